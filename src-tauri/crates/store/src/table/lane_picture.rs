//! Which picture stands where: lane and step are the row's name, so that one step has one picture.

use model::{LaneId, LanePicture, PictureFit, PictureId};
use rusqlite::types::Value;

use super::{text, unusual};
use crate::id::{CellKey, Identifier};
use crate::row::{Cells, Child, Record, Stored};

pub(crate) const VERSION_5: &str = "
CREATE TABLE lane_picture (
  id TEXT NOT NULL PRIMARY KEY,
  picture TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  alt TEXT NOT NULL DEFAULT '',
  fit TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;";

/// A picture at a step of an image lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanePictureRow {
    /// Lane and step.
    pub key: CellKey,
    /// Which picture.
    pub picture: PictureId,
    /// The name of the file that it came as; may be empty.
    pub name: String,
    /// What it shows; empty where nobody has said.
    pub alt: String,
    /// How it fills its frame.
    pub fit: PictureFit,
}

impl From<LanePictureRow> for LanePicture {
    fn from(row: LanePictureRow) -> Self {
        Self { step: row.key.step, picture: row.picture, name: row.name, alt: row.alt, fit: row.fit }
    }
}

impl Record for LanePictureRow {
    type Id = CellKey;

    fn id(&self) -> CellKey {
        self.key.clone()
    }
}

impl Child for LanePictureRow {
    type Parent = LaneId;
}

impl Stored for LanePictureRow {
    const TABLE: &'static str = "lane_picture";
    const COLUMNS: &'static [&'static str] = &["picture", "name", "alt", "fit"];
    const PARENT: &'static str = "id";

    fn values(&self) -> Vec<Value> {
        vec![text(self.picture.as_str()), text(&self.name), text(&self.alt), unusual(self.fit, PictureFit::as_str)]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            key: CellKey::from_text(id)?,
            picture: cells.reference()?,
            name: cells.text(),
            alt: cells.text(),
            fit: cells.usual_word(),
        })
    }
}
