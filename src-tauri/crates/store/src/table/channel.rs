//! Channels. The row is the model's own type.

use model::{Channel, ChannelId};
use rusqlite::types::Value;

use super::{optional, text};
use crate::id::Identifier;
use crate::row::{Cells, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE channel (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  icon TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

impl Record for Channel {
    type Id = ChannelId;

    fn id(&self) -> ChannelId {
        self.id.clone()
    }
}

impl Stored for Channel {
    const TABLE: &'static str = "channel";
    const COLUMNS: &'static [&'static str] = &["name", "icon"];

    fn values(&self) -> Vec<Value> {
        vec![text(&self.name), optional(self.icon.as_deref())]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { id: ChannelId::from_text(id)?, name: cells.text(), icon: cells.optional_text() })
    }
}
