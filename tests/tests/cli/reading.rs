//! The reading verbs: they tell, in words and as JSON, and never alter a byte.

use super::machine::Machine;

/// Every reading verb, with the workspace's name left out.
const READING: [&[&str]; 8] = [
    &["show"],
    &["show", "--json"],
    &["check"],
    &["check", "--json"],
    &["list", "maps"],
    &["list", "personas", "--json"],
    &["list", "channels"],
    &["list", "touchpoints"],
];

/// A verb's words with the file behind the verb, or behind the kind that `list` takes first.
fn with_file<'a>(words: &[&'a str], file: &'a str) -> Vec<&'a str> {
    let place = if words[0] == "list" { 2 } else { 1 };
    [&words[..place], &[file], &words[place..]].concat()
}

#[test]
fn reading_never_alters_a_byte_and_leaves_no_file_behind() {
    let machine = Machine::with_sample();
    let before = machine.read("sample.laneway");
    for words in READING {
        machine.laneway(&with_file(words, "sample.laneway")).succeeds();
        assert!(machine.read("sample.laneway") == before, "{words:?} altered the file");
        assert_eq!(machine.names(), ["sample.laneway"], "{words:?}");
    }
}

#[test]
fn exporting_never_alters_a_byte() {
    let machine = Machine::with_sample();
    let before = machine.read("sample.laneway");
    for name in ["a.pdf", "a.png", "a.svg", "a.json"] {
        machine.laneway(&["export", "sample.laneway", "--to", name]).succeeds();
        assert!(machine.read("sample.laneway") == before, "exporting {name} altered the file");
    }
    assert_eq!(machine.names(), ["a.json", "a.pdf", "a.png", "a.svg", "sample.laneway"]);
}

#[test]
fn lists_as_json_have_version_kind_and_items() {
    let machine = Machine::with_sample();
    for kind in ["maps", "personas", "channels", "touchpoints"] {
        let list = machine.laneway(&["list", kind, "sample.laneway", "--json"]).succeeds().json();
        assert_eq!(list["version"], 1, "{kind}");
        assert_eq!(list["kind"], kind);
        assert!(list["items"].as_array().is_some_and(|items| !items.is_empty()), "{kind}: {list}");
    }
}

#[test]
fn show_and_export_write_the_same_object() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--to", "a.json"]).succeeds();
    let exported: serde_json::Value = serde_json::from_slice(&machine.read("a.json")).unwrap();
    assert_eq!(exported, machine.show("sample.laneway"));
}

#[test]
fn a_read_only_file_can_be_read() {
    let machine = Machine::with_sample();
    let path = machine.path("sample.laneway");
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    machine.laneway(&["show", "sample.laneway"]).succeeds();
    machine.laneway(&["export", "sample.laneway", "--to", "a.svg"]).succeeds();
}
