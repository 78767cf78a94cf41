//! Cards.

use model::{CardColor, CardExtras, CardId, CardMark, LaneId, Link, Place, Span, StepId, Tag, TouchpointId};
use rusqlite::types::Value;

use super::{optional, text};
use crate::id::{Identifier, join, split};
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE card (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  span TEXT NOT NULL DEFAULT '',
  touchpoint TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX card_place ON card (place);";

pub(crate) const VERSION_2: &str = "
ALTER TABLE card ADD COLUMN color TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN link TEXT NOT NULL DEFAULT '';";

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRow {
    /// Names the card.
    pub id: CardId,
    /// The lane and the position in its stacking order.
    pub place: Place,
    /// The text; may be empty.
    pub text: String,
    /// The steps that the card covers.
    pub span: Span,
    /// The touchpoint that the card stands for.
    pub touchpoint: Option<TouchpointId>,
    /// What the card bears beside its text.
    pub extras: CardExtras,
}

impl Record for CardRow {
    type Id = CardId;

    fn id(&self) -> CardId {
        self.id.clone()
    }
}

impl Child for CardRow {
    type Parent = LaneId;
}

impl Placed for CardRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for CardRow {
    const TABLE: &'static str = "card";
    const COLUMNS: &'static [&'static str] = &["place", "text", "span", "touchpoint", "color", "mark", "tags", "link"];

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.place.to_text()),
            text(&self.text),
            text(self.span.to_text()),
            optional(self.touchpoint.as_ref().map(TouchpointId::as_str)),
            optional(self.extras.color.map(CardColor::as_str)),
            optional(self.extras.mark.map(CardMark::as_str)),
            text(join(self.extras.tags.iter().map(Tag::as_str))),
            optional(self.extras.link.as_ref().map(Link::as_str)),
        ]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        let id = CardId::from_text(id)?;
        // A span that cannot be understood becomes one that names no step: the reader of the map puts the card aside.
        let nowhere = StepId::new("?").ok()?;
        Some(Self {
            id,
            place: cells.place(),
            text: cells.text(),
            span: cells.parsed(|_| Span::at(nowhere), Span::from_text),
            touchpoint: cells.reference(),
            extras: CardExtras {
                color: cells.optional_word(),
                mark: cells.optional_word(),
                tags: cells.parsed(|_| Vec::new(), tags),
                link: cells.parsed(|_| None, link),
            },
        })
    }
}

impl From<CardRow> for model::Card {
    fn from(row: CardRow) -> Self {
        Self { id: row.id, text: row.text, span: row.span, touchpoint: row.touchpoint, extras: row.extras }
    }
}

fn tags(text: &str) -> Option<Vec<Tag>> {
    split(text).iter().map(|tag| Tag::new(tag).ok()).collect()
}

fn link(text: &str) -> Option<Option<Link>> {
    if text.is_empty() { Some(None) } else { Link::new(text).ok().map(Some) }
}
