//! Steps: the lower level of columns.

use model::{Moment, PhaseId, Place, StepId};
use rusqlite::types::Value;

use super::text;
use crate::id::Identifier;
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE step (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  moment TEXT NOT NULL DEFAULT 'ordinary',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_place ON step (place);";

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// Names the step.
    pub id: StepId,
    /// The position in its phase.
    pub place: Place,
    /// The title, one line; may be empty.
    pub title: String,
    /// Whether the step is a moment of truth.
    pub moment: Moment,
}

impl Record for StepRow {
    type Id = StepId;

    fn id(&self) -> StepId {
        self.id.clone()
    }
}

impl Child for StepRow {
    type Parent = PhaseId;
}

impl Placed for StepRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for StepRow {
    const TABLE: &'static str = "step";
    const COLUMNS: &'static [&'static str] = &["place", "title", "moment"];

    fn values(&self) -> Vec<Value> {
        vec![text(self.place.to_text()), text(&self.title), text(self.moment.as_str())]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            id: StepId::from_text(id)?,
            place: cells.place(),
            title: cells.text(),
            moment: cells.word(Moment::default()),
        })
    }
}

impl From<StepRow> for model::Step {
    fn from(row: StepRow) -> Self {
        Self { id: row.id, title: row.title, moment: row.moment }
    }
}
