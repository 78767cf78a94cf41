//! Maps: the title, the lens and the place in the library.

use model::{Lens, MapId, MapState, MapStatus, MapTheme, PersonaId, Place};
use rusqlite::types::Value;

use super::{text, unusual};
use crate::id::{Identifier, Library, join, split};
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE map (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  scenario TEXT NOT NULL DEFAULT '',
  goal TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'current',
  status TEXT NOT NULL DEFAULT 'draft',
  personas TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX map_place ON map (place);";

pub(crate) const VERSION_5: &str = "ALTER TABLE map ADD COLUMN theme TEXT NOT NULL DEFAULT '';";

/// A map without what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapRow {
    /// Names the map.
    pub id: MapId,
    /// The position in the library.
    pub place: Place,
    /// The title, one line.
    pub title: String,
    /// What the map looks at. The personas stand in one column: their order is part of the lens.
    pub lens: Lens,
    /// The colours that it is drawn in.
    pub theme: MapTheme,
}

impl Record for MapRow {
    type Id = MapId;

    fn id(&self) -> MapId {
        self.id.clone()
    }
}

impl Child for MapRow {
    type Parent = Library;
}

impl Placed for MapRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for MapRow {
    const TABLE: &'static str = "map";
    const COLUMNS: &'static [&'static str] =
        &["place", "title", "scenario", "goal", "scope", "owner", "state", "status", "personas", "theme"];

    fn values(&self) -> Vec<Value> {
        let Lens { scenario, goal, scope, owner, state, status, personas } = &self.lens;
        vec![
            text(self.place.to_text()),
            text(&self.title),
            text(scenario),
            text(goal),
            text(scope),
            text(owner),
            text(state.as_str()),
            text(status.as_str()),
            text(join(personas.iter().map(PersonaId::as_str))),
            unusual(self.theme, MapTheme::as_str),
        ]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            id: MapId::from_text(id)?,
            place: cells.place(),
            title: cells.text(),
            lens: Lens {
                scenario: cells.text(),
                goal: cells.text(),
                scope: cells.text(),
                owner: cells.text(),
                state: cells.word(MapState::default()),
                status: cells.word(MapStatus::default()),
                personas: split(&cells.text()).into_iter().filter_map(|id| PersonaId::new(id).ok()).collect(),
            },
            theme: cells.usual_word(),
        })
    }
}
