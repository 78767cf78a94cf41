//! What the machine must already have: Rust with clippy and rustfmt, Node with npm, a C compiler.
//! These are the README's prerequisites; everything else is installed by [`crate::packages`] and [`crate::ui`].

use crate::stop::Stop;
use crate::tool::Tool;

/// A tool that the developer installs by hand, and how to tell that it is there and new enough.
struct Prerequisite {
    name: &'static str,
    program: &'static str,
    enough: fn(Version) -> bool,
    wanted: &'static str,
    install: &'static str,
}

/// The first two numbers of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    major: u32,
    minor: u32,
}

/// What a command needs of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Rust and a C compiler.
    Build,
    /// The same, and Node for the page.
    BuildWithPage,
    /// Everything: also clippy and rustfmt.
    Checks,
}

const RUST: [Prerequisite; 2] = [
    Prerequisite {
        name: "Rust",
        program: "rustc",
        enough: |version| version >= Version { major: 1, minor: 92 },
        wanted: "1.92 or newer",
        install: "rustup update stable",
    },
    Prerequisite {
        name: "C compiler",
        program: "cc",
        enough: |_| true,
        wanted: "any",
        install: "apt-get install gcc libc6-dev",
    },
];

const CHECKERS: [Prerequisite; 2] = [
    Prerequisite {
        name: "clippy",
        program: "cargo-clippy",
        enough: |_| true,
        wanted: "any",
        install: "rustup component add clippy rustfmt",
    },
    Prerequisite {
        name: "rustfmt",
        program: "rustfmt",
        enough: |_| true,
        wanted: "any",
        install: "rustup component add clippy rustfmt",
    },
];

const NODE: [Prerequisite; 2] = [
    Prerequisite {
        name: "Node",
        program: "node",
        enough: node_is_enough,
        wanted: "20.19 or newer (of 22: 22.12)",
        install: "https://nodejs.org/en/download",
    },
    Prerequisite {
        name: "npm",
        program: "npm",
        enough: |_| true,
        wanted: "any",
        install: "https://nodejs.org/en/download",
    },
];

/// Prints the version of each prerequisite; stops at the first that is missing or too old.
pub(crate) fn check(needs: Needs) -> Result<(), Stop> {
    let lists: &[&[Prerequisite]] = match needs {
        Needs::Build => &[&RUST],
        Needs::BuildWithPage => &[&RUST, &NODE],
        Needs::Checks => &[&RUST, &CHECKERS, &NODE],
    };
    lists.iter().flat_map(|list| list.iter()).try_for_each(|prerequisite| {
        let answer = Tool::new(prerequisite.program, ["--version"]).answer();
        let version = judge(prerequisite, answer.as_deref())?;
        println!("{:<11}{version}", prerequisite.name);
        Ok(())
    })
}

/// The version text of a tool that is there and new enough.
fn judge(prerequisite: &Prerequisite, answer: Option<&str>) -> Result<String, Stop> {
    let Prerequisite { name, wanted, install, .. } = prerequisite;
    let Some(line) = answer.and_then(|text| text.lines().next()) else {
        return Err(Stop::new(format!("{name} was not found (wanted: {wanted})")).hint(*install));
    };
    match version_in(line) {
        Some(version) if (prerequisite.enough)(version) => Ok(line.to_owned()),
        Some(_) | None => Err(Stop::new(format!("{name} is too old: {line} (wanted: {wanted})")).hint(*install)),
    }
}

/// The first `major.minor` of a line such as `rustc 1.95.0 (59807616e 2026-04-14)` or `v20.20.2`.
fn version_in(line: &str) -> Option<Version> {
    line.split(|c: char| !(c.is_ascii_digit() || c == '.')).find_map(|word| {
        let mut numbers = word.split('.').map(str::parse);
        match (numbers.next(), numbers.next()) {
            (Some(Ok(major)), Some(Ok(minor))) => Some(Version { major, minor }),
            (_, _) => None,
        }
    })
}

/// What the page's build tool runs on: 20.19 and later of 20, 22.12 and later; not the odd ones between.
fn node_is_enough(version: Version) -> bool {
    match version.major {
        20 => version.minor >= 19,
        22 => version.minor >= 12,
        major => major > 22,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_the_tools_print() {
        let found = |line| version_in(line).map(|version| (version.major, version.minor));
        assert_eq!(found("rustc 1.95.0 (59807616e 2026-04-14)"), Some((1, 95)));
        assert_eq!(found("v20.20.2"), Some((20, 20)));
        assert_eq!(found("cc (Debian 12.2.0-14+deb12u1) 12.2.0"), Some((12, 2)));
        assert_eq!(found("rustc 1.92.0-nightly"), Some((1, 92)));
        assert_eq!(found("no number"), None);
    }

    #[test]
    fn a_tool_that_is_missing_or_old_stops_with_the_command_to_run() {
        let rust = &RUST[0];
        assert!(judge(rust, Some("rustc 1.92.0 (abc 2025-12-01)")).is_ok());
        let old = judge(rust, Some("rustc 1.91.1 (abc 2025-11-01)")).unwrap_err().to_string();
        assert!(old.contains("too old") && old.contains("1.92") && old.contains("rustup update stable"), "{old}");
        let missing = judge(&CHECKERS[1], None).unwrap_err().to_string();
        assert!(missing.contains("rustfmt was not found"), "{missing}");
        assert!(missing.contains("rustup component add clippy rustfmt"), "{missing}");
    }

    #[test]
    fn node_of_an_unsupported_line_is_not_enough() {
        let enough = |major, minor| node_is_enough(Version { major, minor });
        assert!(enough(20, 19) && enough(20, 20) && enough(22, 12) && enough(24, 0));
        assert!(!enough(20, 18) && !enough(21, 7) && !enough(22, 11) && !enough(18, 20));
    }
}
