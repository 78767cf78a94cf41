//! A storyboard: pictures dropped, pasted and chosen, described, moved, undone, and found again in a PDF.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use suite::{FileDrag, Home, Spot, Window, run};
use thirtyfour::Key;

/// How many pictures the map shows.
const SHOWN: &str = "document.querySelectorAll('[data-item^=\"picture/\"] img').length";

#[test]
fn pictures_are_dropped_pasted_chosen_and_printed() {
    let Some(home) = Home::fresh("pictures_are_dropped_pasted_chosen_and_printed") else { return };
    let (red, blue) = (drawn(&home, "red.png", "red"), drawn(&home, "blue.jpg", "blue"));
    let window = opened(&home);

    drop_on(&window, frame(&window, 0), &[&red, &blue]);
    shows(&window, 2);
    window.until(
        "both are read",
        "[...document.querySelectorAll('[data-item^=\"picture/\"] img')].every((one) => one.naturalWidth > 0)",
    );
    window.chord(&[Key::Control], 'z');
    shows(&window, 0);
    window.chord(&[Key::Control, Key::Shift], 'z');
    shows(&window, 2);

    window.click(frame(&window, 1));
    window.key(Key::Right);
    paste(&window);
    shows(&window, 3);
    window.key(Key::Delete);
    shows(&window, 2);

    home.answer_dialogs(&[&[&red]]);
    window.key(Key::Enter);
    shows(&window, 3);
    window.click(window.element("aside textarea"));
    window.write("A tent in the rain");
    window.key(Key::Tab);
    window.until("the grid says what it shows", "[...document.querySelectorAll('[role=gridcell]')].some((one) => one.textContent.includes('A tent in the rain'))");
    window.picture("storyboard");
    window.await_saved();
    window.close();

    let (file, pdf) = (home.document("board.laneway"), home.document("board.pdf"));
    home.laneway([&"export", &file, &"--to", &pdf]);
    let list = run(Command::new("pdfimages").arg("-list").arg(&pdf));
    assert_eq!(list.lines().count(), 2 + 3, "a line for each frame:\n{list}");
    let plain = run(Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&pdf).arg("-"));
    assert!(plain.contains("/Alt (A tent in the rain)"));
    let said = home.laneway([&"show", &file]);
    assert!(said.contains("picture “A tent in the rain” (red.png)"), "{said}");
    home.laneway([&"check", &file]);
}

fn opened(home: &Home) -> Window {
    let table = home.write("board.csv", "Step,One,Two,Three\nActions,Joins,Waits,Leaves\n");
    let file = home.document("board.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let shown: Value = serde_json::from_str(&home.laneway([&"show", &file, &"--json"])).unwrap();
    let map = &shown["maps"][0]["id"];
    let lane =
        json!([{ "edit": "addLane", "id": "board", "map": map, "kind": "image", "role": "other", "title": "Story" }]);
    let edits = home.write("edits.json", lane.to_string());
    home.laneway([&"edit", &file, &"--json", &edits]);
    let window = Window::open_file(home, &file);
    window.item("lane", "Story");
    window
}

/// The frame in a column of the storyboard, below the middle of the first lane's card there.
fn frame(window: &Window, column: usize) -> Spot {
    let words = ["Joins", "Waits", "Leaves"][column];
    let card = window.item("card", words);
    Spot { y: window.item("lane", "Story").y + 20.0, height: 40.0, ..card }
}

fn shows(window: &Window, count: usize) {
    window.until(&format!("{count} pictures are shown"), &format!("{SHOWN} === {count}"));
}

fn drop_on(window: &Window, spot: Spot, files: &[&Path]) {
    #[expect(clippy::cast_possible_truncation, reason = "a point of a small window")]
    let at = ((spot.x + spot.width / 2.0) as i16, (spot.y + spot.height / 2.0) as i16);
    FileDrag::over_at(window.x_id().unwrap(), files, Some(at)).unwrap().drop().unwrap();
}

/// A picture on the clipboard, as the page's own event.
fn paste(window: &Window) {
    let script = "const bytes = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (c) => c.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'dot.gif', { type: 'image/gif' }));
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    window.script(script, Vec::new());
}

/// A picture in one colour, made by a small program.
fn drawn(home: &Home, name: &str, colour: &str) -> PathBuf {
    let file = home.document(name);
    run(Command::new("convert").args(["-size", "400x300", &format!("xc:{colour}")]).arg(&file));
    file
}
