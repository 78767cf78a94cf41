//! Edits of lanes.

use model::{Fold, Freeze, LaneId, MapId, Scale, ScaleError, StepId, Visibility, clean_line};
use store::{EmotionValueRow, LaneRow, LaneRowKind, MapRow, MetricValueRow};

use super::Act;
use super::columns::map_of;
use crate::{Error, NewLane, Result};

impl Act<'_, '_> {
    /// Adds lanes, one below the other; the identifier of the first.
    pub(super) fn add_lanes(
        &mut self,
        map: &MapId,
        lanes: &[NewLane],
        before: Option<&LaneId>,
    ) -> Result<Option<String>> {
        self.need::<MapRow>(map, "map")?;
        self.lane_on(map, before)?;
        let mut made = None;
        for lane in lanes {
            known_icon(lane.icon.as_deref())?;
            let mut prompts = Vec::new();
            model::set_prompt(&mut prompts, None, &clean_line(&lane.prompt));
            let row = LaneRow {
                id: self.id_or_fresh::<LaneRow>(lane.id.as_ref())?,
                place: self.tx.place_for::<LaneRow>(map, before)?,
                title: clean_line(&lane.title),
                subtitle: clean_line(&lane.subtitle),
                role: lane.role,
                icon: lane.icon.clone(),
                fold: Fold::Open,
                kind: lane.row_kind()?,
                height: None,
                visibility: Visibility::Shown,
                freeze: Freeze::Free,
                prompts,
            };
            self.tx.insert(&row)?;
            made.get_or_insert(row.id.to_string());
        }
        Ok(made)
    }

    pub(super) fn move_lane(&mut self, lane: &LaneId, before: Option<&LaneId>) -> Result<()> {
        let mut row = self.need::<LaneRow>(lane, "lane")?;
        let map = map_of(&row.place.parent)?;
        self.lane_on(&map, before)?;
        if before != Some(lane) {
            row.place = self.tx.place_for::<LaneRow>(&map, before)?;
            self.tx.update(&row)?;
        }
        Ok(())
    }

    pub(super) fn set_lane_icon(&mut self, lane: &LaneId, icon: Option<&str>) -> Result<()> {
        known_icon(icon)?;
        self.change_lane(lane, |row| row.icon = icon.map(str::to_owned))
    }

    pub(super) fn set_prompt(&mut self, lane: &LaneId, step: Option<&StepId>, text: &str) -> Result<()> {
        if let Some(step) = step {
            self.columns_of_lane(lane)?.require(step)?;
        }
        self.change_lane(lane, |row| model::set_prompt(&mut row.prompts, step, &clean_line(text)))
    }

    /// Values keep their place between the ends and neutral.
    pub(super) fn set_scale(&mut self, lane: &LaneId, scale: std::result::Result<Scale, ScaleError>) -> Result<()> {
        let scale = scale.map_err(|error| Error::invalid(error.to_string()))?;
        let mut row = self.need::<LaneRow>(lane, "lane")?;
        let (old, kind) = match row.kind {
            LaneRowKind::Emotion(old) => (old, LaneRowKind::Emotion(scale)),
            LaneRowKind::Arc(old) => (old, LaneRowKind::Arc(scale)),
            LaneRowKind::Text
            | LaneRowKind::Channel
            | LaneRowKind::Metric(_)
            | LaneRowKind::Process
            | LaneRowKind::Image
            | LaneRowKind::Divider
            | LaneRowKind::Touchpoint => return Err(Error::invalid("only an emotion lane and an arc have a scale")),
        };
        let is_arc = kind == LaneRowKind::Arc(scale);
        row.kind = kind;
        self.tx.update(&row)?;
        for mut value in self.tx.children::<MetricValueRow>(lane)?.into_iter().filter(|_| is_arc) {
            value.value = value.value.map(|number| scale.snap(at(&scale, old.normalised(number))));
            self.tx.update(&value)?;
        }
        for mut value in self.tx.children::<EmotionValueRow>(lane)? {
            let Some(number) = value.value else { continue };
            value.value = Some(scale.snap(at(&scale, old.normalised(number))));
            self.tx.update(&value)?;
        }
        Ok(())
    }

    pub(super) fn change_lane(&mut self, lane: &LaneId, change: impl FnOnce(&mut LaneRow)) -> Result<()> {
        let mut row = self.need::<LaneRow>(lane, "lane")?;
        change(&mut row);
        Ok(self.tx.update(&row)?)
    }

    fn lane_on(&self, map: &MapId, lane: Option<&LaneId>) -> Result<()> {
        let Some(lane) = lane else { return Ok(()) };
        if map_of(&self.need::<LaneRow>(lane, "lane")?.place.parent)? == *map {
            Ok(())
        } else {
            Err(Error::invalid(format!("lane “{lane}” is not on that map")))
        }
    }
}

/// The value of a scale that stands at `part`, from −1 at the minimum over 0 at neutral to 1 at the maximum.
fn at(scale: &Scale, part: f64) -> f64 {
    let reach = if part >= 0.0 { scale.max() - scale.neutral() } else { scale.neutral() - scale.min() };
    scale.neutral() + part * reach
}

/// An icon must be one of the bundled set, or it could not be drawn.
pub(super) fn known_icon(icon: Option<&str>) -> Result<()> {
    match icon {
        Some(name) if layout::icons::data(name).is_none() => Err(Error::invalid(format!("there is no icon “{name}”"))),
        Some(_) | None => Ok(()),
    }
}
