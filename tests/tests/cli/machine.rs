//! An empty folder and the command in it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder in which commands run.
pub(crate) struct Machine {
    folder: TempDir,
    /// The user's home, with the templates of their own.
    home: TempDir,
}

/// What a command did.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Its exit status.
    pub(crate) code: i32,
    /// What it printed.
    pub(crate) out: String,
    /// What it said on standard error.
    pub(crate) err: String,
}

impl Machine {
    /// An empty one.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), home: tempfile::tempdir().unwrap() }
    }

    /// One with the sample workspace as `sample.laneway`.
    pub(crate) fn with_sample() -> Self {
        let machine = Self::empty();
        machine.laneway(&["new", "sample.laneway", "--sample"]).succeeds();
        machine
    }

    /// A file of the folder, there or not.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// The bytes of a file.
    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|problem| panic!("{name}: {problem}"))
    }

    /// The names of all files, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Runs the command with words separated as given, without standard input.
    pub(crate) fn laneway(&self, words: &[&str]) -> Answer {
        self.run(Command::new(program()).args(words))
    }

    /// Runs the command with a text on standard input.
    pub(crate) fn laneway_reading(&self, words: &[&str], input: &str) -> Answer {
        self.write("standard-input", input);
        let input = fs::File::open(self.path("standard-input")).unwrap();
        let answer = self.run(Command::new(program()).args(words).stdin(input));
        fs::remove_file(self.path("standard-input")).unwrap();
        answer
    }

    /// `show --json` of a workspace.
    pub(crate) fn show(&self, file: &str) -> Value {
        self.laneway(&["show", file, "--json"]).succeeds().json()
    }

    /// What another program prints about a file of the folder.
    pub(crate) fn other(&self, name: &str, words: &[&str]) -> Answer {
        self.run(Command::new(name).args(words))
    }

    fn run(&self, command: &mut Command) -> Answer {
        let command = command.current_dir(self.folder.path()).stderr(Stdio::piped());
        let command = command.env("HOME", self.home.path()).env("XDG_DATA_HOME", self.home.path().join("data"));
        let output = command.output().unwrap_or_else(|problem| panic!("{command:?} does not start: {problem}"));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        let answer =
            Answer { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) };
        assert!(!answer.err.contains("panicked at"), "{command:?} panicked:\n{}", answer.err);
        answer
    }
}

impl Answer {
    /// It must have ended well.
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }

    /// It must have ended with this status and a message that holds the word.
    #[track_caller]
    pub(crate) fn refuses(self, code: i32, word: &str) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        assert!(self.err.lines().any(|line| line.starts_with("error: ")), "{self:?}");
        assert!(self.err.contains(word), "no {word:?} in {self:?}");
        self
    }

    /// What it printed, as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|problem| panic!("{problem}: {self:?}"))
    }
}

fn program() -> PathBuf {
    let beside = || {
        let own = env::current_exe().expect("a test knows its own file");
        own.ancestors().nth(2).expect("tests are built below the profile's folder").join("laneway")
    };
    let program = env::var_os("LANEWAY_CLI").map_or_else(beside, PathBuf::from);
    assert!(Path::new(&program).exists(), "build it first: cargo build --package laneway ({})", program.display());
    program
}
