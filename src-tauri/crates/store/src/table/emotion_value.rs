//! Emotion values: lane, step and persona are the row's name, so that one point of a curve is one row.

use model::{EmotionValue, LaneId};
use rusqlite::types::Value;

use super::text;
use crate::id::{Identifier, ValueKey};
use crate::row::{Cells, Child, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE emotion_value (
  id TEXT NOT NULL PRIMARY KEY,
  value REAL,
  label TEXT NOT NULL DEFAULT '',
  raw TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

/// An emotion value. `value` is `None` for a gap in the curve, which is not the same as neutral.
#[derive(Debug, Clone, PartialEq)]
pub struct EmotionValueRow {
    /// Lane, step and persona.
    pub key: ValueKey,
    /// The value on the lane's scale.
    pub value: Option<f64>,
    /// A short word beside the point; may be empty.
    pub label: String,
    /// What an import found here; may be empty.
    pub raw: String,
}

impl EmotionValueRow {
    /// The row of a value in that lane.
    #[must_use]
    pub fn of(lane: &LaneId, value: &EmotionValue) -> Self {
        Self {
            key: ValueKey { lane: lane.clone(), step: value.step.clone(), persona: value.persona.clone() },
            value: value.value,
            label: value.label.clone(),
            raw: value.raw.clone(),
        }
    }
}

impl From<EmotionValueRow> for EmotionValue {
    fn from(row: EmotionValueRow) -> Self {
        let EmotionValueRow { key, value, label, raw } = row;
        Self { step: key.step, persona: key.persona, value, label, raw }
    }
}

impl Record for EmotionValueRow {
    type Id = ValueKey;

    fn id(&self) -> ValueKey {
        self.key.clone()
    }
}

impl Child for EmotionValueRow {
    type Parent = LaneId;
}

impl Stored for EmotionValueRow {
    const TABLE: &'static str = "emotion_value";
    const COLUMNS: &'static [&'static str] = &["value", "label", "raw"];
    const PARENT: &'static str = "id";

    fn values(&self) -> Vec<Value> {
        vec![self.value.map_or(Value::Null, Value::Real), text(&self.label), text(&self.raw)]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { key: ValueKey::from_text(id)?, value: cells.real(), label: cells.text(), raw: cells.text() })
    }
}
