//! The workspace itself: one row.

use rusqlite::types::Value;

use super::text;
use crate::id::{Identifier, WorkspaceId};
use crate::row::{Cells, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE workspace (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

/// The workspace itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceRow {
    /// Names the workspace.
    pub id: WorkspaceId,
    /// The name, one line.
    pub name: String,
}

impl Record for WorkspaceRow {
    type Id = WorkspaceId;

    fn id(&self) -> WorkspaceId {
        self.id.clone()
    }
}

impl Stored for WorkspaceRow {
    const TABLE: &'static str = "workspace";
    const COLUMNS: &'static [&'static str] = &["name"];

    fn values(&self) -> Vec<Value> {
        vec![text(&self.name)]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { id: WorkspaceId::from_text(id)?, name: cells.text() })
    }
}
