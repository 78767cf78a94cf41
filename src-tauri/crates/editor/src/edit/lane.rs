//! A lane to be added with all that it brings along: what a set of lanes is made of.

use model::{Chart, Lane, LaneId, LaneKind, LaneRole, Metric, Scale, ScaleError, Unit, prompt_at};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::LaneRowKind;

use super::NewLaneKind;
use crate::{Error, Result};

/// A lane to be added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewLane {
    /// The new lane's identifier.
    pub id: Option<LaneId>,
    /// How it is drawn.
    pub kind: NewLaneKind,
    /// What it means.
    pub role: LaneRole,
    /// The title.
    pub title: String,
    /// The quieter line under the title.
    #[serde(default)]
    pub subtitle: String,
    /// An icon by name; `null` for the role's.
    pub icon: Option<String>,
    /// The guiding question of the lane as a whole; empty for none.
    #[serde(default)]
    pub prompt: String,
    /// The scale of an emotion lane or an arc; `null` for the usual one.
    pub scale: Option<NewScale>,
    /// What a metric lane counts; `null` for nothing.
    pub unit: Option<String>,
    /// How a metric lane is drawn; `null` for bars.
    pub chart: Option<Chart>,
}

/// A scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewScale {
    /// The lowest value.
    pub min: f64,
    /// The value that is neither good nor bad.
    pub neutral: f64,
    /// The highest value.
    pub max: f64,
    /// The smallest difference that means something.
    pub step: f64,
}

impl NewLane {
    /// A lane of that kind with nothing but a title.
    #[must_use]
    pub fn titled(id: Option<LaneId>, kind: NewLaneKind, role: LaneRole, title: &str) -> Self {
        Self {
            id,
            kind,
            role,
            title: title.to_owned(),
            subtitle: String::new(),
            icon: None,
            prompt: String::new(),
            scale: None,
            unit: None,
            chart: None,
        }
    }

    /// A lane like that one, without what stands in it.
    #[must_use]
    pub fn of(lane: &Lane) -> Self {
        let icon = lane.icon.clone().filter(|name| layout::icons::data(name).is_some());
        let (subtitle, prompt) = (lane.subtitle.clone(), prompt_at(&lane.prompts, None).unwrap_or_default().to_owned());
        let titled = |kind| Self {
            subtitle: subtitle.clone(),
            icon: icon.clone(),
            prompt: prompt.clone(),
            ..Self::titled(None, kind, lane.role, &lane.title)
        };
        match &lane.kind {
            LaneKind::Text => titled(NewLaneKind::Text),
            LaneKind::Emotion { scale, values: _ } => {
                Self { scale: Some(NewScale::of(scale)), ..titled(NewLaneKind::Emotion) }
            }
            LaneKind::Channel { uses: _ } => titled(NewLaneKind::Channel),
            LaneKind::Metric { metric, values: _ } => Self {
                unit: Some(metric.unit.as_str().to_owned()),
                chart: Some(metric.chart),
                ..titled(NewLaneKind::Metric)
            },
            LaneKind::Process { flows: _ } => titled(NewLaneKind::Process),
            LaneKind::Image { pictures: _ } => titled(NewLaneKind::Image),
            LaneKind::Divider => titled(NewLaneKind::Divider),
            LaneKind::Touchpoint => titled(NewLaneKind::Touchpoint),
            LaneKind::Arc { scale, values: _ } => Self { scale: Some(NewScale::of(scale)), ..titled(NewLaneKind::Arc) },
        }
    }

    /// How its row is drawn.
    ///
    /// # Errors
    /// Where it has a scale, a unit or a chart that its kind does not take, or one that makes no sense.
    pub(crate) fn row_kind(&self) -> Result<LaneRowKind> {
        let scale = self.scale.map(NewScale::parse).transpose().map_err(|error| Error::invalid(error.to_string()))?;
        let has_metric = self.unit.is_some() || self.chart.is_some();
        let (kind, takes_scale, takes_metric) = match self.kind {
            NewLaneKind::Text => (LaneRowKind::Text, false, false),
            NewLaneKind::Emotion => (LaneRowKind::Emotion(scale.unwrap_or(Scale::DEFAULT)), true, false),
            NewLaneKind::Channel => (LaneRowKind::Channel, false, false),
            NewLaneKind::Metric => (LaneRowKind::Metric(self.metric()?), false, true),
            NewLaneKind::Process => (LaneRowKind::Process, false, false),
            NewLaneKind::Image => (LaneRowKind::Image, false, false),
            NewLaneKind::Divider => (LaneRowKind::Divider, false, false),
            NewLaneKind::Touchpoint => (LaneRowKind::Touchpoint, false, false),
            NewLaneKind::Arc => (LaneRowKind::Arc(scale.unwrap_or(Scale::ARC)), true, false),
        };
        if scale.is_some() && !takes_scale {
            return Err(Error::invalid("only an emotion lane and an arc have a scale"));
        }
        if has_metric && !takes_metric {
            return Err(Error::invalid("only a metric lane has a unit and a chart"));
        }
        Ok(kind)
    }

    fn metric(&self) -> Result<Metric> {
        let unit = Unit::new(self.unit.as_deref().unwrap_or_default());
        Ok(Metric {
            unit: unit.map_err(|error| Error::invalid(error.to_string()))?,
            chart: self.chart.unwrap_or_default(),
        })
    }
}

impl NewScale {
    const fn of(scale: &Scale) -> Self {
        Self { min: scale.min(), neutral: scale.neutral(), max: scale.max(), step: scale.step() }
    }

    fn parse(self) -> std::result::Result<Scale, ScaleError> {
        Scale::new(self.min, self.neutral, self.max, self.step)
    }
}
