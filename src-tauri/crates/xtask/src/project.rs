//! Where things are: the checkout, the target folder and the programs that cargo puts there.

use std::env;
use std::path::{Path, PathBuf};

use crate::stop::Stop;

/// Which of cargo's two profiles a program is built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Fast to build.
    Debug,
    /// Fast to run.
    Release,
}

/// The checkout that this program was built from.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Finds the checkout by this crate's own folder, and the target folder by where this program stands in it,
    /// so that every way of telling cargo another target folder is honoured.
    pub(crate) fn find() -> Result<Self, Stop> {
        let own = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = own.as_deref().and_then(|folder| folder.ancestors().nth(3)).map(Path::to_path_buf);
        let program = env::current_exe().ok();
        let target = program.as_deref().and_then(|file| file.ancestors().nth(2)).map(Path::to_path_buf);
        match (root, target) {
            (Some(root), Some(target)) => Ok(Self { root, target }),
            (None, _) | (_, None) => {
                Err(Stop::new("this program finds its checkout through cargo").hint("cargo xtask help"))
            }
        }
    }

    /// Makes the top folder of the checkout the working folder.
    pub(crate) fn enter(&self) -> Result<(), Stop> {
        env::set_current_dir(&self.root)
            .map_err(|problem| Stop::new(format!("{} cannot be entered: {problem}", self.root.display())))
    }

    /// The top folder of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the page's sources.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A folder for results, below cargo's target folder; made where it is missing.
    pub(crate) fn results(&self, name: &str) -> Result<PathBuf, Stop> {
        let folder = self.target.join(name);
        std::fs::create_dir_all(&folder)
            .map_err(|problem| Stop::new(format!("{} cannot be made: {problem}", folder.display())))?;
        Ok(folder)
    }

    /// Where cargo puts a program.
    pub(crate) fn program(&self, profile: Profile, name: &str) -> PathBuf {
        let folder = match profile {
            Profile::Debug => "debug",
            Profile::Release => "release",
        };
        self.target.join(folder).join(name).with_extension(env::consts::EXE_EXTENSION)
    }
}
