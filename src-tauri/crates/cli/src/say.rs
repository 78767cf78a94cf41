//! Words to the user: results on standard output, everything else on standard error.
#![expect(clippy::print_stderr, reason = "this is where the command speaks")]

use std::io::Write;

use editor::{Error, ErrorKind};

/// How a verb ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All well.
    Fine,
    /// `check` found something.
    Found,
}

/// The exit status of an error.
pub(crate) const fn status(error: &Error) -> u8 {
    match error.kind {
        ErrorKind::Input | ErrorKind::Invalid => 3,
        ErrorKind::Output | ErrorKind::ReadOnly | ErrorKind::Cancelled => 4,
    }
}

/// `error: …`, and `hint: …` where there is one.
pub(crate) fn error(error: &Error) {
    eprintln!("error: {}", error.message);
    if let Some(hint) = &error.hint {
        eprintln!("hint: {hint}");
    }
}

/// Something that the user should know.
pub(crate) fn warning(sentence: &str) {
    eprintln!("warning: {sentence}");
}

/// Something that happened.
pub(crate) fn note(sentence: &str) {
    eprintln!("{sentence}");
}

/// A result. A reader that has gone away is not an error of ours.
pub(crate) fn result(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// A result as JSON.
pub(crate) fn json(value: &serde_json::Value) {
    result(&format!("{value:#}"));
}
