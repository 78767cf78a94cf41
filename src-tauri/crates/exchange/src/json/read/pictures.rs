//! The pictures that a file brings: read to their end once, then found by the identifiers that lanes name.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use model::PictureId;
use picture::Picture;

use crate::Problem;
use crate::decode::quoted;
use crate::json::wire::PictureDoc;

/// The pictures of a file.
pub(super) struct Brought {
    by_id: BTreeMap<String, Picture>,
    /// What could not be read.
    pub(super) problems: Vec<Problem>,
}

impl Brought {
    /// Reads the listed pictures; one that cannot be read is named and left out.
    pub(super) fn new(docs: Vec<PictureDoc>) -> Self {
        let mut brought = Self { by_id: BTreeMap::new(), problems: Vec::new() };
        for PictureDoc { id, data } in docs {
            let read = STANDARD.decode(data.trim()).map_err(|error| format!("is not base64 ({error})"));
            match read.and_then(|bytes| Picture::check(bytes).map_err(|refusal| refusal.to_string())) {
                Ok(picture) => drop(brought.by_id.insert(id, picture)),
                Err(why) => brought.problems.push(Problem::warning(None, format!("picture {} {why}", quoted(&id)))),
            }
        }
        brought
    }

    /// A picture as the model names it.
    pub(super) fn get(&self, id: &str) -> Option<model::Picture> {
        let found = self.by_id.get(id)?;
        let name = PictureId::new(found.hash()).ok()?;
        Some(model::Picture { id: name, width: found.width(), height: found.height() })
    }

    /// The pictures, each file once, in order of their names.
    pub(super) fn into_pictures(self) -> Vec<Picture> {
        let by_hash: BTreeMap<String, Picture> =
            self.by_id.into_values().map(|picture| (picture.hash().to_owned(), picture)).collect();
        by_hash.into_values().collect()
    }
}
