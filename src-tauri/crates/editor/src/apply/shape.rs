//! Edits of how columns and lanes are laid out: widths, what is hidden, phases merged and split.

use model::{Fold, MapId, PhaseId, StepId, Visibility, clean_line};
use store::{LaneRow, MapRow, PathRow, PhaseRow, StepRow};

use super::Act;
use super::columns::map_of;
use crate::session::new_fonts;
use crate::{Error, Result};

impl Act<'_, '_> {
    pub(super) fn change_steps(&mut self, steps: &[StepId], change: impl Fn(&mut StepRow)) -> Result<()> {
        steps.iter().try_for_each(|step| self.change_step(step, &change))
    }

    pub(super) fn fit_columns(&mut self, map: &MapId, steps: &[StepId]) -> Result<()> {
        let bundle = self.tx.bundle(map)?.ok_or_else(|| Error::invalid(format!("there is no map “{map}”")))?;
        if let Some(step) = steps.iter().find(|step| !bundle.map.steps().any(|one| one.id == **step)) {
            return Err(Error::invalid(format!("there is no step “{step}” on this map")));
        }
        let widths = layout::fitting_widths(&bundle, &mut new_fonts());
        let mut wanted = widths.into_iter().filter(|(step, _)| steps.is_empty() || steps.contains(step));
        wanted.try_for_each(|(step, width)| self.change_step(&step, |row| row.width = Some(width)))
    }

    pub(super) fn show_all(&mut self, map: &MapId) -> Result<()> {
        self.need::<MapRow>(map, "map")?;
        for phase in self.tx.children::<PhaseRow>(map)? {
            let steps = self.tx.children::<StepRow>(&phase.id)?;
            for mut step in steps.into_iter().filter(|step| step.visibility == Visibility::Hidden) {
                step.visibility = Visibility::Shown;
                self.tx.update(&step)?;
            }
        }
        let lanes = self.tx.children::<LaneRow>(map)?;
        for mut lane in lanes.into_iter().filter(|lane| lane.visibility == Visibility::Hidden) {
            lane.visibility = Visibility::Shown;
            self.tx.update(&lane)?;
        }
        let paths = self.tx.children::<PathRow>(map)?;
        for mut path in paths.into_iter().filter(|path| path.visibility == Visibility::Hidden) {
            path.visibility = Visibility::Shown;
            self.tx.update(&path)?;
        }
        Ok(())
    }

    pub(super) fn merge_phases(&mut self, first: &PhaseId, second: &PhaseId) -> Result<()> {
        let mut stays = self.need::<PhaseRow>(first, "phase")?;
        let goes = self.need::<PhaseRow>(second, "phase")?;
        let next = self.next_sibling::<PhaseRow>(&map_of(&stays.place.parent)?, first)?;
        if next.as_ref() != Some(second) {
            return Err(Error::invalid("only a phase and the one right behind it can become one"));
        }
        let steps = self.tx.children::<StepRow>(second)?;
        self.append_steps(first, steps)?;
        stays.title = joined(&stays.title, &goes.title);
        self.tx.update(&stays)?;
        Ok(self.tx.delete::<PhaseRow>(second)?)
    }

    pub(super) fn split_phase(&mut self, id: Option<&PhaseId>, step: &StepId, title: &str) -> Result<String> {
        let row = self.need::<StepRow>(step, "step")?;
        let phase: PhaseId = row.place.parent.parse().map_err(|_| Error::invalid("the step stands in no phase"))?;
        let map = map_of(&self.need::<PhaseRow>(&phase, "phase")?.place.parent)?;
        let mut steps = self.tx.children::<StepRow>(&phase)?;
        let at = steps.iter().position(|other| other.id == *step).unwrap_or_default();
        if at == 0 {
            return Err(Error::invalid("a phase cannot be split at its first step"));
        }
        let id = self.id_or_fresh::<PhaseRow>(id)?;
        let before = self.next_sibling::<PhaseRow>(&map, &phase)?;
        let place = self.tx.place_for::<PhaseRow>(&map, before.as_ref())?;
        self.tx.insert(&PhaseRow { id: id.clone(), place, title: clean_line(title), fold: Fold::Open })?;
        self.append_steps(&id, steps.split_off(at))?;
        Ok(id.to_string())
    }

    /// Moves steps to the end of a phase, in this order.
    fn append_steps(&mut self, phase: &PhaseId, steps: Vec<StepRow>) -> Result<()> {
        let places = self.tx.places_after::<StepRow>(phase, steps.len())?;
        for (mut step, place) in steps.into_iter().zip(places) {
            step.place = place;
            self.tx.update(&step)?;
        }
        Ok(())
    }
}

/// The titles of two phases that become one: nothing that was written is lost.
fn joined(first: &str, second: &str) -> String {
    match (first, second) {
        (one, "") | ("", one) => one.to_owned(),
        (one, other) if one == other => one.to_owned(),
        (one, other) => format!("{one} / {other}"),
    }
}
