//! Cards: one entry in a lane, at a step or over several.

use crate::vocabulary::vocabulary;
use crate::{CardId, LaneRole, Link, StepId, Tag, TouchpointId};

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
    /// What the card bears beside its text.
    pub extras: CardExtras,
}

/// The most tags that one card bears.
pub const MAX_TAGS: usize = 20;

/// What a card bears beside its text; a card may do without any of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardExtras {
    /// A colour of its own; `None` takes the mark's or the lane's.
    pub color: Option<CardColor>,
    /// What kind of statement the card makes.
    pub mark: Option<CardMark>,
    /// Short words to find and group cards by; none twice, at most [`MAX_TAGS`].
    pub tags: Vec<Tag>,
    /// Where the card leads.
    pub link: Option<Link>,
}

vocabulary! {
    /// A colour for cards, by name: what it looks like is the theme's business.
    pub enum CardColor {
        /// Between red and pink.
        Rose = "rose",
        /// Orange.
        Orange = "orange",
        /// Yellow.
        Yellow = "yellow",
        /// Green.
        Green = "green",
        /// Between green and blue.
        Teal = "teal",
        /// Blue.
        Blue = "blue",
        /// Violet.
        Violet = "violet",
        /// No hue.
        Grey = "grey",
    }
}

vocabulary! {
    /// What kind of statement a card makes, whatever lane it stands in.
    pub enum CardMark {
        /// Something hurts.
        Pain = "pain",
        /// Something does good.
        Gain = "gain",
        /// Something could be.
        Idea = "idea",
        /// Somebody said it.
        Quote = "quote",
    }
}

impl CardMark {
    /// The role whose colours such a card has.
    #[must_use]
    pub const fn role(self) -> LaneRole {
        match self {
            Self::Pain => LaneRole::Pain,
            Self::Gain => LaneRole::Opportunity,
            Self::Idea => LaneRole::Insight,
            Self::Quote => LaneRole::Thought,
        }
    }
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
