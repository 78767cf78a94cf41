//! Lanes, without what stands in them.

use model::{
    Fold, Freeze, LaneHeight, LaneId, LaneRole, MapId, Metric, Place, Prompt, Scale, StepId, Unit, Visibility,
};
use rusqlite::types::Value;

use super::{length, optional, text, unusual};
use crate::id::{Identifier, join, split};
use crate::row::{Cells, Child, Placed, Record, Stored};

pub(crate) const VERSION_1: &str = "
CREATE TABLE lane (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  subtitle TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT 'other',
  icon TEXT NOT NULL DEFAULT '',
  fold TEXT NOT NULL DEFAULT 'open',
  kind TEXT NOT NULL DEFAULT 'text',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX lane_place ON lane (place);";

pub(crate) const VERSION_2: &str = "
ALTER TABLE lane ADD COLUMN height INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lane ADD COLUMN visibility TEXT NOT NULL DEFAULT '';
ALTER TABLE lane ADD COLUMN freeze TEXT NOT NULL DEFAULT '';";

pub(crate) const VERSION_4: &str = "ALTER TABLE lane ADD COLUMN prompts TEXT NOT NULL DEFAULT '';";

/// A lane without what stands in it.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneRow {
    /// Names the lane.
    pub id: LaneId,
    /// The position on its map.
    pub place: Place,
    /// The title, one line; may be empty.
    pub title: String,
    /// A second, quieter line; may be empty.
    pub subtitle: String,
    /// What the lane means.
    pub role: LaneRole,
    /// An icon of the bundled set by name; `None` takes the role's own.
    pub icon: Option<String>,
    /// Whether the working screen shows the lane whole.
    pub fold: Fold,
    /// How the lane is drawn.
    pub kind: LaneRowKind,
    /// How high the lane is; `None` for as high as what it holds.
    pub height: Option<LaneHeight>,
    /// Whether the lane is drawn at all.
    pub visibility: Visibility,
    /// Whether the lane stays in sight while others scroll.
    pub freeze: Freeze,
    /// The guiding questions.
    pub prompts: Vec<Prompt>,
}

/// How a lane is drawn, with what belongs to the lane as a whole. One column: a scale means nothing in a lane
/// without a curve.
#[derive(Debug, Clone, PartialEq)]
pub enum LaneRowKind {
    /// Cards with text.
    Text,
    /// Curves on this scale.
    Emotion(Scale),
    /// A route through channels.
    Channel,
    /// A number per step.
    Metric(Metric),
    /// Boxes with arrows.
    Process,
    /// A picture per step.
    Image,
    /// A titled rule.
    Divider,
    /// Cards that stand for touchpoints.
    Touchpoint,
    /// A dramatic arc on this scale.
    Arc(Scale),
}

impl LaneRowKind {
    /// As stored: `text`, `channel`, `image`, `divider`, `touchpoint`, `process`, `emotion` or `arc` with minimum, neutral, maximum and
    /// step, or `metric` with chart and unit.
    fn to_text(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Channel => "channel".to_owned(),
            Self::Image => "image".to_owned(),
            Self::Divider => "divider".to_owned(),
            Self::Touchpoint => "touchpoint".to_owned(),
            Self::Process => "process".to_owned(),
            Self::Metric(Metric { unit, chart }) => format!("metric {chart} {}", unit.as_str()),
            Self::Emotion(scale) => format!("emotion {}", scale_to_text(scale)),
            Self::Arc(scale) => format!("arc {}", scale_to_text(scale)),
        }
    }

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "text" => return Some(Self::Text),
            "channel" => return Some(Self::Channel),
            "image" => return Some(Self::Image),
            "divider" => return Some(Self::Divider),
            "touchpoint" => return Some(Self::Touchpoint),
            "process" => return Some(Self::Process),
            _ => {}
        }
        if let Some(metric) = text.strip_prefix("metric ") {
            let (chart, unit) = metric.split_once(' ')?;
            return Some(Self::Metric(Metric { unit: Unit::new(unit).ok()?, chart: chart.parse().ok()? }));
        }
        match text.strip_prefix("arc ") {
            Some(scale) => scale_from_text(scale).map(Self::Arc),
            None => scale_from_text(text.strip_prefix("emotion ")?).map(Self::Emotion),
        }
    }

    /// What a kind that cannot be understood is drawn as. A damaged scale is still a curve.
    fn otherwise(text: &str) -> Self {
        if text.starts_with("emotion") {
            Self::Emotion(Scale::DEFAULT)
        } else if text.starts_with("arc") {
            Self::Arc(Scale::ARC)
        } else if text.starts_with("metric") {
            Self::Metric(Metric::default())
        } else {
            Self::Text
        }
    }
}

fn scale_to_text(scale: &Scale) -> String {
    format!("{} {} {} {}", scale.min(), scale.neutral(), scale.max(), scale.step())
}

fn scale_from_text(text: &str) -> Option<Scale> {
    let numbers: Option<Vec<f64>> = text.split(' ').map(|word| word.parse().ok()).collect();
    let [min, neutral, max, step] = numbers?.try_into().ok()?;
    Scale::new(min, neutral, max, step).ok()
}

impl Record for LaneRow {
    type Id = LaneId;

    fn id(&self) -> LaneId {
        self.id.clone()
    }
}

impl Child for LaneRow {
    type Parent = MapId;
}

impl Placed for LaneRow {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Stored for LaneRow {
    const TABLE: &'static str = "lane";
    const COLUMNS: &'static [&'static str] =
        &["place", "title", "subtitle", "role", "icon", "fold", "kind", "height", "visibility", "freeze", "prompts"];

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.place.to_text()),
            text(&self.title),
            text(&self.subtitle),
            text(self.role.as_str()),
            optional(self.icon.as_deref()),
            text(self.fold.as_str()),
            text(self.kind.to_text()),
            length(self.height.map(LaneHeight::px)),
            unusual(self.visibility, Visibility::as_str),
            unusual(self.freeze, Freeze::as_str),
            text(prompts_to_text(&self.prompts)),
        ]
    }

    fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            id: LaneId::from_text(id)?,
            place: cells.place(),
            title: cells.text(),
            subtitle: cells.text(),
            role: cells.word(LaneRole::default()),
            icon: cells.optional_text(),
            fold: cells.word(Fold::default()),
            kind: cells.parsed(LaneRowKind::otherwise, LaneRowKind::from_text),
            height: cells.length(LaneHeight::clamped),
            visibility: cells.usual_word(),
            freeze: cells.usual_word(),
            prompts: cells.parsed(|_| Vec::new(), prompts_from_text),
        })
    }
}

/// As stored: the step and the text of each in turn, the step empty for the lane as a whole.
fn prompts_to_text(prompts: &[Prompt]) -> String {
    let parts = prompts.iter().flat_map(|prompt| [prompt.step.as_ref().map_or("", StepId::as_str), &prompt.text]);
    join(parts)
}

fn prompts_from_text(text: &str) -> Option<Vec<Prompt>> {
    let parts = split(text);
    let (pairs, rest) = parts.as_chunks::<2>();
    let prompts = pairs.iter().map(|[step, text]| Prompt { step: StepId::new(step.as_str()).ok(), text: text.clone() });
    rest.is_empty().then(|| prompts.collect())
}

#[cfg(test)]
mod tests {
    use model::Chart;

    use super::*;

    #[test]
    fn prompts_read_back() {
        let of_lane = Prompt { step: None, text: "50 % done / or not?".to_owned() };
        let of_cell = Prompt { step: StepId::new("s/1").ok(), text: "Who waits?".to_owned() };
        for prompts in [vec![], vec![of_lane.clone()], vec![of_cell, of_lane]] {
            assert_eq!(prompts_from_text(&prompts_to_text(&prompts)), Some(prompts));
        }
        assert_eq!(prompts_from_text("a/b/c"), None);
    }

    #[test]
    fn a_kind_reads_back_with_its_scale() {
        let odd = Scale::new(-0.1, 0.2, 1e6, 1e-7).unwrap();
        let metric = |unit| LaneRowKind::Metric(Metric { unit: Unit::new(unit).unwrap(), chart: Chart::Line });
        for kind in [
            LaneRowKind::Text,
            LaneRowKind::Channel,
            LaneRowKind::Image,
            LaneRowKind::Divider,
            LaneRowKind::Touchpoint,
            LaneRowKind::Arc(Scale::ARC),
            LaneRowKind::Process,
            metric(""),
            metric("€ per day"),
            LaneRowKind::Emotion(Scale::DEFAULT),
            LaneRowKind::Emotion(odd),
        ] {
            assert_eq!(LaneRowKind::from_text(&kind.to_text()), Some(kind));
        }
    }

    #[test]
    fn a_damaged_scale_is_still_a_curve() {
        for damaged in ["emotion", "emotion 1 2 3", "emotion 5 3 1 1", "emotion a b c d"] {
            assert_eq!(LaneRowKind::from_text(damaged), None);
            assert_eq!(LaneRowKind::otherwise(damaged), LaneRowKind::Emotion(Scale::DEFAULT));
        }
        assert_eq!(LaneRowKind::otherwise("hologram"), LaneRowKind::Text);
    }
}
