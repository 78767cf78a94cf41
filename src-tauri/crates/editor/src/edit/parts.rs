//! What edits are made of, beyond identifiers and the model's own words.

use model::{CardColor, CardId, CardMark, PictureId, StepId, TouchpointId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Whether a new phase brings a first step along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum NewStep {
    /// A phase with one empty step.
    One,
    /// A phase without steps.
    None,
}

/// A text of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum LensField {
    /// The situation.
    Scenario,
    /// What the persona wants.
    Goal,
    /// Where the journey starts and ends.
    Scope,
    /// Who answers for the map.
    Owner,
}

/// How a new lane is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum NewLaneKind {
    /// Cards with text.
    Text,
    /// Curves of how it feels.
    Emotion,
    /// A route of channels.
    Channel,
    /// A number per step, with a small chart.
    Metric,
    /// Boxes with arrows.
    Process,
    /// A picture per step.
    Image,
    /// A titled rule between lanes.
    Divider,
    /// Cards that stand for touchpoints.
    Touchpoint,
    /// A dramatic arc.
    Arc,
}

/// A number of a metric lane.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewNumber {
    /// The step.
    pub step: StepId,
    /// What was measured; `null` for nothing.
    pub value: Option<f64>,
    /// What it should be; `null` for nothing.
    pub target: Option<f64>,
}

/// A picture that comes in, or one that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum NewPicture {
    /// A file by its path: PNG, JPEG, WebP or GIF.
    Path(String),
    /// Such a file in base64 (RFC 4648, 4).
    Data(String),
    /// A picture that the workspace has, by its identifier.
    Stored(PictureId),
}

/// A card to be pasted, with its place relative to the cell that it is pasted around.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PastedCard {
    /// The new card's identifier.
    pub id: Option<CardId>,
    /// How many lanes below, counted in lanes that are shown; negative for above.
    #[serde(default)]
    pub lane_offset: i32,
    /// How many steps further right, counted in steps that are shown; negative for left.
    #[serde(default)]
    pub step_offset: i32,
    /// How many steps it covers; it ends with the map at the latest.
    #[serde(default = "one")]
    pub steps: u32,
    /// The text.
    pub text: String,
    /// A colour of its own.
    pub color: Option<CardColor>,
    /// What kind of statement it makes.
    pub mark: Option<CardMark>,
    /// Its tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Where it leads.
    pub link: Option<String>,
    /// The touchpoint that it stands for; left out where the workspace does not have it.
    pub touchpoint: Option<TouchpointId>,
}

const fn one() -> u32 {
    1
}
