//! What of a map is saved as a template: all of it, its structure, or a set of lanes.
//!
//! A set of lanes is a map without phases: the same file, and nothing else to tell it by.

use model::{Lane, LaneId, LaneKind, Lens, Map, MapBundle, MapStatus, Prompt};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{Error, Result};

/// What of a map is saved as a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "part", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TemplatePart {
    /// The map as it is, with its words.
    Whole,
    /// Phases, steps, lanes, prompts and paths: nothing that the map says about one journey.
    Structure,
    /// Lanes with their prompts, for adding to other maps.
    Lanes {
        /// The lanes; none for all of them.
        lanes: Vec<LaneId>,
    },
}

impl TemplatePart {
    /// That part of a map, under that title.
    ///
    /// # Errors
    /// Where the title is empty, a lane is not on the map, or there would be nothing in it.
    pub fn of(&self, bundle: &MapBundle, title: &str) -> Result<MapBundle> {
        let title = model::clean_line(title);
        if title.is_empty() {
            return Err(Error::invalid("a template needs a title"));
        }
        let part = match self {
            Self::Whole => whole(bundle, title),
            Self::Structure => MapBundle::new(structure(&bundle.map, title)),
            Self::Lanes { lanes } => MapBundle::new(lane_set(&bundle.map, title, lanes)?),
        };
        if part.map.lanes.is_empty() && part.map.phases.is_empty() {
            return Err(Error::invalid("there is nothing on the map that a template could hold"));
        }
        Ok(part)
    }
}

/// A map that starts from it is a new one: a draft.
fn whole(bundle: &MapBundle, title: String) -> MapBundle {
    let mut whole = bundle.clone();
    whole.workspace = String::new();
    whole.map.title = title;
    whole.map.lens.status = MapStatus::Draft;
    whole
}

fn structure(map: &Map, title: String) -> Map {
    Map {
        title,
        lens: Lens { state: map.lens.state, ..Lens::default() },
        lanes: map.lanes.iter().map(emptied).collect(),
        leftovers: Vec::new(),
        ..map.clone()
    }
}

fn lane_set(map: &Map, title: String, wanted: &[LaneId]) -> Result<Map> {
    if let Some(lost) = wanted.iter().find(|id| !map.lanes.iter().any(|lane| lane.id == **id)) {
        return Err(Error::invalid(format!("lane “{lost}” is not on that map")));
    }
    let lanes = map.lanes.iter().filter(|lane| wanted.is_empty() || wanted.contains(&lane.id));
    let lanes = lanes.map(|lane| {
        let prompts = lane.prompts.iter().filter(|prompt| prompt.step.is_none()).map(Prompt::clone);
        Lane { prompts: prompts.collect(), ..emptied(lane) }
    });
    let lanes = lanes.collect();
    Ok(Map { phases: Vec::new(), paths: Vec::new(), lanes, ..structure(map, title) })
}

/// The lane without what stands in it.
fn emptied(lane: &Lane) -> Lane {
    let kind = match &lane.kind {
        LaneKind::Text => LaneKind::Text,
        LaneKind::Emotion { scale, values: _ } => LaneKind::Emotion { scale: *scale, values: Vec::new() },
        LaneKind::Channel { uses: _ } => LaneKind::Channel { uses: Vec::new() },
        LaneKind::Metric { metric, values: _ } => LaneKind::Metric { metric: metric.clone(), values: Vec::new() },
        LaneKind::Process { flows: _ } => LaneKind::Process { flows: Vec::new() },
        LaneKind::Image { pictures: _ } => LaneKind::Image { pictures: Vec::new() },
        LaneKind::Divider => LaneKind::Divider,
        LaneKind::Touchpoint => LaneKind::Touchpoint,
        LaneKind::Arc { scale, values: _ } => LaneKind::Arc { scale: *scale, values: Vec::new() },
    };
    Lane { kind, cards: Vec::new(), ..lane.clone() }
}
