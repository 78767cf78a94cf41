//! Lanes and columns as they are shown: resized, hidden, frozen; the numbers of a metric lane.

use std::path::PathBuf;

use serde_json::json;
use suite::{Home, Spot, Window};
use thirtyfour::Key;

#[test]
fn sides_resize_columns_and_lanes() {
    let Some(home) = Home::fresh("sides_resize_columns_and_lanes") else { return };
    let window = Window::open_file(&home, &sample(&home));
    let step = window.item("step", "Read reviews");
    window.drag(right_side(step), (80, 0));
    window.await_saved();
    window.until("the column is wider", &wider_than("Read reviews", step.width + 60.0));
    double_click(&window, right_side(window.item("step", "Read reviews")));
    window.until("it is as wide as its words", &format!("!({})", wider_than("Read reviews", step.width + 60.0)));
    let lane = window.item("lane", "Thoughts");
    let below = window.item("lane", "Emotions");
    let side = Spot { x: lane.x + 80.0, y: below.y - 18.0, width: 2.0, height: 10.0 };
    let lower = (0..40).map(|up| Spot { y: side.y - f64::from(up) + 20.0, ..side });
    let edge = lower.into_iter().find(|spot| on_side(&window, *spot)).expect("a lane has a lower side");
    window.drag(edge, (0, 70));
    window.await_saved();
    window.until(
        "the lane is higher",
        &format!("items('lane', 'Emotions')[0].getBoundingClientRect().y > {}", below.y + 40.0),
    );
    window.picture("lanes-resized");
    window.chord(&[Key::Control], 'z');
    window.until(
        "undo brings the height back",
        &format!("Math.abs(items('lane', 'Emotions')[0].getBoundingClientRect().y - {}) < 2", below.y),
    );
}

#[test]
fn an_empty_cell_asks_what_it_is_told_to_ask() {
    let Some(home) = Home::fresh("an_empty_cell_asks_what_it_is_told_to_ask") else { return };
    let table = home.write("table.csv", "Step,Search,Buy\nPain points,Too many sites,\n");
    let file = home.document("question.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(&home, &file);
    let (card, step) = (window.item("card", "Too many sites"), window.item("step", "Buy"));
    let cell = Spot { x: step.x + step.width / 2.0, width: 2.0, height: 2.0, y: card.y + card.height / 2.0 };
    window.menu(cell);
    window.press("Guiding question…");
    window.see("For “Pain points” at “Buy”");
    window.write("who waits here");
    window.picture("question");
    window.key(Key::Enter);
    window.item("prompt", "who waits here");
    window.menu(cell);
    window.press("Guiding question…");
    window.write("what does it cost");
    window.press("Set question");
    window.item("prompt", "what does it cost");
    window.menu(cell);
    window.press("Guiding question…");
    window.press("Remove question");
    window.no_item("prompt", "what does it cost");
    window.chord(&[Key::Control], 'z');
    window.item("prompt", "what does it cost");
}

#[test]
fn what_is_hidden_leaves_a_mark_that_shows_it_again() {
    let Some(home) = Home::fresh("what_is_hidden_leaves_a_mark_that_shows_it_again") else { return };
    let window = Window::open_file(&home, &sample(&home));
    window.click(window.item("step", "Read reviews"));
    window.chord(&[Key::Control, Key::Shift], 'h');
    window.no_item("step", "Read reviews");
    window.click(window.item("lane", "Thoughts"));
    window.chord(&[Key::Control, Key::Shift], 'h');
    window.no_item("lane", "Thoughts");
    window.picture("lanes-hidden");
    window.press("Show the hidden step");
    window.item("step", "Read reviews");
    window.click(window.item("step", "Read reviews"));
    window.chord(&[Key::Control, Key::Shift], 'u');
    window.item("lane", "Thoughts");
}

#[test]
fn a_frozen_lane_stays_below_the_headings() {
    let Some(home) = Home::fresh("a_frozen_lane_stays_below_the_headings") else { return };
    let window = Window::open_file(&home, &sample(&home));
    window.resize(1280, 620);
    window.click(window.item("lane", "Customer actions"));
    window.chord(&[Key::Control, Key::Shift], 'f');
    window.await_saved();
    scroll(&window, 120, 420);
    let lane = window.item("lane", "Customer actions");
    let heading = window.item("step", "Read reviews");
    assert!(lane.y > heading.y && lane.y < heading.y + 140.0, "it stays below the headings: {lane:?}, {heading:?}");
    window.picture("lanes-frozen");
    // What is seen there can be selected, and typed into.
    window.click(window.item("card", "Reads test reports"));
    window.key(Key::Enter);
    window.await_caret();
    window.write(" twice");
    window.key(Key::Escape);
    window.item("card", "twice");
    // The cursor goes down from it to what is not covered.
    window.key(Key::Down);
    let cursor = window.element(".overlay.cursor");
    assert!(cursor.y > lane.y + 60.0, "the strip covers nothing that has the keyboard: {cursor:?}");
}

#[test]
fn numbers_are_typed_from_cell_to_cell_and_pasted() {
    let Some(home) = Home::fresh("numbers_are_typed_from_cell_to_cell_and_pasted") else { return };
    let window = Window::open_file(&home, &sample(&home));
    window.click(window.item("step", "Read reviews"));
    window.chord(&[Key::Control], 'k');
    window.write("add lane: metric");
    window.key(Key::Enter);
    window.await_caret();
    window.write("Waiting");
    window.key(Key::Enter);
    window.item("lane", "Waiting");
    window.key(Key::Right);
    window.write("12");
    window.key(Key::Tab);
    window.write("8/5");
    window.key(Key::Enter);
    window.item("metric", "12");
    window.item("metric", "Target 5");
    window.key(Key::Right);
    paste(&window, "3\t4,5\t−2");
    window.item("metric", "4.5");
    window.item("metric", "−2");
    window.picture("lanes-metric");
    window.key(Key::Delete);
    window.await_saved();
    window.chord(&[Key::Control], 'z');
    window.item("metric", "4.5");
}

#[test]
fn touchpoints_are_picked_made_and_renamed_everywhere() {
    let Some(home) = Home::fresh("touchpoints_are_picked_made_and_renamed_everywhere") else { return };
    let window = Window::open_file(&home, &sample(&home));
    add_lane(&window, "touchpoints", "Where we meet");
    window.key(Key::Right);
    // Letters begin to write; what is known is offered.
    window.write("che");
    window.element("[role=option]");
    window.key(Key::Down);
    window.picture("lanes-touchpoint-picker");
    window.key(Key::Tab);
    window.write("Camp site gate");
    window.see("adds “Camp site gate” to the workspace");
    window.key(Key::Enter);
    window.item("card", "Camp site gate");
    window.click(window.item("card", "Camp site gate"));
    let field = window.control("Name of the touchpoint, on every map");
    window.click(field);
    window.chord(&[Key::Control], 'a');
    window.write("Gate of the camp");
    window.key(Key::Enter);
    window.item("card", "Gate of the camp");
    window.picture("lanes-touchpoints");
    let listed = home.laneway([&"list", &"touchpoints", &home.document("sample.laneway")]);
    assert!(listed.contains("Gate of the camp"), "{listed}");
}

#[test]
fn an_arc_is_drawn_by_keys_and_by_the_pointer() {
    let Some(home) = Home::fresh("an_arc_is_drawn_by_keys_and_by_the_pointer") else { return };
    let window = Window::open_file(&home, &sample(&home));
    add_lane(&window, "dramatic arc", "Tension");
    for value in ["2", "4", "5", "3"] {
        window.key(Key::Right);
        window.write(value);
        window.key(Key::Enter);
    }
    window.until("four points are drawn", &format!("{ARC_POINTS}.length === 4"));
    window.chord(&[Key::Control], Key::Up);
    window.until("the last one rises by a step", &saying("4", 2));
    let first = window.element("[data-item^='point/'][data-item$='/-']");
    window.drag(first, (0, -200));
    window.until("the first one goes to the end of the scale", &saying("5", 2));
    window.picture("lanes-arc");
    window.key(Key::Delete);
    window.until("its value can be taken away", &format!("{ARC_POINTS}.length === 3"));
}

/// Whether so many points of arcs say that number.
fn saying(number: &str, points: usize) -> String {
    format!("{ARC_POINTS}.filter((point) => plain(point.innerText) === '{number}').length === {points}")
}

/// The points of arcs: their values belong to nobody.
const ARC_POINTS: &str = "[...document.querySelectorAll('[data-item^=\"point/\"][data-item$=\"/-\"]')]";

/// Adds a lane of that kind below the first one, by the palette, and leaves the keyboard on its title.
fn add_lane(window: &Window, kind: &str, title: &str) {
    window.click(window.item("lane", "Customer actions"));
    window.chord(&[Key::Control], 'k');
    window.write(&format!("add lane: {kind}"));
    window.key(Key::Enter);
    window.await_caret();
    window.write(title);
    window.key(Key::Enter);
    window.item("lane", title);
}

/// The right side of a heading.
fn right_side(heading: Spot) -> Spot {
    Spot { x: heading.x + heading.width - 2.0, y: heading.y + heading.height - 8.0, width: 2.0, height: 4.0 }
}

fn wider_than(step: &str, width: f64) -> String {
    format!("items('step', {})[0]?.getBoundingClientRect().width > {width}", json!(step))
}

/// Whether the pointer there would resize a lane.
fn on_side(window: &Window, spot: Spot) -> bool {
    let look = format!(
        "(() => {{ const map = document.querySelector('[data-canvas]'); map.dispatchEvent(new PointerEvent('pointermove', {{ clientX: {}, clientY: {}, bubbles: true }})); return true; }})()",
        spot.x + spot.width / 2.0,
        spot.y + spot.height / 2.0
    );
    window.look(&look);
    window.settle();
    window.look("getComputedStyle(document.querySelector('[data-canvas]')).cursor") == json!("row-resize")
}

fn double_click(window: &Window, spot: Spot) {
    window.click(spot);
    window.click(spot);
}

/// Pastes words as another program would have copied them.
fn paste(window: &Window, words: &str) {
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    window.script(script, vec![json!(words)]);
}

/// Turns the wheel over the middle of the map.
fn scroll(window: &Window, right: i64, down: i64) {
    let turn = "document.querySelector('[data-canvas]').dispatchEvent(new WheelEvent('wheel', { deltaX: arguments[0], deltaY: arguments[1], bubbles: true, cancelable: true }));";
    window.script(turn, vec![json!(right), json!(down)]);
    window.settle();
}

fn sample(home: &Home) -> PathBuf {
    let file = home.document("sample.laneway");
    home.laneway([&"new", &file, &"--sample"]);
    file
}
