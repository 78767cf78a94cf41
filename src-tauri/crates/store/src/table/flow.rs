//! Flows: the arrows of a process lane. Both ends share one column, because neither means anything without the other.

use model::{CardId, Flow, FlowId, LaneId, Place};
use rusqlite::types::Value;

use super::text;
use crate::id::{Identifier, join, split};
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_5: &str = "
CREATE TABLE flow (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  ends TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX flow_place ON flow (place);";

/// An arrow between two cards. One whose cards do not both stand in its lane waits for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowRow {
    /// Names the flow.
    pub id: FlowId,
    /// The lane, and the position among its flows.
    pub place: Place,
    /// The card where it leaves.
    pub from: CardId,
    /// The card that it leads to.
    pub to: CardId,
    /// When it is taken, one line; may be empty.
    pub label: String,
}

impl From<FlowRow> for Flow {
    fn from(row: FlowRow) -> Self {
        let FlowRow { id, place: _, from, to, label } = row;
        Self { id, from, to, label }
    }
}

impl Record for FlowRow {
    type Id = FlowId;

    fn id(&self) -> FlowId {
        self.id.clone()
    }
}

impl Child for FlowRow {
    type Parent = LaneId;
}

impl Placed for FlowRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for FlowRow {
    const TABLE: &'static str = "flow";
    const COLUMNS: &'static [&'static str] = &["place", "ends", "label"];

    fn values(&self) -> Vec<Value> {
        vec![text(self.place.to_text()), text(join([self.from.as_str(), self.to.as_str()])), text(&self.label)]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        // Ends that cannot be understood become ones that no card has: such a flow is never drawn.
        let nowhere = CardId::new("?").ok()?;
        let id = FlowId::from_text(id)?;
        let place = cells.place();
        let (from, to) = cells.parsed(|_| (nowhere.clone(), nowhere), ends);
        Some(Self { id, place, from, to, label: cells.text() })
    }
}

fn ends(text: &str) -> Option<(CardId, CardId)> {
    let [from, to] = split(text).try_into().ok()?;
    Some((CardId::new(from).ok()?, CardId::new(to).ok()?))
}
