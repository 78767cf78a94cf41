//! Templates of the user's own: a map and a set of lanes, saved, used and taken back.

use suite::{Home, Window};
use thirtyfour::Key;

const TABLE: &str = "Step,One,Two\nCustomer actions,Alpha,Beta\nWorries,Gamma,Delta\n";

const LANES: &str = "document.querySelectorAll(\"[data-item^='lane/']\").length";

#[test]
fn a_map_is_saved_as_a_template_and_a_new_one_starts_with_it() {
    let Some(home) = Home::fresh("a_map_is_saved_as_a_template_and_a_new_one_starts_with_it") else { return };
    let window = opened(&home);
    window.press("Menu");
    window.press("Save as template…");
    window.see("What to save");
    window.chord(&[Key::Control], 'a');
    window.write("Our claims");
    window.press("Its structure only");
    window.picture("template-save");
    window.press("Save template");
    window.see("It is in the gallery");
    window.press("Dismiss");
    assert!(home.laneway([&"list", &"templates"]).contains("our-claims  (own; “Our claims”, 2 steps, 2 lanes)"));
    window.chord(&[Key::Control], 'n');
    window.see("Yours");
    window.press("Our claims");
    window.picture("template-gallery");
    window.press("Create");
    window.no_item("card", "Alpha");
    window.item("step", "Two");
    window.item("lane", "Worries");
    window.see("Our claims");
    window.chord(&[Key::Control], 'z');
    window.item("card", "Alpha");
    window.see_no_more("Our claims");
    window.chord(&[Key::Control], 'n');
    window.press("Remove the template Our claims");
    window.see("is removed");
    window.press("Bring it back");
    window.see_no_more("is removed");
    window.key(Key::Escape);
}

#[test]
fn a_lane_is_saved_and_added_by_keys() {
    let Some(home) = Home::fresh("a_lane_is_saved_and_added_by_keys") else { return };
    let window = opened(&home);
    window.click(window.item("lane", "Worries"));
    run(&window, "Save lane as template");
    window.see("Only the lane “Worries”");
    window.chord(&[Key::Control], 'a');
    window.key(Key::Delete);
    window.key(Key::Enter);
    window.see("A template needs a title");
    window.write("What worries");
    window.key(Key::Enter);
    window.see("offers it in every map");
    window.press("Dismiss");
    run(&window, "Add lanes from a template");
    window.see("Add 1 lane");
    window.picture("template-lanes");
    window.key(Key::Enter);
    window.until("there are three lanes", &format!("{LANES} === 3"));
    window.await_saved();
    window.chord(&[Key::Control], 'z');
    window.until("there are two lanes", &format!("{LANES} === 2"));
}

fn opened(home: &Home) -> Window {
    let table = home.write("table.csv", TABLE);
    let file = home.document("claims.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(home, &file);
    window.item("card", "Alpha");
    window
}

fn run(window: &Window, words: &str) {
    window.chord(&[Key::Control], 'k');
    window.until("the field has the keyboard", "document.activeElement?.matches('.palette-input') === true");
    window.write(words);
    window.key(Key::Enter);
}
