//! The files of the checkout as git knows them, and how a violation is told.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One text file of the checkout.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// Below the top folder, with forward slashes.
    pub(crate) path: String,
    /// Its whole text.
    pub(crate) text: String,
}

impl Source {
    /// A file as a rule's own tests write it.
    pub(crate) fn sample(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Rust code.
    pub(crate) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Code of the page.
    pub(crate) fn is_ui(&self) -> bool {
        self.path.starts_with("ui/src/") && (self.path.ends_with(".ts") || self.path.ends_with(".svelte"))
    }

    /// The manifest of one crate.
    pub(crate) fn is_member_manifest(&self) -> bool {
        self.path.ends_with("/Cargo.toml")
    }

    /// Written by a package manager.
    pub(crate) fn is_lock(&self) -> bool {
        self.path.ends_with("Cargo.lock") || self.path.ends_with("package-lock.json")
    }

    /// Part of these rules, which name what they forbid.
    pub(crate) fn is_own_rule(&self) -> bool {
        self.path.starts_with("tests/tests/tidy")
    }

    /// The lines with their numbers, from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().zip(1..).map(|(line, number)| (number, line))
    }

    /// A violation of this file as a whole.
    pub(crate) fn violation(&self, sentence: impl Into<String>) -> Violation {
        Violation { place: self.path.clone(), sentence: sentence.into() }
    }

    /// A violation in one line.
    pub(crate) fn violation_at(&self, line: usize, sentence: impl Into<String>) -> Violation {
        Violation { place: format!("{}:{line}", self.path), sentence: sentence.into() }
    }
}

/// Something that a rule forbids, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Violation {
    /// A file, a line of one, a crate or a library.
    pub(crate) place: String,
    /// What is wrong.
    pub(crate) sentence: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.sentence)
    }
}

/// The top folder of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files that are tracked or would be, below the top folder.
pub(crate) fn paths() -> Vec<String> {
    // A build machine may run this as another user than the one who owns the checkout.
    let words = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").args(words).current_dir(root()).output().expect("git is installed");
    assert!(output.status.success(), "these rules need a git checkout: {}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8(output.stdout).expect("paths are UTF-8");
    let mut paths: Vec<String> = names.split_terminator('\0').map(String::from).collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| root().join(path).is_file());
    paths
}

/// All text files.
pub(crate) fn sources() -> Vec<Source> {
    let read = |path: String| std::fs::read_to_string(root().join(&path)).ok().map(|text| Source { path, text });
    paths().into_iter().filter_map(read).collect()
}

/// Whether a line holds a word, not as a part of a longer one.
pub(crate) fn has_word(line: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(start, _)| !line[..start].ends_with(is_part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_very_file_is_among_the_sources() {
        let sources = sources();
        let own = sources.iter().find(|source| source.path == "tests/tests/tidy/tree.rs").unwrap();
        assert!(own.is_rust() && own.is_own_rule() && !own.is_ui());
        assert_eq!(own.lines().next().map(|(number, _)| number), Some(1));
    }

    #[test]
    fn a_word_is_not_found_inside_a_longer_one() {
        assert!(has_word("std::thread::sleep(x)", "sleep("));
        assert!(!has_word("self.oversleep(x)", "sleep("));
    }
}
