//! Nothing typed is lost, and nothing is written that must not be.

use std::fs;
use std::path::Path;

use suite::{Home, Window, until};
use thirtyfour::Key;

const CARD: &str = "Sees a friend’s photos";

#[test]
fn typing_survives_a_kill_and_is_offered_again() {
    let Some(home) = Home::fresh("typing_survives_a_kill_and_is_offered_again") else { return };
    let file = sample(&home);
    let window = Window::open_file(&home, &file);
    type_into_a_card(&window, " Then the power fails");
    until("the typing is on disk", || is_on_disk(&file, "Then the power fails").then_some(()));
    window.kill();

    let window = Window::open_file(&home, &file);
    window.see("Unfinished typing was found");
    window.see("Then the power fails");
    window.picture("draft-offered");
    window.press("Put it back");
    window.item("card", "Then the power fails");
    window.see_no_more("Unfinished typing was found");
}

#[test]
fn closing_the_window_stores_what_is_being_typed() {
    let Some(home) = Home::fresh("closing_the_window_stores_what_is_being_typed") else { return };
    let file = sample(&home);
    let window = Window::open_file(&home, &file);
    type_into_a_card(&window, " Last words");
    window.close();
    assert!(home.laneway([&"show", &file]).contains("Last words"));
}

#[test]
fn a_second_window_on_a_file_may_only_read() {
    let Some(home) = Home::fresh("a_second_window_on_a_file_may_only_read") else { return };
    let file = sample(&home);
    let first = Window::open_file(&home, &file);
    first.item("card", CARD);
    let second = Window::open_file(&home, &file);
    second.see("Read only");
    second.see("already open in another window");
    second.picture("second-window");
    refuse_typing(&second);
}

#[test]
fn a_file_of_a_newer_version_is_shown_and_left_alone() {
    let Some(home) = Home::fresh("a_file_of_a_newer_version_is_shown_and_left_alone") else { return };
    let file = sample(&home);
    let mut bytes = fs::read(&file).unwrap();
    // The schema version stands in SQLite's header at byte 60, big-endian.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&file, &bytes).unwrap();
    let window = Window::open_file(&home, &file);
    window.see("newer version of Laneway");
    window.picture("newer-file");
    refuse_typing(&window);
    window.close();
    assert!(fs::read(&file).unwrap() == bytes, "the file was altered");
}

/// Tries to edit; the words of the map stay.
fn refuse_typing(window: &Window) {
    window.click(window.item("card", CARD));
    window.key(Key::Enter);
    window.write("x");
    window.settle();
    window.item("card", CARD);
    assert_eq!(window.look("document.activeElement?.isContentEditable === true"), false);
}

fn type_into_a_card(window: &Window, words: &str) {
    window.click(window.item("card", CARD));
    window.key(Key::Enter);
    window.await_caret();
    window.chord(&[Key::Control], Key::End);
    window.write(words);
    window.see(words.trim());
}

fn sample(home: &Home) -> std::path::PathBuf {
    let file = home.document("sample.laneway");
    home.laneway([&"new", &file, &"--sample"]);
    file
}

/// Whether the words are in the workspace or in SQLite's log beside it.
fn is_on_disk(file: &Path, words: &str) -> bool {
    let log = file.with_extension("laneway-wal");
    [file, &log].iter().any(|path| {
        fs::read(path).is_ok_and(|bytes| bytes.windows(words.len()).any(|window| window == words.as_bytes()))
    })
}
