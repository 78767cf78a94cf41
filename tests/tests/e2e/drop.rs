//! Files from another program, dropped on the window.

use std::path::Path;

use suite::{FileDrag, Home, Window};
use thirtyfour::Key;

#[test]
fn dropped_files_are_imported_and_dropped_workspaces_opened() {
    let Some(home) = Home::fresh("dropped_files_are_imported_and_dropped_workspaces_opened") else { return };
    let table = home.write("queue.csv", "Step,Join,Wait\nThoughts,How long?,Still here\n");
    let other = home.document("other.laneway");
    home.laneway([&"new", &other, &"--sample"]);
    let file = home.document("empty.laneway");
    home.laneway([&"new", &file, &"--template", &"blank"]);
    let window = Window::open_file(&home, &file);
    window.see("Add lane");
    drop_on(&window, &table);
    window.see("queue.csv");
    window.see("Heading");
    window.press("Import 1 map");
    window.see("One map was imported");
    window.press("Done");
    window.item("card", "Still here");
    drop_on(&window, &other);
    window.item("card", "Crawls into the display tent");
    window.key(Key::Escape);
    window.see("Northfold Outdoor");
}

fn drop_on(window: &Window, file: &Path) {
    let target = window.x_id().unwrap();
    let drag = FileDrag::over(target, &[file]).unwrap();
    window.see("Drop files to import them");
    drag.drop().unwrap();
    window.see_no_more("Drop files to import them");
}
