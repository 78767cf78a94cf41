//! Bringing in maps that people already have, and what a broken file gets.

use std::path::Path;

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use super::machine::Machine;

const MERMAID: &str = "journey\n  title My working day\n  section Go to work\n    Make tea: 5: Me\n    \
                       Go upstairs: 3: Me\n  section Go home\n    Sit down: 5: Me, Cat\n";

/// All strings that stand anywhere in a JSON value.
fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn titles(show: &Value) -> Vec<String> {
    let maps = show["maps"].as_array().unwrap();
    maps.iter().map(|map| map["title"].as_str().unwrap().to_owned()).collect()
}

fn step_titles(map: &Value) -> Vec<String> {
    let phases = map["phases"].as_array().unwrap();
    let steps = phases.iter().flat_map(|phase| phase["steps"].as_array().unwrap());
    steps.map(|step| step["title"].as_str().unwrap().to_owned()).collect()
}

/// The maps as text, with a number by order of appearance for each identifier: an import mints its own.
fn without_ids(show: &Value) -> String {
    let numbered = ids(&show["maps"]).into_iter().zip(0..);
    let text = show["maps"].to_string();
    numbered.fold(text, |text, (id, number)| text.replace(&format!("\"{id}\""), &format!("\"#{number}\"")))
}

/// All identifiers in a JSON value.
fn ids(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().flat_map(ids).collect(),
        Value::Object(fields) => {
            fields.get("id").and_then(Value::as_str).into_iter().chain(fields.values().flat_map(ids)).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

#[test]
fn a_mermaid_journey_becomes_a_map_and_a_pdf() {
    let machine = Machine::empty();
    machine.write("day.mmd", MERMAID);
    machine.laneway(&["import", "day.mmd", "--to", "day.laneway"]).succeeds();
    let show = machine.show("day.laneway");
    assert_eq!(titles(&show), ["My working day"]);
    assert_eq!(step_titles(&show["maps"][0]), ["Make tea", "Go upstairs", "Sit down"]);
    machine.laneway(&["check", "day.laneway"]).succeeds();
    machine.laneway(&["export", "day.laneway", "--to", "day.pdf"]).succeeds();
    let text = machine.other("pdftotext", &["-layout", "day.pdf", "-"]).succeeds().out;
    assert!(text.contains("Go upstairs"), "{text}");
}

#[test]
fn every_cell_of_a_csv_stands_somewhere_verbatim() {
    let machine = Machine::empty();
    let cells = [
        [
            "Become aware",
            "Poster",
            "Sees the =SUM(A1) poster",
            "\"Nice\" <b>colours</b>",
            "Happy",
            "+49 is no price",
            "Say more",
        ],
        ["Order", "Shop; web", "Orders", "Why so long?", "Angry", "Form asks twice", "Ask once"],
    ];
    let quoted = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |row: &[&str; 7]| row.iter().map(quoted).collect::<Vec<_>>().join(",") + ",2\r\n";
    let head = "Stage,Touchpoint,User Action,Thought/Quote,Emotion,Pain Point,Opportunity,Confidence\r\n";
    machine.write("map.csv", format!("\u{feff}{head}{}", cells.iter().map(row).collect::<String>()));
    machine.laneway(&["import", "map.csv", "--to", "map.laneway"]).succeeds();
    let show = machine.show("map.laneway");
    let all = strings(&show);
    for cell in cells.iter().flatten() {
        assert!(all.contains(cell), "{cell:?} is in none of {all:#?}");
    }
    machine.laneway(&["export", "map.laneway", "--to", "map.pdf"]).succeeds();
}

#[test]
fn a_spreadsheet_becomes_a_map_and_a_pdf() {
    let machine = Machine::empty();
    let rows = [
        ["", "Awareness", "Awareness", "Purchase"],
        ["", "See poster", "Ask friends", "Pay"],
        ["Customer actions", "Looks up", "Writes a message", "Taps the card"],
        ["Pain points", "Too small", "", "Queue"],
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (number, row) in (0..).zip(rows) {
        sheet.write_row(number, 0, row).unwrap();
    }
    book.save(machine.path("map.xlsx")).unwrap();
    machine.laneway(&["import", "map.xlsx", "--to", "map.laneway"]).succeeds();
    let show = machine.show("map.laneway");
    let map = &show["maps"][0];
    assert_eq!(map["phases"].as_array().unwrap().len(), 2, "equal neighbours in the phase row are one phase");
    assert_eq!(step_titles(map), ["See poster", "Ask friends", "Pay"]);
    let all = strings(&show);
    for cell in rows.iter().flatten().filter(|cell| !cell.is_empty()) {
        assert!(all.contains(cell), "{cell:?}");
    }
    machine.laneway(&["export", "map.laneway", "--to", "map.pdf"]).succeeds();
}

#[test]
fn a_markdown_table_becomes_a_map() {
    let machine = Machine::empty();
    machine.write(
        "map.md",
        "# Tent\n\n| Stage | Actions | Pain points |\n|---|---|---|\n| Look | Reads | — |\n| Buy | Pays | Slow |\n",
    );
    machine.laneway(&["import", "map.md", "--to", "map.laneway"]).succeeds();
    let show = machine.show("map.laneway");
    let all = strings(&show);
    for cell in ["Look", "Buy", "Reads", "Pays", "Slow"] {
        assert!(all.contains(&cell), "{cell}");
    }
}

#[test]
fn importing_into_a_workspace_adds_maps() {
    let machine = Machine::with_sample();
    machine.write("day.mmd", MERMAID);
    machine.laneway(&["import", "day.mmd", "--to", "sample.laneway"]).succeeds();
    assert_eq!(titles(&machine.show("sample.laneway")), ["Buy and return a tent", "My working day"]);
    assert_eq!(machine.names(), ["day.mmd", "sample.laneway"]);
}

#[test]
fn x2_what_is_exported_as_json_is_imported_as_it_was() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--to", "a.json"]).succeeds();
    machine.laneway(&["import", "a.json", "--to", "b.laneway"]).succeeds();
    let (before, after) = (machine.show("sample.laneway"), machine.show("b.laneway"));
    assert_eq!(without_ids(&after), without_ids(&before));
}

#[test]
fn several_inputs_become_several_maps() {
    let machine = Machine::empty();
    machine.write("one.mmd", MERMAID);
    machine.write("two.mmd", MERMAID.replace("working", "idle"));
    machine.laneway(&["import", "one.mmd", "two.mmd", "--to", "both.laneway"]).succeeds();
    assert_eq!(titles(&machine.show("both.laneway")), ["My working day", "My idle day"]);
}

#[test]
fn a_broken_diagram_is_refused_with_its_line_and_makes_no_file() {
    let machine = Machine::empty();
    machine.write("broken.mmd", "journey\n  title Day\n  section A; B\n    Make tea: 5: Me\n");
    let answer = machine.laneway(&["import", "broken.mmd", "--to", "day.laneway"]).refuses(3, "broken.mmd");
    assert!(answer.err.contains('3'), "the line is not named: {answer:?}");
    assert_eq!(machine.names(), ["broken.mmd"]);
}

#[test]
fn a_diagram_of_another_type_is_refused_by_name() {
    let machine = Machine::empty();
    machine.write("user-journey.mmd", "flowchart LR\n  A --> B\n");
    machine.laneway(&["import", "user-journey.mmd", "--to", "day.laneway"]).refuses(3, "flowchart");
    assert_eq!(machine.names(), ["user-journey.mmd"]);
}

#[test]
fn a_refused_input_leaves_an_existing_workspace_as_it_was() {
    let machine = Machine::with_sample();
    machine.write("broken.mmd", "flowchart LR\n");
    let before = machine.show("sample.laneway");
    machine.laneway(&["import", "broken.mmd", "--to", "sample.laneway"]).refuses(3, "broken.mmd");
    assert_eq!(machine.show("sample.laneway"), before);
}

#[test]
fn what_was_read_differently_is_told_with_its_line() {
    let machine = Machine::empty();
    machine.write("day.mmd", "journey\n  title Day\n  section A\n    At 10:30 leave: 3: Me\n");
    let answer = machine.laneway(&["import", "day.mmd", "--to", "day.laneway"]).succeeds();
    assert!(answer.err.contains("day.mmd") && answer.err.contains('4'), "{answer:?}");
}

/// Diagrams of mermaid's own documentation: imported where mermaid draws them, refused where it does not.
#[test]
fn the_diagrams_of_mermaid_itself_are_judged_as_mermaid_does() {
    let Some(folder) = testkit::cases("the_diagrams_of_mermaid_itself_are_judged_as_mermaid_does") else { return };
    let mut judged = 0;
    for entry in std::fs::read_dir(folder.join("mermaid/upstream")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "mmd") {
            judge(&path);
            judged += 1;
        }
    }
    assert!(judged >= 19, "{judged}");
}

fn judge(diagram: &Path) {
    let oracle = std::fs::read_to_string(diagram.with_extension("oracle.json")).unwrap();
    let oracle: Value = serde_json::from_str(&oracle).unwrap();
    let machine = Machine::empty();
    let answer = machine.laneway(&["import", diagram.to_str().unwrap(), "--to", "a.laneway"]);
    let name = diagram.display();
    if oracle["error"].is_null() {
        assert_eq!(answer.code, 0, "{name}: {answer:?}");
        let steps = step_titles(&machine.show("a.laneway")["maps"][0]).len();
        assert_eq!(steps, oracle["tasks"].as_array().unwrap().len(), "{name}");
    } else {
        assert_eq!(answer.code, 3, "{name}: {answer:?}");
        assert_eq!(machine.names(), Vec::<String>::new(), "{name}");
    }
}
