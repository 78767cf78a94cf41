//! What each stage of the checks runs. A stage prepares what it needs itself, so each can run alone.

use std::fs;
use std::path::Path;

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
        Stage::Suite => suite(project),
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
    Tool::cargo(["test", "--no-fail-fast"]).run()?;
    match reach {
        Reach::Everything => {
            ui::ensure_built(project)?;
            Tool::cargo(["test", "--no-fail-fast", "--package", "laneway-desktop"]).run()
        }
        Reach::NoWebView => Ok(()),
    }
}

fn suite(project: &Project) -> Result<(), Stop> {
    Tool::cargo(["build", "--package", "laneway"]).run()?;
    let suites = Tool::cargo(["test", "--no-fail-fast", "--package", "suite", "--lib"]);
    let others = suites_where(project, |name| !is_end_to_end(name))?;
    suites.args(others).env("LANEWAY_CLI", project.program(Profile::Debug, "laneway")).run()
}

/// On a display and a message bus of its own: neither the developer's windows nor an editor that is already open
/// can meet the tests.
fn end_to_end(project: &Project) -> Result<(), Stop> {
    ui::ensure_built(project)?;
    let desktop = ["--package", "laneway", "--package", "laneway-desktop"];
    Tool::cargo(["build"]).args(desktop).run()?;
    let tests = suites_where(project, is_end_to_end)?;
    Tool::cargo(["test", "--no-run", "--package", "suite"]).args(&tests).run()?;
    let display = VirtualDisplay::start()?;
    Tool::cargo(["test", "--no-fail-fast", "--package", "suite"])
        .args(&tests)
        .args(["--", "--test-threads=1"])
        .env("DISPLAY", display.name())
        .without_env("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("LANEWAY_CLI", project.program(Profile::Debug, "laneway"))
        .env("LANEWAY_DESKTOP", project.program(Profile::Debug, "laneway-desktop"))
        .under("dbus-run-session", &["--"])
        .run()
}

/// `--test NAME` for each test program of the suite whose name is wanted, in order.
fn suites_where(project: &Project, is_wanted: fn(&str) -> bool) -> Result<Vec<String>, Stop> {
    let folder = project.root().join("tests/tests");
    let entries = fs::read_dir(&folder)
        .map_err(|problem| Stop::new(format!("{} cannot be read: {problem}", folder.display())))?;
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| program_name(&entry.path())).collect();
    names.retain(|name| is_wanted(name));
    names.sort();
    if names.is_empty() {
        return Err(Stop::new(format!("{} has no such tests", folder.display())));
    }
    Ok(names.into_iter().flat_map(|name| ["--test".to_owned(), name]).collect())
}

fn program_name(file: &Path) -> Option<String> {
    let is_rust = file.extension().is_some_and(|extension| extension == "rs");
    is_rust.then(|| file.file_stem().map(|stem| stem.to_string_lossy().into_owned())).flatten()
}

fn is_end_to_end(name: &str) -> bool {
    name.starts_with("e2e")
}
