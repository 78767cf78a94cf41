//! `laneway open`: starts the window.

use std::path::PathBuf;
use std::process::Command;

use editor::{Error, ErrorKind, Result};

use crate::args::Open;
use crate::say::Outcome;

/// The window's program.
const WINDOW: &str = "laneway-desktop";

/// Starts the window and does not wait for it.
pub(crate) fn run(args: &Open) -> Result<Outcome> {
    if let Some(file) = args.file.as_ref().filter(|file| !file.is_file()) {
        return Err(Error::new(ErrorKind::Input, format!("{} is not there", file.display())));
    }
    let mut command = Command::new(program());
    if let Some(file) = &args.file {
        command.arg(std::path::absolute(file).unwrap_or_else(|_| file.clone()));
    }
    command.spawn().map(|_| Outcome::Fine).map_err(|error| {
        Error::new(ErrorKind::Output, format!("{WINDOW} cannot be started: {error}"))
            .with_hint("it is installed with the .deb package; from the sources, run `cargo xtask run`")
    })
}

/// The program beside this one, or else the one on the path.
fn program() -> PathBuf {
    let name = format!("{WINDOW}{}", std::env::consts::EXE_SUFFIX);
    let beside = std::env::current_exe().ok().and_then(|own| Some(own.parent()?.join(&name)));
    beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(name))
}
