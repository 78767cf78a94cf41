//! Phases: the upper level of columns.

use model::{Fold, MapId, PhaseId, Place};
use rusqlite::types::Value;

use super::{text, unusual};
use crate::id::Identifier;
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE phase (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX phase_place ON phase (place);";

pub(crate) const VERSION_2: &str = "ALTER TABLE phase ADD COLUMN fold TEXT NOT NULL DEFAULT '';";

/// A phase without its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseRow {
    /// Names the phase.
    pub id: PhaseId,
    /// The position on its map.
    pub place: Place,
    /// The title, one line; may be empty.
    pub title: String,
    /// Whether the working screen shows the phase's steps.
    pub fold: Fold,
}

impl Record for PhaseRow {
    type Id = PhaseId;

    fn id(&self) -> PhaseId {
        self.id.clone()
    }
}

impl Child for PhaseRow {
    type Parent = MapId;
}

impl Placed for PhaseRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for PhaseRow {
    const TABLE: &'static str = "phase";
    const COLUMNS: &'static [&'static str] = &["place", "title", "fold"];

    fn values(&self) -> Vec<Value> {
        vec![text(self.place.to_text()), text(&self.title), unusual(self.fold, Fold::as_str)]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { id: PhaseId::from_text(id)?, place: cells.place(), title: cells.text(), fold: cells.usual_word() })
    }
}
