//! What the window sees: values that live inside one running build and are never stored.

mod files;

pub use files::*;

use layout::Grid;
use model::{
    CardColor, CardId, CardMark, ChannelId, Chart, FlowId, Fold, Freeze, LaneId, LaneRole, MapId, MapState, MapStatus,
    MapTheme, Moment, PathId, PathKind, PersonaId, PhaseId, PictureFit, PictureId, StepId,
};
use model::{LeftoverId, TouchpointId, Usage, Visibility};
use scene::{Scene, ScenePatch};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The state of the workspace, sent whole after every action.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceView {
    /// The file.
    pub path: String,
    /// The name of the workspace.
    pub name: String,
    /// Why nothing can be changed, as a sentence; `None` where everything can.
    pub read_only: Option<String>,
    /// What undo would take back, in words.
    pub undo: Option<String>,
    /// What redo would bring back, in words.
    pub redo: Option<String>,
    /// The library of maps, in order.
    pub maps: Vec<MapSummary>,
    /// Every persona.
    pub personas: Vec<PersonaView>,
    /// Every channel.
    pub channels: Vec<ChannelView>,
    /// Every touchpoint.
    pub touchpoints: Vec<TouchpointView>,
}

/// A map as the library lists it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapSummary {
    /// The map.
    pub id: MapId,
    /// The title.
    pub title: String,
    /// Whether it shows what is or what shall be.
    pub state: MapState,
    /// How far the work on it is.
    pub status: MapStatus,
    /// How many steps it has.
    pub steps: u32,
    /// How many cards it has.
    pub cards: u32,
    /// The curve of the lens persona: per step −1 to 1, `null` for a gap.
    pub curve: Vec<Option<f32>>,
}

/// A persona.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonaView {
    /// The persona.
    pub id: PersonaId,
    /// The name.
    pub name: String,
    /// Who that is, in a line.
    pub summary: String,
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChannelView {
    /// The channel.
    pub id: ChannelId,
    /// The name.
    pub name: String,
    /// An icon by name.
    pub icon: Option<String>,
}

/// A touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TouchpointView {
    /// The touchpoint.
    pub id: TouchpointId,
    /// The name.
    pub name: String,
    /// The channel that carries it.
    pub channel: Option<ChannelId>,
    /// An icon by name.
    pub icon: Option<String>,
}

/// A map on the canvas, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CanvasView {
    /// Rises with every answer about the canvas; an answer with a lower number than one already seen is stale.
    pub seq: u32,
    /// The picture.
    pub scene: Scene,
    /// Where columns and rows are.
    pub grid: Grid,
    /// What the map says, without its cards.
    pub outline: MapOutline,
    /// The cards; within a cell, the picture tells their order.
    pub cards: Vec<CardView>,
}

/// What changed on the canvas.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CanvasUpdate {
    /// See [`CanvasView::seq`].
    pub seq: u32,
    /// From the picture before to this one.
    pub patch: ScenePatch,
    /// Where columns and rows are; `None` where nothing moved.
    pub grid: Option<Grid>,
    /// What the map says; `None` where nothing but cards changed.
    pub outline: Option<MapOutline>,
    /// Cards that are new or changed.
    pub cards: Vec<CardView>,
    /// Cards that are gone.
    pub removed_cards: Vec<CardId>,
}

/// What a map says, without its cards.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapOutline {
    /// The map.
    pub id: MapId,
    /// The title.
    pub title: String,
    /// The situation.
    pub scenario: String,
    /// What the persona wants.
    pub goal: String,
    /// Where the journey starts and ends.
    pub scope: String,
    /// Who answers for the map.
    pub owner: String,
    /// Whether it shows what is or what shall be.
    pub state: MapState,
    /// How far the work on it is.
    pub status: MapStatus,
    /// The colours that it is drawn in.
    pub theme: MapTheme,
    /// Whose journey it is; the first is the lens persona.
    pub personas: Vec<PersonaView>,
    /// The phases, in order.
    pub phases: Vec<PhaseView>,
    /// The lanes, in order.
    pub lanes: Vec<LaneView>,
    /// The paths, in order.
    pub paths: Vec<PathView>,
    /// Texts of an import that found no place.
    pub leftovers: Vec<LeftoverView>,
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PhaseView {
    /// The phase.
    pub id: PhaseId,
    /// The title.
    pub title: String,
    /// Whether the working screen shows its steps.
    pub fold: Fold,
    /// The steps, in order.
    pub steps: Vec<StepView>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// The step.
    pub id: StepId,
    /// The title.
    pub title: String,
    /// Whether it is a moment of truth.
    pub moment: Moment,
    /// How wide its cards are on the working screen, in px at 100 %; `null` for the standard.
    pub own_width: Option<u32>,
    /// Whether it is drawn.
    pub visibility: Visibility,
}

/// A lane.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LaneView {
    /// The lane.
    pub id: LaneId,
    /// The title.
    pub title: String,
    /// The quieter line under it.
    pub subtitle: String,
    /// What it means.
    pub role: LaneRole,
    /// Its own icon by name.
    pub icon: Option<String>,
    /// Whether it is shown whole.
    pub fold: Fold,
    /// How high it is on the working screen, in px at 100 %; `null` for as high as what it holds.
    pub own_height: Option<u32>,
    /// Whether it is drawn.
    pub visibility: Visibility,
    /// Whether it stays in sight below the headings.
    pub freeze: Freeze,
    /// The guiding questions, shown while a cell is empty.
    pub prompts: Vec<PromptView>,
    /// How it is drawn.
    pub kind: LaneKindView,
}

/// A way through the steps.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PathView {
    /// The path.
    pub id: PathId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub kind: PathKind,
    /// Whether it is drawn.
    pub visibility: Visibility,
    /// The steps in the order in which they are passed.
    pub stops: Vec<StepId>,
}

/// A guiding question.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PromptView {
    /// The step of its cell; `null` for the lane as a whole.
    pub step: Option<StepId>,
    /// The question.
    pub text: String,
}

/// How a lane is drawn, with what only such a lane holds.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum LaneKindView {
    /// Cards with text.
    Text,
    /// Curves of how it feels.
    Emotion {
        /// The scale.
        scale: ScaleView,
        /// The values.
        values: Vec<ValueView>,
    },
    /// A route of channels.
    Channel {
        /// The uses.
        uses: Vec<UseView>,
    },
    /// A number per step, with a small chart.
    Metric {
        /// What the numbers count; may be empty.
        unit: String,
        /// Bars or a line.
        chart: Chart,
        /// The numbers.
        numbers: Vec<NumberView>,
    },
    /// Boxes with arrows.
    Process {
        /// The arrows.
        flows: Vec<FlowView>,
    },
    /// A picture per step.
    Image {
        /// The pictures.
        pictures: Vec<PictureView>,
    },
    /// A titled rule between lanes.
    Divider,
    /// Cards that stand for touchpoints.
    Touchpoint,
    /// A dramatic arc: one value per step.
    Arc {
        /// The scale.
        scale: ScaleView,
        /// The values; they belong to no persona and have no words.
        values: Vec<ValueView>,
    },
}

/// An arrow between two cards.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FlowView {
    /// The arrow.
    pub id: FlowId,
    /// The card where it leaves.
    pub from: CardId,
    /// The card that it leads to.
    pub to: CardId,
    /// When it is taken.
    pub label: String,
}

/// A picture of an image lane.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PictureView {
    /// The step.
    pub step: StepId,
    /// Which picture.
    pub picture: PictureId,
    /// The name of its file; may be empty.
    pub name: String,
    /// What it shows; empty where nobody has said.
    pub alt: String,
    /// How it fills its frame.
    pub fit: PictureFit,
}

/// A number of a metric lane.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NumberView {
    /// The step.
    pub step: StepId,
    /// What was measured.
    pub value: Option<f64>,
    /// What it should be.
    pub target: Option<f64>,
}

/// A scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScaleView {
    /// The lowest value.
    pub min: f64,
    /// Neither good nor bad.
    pub neutral: f64,
    /// The highest value.
    pub max: f64,
    /// The smallest difference that means something.
    pub step: f64,
}

/// An emotion value.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ValueView {
    /// The step.
    pub step: StepId,
    /// Whose feeling.
    pub persona: Option<PersonaId>,
    /// The value; `null` is a gap.
    pub value: Option<f64>,
    /// The words beside it.
    pub label: String,
    /// What an import found here.
    pub raw: String,
}

/// A channel at a step.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UseView {
    /// The step.
    pub step: StepId,
    /// The channel.
    pub channel: ChannelId,
    /// How it is used.
    pub usage: Usage,
}

/// A text of an import that found no place.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftoverView {
    /// The leftover.
    pub id: LeftoverId,
    /// Where it stood.
    pub origin: String,
    /// The text.
    pub text: String,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CardView {
    /// The card.
    pub id: CardId,
    /// The lane.
    pub lane: LaneId,
    /// The first step that it covers.
    pub from: StepId,
    /// The last step that it covers.
    pub to: StepId,
    /// The text.
    pub text: String,
    /// The touchpoint that it stands for.
    pub touchpoint: Option<TouchpointId>,
    /// A colour of its own; `null` takes the mark's or the lane's.
    pub color: Option<CardColor>,
    /// What kind of statement it makes.
    pub mark: Option<CardMark>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Where it leads.
    pub link: Option<String>,
}

/// The answer to an edit, undo or redo.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EditReply {
    /// The identifier of what the edit made.
    pub created: Option<String>,
    /// What was done, in words, for announcing.
    pub label: String,
    /// What changed on the open canvas; `None` where no canvas is open, or its map is gone.
    pub canvas: Option<CanvasUpdate>,
    /// The state of the workspace.
    pub workspace: WorkspaceView,
}

/// Something that is not (yet) changed but already drawn: unfinished typing, or a point under the pointer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "preview", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Preview {
    /// Nothing: back to what is stored.
    None,
    /// A text with other words.
    Text {
        /// Which text.
        target: TextTarget,
        /// The words.
        text: String,
    },
    /// A card that does not exist yet.
    NewCard {
        /// The identifier that it will have.
        id: CardId,
        /// The lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// The card above which it goes.
        before: Option<CardId>,
        /// The words.
        text: String,
    },
    /// An emotion value.
    Value {
        /// The emotion lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// Whose feeling.
        persona: Option<PersonaId>,
        /// The value.
        value: Option<f64>,
    },
}

/// A text that is edited in place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "target", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TextTarget {
    /// A card's text.
    Card {
        /// The card.
        card: CardId,
    },
    /// A phase's title.
    Phase {
        /// The phase.
        phase: PhaseId,
    },
    /// A step's title.
    Step {
        /// The step.
        step: StepId,
    },
    /// A lane's title.
    Lane {
        /// The lane.
        lane: LaneId,
    },
    /// The second line of a lane's title.
    LaneSubtitle {
        /// The lane.
        lane: LaneId,
    },
    /// A path's name.
    Path {
        /// The path.
        path: PathId,
    },
    /// The map's title.
    Title,
    /// A text of the header.
    Lens {
        /// Which text.
        field: crate::LensField,
    },
    /// The words beside an emotion value.
    ValueLabel {
        /// The emotion lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// Whose feeling.
        persona: Option<PersonaId>,
    },
}

/// Typing that was not finished when the program ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Names the draft.
    pub key: String,
    /// The map that it belongs to.
    pub map: MapId,
    /// The title of the map that it belongs to.
    pub map_title: String,
    /// Where it stood, in words.
    pub place: String,
    /// The words as typed.
    pub text: String,
}

/// An icon of the bundled set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IconView {
    /// Its name.
    pub name: String,
    /// Its outline on a 24 px grid, as SVG path data; drawn as a 1.5 px line.
    pub path: String,
}

/// A text whose width Rust knows, for the window to compare with its own.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProbeView {
    /// The text.
    pub text: String,
    /// How it is set.
    pub style: scene::TextStyle,
    /// The families after the style's own.
    pub fallback: Vec<String>,
    /// The width in px.
    pub width: f32,
}
