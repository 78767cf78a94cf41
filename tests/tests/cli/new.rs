//! Making workspaces.

use super::machine::Machine;

#[test]
fn the_sample_is_one_file_that_checks_clean() {
    let machine = Machine::with_sample();
    assert_eq!(machine.names(), ["sample.laneway"]);
    machine.laneway(&["check", "sample.laneway"]).succeeds();
    let show = machine.laneway(&["show", "sample.laneway"]).succeeds();
    assert!(show.out.contains("Buy and return a tent"), "{show:?}");
}

#[test]
fn the_sample_shows_what_the_product_can_do() {
    let maps = Machine::with_sample().show("sample.laneway");
    let map = &maps["maps"][0];
    let count = |list: &serde_json::Value| list.as_array().map_or(0, Vec::len);
    let phases = map["phases"].as_array().unwrap();
    assert_eq!(phases.len(), 5);
    assert!(phases.iter().map(|phase| count(&phase["steps"])).sum::<usize>() >= 14);
    assert!(count(&map["lanes"]) >= 8);
    assert_eq!(count(&maps["personas"]), 2);
}

#[test]
fn an_empty_workspace_is_one_file_that_checks_clean() {
    let machine = Machine::empty();
    machine.laneway(&["new", "a.laneway"]).succeeds();
    assert_eq!(machine.names(), ["a.laneway"]);
    machine.laneway(&["check", "a.laneway"]).succeeds();
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let machine = Machine::empty();
    machine.write("a.laneway", "somebody's notes");
    machine.laneway(&["new", "a.laneway", "--sample"]).refuses(4, "a.laneway");
    assert_eq!(machine.read("a.laneway"), b"somebody's notes");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let machine = Machine::empty();
    machine.laneway(&["new", "missing/a.laneway"]).refuses(4, "missing");
    assert_eq!(machine.names(), Vec::<String>::new());
}
