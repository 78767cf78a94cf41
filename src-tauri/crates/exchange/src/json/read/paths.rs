//! Paths of the object.

use model::{MAX_STOPS, Path, PathId, StepId, clean_line, sound_stops};

use super::super::wire::PathDoc;
use super::Reader;
use crate::decode::quoted;

impl Reader<'_> {
    /// A path through the steps that are there; the others are left out with a warning.
    pub(super) fn path(&mut self, doc: PathDoc) -> Path {
        let name = clean_line(&doc.name);
        let given = doc.stops.len();
        let mut stops: Vec<StepId> = doc.stops.iter().filter_map(|stop| Some(self.step(stop)?.0)).collect();
        if stops.len() < given {
            self.warn(format!("path {}: stops that are not on the map are left out", quoted(&name)));
        }
        let there = stops.len();
        sound_stops(&mut stops, |_| true);
        if there > MAX_STOPS && stops.len() == MAX_STOPS {
            self.warn(format!("path {}: stops beyond the first {MAX_STOPS} are left out", quoted(&name)));
        }
        Path { id: self.id(doc.id, "w", PathId::new), name, kind: doc.kind, visibility: doc.visibility, stops }
    }
}
