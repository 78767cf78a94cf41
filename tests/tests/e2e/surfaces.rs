//! The window in its sizes and themes, and by keyboard alone. The pictures are for people.

use std::path::PathBuf;

use serde_json::json;
use suite::{Home, Window, until};
use thirtyfour::Key;

#[test]
fn the_window_fits_small_and_large_screens_in_both_themes() {
    let Some(home) = Home::fresh("the_window_fits_small_and_large_screens_in_both_themes") else { return };
    let window = Window::open_file(&home, &sample(&home));
    for (width, height) in [(1280, 800), (1920, 1080)] {
        window.resize(width, height);
        window.item("step", "Catch the idea");
        window.picture(&format!("light-{width}x{height}"));
        assert_eq!(window.look("document.documentElement.scrollWidth <= innerWidth"), json!(true));
    }
    window.press("Menu");
    window.press("Theme");
    window.press("Dark");
    window.until(
        "the map is dark",
        "matchMedia('(prefers-color-scheme: dark)').matches || document.documentElement.dataset.theme === 'dark'",
    );
    window.picture("dark-1920x1080");
    window.resize(1280, 800);
    window.picture("dark-1280x800");
}

#[test]
fn a_map_can_be_written_by_keyboard_alone() {
    let Some(home) = Home::fresh("a_map_can_be_written_by_keyboard_alone") else { return };
    let file = home.document("keys.laneway");
    home.laneway([&"new", &file, &"--template", &"blank"]);
    let window = Window::open_file(&home, &file);
    until("the map is there", || Some(window.element("[data-item^='lane/']")));
    focus_the_map(&window);
    window.chord(&[Key::Control], Key::Home);
    walk_to_a_cell(&window);
    write_card(&window, "First words");
    window.key(Key::Tab);
    window.item("card", "First words");
    window.chord(&[Key::Control, Key::Shift], Key::Enter);
    window.await_caret();
    window.write("Second step");
    window.key(Key::Enter);
    window.item("step", "Second step");
    window.await_saved();
    window.picture("keyboard-only");
    window.close();
    let shown = home.laneway([&"show", &file]);
    assert!(shown.contains("First words") && shown.contains("Second step"), "{shown}");
}

fn focus_the_map(window: &Window) {
    for _ in 0..40 {
        window.key(Key::Tab);
        if window.look("document.activeElement?.getAttribute('role') === 'grid'") == json!(true) {
            return;
        }
    }
    panic!("Tab does not reach the map");
}

/// Walks down until the status bar says that the cursor stands in a cell.
fn walk_to_a_cell(window: &Window) {
    for _ in 0..12 {
        if window.look("texts('Step 1, Customer actions').length > 0") == json!(true) {
            return;
        }
        window.key(Key::Down);
        window.settle();
    }
    panic!("the arrow keys do not reach a cell");
}

fn write_card(window: &Window, words: &str) {
    window.key(Key::Enter);
    window.await_caret();
    window.write(words);
    window.see(words);
}

fn sample(home: &Home) -> PathBuf {
    let file = home.document("sample.laneway");
    home.laneway([&"new", &file, &"--sample"]);
    file
}
