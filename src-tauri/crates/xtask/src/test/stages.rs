//! What each stage of the checks runs. A stage prepares what it needs itself, so each can run alone.
//!
//! With the window, every cargo command selects the whole workspace: another selection would give the libraries
//! other features, and cargo would build a sixth of them twice.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Reach, Stage};
use crate::display::VirtualDisplay;
use crate::project::{Profile, Project};
use crate::stop::Stop;
use crate::tool::Tool;
use crate::ui;

/// Runs one stage.
pub(super) fn run(project: &Project, stage: Stage, reach: Reach) -> Result<(), Stop> {
    match stage {
        Stage::Format => Tool::cargo(["fmt", "--all", "--", "--check"]).run(),
        Stage::Ui => page(project),
        Stage::Lint => lint(project, reach),
        Stage::Rust => crates(project, reach),
        Stage::Suite => suite(project, reach),
        Stage::EndToEnd => end_to_end(project),
    }
}

fn page(project: &Project) -> Result<(), Stop> {
    ui::ensure_packages(project)?;
    ui::npm(project, &["run", "check"])?;
    ui::npm(project, &["test"])?;
    ui::ensure_built(project)
}

fn lint(project: &Project, reach: Reach) -> Result<(), Stop> {
    let clippy = Tool::cargo(["clippy", "--workspace", "--all-targets"]);
    let clippy = match reach {
        Reach::Everything => {
            ui::ensure_built(project)?;
            clippy
        }
        Reach::NoWebView => clippy.args(["--exclude", "laneway-desktop"]),
    };
    clippy.args(["--", "-D", "warnings"]).run()
}

fn crates(project: &Project, reach: Reach) -> Result<(), Stop> {
    match reach {
        Reach::Everything => {
            build_all(project)?;
            let files = tests_of_crates(project)?;
            let units = cargo_test(reach).args(["--lib", "--bins"]).args(named(&files, |_| true)).run();
            // The examples in the documentation run even where a test failed: one run tells everything.
            units.and(cargo_test(reach).args(["--doc"]).run())
        }
        Reach::NoWebView => Tool::cargo(["test", "--no-fail-fast"]).run(),
    }
}

fn suite(project: &Project, reach: Reach) -> Result<(), Stop> {
    match reach {
        Reach::Everything => build_all(project)?,
        Reach::NoWebView => Tool::cargo(["build", "--package", "laneway"]).run()?,
    }
    let files = tests_of_suite(project)?;
    let tests = cargo_test(reach).args(named(&files, |name| !is_end_to_end(name)));
    tests.env("LANEWAY_CLI", project.program(Profile::Debug, "laneway")).run()
}

/// Drives the real window.
fn end_to_end(project: &Project) -> Result<(), Stop> {
    build_all(project)?;
    let files = tests_of_suite(project)?;
    let display = VirtualDisplay::start()?;
    let tests = cargo_test(Reach::Everything).args(named(&files, is_end_to_end)).args(["--", "--test-threads=1"]);
    display.lend(tests, project, Profile::Debug).run()
}

/// Builds the page, every program and every test, with one choice of features.
fn build_all(project: &Project) -> Result<(), Stop> {
    ui::ensure_built(project)?;
    Tool::cargo(["build", "--workspace", "--all-targets"]).run()
}

fn cargo_test(reach: Reach) -> Tool {
    let selection: &[&str] = match reach {
        Reach::Everything => &["--workspace"],
        Reach::NoWebView => &["--package", "suite"],
    };
    Tool::cargo(["test", "--no-fail-fast"]).args(selection)
}

/// The test programs of the crates.
fn tests_of_crates(project: &Project) -> Result<Vec<PathBuf>, Stop> {
    let crates = entries(&project.root().join("src-tauri/crates"))?;
    let folders = crates.into_iter().chain([project.root().join("src-tauri")]).map(|folder| folder.join("tests"));
    let files = folders.filter(|folder| folder.is_dir()).map(|folder| entries(&folder));
    Ok(files.collect::<Result<Vec<_>, Stop>>()?.concat())
}

/// The test programs of the suite.
fn tests_of_suite(project: &Project) -> Result<Vec<PathBuf>, Stop> {
    entries(&project.root().join("tests/tests"))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let listing =
        fs::read_dir(folder).map_err(|problem| Stop::new(format!("{} cannot be read: {problem}", folder.display())))?;
    let mut entries: Vec<PathBuf> = listing.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    Ok(entries)
}

/// `--test NAME` for each test program whose name is wanted: a file, or a folder with a `main.rs`. Several crates
/// may have programs of one name; cargo runs them all when it is told the name once.
fn named(entries: &[PathBuf], is_wanted: fn(&str) -> bool) -> Vec<String> {
    let programs = entries.iter().filter(|entry| {
        entry.extension().is_some_and(|extension| extension == "rs") || entry.join("main.rs").is_file()
    });
    let names: BTreeSet<&str> = programs.filter_map(|program| program.file_stem()?.to_str()).collect();
    let wanted = names.into_iter().filter(|name| is_wanted(name));
    wanted.flat_map(|name| ["--test".to_owned(), name.to_owned()]).collect()
}

fn is_end_to_end(name: &str) -> bool {
    name.starts_with("e2e")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_are_named_by_their_files() {
        let files = ["tests/cli.rs", "tests/cli", "tests/e2e.rs", "tests/notes.md"].map(PathBuf::from);
        assert_eq!(named(&files, is_end_to_end), ["--test", "e2e"]);
        assert_eq!(named(&files, |name| !is_end_to_end(name)), ["--test", "cli"]);
    }

    #[test]
    fn every_test_program_of_the_crates_is_found() {
        let crates = entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap();
        let folders = crates.iter().map(|one| one.join("tests")).filter(|folder| folder.is_dir());
        let programs: Vec<PathBuf> = folders.flat_map(|folder| entries(&folder).unwrap()).collect();
        let found = named(&programs, |_| true);
        for name in ["crash", "it", "laws", "render"] {
            assert_eq!(found.iter().filter(|one| *one == name).count(), 1, "{name} in {found:?}");
        }
    }

    #[test]
    fn the_suite_has_tests_of_the_tree_and_of_the_window() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
        let files = entries(&root.join("tests/tests")).unwrap();
        assert!(named(&files, |name| name == "tidy").len() == 2);
        assert!(!named(&files, is_end_to_end).is_empty());
    }
}
