//! The main job, whole: first run, sample, editing, undo, reopening, export, import.

use std::path::{Path, PathBuf};
use std::process::Command;

use suite::{Home, Window, run, until};
use thirtyfour::Key;

const CARD: &str = "Reads test reports and forum threads late at night.";
const EDITED: &str = "Reads test reports and forum threads late at night, again.";
const STEP: &str = "Ask a neighbour";
const POINT: &str = "Catch the idea";

#[test]
fn from_first_run_to_export_and_import() {
    let Some(home) = Home::fresh("from_first_run_to_export_and_import") else { return };
    let window = Window::open(&home);
    open_the_sample(&window);
    edit_a_card(&window);
    add_a_step(&window);
    drag_a_point(&window);
    undo_and_redo(&window);
    window.close();

    let window = Window::open(&home);
    open_again(&window);
    export(&home, &window);
    import(&home, &window);
    window.close();
}

fn open_the_sample(window: &Window) {
    window.see("Draw the journey people really take");
    window.picture("1-first-run");
    window.press("Open the sample map");
    window.item("step", "Shortlist tents");
    window.item("card", CARD);
    window.picture("2-sample");
}

fn edit_a_card(window: &Window) {
    window.click(window.item("card", CARD));
    window.key(Key::Enter);
    window.await_caret();
    window.chord(&[Key::Control], Key::End);
    window.key(Key::Backspace);
    window.write(", again.");
    window.see("night, again.");
    window.picture("3-editing");
    window.key(Key::Escape);
    window.item("card", EDITED);
    window.await_saved();
}

fn add_a_step(window: &Window) {
    window.click(window.item("step", "Read reviews"));
    window.chord(&[Key::Control, Key::Shift], Key::Enter);
    window.await_caret();
    window.write(STEP);
    window.key(Key::Enter);
    window.item("step", STEP);
    window.await_saved();
    window.picture("4-step-added");
}

fn drag_a_point(window: &Window) {
    let before = depth(window);
    window.drag(window.point_at(POINT), (0, 40));
    until("the point stands lower", || (depth(window) > before + 20.0).then_some(()));
    window.await_saved();
    window.picture("5-point-dragged");
}

fn undo_and_redo(window: &Window) {
    let dragged = depth(window);
    window.chord(&[Key::Control], 'z');
    until("the point stands where it stood", || (depth(window) < dragged - 20.0).then_some(()));
    // The step was added, then named: two actions.
    window.chord(&[Key::Control], 'z');
    window.chord(&[Key::Control], 'z');
    window.no_item("step", STEP);
    window.chord(&[Key::Control, Key::Shift], 'z');
    window.chord(&[Key::Control, Key::Shift], 'z');
    window.item("step", STEP);
    window.chord(&[Key::Control, Key::Shift], 'z');
    until("the point stands lower again", || ((depth(window) - dragged).abs() < 1.0).then_some(()));
    window.picture("6-redone");
}

/// How far the point stands below the title of its lane: the view itself may move.
fn depth(window: &Window) -> f64 {
    window.point_at(POINT).y - window.item("lane", "Emotions").y
}

fn open_again(window: &Window) {
    window.press("Northfold Outdoor");
    window.item("step", STEP);
    window.item("card", EDITED);
}

fn export(home: &Home, window: &Window) {
    let pdf = home.document("tent.pdf");
    export_as(home, window, "PDF", &pdf);
    let text = words(&run(Command::new("pdftotext").arg(&pdf).arg("-")));
    assert!(text.contains(EDITED) && text.contains(STEP), "{text}");
    let png = home.document("tent.png");
    export_as(home, window, "PNG", &png);
    let facts = run(Command::new("identify").args(["-format", "%m %w %h %k"]).arg(&png));
    let facts: Vec<&str> = facts.split(' ').collect();
    let number = |at: usize| facts[at].parse::<u32>().unwrap();
    assert!(facts[0] == "PNG" && number(1) > 2000 && number(2) > 1000, "the whole map is in the picture: {facts:?}");
    assert!(number(3) > 200, "the picture has the colours of a map: {facts:?}");
}

fn export_as(home: &Home, window: &Window, format: &str, path: &Path) {
    home.answer_dialogs(&[&[path]]);
    window.press("Export");
    window.press(format);
    window.until("the preview is there", "document.querySelector('[role=dialog] img')?.naturalWidth > 0");
    window.picture(&format!("7-export-{}", format.to_lowercase()));
    window.press(&format!("Export {format}"));
    window.see(&format!("Written to {}", path.display()));
    window.press("Done");
    window.see_no_more("Written to");
}

fn import(home: &Home, window: &Window) {
    let [diagram, table] = inputs(home);
    home.answer_dialogs(&[&[&diagram, &table]]);
    window.chord(&[Key::Control], 'i');
    window.see("My working day");
    window.picture("8-import");
    window.press("Import 2 maps");
    window.see("2 maps were imported");
    window.press("Done");
    window.press("My working day");
    window.item("step", "Make tea");
    window.item("step", "Go upstairs");
    window.picture("9-imported-diagram");
    window.press("orders");
    window.item("card", "Compares two prices");
    window.picture("10-imported-table");
}

fn inputs(home: &Home) -> [PathBuf; 2] {
    let diagram = "journey\n    title My working day\n    section Go to work\n      Make tea: 5: Me\n      Go upstairs: 3: Me\n    section Go home\n      Sit down: 5: Me, Cat\n";
    let table = "Phase;Find;Find;Buy\nStep;Search;Compare;Pay\nCustomer actions;Types a word;Compares two prices;Pays by phone\nPain points;;Prices differ;\n";
    [home.write("day.mmd", diagram), home.write("orders.csv", table)]
}

/// Text with the line breaks of a page taken out.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
