//! Cards.

use model::{CardId, LaneId, Place, Span, StepId, TouchpointId};
use rusqlite::types::Value;

use super::{optional, text};
use crate::id::Identifier;
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
    const COLUMNS: &'static [&'static str] = &["place", "text", "span", "touchpoint"];

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.place.to_text()),
            text(&self.text),
            text(self.span.to_text()),
            optional(self.touchpoint.as_ref().map(TouchpointId::as_str)),
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
        })
    }
}

impl From<CardRow> for model::Card {
    fn from(row: CardRow) -> Self {
        Self { id: row.id, text: row.text, span: row.span, touchpoint: row.touchpoint }
    }
}
