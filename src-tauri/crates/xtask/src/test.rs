//! `cargo xtask test`: every check, in stages that go on after a failure so that one run tells everything.

use std::fmt;
use std::time::{Duration, Instant};

use crate::machine::{self, Needs};
use crate::packages::{self, Purpose};
use crate::project::Project;
use crate::stop::Stop;

mod stages;

/// How far the checks reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// All of them.
    Everything,
    /// All that need no web view.
    NoWebView,
}

/// Which checks to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    /// How far they reach.
    pub(crate) reach: Reach,
    /// The stages to run; all of them where empty.
    pub(crate) only: Vec<Stage>,
}

impl Selection {
    fn takes(&self, stage: Stage) -> bool {
        let is_in_reach = self.reach == Reach::Everything || stage != Stage::EndToEnd;
        is_in_reach && (self.only.is_empty() || self.only.contains(&stage))
    }
}

/// One part of the checks, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// rustfmt.
    Format,
    /// The page: types, unit tests, build. Early, because the window embeds what it builds.
    Ui,
    /// clippy, a warning being an error.
    Lint,
    /// The crates' own tests, pure crates before the window.
    Rust,
    /// Tests of the built command line and of the tree.
    Suite,
    /// Tests through the real window.
    EndToEnd,
}

impl Stage {
    const ALL: [Self; 6] = [Self::Format, Self::Ui, Self::Lint, Self::Rust, Self::Suite, Self::EndToEnd];

    /// The stage that `--only` names.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Ui => "ui",
            Self::Lint => "lint",
            Self::Rust => "rust",
            Self::Suite => "suite",
            Self::EndToEnd => "e2e",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Format => "formatting of the Rust code",
            Self::Ui => "types, tests and build of the page",
            Self::Lint => "clippy, a warning being an error",
            Self::Rust => "tests of the crates",
            Self::Suite => "tests of the command line and of the tree",
            Self::EndToEnd => "end to end through the window",
        }
    }
}

/// How one stage ended.
struct Outcome {
    stage: Stage,
    took: Duration,
    result: Result<(), Stop>,
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.result.is_ok() { "ok" } else { "FAILED" };
        write!(out, "{:<8}{word:<8}{:>7.1} s", self.stage.name(), self.took.as_secs_f64())
    }
}

/// Runs the selected stages; stops at the end, naming each stage that failed.
pub(crate) fn test(project: &Project, selection: &Selection) -> Result<(), Stop> {
    let start = Instant::now();
    machine::check(Needs::Checks)?;
    packages::ensure(match selection.reach {
        Reach::Everything => &[Purpose::Core, Purpose::Tests, Purpose::Window, Purpose::EndToEnd],
        Reach::NoWebView => &[Purpose::Core, Purpose::Tests],
    })?;
    println!("{:<16}{:>7.1} s", "machine checked", start.elapsed().as_secs_f64());
    let chosen = Stage::ALL.into_iter().filter(|stage| selection.takes(*stage));
    let outcomes: Vec<Outcome> = chosen.map(|stage| run(project, stage, selection.reach)).collect();
    println!("\n── Summary");
    outcomes.iter().for_each(|outcome| println!("{outcome}"));
    println!("{:<16}{:>7.1} s", "together", start.elapsed().as_secs_f64());
    verdict(&outcomes)
}

fn run(project: &Project, stage: Stage, reach: Reach) -> Outcome {
    println!("\n── {}: {}", stage.name(), stage.title());
    let start = Instant::now();
    let result = stages::run(project, stage, reach);
    if let Err(stop) = &result {
        eprintln!("{stop}");
    }
    let outcome = Outcome { stage, took: start.elapsed(), result };
    println!("{outcome}");
    outcome
}

fn verdict(outcomes: &[Outcome]) -> Result<(), Stop> {
    let failed: Vec<&str> =
        outcomes.iter().filter(|outcome| outcome.result.is_err()).map(|outcome| outcome.stage.name()).collect();
    if failed.is_empty() {
        return Ok(());
    }
    let again = failed.iter().map(|name| format!(" --only {name}")).collect::<String>();
    Err(Stop::new(format!("these stages failed: {}", failed.join(", "))).hint(format!("cargo xtask test{again}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(stage: Stage, result: Result<(), Stop>) -> Outcome {
        Outcome { stage, took: Duration::from_millis(1234), result }
    }

    #[test]
    fn the_verdict_names_each_stage_that_failed_and_how_to_run_it_again() {
        let broken = || Err(Stop::new("broken"));
        let outcomes =
            [outcome(Stage::Format, Ok(())), outcome(Stage::Rust, broken()), outcome(Stage::EndToEnd, broken())];
        let stop = verdict(&outcomes).unwrap_err().to_string();
        assert_eq!(stop, "error: these stages failed: rust, e2e\nhint: cargo xtask test --only rust --only e2e");
        assert_eq!(outcomes[1].to_string(), "rust    FAILED      1.2 s");
        assert_eq!(verdict(&outcomes[..1]), Ok(()));
    }

    #[test]
    fn quick_leaves_the_window_out_and_only_takes_what_is_named() {
        let quick = Selection { reach: Reach::NoWebView, only: Vec::new() };
        assert!(quick.takes(Stage::Rust) && !quick.takes(Stage::EndToEnd));
        let only = Selection { reach: Reach::Everything, only: vec![Stage::EndToEnd] };
        assert!(only.takes(Stage::EndToEnd) && !only.takes(Stage::Rust));
    }

    #[test]
    fn every_stage_is_found_by_its_name() {
        for stage in Stage::ALL {
            assert_eq!(Stage::named(stage.name()), Some(stage));
        }
    }
}
