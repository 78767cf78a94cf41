//! Edits of phases and steps, and what they mean for what stands at them.

use std::collections::{BTreeMap, BTreeSet};

use model::{Fold, LaneId, MapId, Moment, PhaseId, Span, StepId, Visibility, clean_line};
use store::{
    CardRow, ChannelUseRow, EmotionValueRow, LanePictureRow, LaneRow, MapRow, MetricValueRow, PhaseRow, StepRow,
};

use super::Act;
use crate::edit::NewStep;
use crate::{Error, Result};

/// The steps of a map from left to right.
pub(super) struct Columns {
    pub(super) map: MapId,
    order: Vec<StepId>,
    at: BTreeMap<StepId, usize>,
}

impl Columns {
    /// The column of a step, or an error that says that it is not on the map.
    pub(super) fn require(&self, step: &StepId) -> Result<usize> {
        self.at.get(step).copied().ok_or_else(|| Error::invalid(format!("step “{step}” is not on that map")))
    }

    /// The steps that a card covers; none where its span is damaged.
    fn covered(&self, span: &Span) -> &[StepId] {
        match (self.at.get(&span.from), self.at.get(&span.to)) {
            (Some(from), Some(to)) if from <= to => self.order.get(*from..=*to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How many steps a card covers, at least one.
    pub(super) fn length(&self, span: &Span) -> usize {
        self.covered(span).len().max(1)
    }

    /// A span of that many steps from there, cut at the end of the map.
    pub(super) fn span(&self, from: &StepId, length: usize) -> Result<Span> {
        let last = (self.require(from)? + length.max(1)).min(self.order.len()) - 1;
        let to = self.order.get(last).unwrap_or(from);
        Ok(Span { from: from.clone(), to: to.clone() })
    }

    /// The shortest span over these steps; `None` where none of them is on the map.
    fn hull<'a>(&self, steps: impl Iterator<Item = &'a StepId>) -> Option<Span> {
        let columns: BTreeSet<usize> = steps.filter_map(|step| self.at.get(step).copied()).collect();
        let from = self.order.get(*columns.first()?)?;
        let to = self.order.get(*columns.last()?)?;
        Some(Span { from: from.clone(), to: to.clone() })
    }
}

impl Act<'_, '_> {
    /// The steps of a map from left to right.
    pub(super) fn columns(&self, map: &MapId) -> Result<Columns> {
        let mut order = Vec::new();
        for phase in self.tx.children::<PhaseRow>(map)? {
            order.extend(self.tx.children::<StepRow>(&phase.id)?.into_iter().map(|step| step.id));
        }
        let at = order.iter().enumerate().map(|(column, step)| (step.clone(), column)).collect();
        Ok(Columns { map: map.clone(), order, at })
    }

    /// The steps of the map that a lane stands on.
    pub(super) fn columns_of_lane(&self, lane: &LaneId) -> Result<Columns> {
        let row = self.need::<LaneRow>(lane, "lane")?;
        self.columns(&map_of(&row.place.parent)?)
    }

    pub(super) fn add_phase(
        &mut self,
        id: Option<&PhaseId>,
        map: &MapId,
        title: &str,
        first_step: NewStep,
        before: Option<&PhaseId>,
    ) -> Result<String> {
        self.need::<MapRow>(map, "map")?;
        self.phase_on(map, before)?;
        let id = self.id_or_fresh::<PhaseRow>(id)?;
        let place = self.tx.place_for::<PhaseRow>(map, before)?;
        self.tx.insert(&PhaseRow { id: id.clone(), place, title: clean_line(title), fold: Fold::Open })?;
        match first_step {
            NewStep::One => {
                self.add_step(None, &id, "", None)?;
            }
            NewStep::None => {}
        }
        Ok(id.to_string())
    }

    pub(super) fn add_step(
        &mut self,
        id: Option<&StepId>,
        phase: &PhaseId,
        title: &str,
        before: Option<&StepId>,
    ) -> Result<String> {
        self.need::<PhaseRow>(phase, "phase")?;
        self.step_in(phase, before)?;
        let id = self.id_or_fresh::<StepRow>(id)?;
        let place = self.tx.place_for::<StepRow>(phase, before)?;
        let (title, moment, visibility) = (clean_line(title), Moment::Ordinary, Visibility::Shown);
        self.tx.insert(&StepRow { id: id.clone(), place, title, moment, width: None, visibility })?;
        Ok(id.to_string())
    }

    pub(super) fn change_phase(&mut self, phase: &PhaseId, change: impl FnOnce(&mut PhaseRow)) -> Result<()> {
        let mut row = self.need::<PhaseRow>(phase, "phase")?;
        change(&mut row);
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn change_step(&mut self, step: &StepId, change: impl FnOnce(&mut StepRow)) -> Result<()> {
        let mut row = self.need::<StepRow>(step, "step")?;
        change(&mut row);
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn move_phase(&mut self, phase: &PhaseId, before: Option<&PhaseId>) -> Result<()> {
        let mut row = self.need::<PhaseRow>(phase, "phase")?;
        let map = map_of(&row.place.parent)?;
        self.phase_on(&map, before)?;
        if before == Some(phase) {
            return Ok(());
        }
        let old = self.columns(&map)?;
        let moved = self.tx.children::<StepRow>(phase)?.into_iter().map(|step| step.id).collect();
        row.place = self.tx.place_for::<PhaseRow>(&map, before)?;
        self.tx.update(&row)?;
        self.respan(&old, &moved)
    }

    pub(super) fn move_step(&mut self, step: &StepId, phase: &PhaseId, before: Option<&StepId>) -> Result<()> {
        let mut row = self.need::<StepRow>(step, "step")?;
        let target = self.need::<PhaseRow>(phase, "phase")?;
        let map = map_of(&target.place.parent)?;
        if map != self.map_of_step(&row)? {
            return Err(Error::invalid("a step cannot move to another map"));
        }
        self.step_in(phase, before)?;
        if before == Some(step) {
            return Ok(());
        }
        let old = self.columns(&map)?;
        row.place = self.tx.place_for::<StepRow>(phase, before)?;
        self.tx.update(&row)?;
        self.respan(&old, &BTreeSet::from([step.clone()]))
    }

    /// After steps moved: a card goes on covering what it covered where that is still one run of steps; otherwise
    /// it stays with the steps that did not move.
    fn respan(&mut self, old: &Columns, moved: &BTreeSet<StepId>) -> Result<()> {
        let new = self.columns(&old.map)?;
        for lane in self.tx.children::<LaneRow>(&old.map)? {
            for mut card in self.tx.children::<CardRow>(&lane.id)? {
                let covered = old.covered(&card.span);
                if covered.len() < 2 {
                    continue;
                }
                let whole = new.hull(covered.iter());
                let intact = whole.as_ref().is_some_and(|span| new.covered(span).len() == covered.len());
                let stayed = new.hull(covered.iter().filter(|step| !moved.contains(*step)));
                let span = if intact { whole } else { stayed.or(whole) };
                if let Some(span) = span.filter(|span| *span != card.span) {
                    card.span = span;
                    self.tx.update(&card)?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn delete_phase(&mut self, phase: &PhaseId) -> Result<()> {
        let row = self.need::<PhaseRow>(phase, "phase")?;
        let gone = self.tx.children::<StepRow>(phase)?.into_iter().map(|step| step.id).collect();
        self.clear_columns(&map_of(&row.place.parent)?, &gone)?;
        Ok(self.tx.delete::<PhaseRow>(phase)?)
    }

    pub(super) fn delete_step(&mut self, step: &StepId) -> Result<()> {
        let row = self.need::<StepRow>(step, "step")?;
        self.clear_columns(&self.map_of_step(&row)?, &BTreeSet::from([step.clone()]))?;
        Ok(self.tx.delete::<StepRow>(step)?)
    }

    /// Deletes what stands at these steps alone; cards that reach beyond shrink to what remains.
    fn clear_columns(&mut self, map: &MapId, gone: &BTreeSet<StepId>) -> Result<()> {
        let columns = self.columns(map)?;
        self.leave_steps(map, gone)?;
        for lane in self.tx.children::<LaneRow>(map)? {
            for mut card in self.tx.children::<CardRow>(&lane.id)? {
                let covered = columns.covered(&card.span);
                if !covered.iter().any(|step| gone.contains(step)) {
                    continue;
                }
                match columns.hull(covered.iter().filter(|step| !gone.contains(*step))) {
                    Some(span) => {
                        card.span = span;
                        self.tx.update(&card)?;
                    }
                    None => self.tx.delete::<CardRow>(&card.id)?,
                }
            }
            for value in self.tx.children::<EmotionValueRow>(&lane.id)? {
                if gone.contains(&value.key.step) {
                    self.tx.delete::<EmotionValueRow>(&value.key)?;
                }
            }
            for number in self.tx.children::<MetricValueRow>(&lane.id)? {
                if gone.contains(&number.key.step) {
                    self.tx.delete::<MetricValueRow>(&number.key)?;
                }
            }
            for picture in self.tx.children::<LanePictureRow>(&lane.id)? {
                if gone.contains(&picture.key.step) {
                    self.tx.delete::<LanePictureRow>(&picture.key)?;
                }
            }
            for used in self.tx.children::<ChannelUseRow>(&lane.id)? {
                if gone.contains(&used.key.step) {
                    self.tx.delete::<ChannelUseRow>(&used.key)?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn map_of_step(&self, step: &StepRow) -> Result<MapId> {
        let phase = step.place.parent.parse().map_err(|_| Error::invalid("the step stands in no phase"))?;
        map_of(&self.need::<PhaseRow>(&phase, "phase")?.place.parent)
    }

    fn phase_on(&self, map: &MapId, phase: Option<&PhaseId>) -> Result<()> {
        let Some(phase) = phase else { return Ok(()) };
        if map_of(&self.need::<PhaseRow>(phase, "phase")?.place.parent)? == *map {
            Ok(())
        } else {
            Err(Error::invalid(format!("phase “{phase}” is not on that map")))
        }
    }

    fn step_in(&self, phase: &PhaseId, step: Option<&StepId>) -> Result<()> {
        let Some(step) = step else { return Ok(()) };
        if self.need::<StepRow>(step, "step")?.place.parent == phase.as_str() {
            Ok(())
        } else {
            Err(Error::invalid(format!("step “{step}” is not in that phase")))
        }
    }
}

/// The map that a phase or lane stands on.
pub(super) fn map_of(parent: &str) -> Result<MapId> {
    parent.parse().map_err(|_| Error::invalid("that stands on no map"))
}
