//! Paths: ways through the steps of a map. The stops mean something only together and share one column.

use model::{MapId, Path, PathId, PathKind, Place, StepId, Visibility};
use rusqlite::types::Value;

use super::{text, unusual};
use crate::id::{Identifier, join, split};
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_5: &str = "
CREATE TABLE path (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  visibility TEXT NOT NULL DEFAULT '',
  stops TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX path_place ON path (place);";

/// A way through the steps of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathRow {
    /// Names the path.
    pub id: PathId,
    /// The map, and the position among its paths.
    pub place: Place,
    /// What it is called, one line; may be empty.
    pub name: String,
    /// What it is for.
    pub kind: PathKind,
    /// Whether it is drawn.
    pub visibility: Visibility,
    /// The steps in the order in which they are passed.
    pub stops: Vec<StepId>,
}

impl From<PathRow> for Path {
    fn from(row: PathRow) -> Self {
        let PathRow { id, place: _, name, kind, visibility, stops } = row;
        Self { id, name, kind, visibility, stops }
    }
}

impl Record for PathRow {
    type Id = PathId;

    fn id(&self) -> PathId {
        self.id.clone()
    }
}

impl Child for PathRow {
    type Parent = MapId;
}

impl Placed for PathRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for PathRow {
    const TABLE: &'static str = "path";
    const COLUMNS: &'static [&'static str] = &["place", "name", "kind", "visibility", "stops"];

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.place.to_text()),
            text(&self.name),
            unusual(self.kind, PathKind::as_str),
            unusual(self.visibility, Visibility::as_str),
            text(join(self.stops.iter().map(StepId::as_str))),
        ]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            id: PathId::from_text(id)?,
            place: cells.place(),
            name: cells.text(),
            kind: cells.usual_word(),
            visibility: cells.usual_word(),
            stops: cells
                .parsed(|_| Vec::new(), |text| split(text).into_iter().map(|id| StepId::new(id).ok()).collect()),
        })
    }
}
