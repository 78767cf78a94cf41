//! Rules of Rust files: each says what it is, none is unfinished, no test is switched off or waits blindly.

use super::tree::{Source, Violation, has_word};

/// What marks unfinished or switched-off code.
const UNFINISHED: [&str; 4] = ["todo!", "unimplemented!", "dbg!", "#[ignore"];

/// Where a pause is right, and why.
const PAUSES: [(&str, &str); 4] = [
    ("src-tauri/crates/store/src/snapshot.rs", "between attempts to copy a file that another program is writing"),
    ("src-tauri/crates/store/tests/crash.rs", "a kill at a random moment is what is tested"),
    ("src-tauri/src/window.rs", "a page that hangs has so long for its last words"),
    ("tests/src/driver.rs", "the helper that polls for a condition up to a deadline"),
];

/// A file without `//!` in its first three lines.
pub(crate) fn module_doc(source: &Source) -> Vec<Violation> {
    let has_doc = source.text.lines().take(3).any(|line| line.starts_with("//!"));
    let sentence = "the first three lines hold no `//!` that says what the file is";
    if has_doc { Vec::new() } else { vec![source.violation(sentence)] }
}

/// A `mod.rs`: modules are `foo.rs` beside `foo/`.
pub(crate) fn file_name(source: &Source) -> Vec<Violation> {
    if source.path.ends_with("/mod.rs") { vec![source.violation("name it after its folder")] } else { Vec::new() }
}

/// Code that is not finished, or a test that does not run.
pub(crate) fn unfinished(source: &Source) -> Vec<Violation> {
    let found = source.lines().filter_map(|(number, line)| {
        let mark = UNFINISHED.iter().find(|mark| has_word(line, mark))?;
        Some(source.violation_at(number, format!("{mark} is unfinished or switched off")))
    });
    found.collect()
}

/// A pause of a fixed length: too short on a slow machine, too long on a fast one.
pub(crate) fn fixed_waits(source: &Source) -> Vec<Violation> {
    if PAUSES.iter().any(|(path, _)| *path == source.path) {
        return Vec::new();
    }
    let waits = source.lines().filter(|(_, line)| has_word(line, "sleep("));
    waits.map(|(number, _)| source.violation_at(number, "wait for the condition, with a deadline")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(text: &str) -> Source {
        Source::sample("src-tauri/crates/model/src/map.rs", text)
    }

    #[test]
    fn a_file_without_module_doc_is_found() {
        assert_eq!(module_doc(&sample("use std::fmt;\n\n\n//! Too late.")).len(), 1);
        assert_eq!(module_doc(&sample("//! A map.\nuse std::fmt;")), Vec::new());
        assert_eq!(module_doc(&sample("#![forbid(unsafe_code)]\n\n//! A map.")), Vec::new());
    }

    #[test]
    fn a_file_called_mod_is_found() {
        assert_eq!(file_name(&Source::sample("src-tauri/src/commands/mod.rs", "")).len(), 1);
        assert_eq!(file_name(&Source::sample("src-tauri/src/commands.rs", "")), Vec::new());
    }

    #[test]
    fn unfinished_code_is_found_with_its_line() {
        for line in ["todo!()", "unimplemented!(\"later\")", "dbg!(x);", "#[ignore]", "#[ignore = \"slow\"]"] {
            let found = unfinished(&sample(&format!("//! A map.\n    {line}")));
            assert_eq!(found.len(), 1, "{line}");
            assert!(found[0].place.ends_with("map.rs:2"), "{line}");
        }
        assert_eq!(unfinished(&sample("let ignored = not_todo!();")), Vec::new());
    }

    #[test]
    fn a_pause_is_found_unless_its_file_is_excepted() {
        assert_eq!(fixed_waits(&sample("std::thread::sleep(Duration::from_millis(5));")).len(), 1);
        assert_eq!(fixed_waits(&sample("tokio::time::sleep(pause).await;")).len(), 1);
        for (path, reason) in PAUSES {
            assert_eq!(fixed_waits(&Source::sample(path, "sleep(pause)")), Vec::new());
            assert!(!reason.is_empty());
        }
    }
}
