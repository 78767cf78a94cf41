//! Leftovers: texts of an import that found no place on their map.

use model::{Leftover, LeftoverId, MapId, Place};
use rusqlite::types::Value;

use super::text;
use crate::id::Identifier;
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE leftover (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX leftover_place ON leftover (place);";

/// A text that found no place on its map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftoverRow {
    /// Names the leftover.
    pub id: LeftoverId,
    /// The map, and the position among its leftovers.
    pub place: Place,
    /// Where the text stood.
    pub origin: String,
    /// The text, verbatim.
    pub text: String,
}

impl From<LeftoverRow> for Leftover {
    fn from(row: LeftoverRow) -> Self {
        Self { id: row.id, origin: row.origin, text: row.text }
    }
}

impl Record for LeftoverRow {
    type Id = LeftoverId;

    fn id(&self) -> LeftoverId {
        self.id.clone()
    }
}

impl Child for LeftoverRow {
    type Parent = MapId;
}

impl Placed for LeftoverRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for LeftoverRow {
    const TABLE: &'static str = "leftover";
    const COLUMNS: &'static [&'static str] = &["place", "origin", "text"];

    fn values(&self) -> Vec<Value> {
        vec![text(self.place.to_text()), text(&self.origin), text(&self.text)]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { id: LeftoverId::from_text(id)?, place: cells.place(), origin: cells.text(), text: cells.text() })
    }
}
