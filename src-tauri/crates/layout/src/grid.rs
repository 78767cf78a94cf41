//! Where columns and rows stand in a scene, for surfaces that turn a point into a cell.
//!
//! All coordinates are px of the scene, as in [`scene::Scene`].

use model::{ChannelId, Fold, Freeze, LaneId, PathId, PhaseId, StepId};
use serde::Serialize;
use specta::Type;

/// Where columns and rows stand.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Grid {
    /// Where the lane titles begin.
    pub left: f32,
    /// Where the columns begin: the left edge of the first column's cards.
    pub columns_left: f32,
    /// The right edge of the last column's cards.
    pub right: f32,
    /// The phase ribbons.
    pub ribbon: Band,
    /// The step headings.
    pub headings: Band,
    /// The paths that are drawn, top to bottom: between the headings and the first row.
    pub paths: Vec<PathBand>,
    /// The paths and all rows, from the headings' bottom to the last row's.
    pub body: Band,
    /// The phases, left to right.
    pub phases: Vec<PhaseColumns>,
    /// The steps, left to right.
    pub columns: Vec<Column>,
    /// The lanes that are shown, top to bottom.
    pub rows: Vec<Row>,
    /// The steps that are hidden, in the order of the map.
    pub hidden_steps: Vec<StepId>,
    /// The lanes that are hidden, in the order of the map.
    pub hidden_lanes: Vec<LaneId>,
}

/// A stretch of the picture from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Band {
    /// The top edge.
    pub y: f32,
    /// The height.
    pub height: f32,
}

/// A phase's stretch from left to right.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PhaseColumns {
    /// The phase.
    pub phase: PhaseId,
    /// The left edge of its ribbon.
    pub x: f32,
    /// The width of its ribbon.
    pub width: f32,
    /// Whether its steps are drawn or one column in their place.
    pub fold: Fold,
}

/// A step's column.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// The step.
    pub step: StepId,
    /// The step's phase.
    pub phase: PhaseId,
    /// The left edge of its cards.
    pub x: f32,
    /// The width of its cards.
    pub width: f32,
}

/// A path's stretch from top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PathBand {
    /// The path.
    pub path: PathId,
    /// The top edge.
    pub y: f32,
    /// The height.
    pub height: f32,
}

/// A lane's row.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The lane.
    pub lane: LaneId,
    /// The top edge.
    pub y: f32,
    /// The height.
    pub height: f32,
    /// Whether the row is drawn whole or as a summary.
    pub fold: Fold,
    /// Whether the row stays in sight below the headings.
    pub freeze: Freeze,
    /// The curve's field; only on an open emotion lane.
    pub plot: Option<Plot>,
    /// The channels' tracks, top to bottom; only on an open channel lane.
    pub tracks: Vec<Track>,
    /// Where pictures stand; only on an open image lane.
    pub frame: Option<Band>,
}

/// Where an emotion lane's scale stands. Linear from bottom to neutral and from neutral to top.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Plot {
    /// Where the scale's maximum stands.
    pub top: f32,
    /// Where neutral stands.
    pub middle: f32,
    /// Where the scale's minimum stands.
    pub bottom: f32,
    /// The lowest value.
    pub min: f64,
    /// The value that is neither good nor bad.
    pub neutral: f64,
    /// The highest value.
    pub max: f64,
    /// The smallest difference that means something.
    pub step: f64,
}

/// A channel's track.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Track {
    /// The channel.
    pub channel: ChannelId,
    /// Where its line runs.
    pub y: f32,
}

impl Band {
    /// The stretch in coordinates of something that lies that much lower.
    pub(crate) fn lowered(self, by: f32) -> Self {
        Self { y: self.y + by, ..self }
    }
}

impl Plot {
    /// The field in coordinates of something that lies that much lower.
    pub(crate) fn lowered(self, by: f32) -> Self {
        Self { top: self.top + by, middle: self.middle + by, bottom: self.bottom + by, ..self }
    }
}

impl Track {
    /// The track in coordinates of something that lies that much lower.
    pub(crate) fn lowered(self, by: f32) -> Self {
        Self { y: self.y + by, ..self }
    }
}
