//! The numbers of metric lanes and of dramatic arcs: lane and step are the row's name, so that one step has one.

use model::{ArcValue, LaneId, MetricValue};
use rusqlite::types::Value;

use crate::id::{CellKey, Identifier};
use crate::row::{Cells, Child, Record, Stored};

pub(crate) const VERSION_3: &str = "
CREATE TABLE metric_value (
  id TEXT NOT NULL PRIMARY KEY,
  value REAL,
  target REAL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

/// A number at a step of a metric lane or an arc.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricValueRow {
    /// Lane and step.
    pub key: CellKey,
    /// What was measured.
    pub value: Option<f64>,
    /// What it should be.
    pub target: Option<f64>,
}

impl MetricValueRow {
    /// The row of a value of an arc.
    #[must_use]
    pub fn of_arc(lane: &LaneId, value: &ArcValue) -> Self {
        let key = CellKey { lane: lane.clone(), step: value.step.clone() };
        Self { key, value: Some(value.value), target: None }
    }

    /// The row as a value of an arc; `None` where it has no number.
    #[must_use]
    pub fn into_arc(self) -> Option<ArcValue> {
        self.value.map(|value| ArcValue { step: self.key.step, value })
    }
}

impl From<MetricValueRow> for MetricValue {
    fn from(row: MetricValueRow) -> Self {
        Self { step: row.key.step, value: row.value, target: row.target }
    }
}

impl Record for MetricValueRow {
    type Id = CellKey;

    fn id(&self) -> CellKey {
        self.key.clone()
    }
}

impl Child for MetricValueRow {
    type Parent = LaneId;
}

impl Stored for MetricValueRow {
    const TABLE: &'static str = "metric_value";
    const COLUMNS: &'static [&'static str] = &["value", "target"];
    const PARENT: &'static str = "id";

    fn values(&self) -> Vec<Value> {
        [self.value, self.target].map(|number| number.map_or(Value::Null, Value::Real)).into()
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { key: CellKey::from_text(id)?, value: cells.real(), target: cells.real() })
    }
}
