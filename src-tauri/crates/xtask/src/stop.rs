//! Why a command stops: one sentence, and what to do about it where there is something to do.

use std::fmt;

/// The end of a command that could not do its work.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    sentence: String,
    hint: Option<String>,
}

impl Stop {
    /// Stops with a sentence, without capital and full stop.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), hint: None }
    }

    /// The sentence alone, to be told within another.
    pub(crate) fn sentence(&self) -> &str {
        &self.sentence
    }

    /// Adds what the developer can do, best as the exact command.
    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "error: {}", self.sentence)?;
        match &self.hint {
            Some(hint) => write!(out, "\nhint: {hint}"),
            None => Ok(()),
        }
    }
}
