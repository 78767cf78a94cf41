//! Paths: added from a step, given stops by keys and by the pointer, hidden, moved and deleted.

use suite::{Home, Window};
use thirtyfour::Key;

/// A map of four steps.
const TABLE: &str = "Step,One,Two,Three,Four\nCustomer actions,Alpha,Beta,Gamma,Delta\n";

/// What a screen reader hears of the first path.
const SAID: &str = "[...document.querySelectorAll('[role=rowheader]')].find((one) => one.textContent.includes('Path'))?.textContent.trim()";

#[test]
fn a_path_is_drawn_by_keys() {
    let Some(home) = Home::fresh("a_path_is_drawn_by_keys") else { return };
    let window = opened(&home);
    window.click(window.item("step", "One"));
    add(&window);
    // The name of the new path is open for writing.
    window.await_caret();
    window.write("New path");
    window.key(Key::Enter);
    window.item("path-name", "New path");
    says(&window, "Path New path, main path: One");
    // From its name to the third step of it, and back to the second.
    for _ in 0..3 {
        window.key(Key::Right);
    }
    window.key(Key::Enter);
    says(&window, "Path New path, main path: One → Three");
    window.key(Key::Left);
    window.key(Key::Enter);
    says(&window, "Path New path, main path: One → Two → Three");
    window.key(Key::Enter);
    says(&window, "Path New path, main path: One → Three");
    window.chord(&[Key::Control], 'z');
    says(&window, "Path New path, main path: One → Two → Three");
    window.chord(&[Key::Control], 'd');
    window.until("there are two", "items('path-name', 'New path').length === 2");
    window.key(Key::Delete);
    window.until("there is one", "items('path-name', 'New path').length === 1");
    window.picture("paths-keys");
}

#[test]
fn a_path_is_drawn_named_and_hidden_by_the_pointer() {
    let Some(home) = Home::fresh("a_path_is_drawn_named_and_hidden_by_the_pointer") else { return };
    let window = opened(&home);
    window.script("document.querySelector('aside').scrollTo(0, 9999);", vec![]);
    window.press("Add path");
    window.await_caret();
    window.write("New path");
    window.key(Key::Enter);
    let name = window.item("path-name", "New path");
    for step in ["Two", "Four"] {
        let column = window.item("step", step);
        let spot = suite::Spot { x: column.x, width: column.width, ..name };
        window.click(spot);
        window.click(spot);
        says(&window, step);
    }
    says(&window, "Path New path, main path: Two → Four");
    window.click(name);
    // A second click opens the name.
    window.click(name);
    window.await_caret();
    window.chord(&[Key::Control], 'a');
    window.write("By phone");
    window.key(Key::Enter);
    let named = window.item("path-name", "By phone");
    window.picture("paths-pointer");
    window.menu(named);
    window.press("Hide path");
    window.no_item("path-name", "By phone");
    window.key(Key::Escape);
}

fn opened(home: &Home) -> Window {
    let table = home.write("table.csv", TABLE);
    let file = home.document("paths.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(home, &file);
    window.item("card", "Alpha");
    window
}

fn add(window: &Window) {
    window.chord(&[Key::Control], 'k');
    window.until("the field has the keyboard", "document.activeElement?.matches('.palette-input') === true");
    window.write("Add path");
    window.key(Key::Enter);
}

fn says(window: &Window, words: &str) {
    window.until(&format!("the path says {words}"), &format!("({SAID} ?? '').endsWith('{words}')"));
}
