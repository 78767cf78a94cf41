//! Templates of the user's own: saved, listed, used, removed and brought back.

use serde_json::Value;

use super::machine::Machine;

/// The names of the user's own templates.
fn own(machine: &Machine) -> Vec<String> {
    let list = machine.laneway(&["list", "templates", "--json"]).succeeds().json();
    assert_eq!((&list["version"], &list["kind"]), (&Value::from(1), &Value::from("templates")));
    let items = list["items"].as_array().unwrap().iter().filter(|item| item["origin"] == "own");
    items.map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

fn count(map: &Value, list: &str) -> usize {
    let lanes = map["lanes"].as_array().unwrap();
    lanes.iter().map(|lane| lane[list].as_array().map_or(0, Vec::len)).sum()
}

#[test]
fn a_saved_map_is_a_template_by_its_name() {
    let machine = Machine::with_sample();
    let before = machine.read("sample.laneway");
    let saved = machine.laneway(&["template", "save", "sample.laneway", "--title", "Our returns"]).succeeds();
    assert_eq!(saved.out, "our-returns\n");
    assert_eq!(machine.read("sample.laneway"), before);
    assert_eq!(machine.names(), ["sample.laneway"]);
    assert_eq!(own(&machine), ["our-returns"]);
    machine.laneway(&["new", "a.laneway", "--template", "our-returns"]).succeeds();
    machine.laneway(&["check", "a.laneway"]).succeeds();
    let (sample, made) = (machine.show("sample.laneway"), machine.show("a.laneway"));
    assert_eq!(made["maps"][0]["title"], "Our returns");
    assert_eq!(count(&made["maps"][0], "cards"), count(&sample["maps"][0], "cards"));
    let edits = r#"[{ "edit": "addMap", "title": "Again", "template": "our-returns" }]"#;
    machine.laneway_reading(&["edit", "a.laneway", "--json", "-"], edits).succeeds();
    assert_eq!(machine.show("a.laneway")["maps"][1]["title"], "Again");
}

#[test]
fn a_structure_and_a_set_of_lanes_have_no_cards() {
    let machine = Machine::with_sample();
    let save = ["template", "save", "sample.laneway", "--title"];
    let structure = machine.laneway(&[&save[..], &["Bare", "--structure"]].concat()).succeeds();
    let lane = machine.laneway(&[&save[..], &["Feelings", "--lane", "Emotions"]].concat()).succeeds();
    let lanes = machine.laneway(&[&save[..], &["All lanes", "--lanes"]].concat()).succeeds();
    assert_eq!([structure.out, lane.out, lanes.out], ["bare\n", "feelings\n", "all-lanes\n"]);
    let list = machine.laneway(&["list", "templates"]).succeeds().out;
    assert!(list.contains("feelings  (own; “Feelings”, 0 steps, 1 lane)"), "{list}");
    assert!(list.contains("journey  (bundled; "), "{list}");
    machine.laneway(&["new", "a.laneway", "--template", "bare"]).succeeds();
    let made = machine.show("a.laneway");
    assert_eq!((count(&made["maps"][0], "cards"), count(&made["maps"][0], "values")), (0, 0));
    assert_eq!(made["maps"][0]["phases"].as_array().unwrap().len(), 5);
}

#[test]
fn an_exported_map_is_a_template_by_its_path() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--to", "tent.json"]).succeeds();
    machine.laneway(&["new", "a.laneway", "--template", "tent.json"]).succeeds();
    machine.laneway(&["check", "a.laneway"]).succeeds();
    assert_eq!(machine.show("a.laneway")["maps"][0]["title"], machine.show("sample.laneway")["maps"][0]["title"]);
    machine.write("broken.json", "{");
    machine.laneway(&["new", "b.laneway", "--template", "broken.json"]).refuses(3, "broken.json");
    machine.laneway(&["new", "b.laneway", "--template", "missing.json"]).refuses(3, "missing.json");
    assert!(!machine.path("b.laneway").exists());
}

#[test]
fn a_removed_template_can_be_brought_back() {
    let machine = Machine::with_sample();
    machine.laneway(&["template", "save", "sample.laneway", "--title", "Claims"]).succeeds();
    machine.laneway(&["template", "remove", "claims"]).succeeds();
    assert_eq!(own(&machine), Vec::<String>::new());
    machine.laneway(&["template", "remove", "claims"]).refuses(3, "claims");
    machine.laneway(&["new", "a.laneway", "--template", "claims"]).refuses(3, "“claims”");
    machine.laneway(&["template", "restore", "claims"]).succeeds();
    assert_eq!(own(&machine), ["claims"]);
}

#[test]
fn what_cannot_be_a_template_is_refused() {
    let machine = Machine::with_sample();
    machine.laneway(&["template", "save", "sample.laneway", "--lane", "Elsewhere"]).refuses(3, "Elsewhere");
    machine.laneway(&["template", "save", "sample.laneway", "--map", "Elsewhere"]).refuses(3, "Elsewhere");
    machine.laneway(&["list", "templates", "sample.laneway"]).refuses(3, "sample.laneway");
    for wrong in [
        &["template", "save", "sample.laneway", "--structure", "--lanes"][..],
        &["template", "remove", "../claims"],
        &["list", "maps"],
    ] {
        assert_eq!(machine.laneway(wrong).code, 2, "{wrong:?}");
    }
    assert_eq!(own(&machine), Vec::<String>::new());
}
