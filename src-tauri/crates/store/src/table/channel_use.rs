//! Which channels a step uses: lane, step and channel are the row's name.
//!
//! The place orders the uses within the lane, because a channel's track is where it first appears.

use model::{ChannelUse, LaneId, Place, Usage};
use rusqlite::types::Value;

use super::text;
use crate::id::{Identifier, UseKey};
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE channel_use (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  usage TEXT NOT NULL DEFAULT 'also',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

/// One channel at one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelUseRow {
    /// Lane, step and channel.
    pub key: UseKey,
    /// The position among the lane's uses.
    pub place: Place,
    /// How the channel is used there.
    pub usage: Usage,
}

impl From<ChannelUseRow> for ChannelUse {
    fn from(row: ChannelUseRow) -> Self {
        Self { step: row.key.step, channel: row.key.channel, usage: row.usage }
    }
}

impl Record for ChannelUseRow {
    type Id = UseKey;

    fn id(&self) -> UseKey {
        self.key.clone()
    }
}

impl Child for ChannelUseRow {
    type Parent = LaneId;
}

impl Placed for ChannelUseRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for ChannelUseRow {
    const TABLE: &'static str = "channel_use";
    const COLUMNS: &'static [&'static str] = &["place", "usage"];
    const PARENT: &'static str = "id";

    fn values(&self) -> Vec<Value> {
        vec![text(self.place.to_text()), text(self.usage.as_str())]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { key: UseKey::from_text(id)?, place: cells.place(), usage: cells.word(Usage::Also) })
    }
}
