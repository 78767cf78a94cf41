//! `laneway edit`: the window's own edits as JSON.

use serde_json::{Value, json};

use super::machine::Machine;

fn edit(machine: &Machine, edits: &Value) -> super::machine::Answer {
    machine.laneway_reading(&["edit", "sample.laneway", "--json", "-"], &edits.to_string())
}

fn map(machine: &Machine) -> Value {
    machine.show("sample.laneway")["maps"][0].clone()
}

fn rename(map: &Value, title: &str) -> Value {
    json!({ "edit": "renameMap", "map": map["id"], "title": title })
}

#[test]
fn an_edit_changes_the_map_and_leaves_one_file() {
    let machine = Machine::with_sample();
    edit(&machine, &json!([rename(&map(&machine), "Rent a tent")])).succeeds();
    assert_eq!(map(&machine)["title"], "Rent a tent");
    assert_eq!(machine.names(), ["sample.laneway"]);
    machine.laneway(&["check", "sample.laneway"]).succeeds();
}

#[test]
fn edits_are_read_from_a_file_too() {
    let machine = Machine::with_sample();
    machine.write("edits.json", json!([rename(&map(&machine), "Rent a tent")]).to_string());
    machine.laneway(&["edit", "sample.laneway", "--json", "edits.json"]).succeeds();
    assert_eq!(map(&machine)["title"], "Rent a tent");
}

#[test]
fn the_first_edit_that_fails_stops_and_those_before_it_stay() {
    let machine = Machine::with_sample();
    let before = map(&machine);
    let nowhere = json!({ "edit": "renameMap", "map": "no-such-map", "title": "Never" });
    let edits = json!([rename(&before, "First"), nowhere, rename(&before, "Third")]);
    let answer = edit(&machine, &edits).refuses(3, "error: ");
    assert!(answer.err.contains('1'), "the index of the failed edit is not named: {answer:?}");
    assert_eq!(map(&machine)["title"], "First");
}

#[test]
fn what_is_no_edit_is_refused_and_changes_nothing() {
    let machine = Machine::with_sample();
    let before = map(&machine);
    for text in ["", "{", "{\"edit\": \"renameMap\"}", "[{\"edit\": \"explode\"}]", "[1]", "[{}]"] {
        let answer = machine.laneway_reading(&["edit", "sample.laneway", "--json", "-"], text);
        assert_eq!(answer.code, 3, "{text:?}: {answer:?}");
        answer.refuses(3, "error: ");
        assert_eq!(map(&machine), before, "{text:?}");
    }
}

#[test]
fn c2_a_failed_edit_leaves_no_trace() {
    let machine = Machine::with_sample();
    let before = machine.show("sample.laneway");
    let lane = before["maps"][0]["lanes"][0]["id"].clone();
    let card = json!({ "edit": "addCard", "lane": lane, "step": "no-such-step", "text": "Lost" });
    assert_eq!(edit(&machine, &json!([card])).code, 3);
    assert_eq!(machine.show("sample.laneway"), before);
}

/// A GIF of one pixel.
const DOT: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01D\0;";

#[test]
fn a_picture_is_found_beside_the_edits_and_goes_with_the_map() {
    let machine = Machine::with_sample();
    let before = map(&machine);
    std::fs::create_dir(machine.path("shots")).unwrap();
    machine.write("shots/dot.gif", DOT);
    machine.write("shots/note.gif", "not a picture");
    let set = |name: &str| {
        let step = &before["phases"][0]["steps"][0]["id"];
        json!({ "edit": "setPicture", "lane": "board", "step": step, "picture": { "path": name }, "alt": "A dot" })
    };
    let lane = json!({ "edit": "addLane", "id": "board", "map": before["id"], "kind": "image", "role": "other", "title": "Story" });
    machine.write("shots/edits.json", json!([lane, set("dot.gif"), set("note.gif")]).to_string());
    let answer = machine.laneway(&["edit", "sample.laneway", "--json", "shots/edits.json"]);
    answer.refuses(3, "note.gif is not a PNG, JPEG, WebP or GIF picture");
    assert!(machine.laneway(&["show", "sample.laneway"]).succeeds().out.contains("Story: picture “A dot” (dot.gif)"));
    machine.laneway(&["check", "sample.laneway"]).succeeds();
    machine.laneway(&["export", "sample.laneway", "--to", "map.json"]).succeeds();
    machine.laneway(&["import", "map.json", "--to", "other.laneway"]).succeeds();
    let shown = machine.show("other.laneway");
    assert_eq!(shown["pictures"].as_array().unwrap().len(), 1);
    machine.laneway(&["check", "other.laneway"]).succeeds();
}
