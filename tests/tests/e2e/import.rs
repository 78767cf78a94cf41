//! Tables through the window: what was detected, what the user makes of it, and the map that comes of it.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use suite::{Home, Window};
use thirtyfour::Key;

#[test]
fn a_workbook_becomes_the_map_that_the_user_says() {
    let Some(home) = Home::fresh("a_workbook_becomes_the_map_that_the_user_says") else { return };
    let window = Window::open(&home);
    let file = ask_to_import(&home, &window, &workbook(&home));
    window.see("Excel workbook");
    window.see("2 phases, 3 steps, 3 lanes, 6 cards");
    window.see("What worries them");
    window.picture("import-workbook");
    choose(&window, "What “What worries them” means", "Pain points");
    retitle(&window, "Subscribe to a box");
    window.see("Subscribe to a box: 2 phases, 3 steps, 3 lanes, 6 cards");
    window.picture("import-workbook-changed");
    import(&window);

    window.item("phase", "Join");
    window.item("step", "Pick a plan");
    window.item("card", "Two plans sound the same");
    window.picture("imported-workbook");
    let map = only_map(&home, window, &file);
    assert_eq!(map["title"], "Subscribe to a box");
    assert_eq!(role_of(&map, "What worries them"), "pain");
}

#[test]
fn a_table_is_turned_around_in_the_preview() {
    let Some(home) = Home::fresh("a_table_is_turned_around_in_the_preview") else { return };
    let window = Window::open(&home);
    let table = "\tRing\tWait\tTalk\nMonday\tDials twice\t\tAsks for a name\nTuesday\t\tHangs up\t\n";
    let file = ask_to_import(&home, &window, &home.write("helpline.tsv", table));
    window.see("TSV");
    window.picture("import-tsv");
    choose(&window, "Steps are", "Rows");
    window.see("2 steps");
    window.picture("import-tsv-turned");
    choose(&window, "Steps are", "Columns");
    choose(&window, "What “Line 1” means", "Steps");
    window.see("1 phase, 3 steps, 2 lanes, 3 cards");
    import(&window);

    window.item("step", "Wait");
    window.item("lane", "Tuesday");
    window.item("card", "Hangs up");
    window.picture("imported-tsv");
    let map = only_map(&home, window, &file);
    assert_eq!(map["title"], "helpline");
    assert_eq!(map["lanes"].as_array().unwrap().len(), 2, "{map}");
}

fn workbook(home: &Home) -> PathBuf {
    let rows = [
        ["Phase", "Join", "Join", "Stay"],
        ["Step", "See the offer", "Pick a plan", "Open the first box"],
        ["Customer actions", "Reads the flyer", "Compares two plans", "Unpacks at the table"],
        ["What worries them", "Is it a trap?", "Two plans sound the same", ""],
        ["Backstage", "", "Checks the card", ""],
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (number, row) in (0..).zip(rows) {
        sheet.write_row(number, 0, row).unwrap();
    }
    let path = home.document("box.xlsx");
    book.save(&path).unwrap();
    path
}

/// Asks for that file to be imported; answers with the workspace that the maps go to.
fn ask_to_import(home: &Home, window: &Window, table: &Path) -> PathBuf {
    let file = home.document("imports.laneway");
    home.answer_dialogs(&[&[table], &[&file]]);
    window.press("Import");
    window.see("Heading");
    file
}

/// Opens a list by its name and takes an entry from it.
fn choose(window: &Window, list: &str, entry: &str) {
    window.press(list);
    window.element("[role=option]");
    let scroll = format!("control({}).scrollIntoView({{ block: 'nearest' }}) === undefined", json!(entry));
    window.until("the entry is in sight", &scroll);
    window.press(entry);
    window.control(&format!("{list}: {entry}"));
}

fn retitle(window: &Window, title: &str) {
    window.press("Title");
    window.chord(&[Key::Control], 'a');
    window.write(title);
    window.key(Key::Enter);
}

fn import(window: &Window) {
    window.press("Import 1 map");
    window.see("One map was imported");
    window.see("Everything was read as it stands");
    window.press("Done");
    window.see_no_more("One map was imported");
    window.await_saved();
}

/// The map of the workspace, once the window is closed.
fn only_map(home: &Home, window: Window, file: &Path) -> Value {
    window.close();
    let show: Value = serde_json::from_str(&home.laneway([&"show", &file, &"--json"])).unwrap();
    assert_eq!(show["maps"].as_array().map(Vec::len), Some(1), "{show}");
    show["maps"][0].clone()
}

fn role_of(map: &Value, lane: &str) -> Value {
    let lanes = map["lanes"].as_array().unwrap();
    lanes.iter().find(|one| one["title"] == json!(lane)).map_or(Value::Null, |one| one["role"].clone())
}
