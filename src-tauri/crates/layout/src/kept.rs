//! Rows as they were drawn last, so that an edit draws anew only the lanes that it changes.
//!
//! A row depends on its lane, on whether a hairline runs above it, and on all that stands around the lanes. Only
//! where all of that is equal, what was drawn is what would be drawn.

use std::collections::HashMap;
use std::sync::Arc;

use model::{Lane, LaneId, Map, MapBundle};

use crate::View;
use crate::lane::Row;

/// The rows of the last layout.
#[derive(Default)]
pub(crate) struct Kept {
    around: Option<(MapBundle, View)>,
    before: HashMap<LaneId, Entry>,
    rows: HashMap<LaneId, Entry>,
}

struct Entry {
    lane: Lane,
    ruled: bool,
    row: Arc<Row>,
}

impl Kept {
    /// Begins a layout: what is not needed in it will be forgotten.
    pub(crate) fn begin(&mut self, bundle: &MapBundle, view: &View) {
        self.before = std::mem::take(&mut self.rows);
        if !self.around.as_ref().is_some_and(|(known, seen)| seen == view && same_around(known, bundle)) {
            self.before.clear();
            self.around = Some((around(bundle), *view));
        }
    }

    /// The row of an equal lane in the last layout, moved into this one.
    pub(crate) fn take(&mut self, lane: &Lane, ruled: bool) -> Option<Arc<Row>> {
        let entry = self.before.remove(&lane.id).filter(|entry| entry.ruled == ruled && entry.lane == *lane)?;
        let row = Arc::clone(&entry.row);
        self.rows.insert(lane.id.clone(), entry);
        Some(row)
    }

    /// Keeps a row that was drawn in this layout.
    pub(crate) fn put(&mut self, lane: &Lane, ruled: bool, row: &Arc<Row>) {
        self.rows.insert(lane.id.clone(), Entry { lane: lane.clone(), ruled, row: Arc::clone(row) });
    }
}

/// A bundle without its lanes.
fn around(bundle: &MapBundle) -> MapBundle {
    let MapBundle { workspace, map, personas, channels, touchpoints, pictures } = bundle;
    let Map { id, title, lens, theme, phases, lanes: _, paths, leftovers } = map;
    MapBundle {
        workspace: workspace.clone(),
        map: Map {
            id: id.clone(),
            title: title.clone(),
            lens: lens.clone(),
            theme: *theme,
            phases: phases.clone(),
            lanes: Vec::new(),
            paths: paths.clone(),
            leftovers: leftovers.clone(),
        },
        personas: personas.clone(),
        channels: channels.clone(),
        touchpoints: touchpoints.clone(),
        pictures: pictures.clone(),
    }
}

/// Whether two bundles differ in nothing but their lanes.
fn same_around(one: &MapBundle, other: &MapBundle) -> bool {
    let MapBundle { workspace, map, personas, channels, touchpoints, pictures } = one;
    let Map { id, title, lens, theme, phases, lanes: _, paths, leftovers } = map;
    *workspace == other.workspace
        && *id == other.map.id
        && *title == other.map.title
        && *lens == other.map.lens
        && *theme == other.map.theme
        && *phases == other.map.phases
        && *paths == other.map.paths
        && *leftovers == other.map.leftovers
        && *personas == other.personas
        && *channels == other.channels
        && *touchpoints == other.touchpoints
        && *pictures == other.pictures
}
