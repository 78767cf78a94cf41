//! The object as it stands in a file, version 1. Reading is tolerant: what has a natural default may be left out,
//! and unknown fields are passed over.

use model::{
    CardColor, CardMark, Chart, Fold, Freeze, LaneRole, MapState, MapStatus, MapTheme, Moment, PathKind, PictureFit,
    Scale, Usage, Visibility,
};
use serde::{Deserialize, Serialize};

/// The value of `format` in every file.
pub(super) const FORMAT: &str = "laneway-maps";

/// The version that this build writes, and the newest that it reads.
pub(super) const VERSION: u32 = 1;

/// Just enough to tell whether a file is ours.
#[derive(Debug, Deserialize)]
pub(super) struct Head {
    pub(super) format: Option<String>,
    pub(super) version: Option<u32>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Document {
    pub(super) format: String,
    pub(super) version: u32,
    #[serde(default)]
    pub(super) workspace: String,
    pub(super) maps: Vec<MapDoc>,
    #[serde(default)]
    pub(super) personas: Vec<PersonaDoc>,
    #[serde(default)]
    pub(super) channels: Vec<ChannelDoc>,
    #[serde(default)]
    pub(super) touchpoints: Vec<TouchpointDoc>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) pictures: Vec<PictureDoc>,
}

/// A thing by its identifier, its name beside it for readers. One of the two is enough.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Ref {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) name: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct MapDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) lens: LensDoc,
    #[serde(default, skip_serializing_if = "is_usual")]
    pub(super) theme: MapTheme,
    #[serde(default)]
    pub(super) phases: Vec<PhaseDoc>,
    #[serde(default)]
    pub(super) lanes: Vec<LaneDoc>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) paths: Vec<PathDoc>,
    #[serde(default)]
    pub(super) leftovers: Vec<LeftoverDoc>,
    #[serde(default)]
    pub(super) personas: Vec<Ref>,
    #[serde(default)]
    pub(super) channels: Vec<Ref>,
    #[serde(default)]
    pub(super) touchpoints: Vec<Ref>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct LensDoc {
    pub(super) scenario: String,
    pub(super) goal: String,
    pub(super) scope: String,
    pub(super) owner: String,
    pub(super) state: MapState,
    pub(super) status: MapStatus,
    pub(super) personas: Vec<Ref>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PhaseDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "is_usual")]
    pub(super) fold: Fold,
    #[serde(default)]
    pub(super) steps: Vec<StepDoc>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct StepDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) moment: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) width: Option<u32>,
    #[serde(default, skip_serializing_if = "is_usual")]
    pub(super) visibility: Visibility,
}

/// Whether a word says what would be taken anyway.
fn is_usual<T: Default + PartialEq>(word: &T) -> bool {
    *word == T::default()
}

/// How a lane is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum KindDoc {
    #[default]
    Text,
    Emotion,
    Channel,
    Metric,
    Process,
    Image,
    Divider,
    Touchpoint,
    Arc,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct LaneDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) subtitle: String,
    #[serde(default)]
    pub(super) kind: KindDoc,
    #[serde(default)]
    pub(super) role: LaneRole,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) icon: Option<String>,
    #[serde(default)]
    pub(super) fold: Fold,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) height: Option<u32>,
    #[serde(default, skip_serializing_if = "is_usual")]
    pub(super) visibility: Visibility,
    #[serde(default, skip_serializing_if = "is_usual")]
    pub(super) freeze: Freeze,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) prompts: Vec<PromptDoc>,
    #[serde(default)]
    pub(super) cards: Vec<CardDoc>,
    /// Of emotion lanes and arcs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) scale: Option<ScaleDoc>,
    /// Of emotion lanes and arcs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) values: Option<Vec<ValueDoc>>,
    /// Of channel lanes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) uses: Option<Vec<UseDoc>>,
    /// Of metric lanes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<String>,
    /// Of metric lanes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) chart: Option<Chart>,
    /// Of metric lanes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) numbers: Option<Vec<NumberDoc>>,
    /// Of process lanes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) flows: Option<Vec<FlowDoc>>,
    /// Of image lanes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) pictures: Option<Vec<LanePictureDoc>>,
}

/// A guiding question; without a step, of the lane as a whole.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PromptDoc {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) step: Option<String>,
    pub(super) text: String,
}

/// A card stands at the steps `from` to `to`; `to` may be left out for one step.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct CardDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    pub(super) text: String,
    pub(super) from: String,
    #[serde(default)]
    pub(super) to: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) touchpoint: Option<Ref>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) color: Option<CardColor>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) mark: Option<CardMark>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) link: Option<String>,
}

/// Four numbers that make a scale; refused where they do not.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "ScaleParts", into = "ScaleParts")]
pub(super) struct ScaleDoc(pub(super) Scale);

#[derive(Debug, Serialize, Deserialize)]
struct ScaleParts {
    min: f64,
    neutral: f64,
    max: f64,
    step: f64,
}

impl TryFrom<ScaleParts> for ScaleDoc {
    type Error = model::ScaleError;

    fn try_from(parts: ScaleParts) -> Result<Self, Self::Error> {
        Scale::new(parts.min, parts.neutral, parts.max, parts.step).map(Self)
    }
}

impl From<ScaleDoc> for ScaleParts {
    fn from(ScaleDoc(scale): ScaleDoc) -> Self {
        Self { min: scale.min(), neutral: scale.neutral(), max: scale.max(), step: scale.step() }
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ValueDoc {
    pub(super) step: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) persona: Option<Ref>,
    #[serde(default)]
    pub(super) value: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) label: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) raw: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct UseDoc {
    pub(super) step: String,
    pub(super) channel: Ref,
    pub(super) usage: Usage,
}

/// An arrow from one card of the lane to another.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct FlowDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    pub(super) from: String,
    pub(super) to: String,
    #[serde(default)]
    pub(super) label: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct NumberDoc {
    pub(super) step: String,
    #[serde(default)]
    pub(super) value: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) target: Option<f64>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PathDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) kind: PathKind,
    #[serde(default, skip_serializing_if = "is_usual")]
    pub(super) visibility: Visibility,
    #[serde(default)]
    pub(super) stops: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct LeftoverDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) origin: String,
    pub(super) text: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PersonaDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) summary: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ChannelDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) icon: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TouchpointDoc {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) channel: Option<Ref>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) icon: Option<String>,
}

/// A picture at a step, by the identifier of a listed one.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct LanePictureDoc {
    pub(super) step: String,
    pub(super) picture: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) alt: String,
    #[serde(default, skip_serializing_if = "is_usual")]
    pub(super) fit: PictureFit,
}

/// A picture's file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PictureDoc {
    pub(super) id: String,
    /// The file in base64 (RFC 4648, 4).
    pub(super) data: String,
}
