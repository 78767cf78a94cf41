//! Starting other programs: each is shown as it would be typed, gets no standard input, and its failure is a
//! sentence with its name.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::stop::Stop;

/// How a timed run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// By itself, after so long.
    After(Duration),
    /// It was ended when its time was up.
    Cut,
}

/// What `timeout` exits with where it ended the program.
const TIME_IS_UP: i32 = 124;

/// A program about to be started.
#[derive(Debug)]
pub(crate) struct Tool {
    command: Command,
    shown: String,
}

impl Tool {
    /// A program by name or path, with its arguments.
    pub(crate) fn new<A: AsRef<OsStr>>(program: impl AsRef<OsStr>, arguments: impl IntoIterator<Item = A>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        let name = Path::new(program).file_stem().unwrap_or(program);
        let tool = Self { command, shown: name.to_string_lossy().into_owned() };
        tool.args(arguments)
    }

    /// The cargo that started this program.
    pub(crate) fn cargo<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        for argument in arguments {
            let argument = argument.as_ref();
            let text = argument.to_string_lossy();
            let quoted = if text.contains([' ', '{', '"']) { format!("'{text}'") } else { text.into_owned() };
            self.shown = format!("{} {quoted}", self.shown);
            self.command.arg(argument);
        }
        self
    }

    /// Lets another program start it, and end what it leaves behind.
    pub(crate) fn under(self, starter: &str, words: &[&str]) -> Self {
        let inner = self.command;
        let mut outer = Self::new(starter, words).args([inner.get_program()]).args(inner.get_args());
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => outer.command.env(name, value),
                None => outer.command.env_remove(name),
            };
        }
        outer.shown = format!("{starter} {} {}", words.join(" "), self.shown);
        outer
    }

    /// Starts it in another folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets an environment variable for it.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes an environment variable from it.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Shows the line, runs it with its output going through, and stops where it fails.
    pub(crate) fn run(mut self) -> Result<(), Stop> {
        println!("$ {}", self.shown);
        let status = self.command.status().map_err(|problem| self.not_started(&problem))?;
        if status.success() { Ok(()) } else { Err(Stop::new(format!("`{}` failed ({status})", self.shown))) }
    }

    /// Runs it unseen; its standard output, or nothing where it is missing or fails.
    pub(crate) fn answer(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Runs it and takes its standard output; the rest goes through. Stops where it fails.
    pub(crate) fn output(mut self) -> Result<String, Stop> {
        println!("$ {}", self.shown);
        self.command.stderr(Stdio::inherit());
        let output = self.command.output().map_err(|problem| self.not_started(&problem))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(Stop::new(format!("`{}` failed ({})", self.shown, output.status)))
        }
    }

    /// Runs it unseen and tells how long it took; ends it, and what it started, after `limit`.
    pub(crate) fn time(self, limit: Duration) -> Result<Ending, Stop> {
        let shown = self.shown.clone();
        let mut tool = self.under("timeout", &["--kill-after=1", &limit.as_secs().to_string()]);
        let start = Instant::now();
        let output = tool.command.output().map_err(|problem| tool.not_started(&problem))?;
        let took = start.elapsed();
        match output.status.code() {
            Some(0) => Ok(Ending::After(took)),
            Some(TIME_IS_UP) => Ok(Ending::Cut),
            Some(_) | None => {
                let said = String::from_utf8_lossy(&output.stderr);
                let last = said.lines().last().unwrap_or_default();
                Err(Stop::new(format!("`{shown}` failed ({}): {last}", output.status)))
            }
        }
    }

    fn not_started(&self, problem: &std::io::Error) -> Stop {
        Stop::new(format!("`{}` cannot be started: {problem}", self.shown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_line_as_it_would_be_typed() {
        let stop = Tool::new("false", ["--flag", "two words"]).run().unwrap_err();
        assert!(stop.to_string().starts_with("error: `false --flag 'two words'` failed"), "{stop}");
    }

    #[test]
    fn a_tool_under_another_keeps_arguments_and_environment() {
        let tool = Tool::new("sh", ["-c", "test \"$LANE\" = frontstage"]).env("LANE", "frontstage");
        assert_eq!(tool.under("env", &["--"]).run(), Ok(()));
    }

    #[test]
    fn a_timed_run_is_cut_or_fails_with_its_last_words() {
        let shell = |script| Tool::new("sh", ["-c", script]);
        assert_eq!(shell("tail -f /dev/null").time(Duration::from_secs(1)), Ok(Ending::Cut));
        let stop = shell("echo no paper >&2; exit 3").time(Duration::from_secs(60)).unwrap_err();
        assert!(stop.to_string().ends_with("no paper"), "{stop}");
        assert!(matches!(shell("true").time(Duration::from_secs(60)), Ok(Ending::After(_))));
    }

    #[test]
    fn a_program_that_is_not_there_has_no_answer_and_stops_a_run() {
        let name = "no-program-has-this-name";
        assert_eq!(Tool::new(name, ["--version"]).answer(), None);
        assert!(Tool::new(name, ["--version"]).run().unwrap_err().to_string().contains("cannot be started"));
    }
}
