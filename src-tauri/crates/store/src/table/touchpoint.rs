//! Touchpoints. The row is the model's own type.

use model::{ChannelId, Touchpoint, TouchpointId};
use rusqlite::types::Value;

use super::{optional, text};
use crate::id::Identifier;
use crate::row::{Cells, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE touchpoint (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  icon TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

impl Record for Touchpoint {
    type Id = TouchpointId;

    fn id(&self) -> TouchpointId {
        self.id.clone()
    }
}

impl Stored for Touchpoint {
    const TABLE: &'static str = "touchpoint";
    const COLUMNS: &'static [&'static str] = &["name", "channel", "icon"];

    fn values(&self) -> Vec<Value> {
        vec![text(&self.name), optional(self.channel.as_ref().map(ChannelId::as_str)), optional(self.icon.as_deref())]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            id: TouchpointId::from_text(id)?,
            name: cells.text(),
            channel: cells.reference(),
            icon: cells.optional_text(),
        })
    }
}
