//! Phases and steps of a table.

use model::StepId;

use super::Converter;
use crate::Meaning;

impl Converter<'_> {
    /// Phases and steps: equal neighbours are one phase, blank titles go on with what stands before them.
    pub(super) fn columns(&mut self) {
        let phases = self.lines_of(Meaning::Phase);
        let steps = self.lines_of(Meaning::Step);
        for line in phases.iter().chain(&steps) {
            self.keep_heading(*line);
        }
        let mut phase_now: Option<String> = None;
        let mut step_now: Option<(String, StepId)> = None;
        for position in self.view.positions() {
            if !self.holds_something(position) {
                continue;
            }
            let phase = self.titles(&phases, position);
            let title = self.titles(&steps, position);
            let new_phase = !phase.is_empty() && phase_now.as_ref() != Some(&phase);
            let no_title = phase.is_empty() && title.is_empty();
            if new_phase {
                self.builder.phase(&phase);
                phase_now = Some(phase);
            }
            // The same step again, or a row that goes on with it.
            let goes_on = |now: &&(String, StepId)| {
                !steps.is_empty() && !new_phase && (no_title || (!title.is_empty() && now.0 == title))
            };
            if let Some((_, id)) = step_now.as_ref().filter(goes_on) {
                self.steps.insert(position, id.clone());
                continue;
            }
            let id = self.builder.step(&title);
            self.steps.insert(position, id.clone());
            step_now = Some((title, id));
        }
    }

    /// Whether a position has a cell that belongs to a step.
    fn holds_something(&self, position: usize) -> bool {
        (0..self.view.lines()).any(|line| {
            let belongs = match self.meaning(line) {
                Meaning::Phase
                | Meaning::Step
                | Meaning::Lane { .. }
                | Meaning::Continued
                | Meaning::Score
                | Meaning::Persona => true,
                Meaning::Title
                | Meaning::Scenario
                | Meaning::Goal
                | Meaning::Scope
                | Meaning::Owner
                | Meaning::Leftovers => false,
            };
            belongs && !self.view.cell(line, position).is_empty()
        })
    }

    fn titles(&mut self, lines: &[usize], position: usize) -> String {
        let mut titles = Vec::new();
        for line in lines {
            let text = self.view.cell(*line, position);
            if !text.is_empty() {
                let place = self.view.place(*line, position);
                titles.push(self.title(text, place));
            }
        }
        titles.join(" ")
    }
}
