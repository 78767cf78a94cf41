//! Lanes: a lane's kind says how it is drawn, its role what it means.

use crate::vocabulary::vocabulary;
use crate::{
    ArcValue, Card, ChannelUse, EmotionValue, Flow, LaneHeight, LaneId, LanePicture, Metric, MetricValue, Prompt, Scale,
};

/// A row of the map.
///
/// The contents that belong to one kind only stand in [`LaneKind`]; cards are common to all kinds, so that
/// changing the kind of a lane loses nothing that was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Names the lane.
    pub id: LaneId,
    /// The title, one line; may be empty.
    pub title: String,
    /// A second, quieter line under the title; may be empty.
    pub subtitle: String,
    /// What the lane means.
    pub role: LaneRole,
    /// An icon of the bundled set by name; `None` takes the role's own.
    pub icon: Option<String>,
    /// Whether the working screen shows the lane whole or as one summary row.
    pub fold: Fold,
    /// How high the lane is; `None` for as high as what it holds.
    pub height: Option<LaneHeight>,
    /// Whether the lane is drawn at all.
    pub visibility: Visibility,
    /// Whether the lane stays in sight while others scroll.
    pub freeze: Freeze,
    /// How the lane is drawn, with what only such a lane holds.
    pub kind: LaneKind,
    /// The guiding questions, shown on the working screen where a cell is empty; at most one per cell and one for
    /// the lane.
    pub prompts: Vec<Prompt>,
    /// The cards, in stacking order: within a cell, earlier stands higher.
    pub cards: Vec<Card>,
}

impl Lane {
    /// An empty lane, as high as what it will hold.
    #[must_use]
    pub fn new(id: LaneId, title: impl Into<String>, role: LaneRole, kind: LaneKind) -> Self {
        Self {
            id,
            title: title.into(),
            subtitle: String::new(),
            role,
            icon: None,
            fold: Fold::default(),
            height: None,
            visibility: Visibility::default(),
            freeze: Freeze::default(),
            kind,
            prompts: Vec::new(),
            cards: Vec::new(),
        }
    }
}

/// How a lane is drawn. One variant per kind, each with the contents that only this kind has; a new kind is a
/// new variant, and every place that must learn to draw, store or exchange it stops compiling until it does.
#[derive(Debug, Clone, PartialEq)]
pub enum LaneKind {
    /// Cards with text.
    Text,
    /// Curves of how it feels, one per persona.
    Emotion {
        /// The scale on which the values stand.
        scale: Scale,
        /// The values; at most one per step and persona.
        values: Vec<EmotionValue>,
    },
    /// The channels that are used at each step, drawn as a route.
    Channel {
        /// The uses; at most one per step and channel. The tracks are ordered by first appearance here.
        uses: Vec<ChannelUse>,
    },
    /// A number per step, with a small chart.
    Metric {
        /// What is measured in what, and how it is drawn.
        metric: Metric,
        /// The numbers; at most one entry per step.
        values: Vec<MetricValue>,
    },
    /// Boxes with arrows between them.
    Process {
        /// The arrows; none twice between the same cards.
        flows: Vec<Flow>,
    },
    /// A picture per step: a storyboard.
    Image {
        /// The pictures; at most one per step.
        pictures: Vec<LanePicture>,
    },
    /// A titled rule between lanes.
    Divider,
    /// Cards that stand for touchpoints of the workspace: each says the name and the channel of its touchpoint.
    Touchpoint,
    /// A dramatic arc: one value per step, drawn as an area over a baseline.
    Arc {
        /// The scale on which the values stand.
        scale: Scale,
        /// The values; at most one per step.
        values: Vec<ArcValue>,
    },
}

impl LaneKind {
    /// The spelling of the kind in files and on the command line.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Emotion { .. } => "emotion",
            Self::Channel { .. } => "channel",
            Self::Metric { .. } => "metric",
            Self::Process { .. } => "process",
            Self::Image { .. } => "image",
            Self::Divider => "divider",
            Self::Touchpoint => "touchpoint",
            Self::Arc { .. } => "arc",
        }
    }

    /// The pictures that stand in the lane; none on a lane of another kind.
    #[must_use]
    pub fn pictures(&self) -> &[LanePicture] {
        match self {
            Self::Image { pictures } => pictures,
            Self::Text
            | Self::Emotion { .. }
            | Self::Channel { .. }
            | Self::Metric { .. }
            | Self::Divider
            | Self::Touchpoint
            | Self::Process { .. }
            | Self::Arc { .. } => &[],
        }
    }
}

vocabulary! {
    /// What a lane means. Blueprint lines, tint and icon follow from it, never from the title.
    #[derive(Default)]
    pub enum LaneRole {
        /// What the customer does.
        Action = "action",
        /// What the customer thinks or says.
        Thought = "thought",
        /// How the customer feels.
        Emotion = "emotion",
        /// Through which medium.
        Channel = "channel",
        /// The moments of interaction.
        Touchpoint = "touchpoint",
        /// What hurts.
        Pain = "pain",
        /// What could be better.
        Opportunity = "opportunity",
        /// What we have understood.
        Insight = "insight",
        /// What staff and systems do in the customer's sight.
        Frontstage = "frontstage",
        /// What they do out of sight.
        Backstage = "backstage",
        /// The systems and partners behind.
        Support = "support",
        /// Anything else.
        #[default]
        Other = "other",
    }
}

vocabulary! {
    /// Whether a lane or a phase is shown whole on the working screen. Present view and exports always show it whole.
    #[derive(Default)]
    pub enum Fold {
        /// Whole.
        #[default]
        Open = "open",
        /// As one summary row.
        Collapsed = "collapsed",
    }
}

vocabulary! {
    /// Whether a lane or a step is drawn. What is hidden is drawn nowhere and kept in the file.
    #[derive(Default)]
    pub enum Visibility {
        /// It is.
        #[default]
        Shown = "shown",
        /// It is not.
        Hidden = "hidden",
    }
}

vocabulary! {
    /// Whether a lane stays in sight below the headings while the map scrolls under it.
    #[derive(Default)]
    pub enum Freeze {
        /// It scrolls.
        #[default]
        Free = "free",
        /// It stays.
        Frozen = "frozen",
    }
}
