//! A map: its lens, its two levels of columns and its lanes.

use crate::vocabulary::vocabulary;
use crate::{Fold, Lane, LeftoverId, MapId, Path, PersonaId, PhaseId, StepId, StepWidth, Visibility};

/// One customer journey, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Names the map.
    pub id: MapId,
    /// The title, one line.
    pub title: String,
    /// What the map looks at, and for whom.
    pub lens: Lens,
    /// The colours that it is drawn in.
    pub theme: MapTheme,
    /// The phases, in order; each holds its steps.
    pub phases: Vec<Phase>,
    /// The lanes, top to bottom; each holds its cards, values and channels.
    pub lanes: Vec<Lane>,
    /// The ways through the steps, in the order in which they are drawn.
    pub paths: Vec<Path>,
    /// Texts of an import that found no place on the map, in source order.
    pub leftovers: Vec<Leftover>,
}

/// What a map looks at: the fields of the header.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lens {
    /// The situation, in a sentence or two.
    pub scenario: String,
    /// What the persona wants.
    pub goal: String,
    /// Where the journey starts and ends.
    pub scope: String,
    /// Who answers for the map.
    pub owner: String,
    /// Whether the map shows what is or what shall be.
    pub state: MapState,
    /// How far the work on it is.
    pub status: MapStatus,
    /// Whose journey it is: the first is the lens persona, whose curve is the strong line.
    pub personas: Vec<PersonaId>,
}

vocabulary! {
    /// Whether a map shows what is or what shall be.
    #[derive(Default)]
    pub enum MapState {
        /// The journey as it is.
        #[default]
        Current = "current",
        /// The journey as it shall be.
        Future = "future",
    }
}

vocabulary! {
    /// How far the work on a map is.
    #[derive(Default)]
    pub enum MapStatus {
        /// Being drawn.
        #[default]
        Draft = "draft",
        /// In use and kept up to date.
        Living = "living",
        /// Kept for the record.
        Archived = "archived",
    }
}

vocabulary! {
    /// The colours of a map: of its phases, roles and personas. Every theme has a form for light and dark screens
    /// and one for paper.
    #[derive(Default)]
    pub enum MapTheme {
        /// The product's own.
        #[default]
        Standard = "standard",
        /// Blues and greens of water.
        Coast = "coast",
        /// Clay, ochre and moss.
        Earth = "earth",
        /// Full colours.
        Vivid = "vivid",
        /// Everything written reaches a contrast of 7.
        Contrast = "contrast",
        /// Greys alone, for a black and white printer.
        Mono = "mono",
    }
}

/// A phase: the upper level of columns. It may have no steps yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Names the phase.
    pub id: PhaseId,
    /// The title, one line; may be empty.
    pub title: String,
    /// Whether the working screen shows the phase's steps or one summary in their place.
    pub fold: Fold,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// A step: the lower level of columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Names the step.
    pub id: StepId,
    /// The title, one line; may be empty.
    pub title: String,
    /// Whether the step is a moment of truth.
    pub moment: Moment,
    /// How wide its cards are; `None` for the standard.
    pub width: Option<StepWidth>,
    /// Whether the step is drawn at all.
    pub visibility: Visibility,
}

impl Phase {
    /// A phase without steps.
    #[must_use]
    pub fn new(id: PhaseId, title: impl Into<String>) -> Self {
        Self { id, title: title.into(), fold: Fold::default(), steps: Vec::new() }
    }
}

impl Step {
    /// An ordinary step of the standard width.
    #[must_use]
    pub fn new(id: StepId, title: impl Into<String>) -> Self {
        let (moment, visibility) = (Moment::default(), Visibility::default());
        Self { id, title: title.into(), moment, width: None, visibility }
    }
}

vocabulary! {
    /// Whether a step decides how the whole journey is remembered.
    #[derive(Default)]
    pub enum Moment {
        /// A step like others.
        #[default]
        Ordinary = "ordinary",
        /// A moment of truth.
        Truth = "truth",
    }
}

/// A text of an import that found no place on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Names the leftover.
    pub id: LeftoverId,
    /// Where it stood, for example `row 4, column C`.
    pub origin: String,
    /// The text, verbatim.
    pub text: String,
}

impl Map {
    /// An empty map of that title.
    #[must_use]
    pub fn new(id: MapId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            lens: Lens::default(),
            theme: MapTheme::default(),
            phases: Vec::new(),
            lanes: Vec::new(),
            paths: Vec::new(),
            leftovers: Vec::new(),
        }
    }

    /// All steps, left to right.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.phases.iter().flat_map(|phase| &phase.steps)
    }

    /// The column of a step, counted from 0 over the whole map.
    #[must_use]
    pub fn column(&self, step: &StepId) -> Option<usize> {
        self.steps().position(|other| other.id == *step)
    }

    /// How many cards the map holds.
    #[must_use]
    pub fn card_count(&self) -> usize {
        self.lanes.iter().map(|lane| lane.cards.len()).sum()
    }
}
