//! One user's machine: the programs, settings and documents of their own, answers for file dialogs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The programs under test and a user's empty folders. Outlives the windows that are opened on it.
pub struct Home {
    desktop: PathBuf,
    cli: PathBuf,
    page: Option<&'static str>,
    folder: TempDir,
}

impl Home {
    /// A fresh machine. Says on standard error that the test is skipped where there is no display or program.
    pub fn fresh(test: &str) -> Option<Self> {
        let named = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let (Some(_), Some(desktop), Some(cli)) = (named("DISPLAY"), named("LANEWAY_DESKTOP"), named("LANEWAY_CLI"))
        else {
            eprintln!("skipped: {test} needs DISPLAY, LANEWAY_DESKTOP and LANEWAY_CLI; see `cargo xtask test`");
            return None;
        };
        let home = Self { desktop: desktop.into(), cli: cli.into(), page: None, folder: tempfile::tempdir().unwrap() };
        fs::create_dir(home.documents()).unwrap();
        fs::create_dir(home.config()).unwrap();
        let documents = format!("XDG_DOCUMENTS_DIR=\"{}\"\n", home.documents().display());
        fs::write(home.config().join("user-dirs.dirs"), documents).unwrap();
        Some(home)
    }

    /// The same machine, whose window shows another page of the program than the editor.
    #[must_use]
    pub fn with_page(self, page: &'static str) -> Self {
        Self { page: Some(page), ..self }
    }

    /// The program of the window.
    pub fn desktop(&self) -> &Path {
        &self.desktop
    }

    /// The user's documents.
    pub fn documents(&self) -> PathBuf {
        self.folder.path().join("documents")
    }

    /// A file among the documents.
    pub fn document(&self, name: &str) -> PathBuf {
        self.documents().join(name)
    }

    /// Writes a file among the documents.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.document(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// What the next file dialogs answer, one after the other.
    pub fn answer_dialogs(&self, answers: &[&[&Path]]) {
        let line = |paths: &&[&Path]| {
            let paths: Vec<_> = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
            paths.join("\t") + "\n"
        };
        fs::write(self.answers(), answers.iter().map(line).collect::<String>()).unwrap();
    }

    /// The environment of a window on this machine.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let page = self.page.map(|page| ("LANEWAY_PAGE", page.into()));
        let environment = [
            ("HOME", self.folder.path().to_path_buf()),
            ("XDG_CONFIG_HOME", self.config()),
            ("XDG_DATA_HOME", self.folder.path().join("data")),
            ("XDG_CACHE_HOME", self.folder.path().join("cache")),
            ("LANEWAY_PICK", self.answers()),
            ("LANEWAY_E2E", "1".into()),
        ];
        environment.into_iter().chain(page).collect()
    }

    /// Runs the command line, which must succeed, and returns what it prints.
    pub fn laneway<const N: usize>(&self, words: [&dyn AsRef<std::ffi::OsStr>; N]) -> String {
        run(Command::new(&self.cli).args(words.iter().map(AsRef::as_ref)).envs(self.environment()))
    }

    fn config(&self) -> PathBuf {
        self.folder.path().join("config")
    }

    fn answers(&self) -> PathBuf {
        self.folder.path().join("answers")
    }
}

/// Runs a program, which must succeed, and returns what it prints.
pub fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?} ended with {}\n{out}{err}", output.status);
    out.into_owned()
}
