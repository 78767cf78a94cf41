//! Personas. The row is the model's own type: a persona is nothing but its row.

use model::{Persona, PersonaId};
use rusqlite::types::Value;

use super::text;
use crate::id::Identifier;
use crate::row::{Cells, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE persona (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

impl Record for Persona {
    type Id = PersonaId;

    fn id(&self) -> PersonaId {
        self.id.clone()
    }
}

impl Stored for Persona {
    const TABLE: &'static str = "persona";
    const COLUMNS: &'static [&'static str] = &["name", "summary"];

    fn values(&self) -> Vec<Value> {
        vec![text(&self.name), text(&self.summary)]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self { id: PersonaId::from_text(id)?, name: cells.text(), summary: cells.text() })
    }
}
