//! Metric values: lane and step are the row's name, so that one step has one number.

use model::{LaneId, MetricValue};
use rusqlite::types::Value;

use crate::id::{Identifier, MetricKey};
use crate::row::{Cells, Child, Record, Stored};

pub(crate) const VERSION_3: &str = "
CREATE TABLE metric_value (
  id TEXT NOT NULL PRIMARY KEY,
  value REAL,
  target REAL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

/// A number at a step of a metric lane.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricValueRow {
    /// Lane and step.
    pub key: MetricKey,
    /// What was measured.
    pub value: Option<f64>,
    /// What it should be.
    pub target: Option<f64>,
}

impl From<MetricValueRow> for MetricValue {
    fn from(row: MetricValueRow) -> Self {
        Self { step: row.key.step, value: row.value, target: row.target }
    }
}

impl Record for MetricValueRow {
    type Id = MetricKey;

    fn id(&self) -> MetricKey {
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
        Some(Self { key: MetricKey::from_text(id)?, value: cells.real(), target: cells.real() })
    }
}
