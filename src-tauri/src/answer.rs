//! What a command answers, and the border that nothing but an answer crosses.
//!
//! A panic in a command would end the whole program, so every call into the core goes through [`guarded`].

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use specta::Type;

/// The answer of a command.
pub(crate) type Answer<T> = Result<T, ErrorView>;

/// What went wrong, for the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub(crate) struct ErrorView {
    /// The kind: one of `invalid`, `input`, `output`, `readOnly`, `cancelled`, `internal`.
    pub(crate) code: String,
    /// What went wrong, as a sentence without full stop.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) hint: Option<String>,
}

impl ErrorView {
    /// A defect of ours. The panic itself has gone to standard error.
    pub(crate) fn internal() -> Self {
        Self {
            code: "internal".to_owned(),
            message: "something in Laneway went wrong and this was not done".to_owned(),
            hint: Some("What was saved before is still saved.".to_owned()),
        }
    }
}

impl From<editor::Error> for ErrorView {
    fn from(error: editor::Error) -> Self {
        Self { code: error.kind.as_str().to_owned(), message: error.message, hint: error.hint }
    }
}

/// Runs the work of a command; a panic becomes an error.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Answer<T>) -> Answer<T> {
    // Nothing is left behind half-done: the store rolls its transaction back while the panic unwinds, and the
    // canvas replaces its picture only when the next one is complete.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(ErrorView::internal()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_error() {
        let answer: Answer<()> = guarded(|| panic!("a defect"));
        assert_eq!(answer, Err(ErrorView::internal()));
        assert_eq!(guarded(|| Ok(7)), Ok(7));
    }

    #[test]
    fn an_error_keeps_its_kind_sentence_and_hint() {
        let error = editor::Error::new(editor::ErrorKind::ReadOnly, "it can only be read").with_hint("Save a copy.");
        let view = ErrorView::from(error);
        assert_eq!((view.code.as_str(), view.message.as_str()), ("readOnly", "it can only be read"));
        assert_eq!(view.hint.as_deref(), Some("Save a copy."));
    }
}
