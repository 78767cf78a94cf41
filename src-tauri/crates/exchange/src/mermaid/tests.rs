//! The parser against mermaid itself: cases of our own, and the real parser's answers where they are at hand.

use serde_json::Value;

use super::*;

/// One line for a diagram: `title|section,section|section/task=score(person,person);…`.
fn brief(diagram: &Diagram) -> String {
    let sections: Vec<_> = diagram.sections.iter().map(|section| section.name.as_str()).collect();
    let tasks: Vec<_> = diagram
        .tasks
        .iter()
        .map(|task| format!("{}/{}={}({})", diagram.section_of(task), task.name, task.score, task.people.join(",")))
        .collect();
    format!("{}|{}|{}", diagram.title, sections.join(","), tasks.join(";"))
}

fn parsed(body: &str) -> String {
    brief(&parse(&format!("journey\n{body}\n")).unwrap())
}

/// The line that mermaid names and the token it did not expect.
fn refused(body: &str) -> (u32, Token) {
    match parse(&format!("journey\n{body}\n")) {
        Err(MermaidError::Syntax { got, mermaid_line, .. }) => (mermaid_line, got),
        other => panic!("{body}: {other:?}"),
    }
}

#[test]
fn statements_are_read_as_mermaid_reads_them() {
    for (body, expected) in [
        ("title Kettle: a story\nsection Boil\nFill: 4: Ann, Bob", "Kettle: a story|Boil|Boil/Fill=4(Ann,Bob)"),
        ("title one\nTITLE two", "two||"),
        ("title Tea #1 for two", "Tea ||"),
        ("section S   \nT : 2", "|S   |S   /T =2()"),
        ("Pour: 3", "||/Pour=3()"),
        ("Pour: 3:", "||/Pour=3()"),
        ("Pour:  : Ann", "||/Pour=0(Ann)"),
        ("Pour: hot: Ann", "||/Pour=NaN(Ann)"),
        ("Pour: 2.5: Ann: Bob: Cy", "||/Pour=2.5(Ann)"),
        ("Wake at 7:45 sharp: 2: Ann", "||/Wake at 7=NaN(2)"),
        ("Pour: 3: Ann,,Bob,", "||/Pour=3(Ann,,Bob,)"),
        ("Pour: 3: Ann, Bob#7", "||/Pour=3(Ann,Bob)"),
        ("section A\nsection B\nT: 1: X\nsection A\nU: 2: Y", "|A,B,A|B/T=1(X);A/U=2(Y)"),
        ("title deeds: 3: Ann", "deeds: 3: Ann||"),
        ("Titles: 3\nSectional: 3", "||/Titles=3();/Sectional=3()"),
        ("accTitle:\nsection S\nT: 3", "||/T=3()"),
        ("section\u{a0}S\nT: 3", "|S|S/T=3()"),
        ("50%% off: 3\nuse x}%% y: 1", "||/50%% off=3();/use x}%% y=1()"),
        ("T: 3: Ann %% not a comment", "||/T=3(Ann %% not a comment)"),
        ("T #amp; U: 3", "||/T ﬂ°amp¶ß U=3()"),
        ("<b class=\"x\">T</b>: 3: \"A\"", "||/<b class='x'>T</b>=3(\"A\")"),
        ("title <script>x()</script>ok", "ok||"),
    ] {
        assert_eq!(parsed(body), expected, "{body}");
    }
}

#[test]
fn texts_are_refused_where_mermaid_refuses_them() {
    for (body, expected) in [
        ("title A; b", (2, Token::Invalid)),
        ("title", (2, Token::Newline)),
        ("section\nT: 3", (3, Token::TaskData)),
        ("section A: b", (2, Token::TaskData)),
        ("T: 3: A; U: 3: B", (2, Token::Invalid)),
        ("section S\nJust text", (3, Token::Newline)),
        ("T:", (2, Token::Colon)),
        (": 3: A", (2, Token::TaskData)),
        ("Fix #12: 3", (2, Token::Newline)),
        ("journey planning: 3", (2, Token::Journey)),
        ("accTitle x", (2, Token::Newline)),
        ("T：3", (2, Token::Newline)),
    ] {
        assert_eq!(refused(body), expected, "{body}");
    }
    assert!(matches!(parse("journeyfoo\nA: 3"), Err(MermaidError::Syntax { got: Token::TaskName, .. })));
    assert!(matches!(parse("%%\njourney"), Err(MermaidError::Syntax { got: Token::Newline, .. })));
}

#[test]
fn losses_say_where() {
    let text = "%% c\n\njourney\ntitle A\ntitle B #2\nT: 3: Ann: Bob: Cy\naccDescr:\nU: 2";
    let losses: Vec<_> = parse(text)
        .unwrap()
        .losses
        .into_iter()
        .map(|loss| (loss.kind, loss.spot.line, loss.spot.column, loss.text))
        .collect();
    assert_eq!(
        losses,
        [
            (LossKind::TitleReplaced, 4, 1, "A".to_owned()),
            (LossKind::Cut, 5, 9, "#2".to_owned()),
            (LossKind::Pieces, 6, 11, "Bob: Cy".to_owned()),
            (LossKind::Swallowed, 8, 1, "U: 2".to_owned()),
        ]
    );
}

#[test]
fn errors_name_the_place_in_the_file() {
    let Err(MermaidError::Syntax { spot, text, mermaid_line, .. }) = parse("%% c\r\njourney\r\n A: 3; B") else {
        panic!("not refused")
    };
    assert_eq!((spot.line, spot.column, text.as_str(), mermaid_line), (3, 6, ";", 2));
}

#[test]
fn the_grammar_probes_agree() {
    let Some(folder) = testkit::cases("the_grammar_probes_agree") else { return };
    for version in ["12.3.0", "11.14.0"] {
        let probes = read(&folder.join(format!("mermaid/grammar-probes-{version}.json")));
        let probes = probes.as_object().unwrap();
        assert!(probes.len() >= 81);
        // Version 11 refuses an indented front matter; we follow version 12.
        for (name, probe) in probes.iter().filter(|(name, _)| version.starts_with("12") || *name != "fm_indented") {
            agrees(name, probe["input"].as_str().unwrap(), probe);
        }
    }
}

#[test]
fn the_upstream_files_agree() {
    let Some(folder) = testkit::cases("the_upstream_files_agree") else { return };
    for number in 1..=19 {
        let stem = folder.join(format!("mermaid/upstream/{number:03}"));
        let text = std::fs::read_to_string(stem.with_extension("mmd")).unwrap();
        agrees(&format!("{number:03}"), &text, &read(&stem.with_extension("oracle.json")));
    }
}

fn read(path: &std::path::Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn agrees(name: &str, text: &str, oracle: &Value) {
    let ours = parse(text);
    if let Some(error) = oracle["error"].as_str() {
        return refused_alike(name, &ours, error);
    }
    let diagram = ours.unwrap_or_else(|error| panic!("{name}: refused ({error:?}), which mermaid takes"));
    assert_eq!(diagram.title, oracle["title"].as_str().unwrap(), "{name}: title");
    assert_eq!(diagram.acc_title, oracle["accTitle"].as_str().unwrap(), "{name}: accTitle");
    assert_eq!(diagram.acc_descr, oracle["accDescr"].as_str().unwrap(), "{name}: accDescr");
    let sections: Vec<_> = diagram.sections.iter().map(|section| section.name.as_str()).collect();
    assert_eq!(serde_json::to_value(sections).unwrap(), oracle["sections"], "{name}: sections");
    let tasks = oracle["tasks"].as_array().unwrap();
    assert_eq!(diagram.tasks.len(), tasks.len(), "{name}: tasks");
    for (task, theirs) in diagram.tasks.iter().zip(tasks) {
        let field =
            |index: usize, key: &str| if theirs.is_array() { theirs[index].clone() } else { theirs[key].clone() };
        assert_eq!(diagram.section_of(task), field(0, "section"), "{name}: section of a task");
        assert_eq!(task.name, field(1, "task").as_str().unwrap(), "{name}: name of a task");
        same_score(name, task.score, &field(2, "score"));
        assert_eq!(serde_json::to_value(&task.people).unwrap(), field(3, "people"), "{name}: people");
    }
    if let Some(actors) = oracle.get("actors") {
        assert_eq!(&serde_json::to_value(diagram.actors()).unwrap(), actors, "{name}: actors");
    }
}

fn same_score(name: &str, ours: f64, theirs: &Value) {
    match theirs.as_str() {
        Some("NaN") => assert!(ours.is_nan(), "{name}: {ours} is not NaN"),
        Some("Infinity") => assert_eq!(ours, f64::INFINITY, "{name}"),
        Some(other) => panic!("{name}: a score of the oracle reads {other}"),
        None => assert_eq!(Some(ours), theirs.as_f64(), "{name}: score"),
    }
}

fn refused_alike(name: &str, ours: &Result<Diagram, MermaidError>, error: &str) {
    match ours {
        Ok(_) => panic!("{name}: taken, which mermaid refuses: {error}"),
        Err(MermaidError::OpenFrontMatter) => assert!(error.contains("Diagrams beginning with ---"), "{name}: {error}"),
        Err(MermaidError::NoDiagram | MermaidError::OtherDiagram { .. }) => {
            assert!(error.contains("No diagram type detected"), "{name}: {error}");
        }
        Err(MermaidError::FrontMatter { .. }) => assert!(error.contains("YAML"), "{name}: {error}"),
        Err(MermaidError::Syntax { expected, got, mermaid_line, .. }) => {
            let message = format!("Expecting {}, got '{}'", expected.as_str(), got.as_str());
            let line = format!("Parse error on line {mermaid_line}:");
            assert!(error.contains(&message) && error.contains(&line), "{name}: {message} {line} against {error}");
        }
    }
}
