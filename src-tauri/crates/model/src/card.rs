//! Cards: one entry in a lane, at a step or over several.

use crate::{CardId, StepId, TouchpointId};

/// One entry in a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Names the card.
    pub id: CardId,
    /// The text; may have several lines, may be empty.
    pub text: String,
    /// The steps that the card covers.
    pub span: Span,
    /// The touchpoint that the card stands for.
    pub touchpoint: Option<TouchpointId>,
}

/// A run of steps, first and last included. Both are the same for a card at one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The first step.
    pub from: StepId,
    /// The last step; never left of `from` on a sound map.
    pub to: StepId,
}

impl Span {
    /// A span of one step.
    #[must_use]
    pub fn at(step: StepId) -> Self {
        Self { from: step.clone(), to: step }
    }

    /// As stored: `from` and `to` in one text, because neither means anything without the other.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}..{}", self.from, self.to)
    }

    /// Reads [`Span::to_text`] back; `None` where it is not of that form.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (from, to) = text.split_once("..")?;
        Some(Self { from: StepId::new(from).ok()?, to: StepId::new(to).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_reads_back() {
        let span = Span { from: StepId::new("a").unwrap(), to: StepId::new("b").unwrap() };
        assert_eq!(Span::from_text(&span.to_text()), Some(span));
        assert_eq!(Span::from_text("a"), None);
        assert_eq!(Span::from_text("..b"), None);
    }
}
