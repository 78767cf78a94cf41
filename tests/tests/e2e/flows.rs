//! Arrows of a process lane: drawn by the pointer and by keys, labelled and deleted in the inspector.

use suite::{Home, Spot, Window};
use thirtyfour::Key;

const EDITS: &str = r#"[
  { "edit": "addMap", "id": "m", "title": "Order", "template": "empty" },
  { "edit": "addPhase", "id": "p", "map": "m", "title": "Order", "firstStep": "none" },
  { "edit": "addStep", "id": "s1", "phase": "p", "title": "Ask" },
  { "edit": "addStep", "id": "s2", "phase": "p", "title": "Send" },
  { "edit": "addStep", "id": "s3", "phase": "p", "title": "Thank" },
  { "edit": "addLane", "id": "l", "map": "m", "kind": "process", "role": "support", "title": "In the office" },
  { "edit": "addCard", "id": "a", "lane": "l", "step": "s1", "text": "Check stock" },
  { "edit": "addCard", "id": "b", "lane": "l", "step": "s2", "text": "Ship" },
  { "edit": "addCard", "id": "c", "lane": "l", "step": "s3", "text": "Write a note" } ]"#;

const ARROWS: &str = "document.querySelectorAll('[data-item^=\"flow/\"]').length";

#[test]
fn an_arrow_is_drawn_by_the_pointer_and_labelled() {
    let Some(home) = Home::fresh("an_arrow_is_drawn_by_the_pointer_and_labelled") else { return };
    let window = opened(&home);
    let (from, to) = (window.item("card", "Check stock"), window.item("card", "Write a note"));
    let edge = Spot { x: from.x + from.width - 4.0, y: from.y + from.height / 2.0 - 1.0, width: 2.0, height: 2.0 };
    let way = (to.x + to.width / 2.0 - edge.x, to.y + to.height / 2.0 - edge.y);
    window.drag(edge, (way.0 as i64, way.1 as i64));
    window.until("there is an arrow", &format!("{ARROWS} === 1"));
    // The box that was dragged from is selected.
    window.see("Arrows to");
    window.script("document.querySelector('aside .label input').focus();", vec![]);
    window.write("in stock");
    window.key(Key::Enter);
    window.item("flow", "in stock");
    window.picture("flows-pointer");
    window.press("Delete the arrow, Write a note");
    window.until("it is gone", &format!("{ARROWS} === 0"));
}

#[test]
fn arrows_are_drawn_by_keys() {
    let Some(home) = Home::fresh("arrows_are_drawn_by_keys") else { return };
    let window = opened(&home);
    window.click(window.item("card", "Check stock"));
    window.chord(&[Key::Shift], Key::Right);
    window.chord(&[Key::Shift], Key::Right);
    window.chord(&[Key::Control], 'l');
    window.until("two arrows are there", &format!("{ARROWS} === 2"));
    window.picture("flows-keys");
    window.chord(&[Key::Control], 'z');
    window.until("one is left", &format!("{ARROWS} === 1"));
}

fn opened(home: &Home) -> Window {
    let file = home.document("flows.laneway");
    let edits = home.write("edits.json", EDITS);
    home.laneway([&"new", &file]);
    home.laneway([&"edit", &file, &"--json", &edits]);
    let window = Window::open_file(home, &file);
    window.item("card", "Check stock");
    window
}
