//! The words after `cargo xtask`, parsed into one closed [`Request`].

use std::path::PathBuf;

use crate::bench::Size;
use crate::stop::Stop;
use crate::test::{Reach, Selection, Stage};

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask run [FILE.laneway]   install what is missing, build, open the editor (on the sample where no file is named)
cargo xtask test [--quick] [--only STAGE]...
                                 install what is missing, run every check; --quick leaves the web view out
                                 STAGE: format, ui, lint, rust, suite, e2e
cargo xtask bench [--large]      speeds as ratios against rivals; --large adds a map of 50,000 cards
cargo xtask crash                the store's crash test with 10,000 kills
cargo xtask bundle               make the Debian package
cargo xtask bindings             write the files of ui/src that are made from Rust
cargo xtask help                 this text";

/// One of the developer's commands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Print the commands.
    Help,
    /// Open the editor.
    Run {
        /// The workspace to open; the sample where absent.
        file: Option<PathBuf>,
    },
    /// Run the checks.
    Test(Selection),
    /// Measure speeds.
    Bench(Size),
    /// Run the crash test at full length.
    Crash,
    /// Make the package.
    Bundle,
    /// Write the generated files.
    Bindings,
}

/// Reads the words after the command's name.
pub(crate) fn parse(arguments: &[String]) -> Result<Request, Stop> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => Ok(Request::Help),
        ["run"] => Ok(Request::Run { file: None }),
        ["run", file] if !file.starts_with('-') => Ok(Request::Run { file: Some(absolute(file)?) }),
        ["test", rest @ ..] => parse_test(rest).map(Request::Test),
        ["bench"] => Ok(Request::Bench(Size::Usual)),
        ["bench", "--large"] => Ok(Request::Bench(Size::Large)),
        ["crash"] => Ok(Request::Crash),
        ["bundle"] => Ok(Request::Bundle),
        ["bindings"] => Ok(Request::Bindings),
        [..] => Err(misunderstood(&words.join(" "))),
    }
}

fn parse_test(words: &[&str]) -> Result<Selection, Stop> {
    let mut selection = Selection { reach: Reach::Everything, only: Vec::new() };
    let mut rest = words;
    loop {
        rest = match rest {
            [] => return Ok(selection),
            ["--quick", after @ ..] => {
                selection.reach = Reach::NoWebView;
                after
            }
            ["--only", name, after @ ..] => {
                let stage = Stage::named(name).ok_or_else(|| misunderstood(&format!("test --only {name}")))?;
                selection.only.push(stage);
                after
            }
            [word, ..] => return Err(misunderstood(&format!("test {word}"))),
        };
    }
}

/// The commands work in the checkout: a relative path is read from where the developer stands.
fn absolute(file: &str) -> Result<PathBuf, Stop> {
    std::path::absolute(file).map_err(|problem| Stop::new(format!("{file} is no path: {problem}")))
}

fn misunderstood(words: &str) -> Stop {
    Stop::new(format!("`cargo xtask {words}` is not a command")).hint("cargo xtask help")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Request, Stop> {
        parse(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn every_command_of_the_help_text_is_understood() {
        let commands = HELP.lines().filter_map(|line| line.strip_prefix("cargo xtask "));
        for command in commands.filter_map(|rest| rest.split([' ', '[']).next()) {
            assert!(parsed(command).is_ok(), "{command} stands in the help but is not understood");
        }
    }

    #[test]
    fn stages_can_be_named_several_times() {
        let only = vec![Stage::Format, Stage::EndToEnd];
        let expected = Request::Test(Selection { reach: Reach::NoWebView, only });
        assert_eq!(parsed("test --only format --quick --only e2e"), Ok(expected));
    }

    #[test]
    fn a_stage_of_another_name_is_refused() {
        let stop = parsed("test --only everything").unwrap_err();
        assert_eq!(
            stop.to_string(),
            "error: `cargo xtask test --only everything` is not a command\nhint: cargo xtask help"
        );
        assert!(parsed("test --only").is_err());
        assert!(parsed("run --fast").is_err());
        assert!(parsed("tests").is_err());
    }
}
