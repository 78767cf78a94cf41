//! The clipboard: cards within a map and between workspaces, tables and lines from other programs.
//!
//! A page under automation is not given the system's clipboard, so its own events are sent with their data.

use serde_json::{Value, json};
use suite::{Home, Window};
use thirtyfour::Key;

const TABLE: &str = "Step,One,Two,Three,Four\nCustomer actions,Alpha,Beta,Gamma,\nPain points,Delta,,,\n";

#[test]
fn cards_are_copied_and_cut_between_lanes_and_workspaces() {
    let Some(home) = Home::fresh("cards_are_copied_and_cut_between_lanes_and_workspaces") else { return };
    let window = opened(&home, "first");
    window.click(window.item("card", "Alpha"));
    window.click_with(&[Key::Control], window.item("card", "Delta"));
    let copied = copy(&window, "copy");
    assert_eq!(copied["text/plain"], "Alpha\nDelta");
    assert!(copied["text/html"].as_str().unwrap().contains("<td>Delta</td>"), "{copied}");
    window.click(window.item("step", "Three"));
    paste(&window, &copied);
    window.until("both are there twice", "items('card', 'Alpha').length === 2 && items('card', 'Delta').length === 2");
    window.until("the new ones are selected", "document.querySelectorAll('.overlay.selected').length === 2");
    window.chord(&[Key::Control], 'z');
    window.until(
        "one step takes both away",
        "items('card', 'Alpha').length === 1 && items('card', 'Delta').length === 1",
    );
    window.click(window.item("card", "Beta"));
    let cut = copy(&window, "cut");
    window.no_item("card", "Beta");
    window.close();

    let window = opened(&home, "second");
    window.click(window.item("lane", "Pain points"));
    paste(&window, &cut);
    window.until("it is there as well", "items('card', 'Beta').length === 2");
}

#[test]
fn a_table_goes_into_cells_after_a_look_or_becomes_a_map() {
    let Some(home) = Home::fresh("a_table_goes_into_cells_after_a_look_or_becomes_a_map") else { return };
    let window = opened(&home, "table");
    window.click(window.item("step", "Three"));
    paste(&window, &json!({ "text/plain": "red\tgreen\tblue\r\n\"two\nlines\"\tyellow\t\r\n" }));
    window.see("From Customer actions, step 3 Three on");
    window.see("1 text lies beyond the map and stays out.");
    window.picture("paste-table");
    window.press("Paste 4 cards");
    window.item("card", "red");
    window.item("card", "two lines");
    window.item("card", "yellow");
    window.no_item("card", "blue");
    window.chord(&[Key::Control], 'z');
    window.no_item("card", "yellow");
    let markdown =
        "| Step | Look | Buy |\n|---|---|---|\n| Customer actions | Compares | Pays |\n| Pain points | Slow | |\n";
    paste(&window, &json!({ "text/plain": markdown }));
    window.press("As a new map…");
    window.see("Pasted table.tsv");
    window.picture("paste-as-map");
    window.press("Import 1 map");
    window.press("Done");
    window.item("step", "Buy");
    window.item("card", "Compares");
}

#[test]
fn lines_become_cards_and_a_field_keeps_its_own_clipboard() {
    let Some(home) = Home::fresh("lines_become_cards_and_a_field_keeps_its_own_clipboard") else { return };
    let window = opened(&home, "lines");
    window.click(window.item("step", "Four"));
    paste(&window, &json!({ "text/plain": "- one thing\n- another thing\n" }));
    window.item("card", "one thing");
    window.item("card", "another thing");
    window.click(window.item("card", "Gamma"));
    window.key(Key::Enter);
    window.await_caret();
    assert_eq!(copy(&window, "copy"), json!({}), "the text field copies by itself");
}

#[test]
fn menus_hold_what_can_be_done_with_its_keys() {
    let Some(home) = Home::fresh("menus_hold_what_can_be_done_with_its_keys") else { return };
    let window = opened(&home, "menus");
    window.resize(1280, 800);
    window.menu(window.item("card", "Alpha"));
    for words in ["Edit text", "Cut", "Ctrl+X", "Copy", "Paste", "Duplicate", "Delete card", "Move"] {
        window.see(words);
    }
    window.picture("menu-card");
    window.press("Duplicate");
    window.until("the card is there twice", "items('card', 'Alpha').length === 2");
    window.menu(window.item("step", "Two"));
    window.see("Delete step");
    window.picture("menu-step");
    window.key(Key::Escape);
    window.see_no_more("Delete step");
    window.menu(window.item("lane", "Pain points"));
    window.see("Delete lane");
    window.key(Key::Escape);
    window.see_no_more("Delete lane");
    window.menu(suite::Spot { x: 700.0, y: 600.0, width: 2.0, height: 2.0 });
    window.see("Find in map");
    window.see_no_more("Delete lane");
    window.picture("menu-ground");
}

fn opened(home: &Home, name: &str) -> Window {
    let table = home.write("table.csv", TABLE);
    let file = home.document(&format!("{name}.laneway"));
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(home, &file);
    window.item("card", "Alpha");
    window
}

/// Sends `copy` or `cut` to what has the keyboard; what the page puts on the clipboard, by type.
fn copy(window: &Window, event: &str) -> Value {
    let script = "const data = new DataTransfer();
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent(arguments[0], { clipboardData: data, bubbles: true, cancelable: true }));
        return Object.fromEntries([...data.types].map((type) => [type, data.getData(type)]));";
    window.script(script, vec![json!(event)])
}

fn paste(window: &Window, held: &Value) {
    let script = "const data = new DataTransfer();
        for (const [type, text] of Object.entries(arguments[0])) data.setData(type, text);
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    window.script(script, vec![held.clone()]);
}
