//! Steps: the lower level of columns.

use model::{Moment, PhaseId, Place, StepId, StepWidth, Visibility};
use rusqlite::types::Value;

use super::{length, text, unusual};
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

pub(crate) const VERSION_2: &str = "
ALTER TABLE step ADD COLUMN width INTEGER NOT NULL DEFAULT 0;
ALTER TABLE step ADD COLUMN visibility TEXT NOT NULL DEFAULT '';";

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
    /// How wide its cards are; `None` for the standard.
    pub width: Option<StepWidth>,
    /// Whether the step is drawn at all.
    pub visibility: Visibility,
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
    const COLUMNS: &'static [&'static str] = &["place", "title", "moment", "width", "visibility"];

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.place.to_text()),
            text(&self.title),
            text(self.moment.as_str()),
            length(self.width.map(StepWidth::px)),
            unusual(self.visibility, Visibility::as_str),
        ]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            id: StepId::from_text(id)?,
            place: cells.place(),
            title: cells.text(),
            moment: cells.word(Moment::default()),
            width: cells.length(StepWidth::clamped),
            visibility: cells.usual_word(),
        })
    }
}

impl From<StepRow> for model::Step {
    fn from(row: StepRow) -> Self {
        let StepRow { id, place: _, title, moment, width, visibility } = row;
        Self { id, title, moment, width, visibility }
    }
}
