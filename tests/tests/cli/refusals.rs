//! What the command refuses: with the status of its kind, a sentence that names the file, and nothing written.

use super::machine::Machine;

const READING: [&[&str]; 4] = [
    &["show", "a.laneway"],
    &["check", "a.laneway"],
    &["list", "maps", "a.laneway"],
    &["export", "a.laneway", "--to", "a.pdf"],
];

fn every_verb_refuses(machine: &Machine, kind: &str) {
    let before = machine.names();
    for words in READING {
        let answer = machine.laneway(words);
        assert_eq!(answer.code, 3, "{kind}, {words:?}: {answer:?}");
        answer.refuses(3, "a.laneway");
        assert_eq!(machine.names(), before, "{kind}, {words:?}");
    }
    let answer = machine.laneway_reading(&["edit", "a.laneway", "--json", "-"], "[]");
    assert_eq!(answer.code, 3, "{kind}, edit: {answer:?}");
    assert_eq!(machine.names(), before, "{kind}, edit");
}

#[test]
fn a_missing_file_is_refused_by_every_verb() {
    every_verb_refuses(&Machine::empty(), "missing");
}

#[test]
fn what_is_not_a_workspace_is_refused_by_every_verb_and_stays_as_it_is() {
    let sample = Machine::with_sample().read("sample.laneway");
    let foreign: [(&str, Vec<u8>); 5] = [
        ("empty", Vec::new()),
        ("a text", b"# Notes\n".to_vec()),
        ("zeros", vec![0; 8192]),
        ("cut short", sample[..sample.len() / 2].to_vec()),
        ("another program's database", with_application_id(&sample, 0x0102_0304)),
    ];
    for (kind, bytes) in foreign {
        let machine = Machine::empty();
        machine.write("a.laneway", &bytes);
        every_verb_refuses(&machine, kind);
        assert!(machine.read("a.laneway") == bytes, "{kind} was altered");
    }
}

/// The application id stands at byte 68 of an SQLite file, big-endian (SQLite's file format, section 1.3).
fn with_application_id(file: &[u8], id: u32) -> Vec<u8> {
    let mut bytes = file.to_vec();
    bytes[68..72].copy_from_slice(&id.to_be_bytes());
    bytes
}

#[test]
fn a_folder_is_not_a_workspace() {
    let machine = Machine::empty();
    std::fs::create_dir(machine.path("a.laneway")).unwrap();
    machine.laneway(&["show", "a.laneway"]).refuses(3, "a.laneway");
}

#[test]
fn wrong_usage_has_a_status_of_its_own() {
    let machine = Machine::with_sample();
    let wrong: [&[&str]; 6] = [
        &[],
        &["draw"],
        &["show"],
        &["export", "sample.laneway"],
        &["export", "sample.laneway", "--to", "a.pdf", "--scale", "big"],
        &["new", "a.laneway", "--sample", "--template", "journey"],
    ];
    for words in wrong {
        let answer = machine.laneway(words);
        assert_eq!(answer.code, 2, "{words:?}: {answer:?}");
        assert_eq!(machine.names(), ["sample.laneway"], "{words:?}");
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let machine = Machine::empty();
    for words in [&["--help"][..], &["--version"], &["export", "--help"]] {
        let answer = machine.laneway(words).succeeds();
        assert!(!answer.out.is_empty(), "{words:?}");
    }
}

#[test]
fn an_output_that_cannot_be_written_leaves_nothing_behind() {
    let machine = Machine::with_sample();
    std::fs::create_dir(machine.path("folder.pdf")).unwrap();
    let before = machine.names();
    machine.laneway(&["export", "sample.laneway", "--to", "missing/a.pdf"]).refuses(4, "missing");
    machine.laneway(&["export", "sample.laneway", "--to", "folder.pdf"]).refuses(4, "folder.pdf");
    assert_eq!(machine.names(), before);
}

#[test]
fn an_unknown_kind_of_output_is_refused_before_anything_is_written() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--to", "a.docx"]).refuses(4, "a.docx");
    assert_eq!(machine.names(), ["sample.laneway"]);
}

#[test]
fn a_map_that_is_not_there_is_named() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--map", "No such map", "--to", "a.pdf"]).refuses(3, "No such map");
    assert_eq!(machine.names(), ["sample.laneway"]);
}
