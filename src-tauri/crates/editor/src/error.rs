//! One error for everything outside: a kind to act on, a sentence to read, a hint where one helps.

use std::fmt;

/// What went wrong, as the caller needs to tell it apart. The command line makes its exit status of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The request itself makes no sense (an unknown map, a step that is not there).
    Invalid,
    /// An input cannot be read, or is not what it says.
    Input,
    /// An output cannot be written.
    Output,
    /// The workspace can only be read.
    ReadOnly,
    /// The user stopped it.
    Cancelled,
}

impl ErrorKind {
    /// The spelling for the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Input => "input",
            Self::Output => "output",
            Self::ReadOnly => "readOnly",
            Self::Cancelled => "cancelled",
        }
    }
}

/// An error as users read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What kind of thing went wrong.
    pub kind: ErrorKind,
    /// What went wrong: which file, line or cell, and what was expected. No full stop.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error of that kind.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hint: None }
    }

    /// The request makes no sense.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Invalid, message)
    }

    /// The same error with advice.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
