//! Lanes of a table: cards, channels and emotion values.

use std::collections::BTreeSet;

use model::{ChannelUse, EmotionValue, LaneKind, LaneRole, PersonaId, Scale, Span, StepId, Usage};

use super::Converter;
use crate::decode::quoted;
use crate::table::detect::shown;
use crate::table::feeling::{self, Number};
use crate::table::scale;
use crate::table::split::{items, names};
use crate::{LaneForm, Meaning, Place, Problem};

/// The longest text that names a touchpoint, in characters.
const TOUCHPOINT: usize = 80;

impl<'a> Converter<'a> {
    pub(super) fn lanes(&mut self) {
        let mut scores = self.lines_of(Meaning::Score).into_iter();
        let mut last: Option<(usize, LaneForm, LaneRole)> = None;
        for line in 0..self.view.lines() {
            match self.meaning(line) {
                Meaning::Lane { form, role } => {
                    let lane = self.lane(line, form, role);
                    last = Some((lane, form, role));
                    if form == LaneForm::Emotion {
                        let score = scores.next();
                        self.emotions(line, score, lane);
                    } else {
                        self.fill(line, lane, form, role);
                    }
                }
                Meaning::Continued => {
                    self.keep_heading(line);
                    match last {
                        Some((lane, form, role)) => self.fill(line, lane, form, role),
                        None => self.leave_line(line),
                    }
                }
                Meaning::Score
                | Meaning::Phase
                | Meaning::Step
                | Meaning::Persona
                | Meaning::Title
                | Meaning::Scenario
                | Meaning::Goal
                | Meaning::Scope
                | Meaning::Owner
                | Meaning::Leftovers => {}
            }
        }
    }

    /// Adds the lane that a line's heading names, empty as yet.
    fn lane(&mut self, line: usize, form: LaneForm, role: LaneRole) -> usize {
        let title = self.title(self.view.head(line), self.view.place(line, self.view.heading));
        let kind = match form {
            LaneForm::Text => LaneKind::Text,
            LaneForm::Emotion => LaneKind::Emotion { scale: Scale::DEFAULT, values: Vec::new() },
            LaneForm::Channel => LaneKind::Channel { uses: Vec::new() },
        };
        self.builder.lane(&title, role, kind)
    }

    /// Scores that no emotion lane has taken are one themselves.
    pub(super) fn scores(&mut self) {
        for line in self.lines_of(Meaning::Score) {
            if self.claimed.insert(line) {
                let lane = self.lane(line, LaneForm::Emotion, LaneRole::Emotion);
                self.feelings(line, None, lane);
            }
        }
    }

    /// Cards or channels of a line; what goes on below an emotion lane is cards.
    fn fill(&mut self, line: usize, lane: usize, form: LaneForm, role: LaneRole) {
        match form {
            LaneForm::Text | LaneForm::Emotion => self.texts(line, lane, role),
            LaneForm::Channel => self.channels(line, lane),
        }
    }

    fn emotions(&mut self, line: usize, score: Option<usize>, lane: usize) {
        if let Some(score) = score {
            self.claimed.insert(score);
            self.keep_heading(score);
        }
        self.feelings(line, score, lane);
    }

    fn texts(&mut self, line: usize, lane: usize, role: LaneRole) {
        for (position, text) in self.view.cells(line) {
            let Some(from) = self.steps.get(&position).cloned() else { continue };
            let reach = self.view.reach(line, position);
            let to = self.steps.range(position..=reach).next_back().map_or_else(|| from.clone(), |(_, id)| id.clone());
            let place = self.view.place(line, position);
            let mut items = items(text);
            if items.is_empty() {
                items.push(text);
            }
            for item in items {
                let short = item.chars().count() <= TOUCHPOINT && role == LaneRole::Touchpoint;
                let touchpoint = if short { self.builder.touchpoint(&shown(self.view.table, item)) } else { None };
                let span = Span { from: from.clone(), to: to.clone() };
                if let Some(card) = self.builder.card(lane, item, span, &place) {
                    card.touchpoint = touchpoint;
                }
            }
        }
    }

    /// The first channel of a step carries it, the others are used as well.
    fn channels(&mut self, line: usize, lane: usize) {
        for (position, text) in self.view.cells(line) {
            let Some(step) = self.steps.get(&position).cloned() else { continue };
            let mut kept = Vec::new();
            for name in names(text) {
                let name = model::clean_line(&shown(self.view.table, name));
                let Some(channel) = self.builder.channel(&name) else { continue };
                kept.push(name);
                if !self.channels.insert((lane, step.clone(), Some(channel.clone()))) {
                    continue;
                }
                let first = self.channels.insert((lane, step.clone(), None));
                let usage = if first { Usage::Main } else { Usage::Also };
                if let Some(LaneKind::Channel { uses }) = self.kind(lane) {
                    uses.push(ChannelUse { step: step.clone(), channel, usage });
                }
            }
            let whole =
                text.split(['\n', '\r', '/', '→']).all(|part| kept.iter().any(|name| name.contains(part.trim())));
            if !whole {
                let place = self.view.place(line, position);
                self.builder.leftover(&place.to_string(), text);
            }
        }
    }

    fn kind(&mut self, lane: usize) -> Option<&mut LaneKind> {
        self.builder.bundle.map.lanes.get_mut(lane).map(|lane| &mut lane.kind)
    }

    /// The values of an emotion lane: words of one line, numbers of the same or of a line of scores.
    fn feelings(&mut self, line: usize, score: Option<usize>, lane: usize) {
        let numbers = self.numbers(score.unwrap_or(line));
        let heading = format!("{} {}", self.view.head(line), score.map_or("", |score| self.view.head(score)));
        let scale = scale::choose(&heading, &numbers);
        let personas = self.lines_of(Meaning::Persona).first().copied();
        let only = personas.and_then(|line| self.only_cell(line));
        let mut values: Vec<EmotionValue> = Vec::new();
        let mut seen = BTreeSet::new();
        let positions: Vec<(usize, StepId)> =
            self.steps.iter().map(|(position, step)| (*position, step.clone())).collect();
        for (position, step) in positions {
            let words = self.view.cell(line, position);
            let figure = score.map_or("", |score| self.view.cell(score, position));
            if words.is_empty() && figure.is_empty() {
                continue;
            }
            let persona = personas.and_then(|line| self.persona(line, only, position));
            let place = self.view.place(line, position);
            if !seen.insert((step.clone(), persona.clone())) {
                let message = format!("the step has a value already; {} stands among the leftovers", quoted(words));
                self.builder.problems.push(Problem::warning(Some(place.clone()), message));
                self.builder.leftover(&place.to_string(), format!("{words}\n{figure}").trim());
                continue;
            }
            values.push(self.feeling(words, figure, (step, persona), scale, &place));
        }
        if let Some(kind) = self.kind(lane) {
            *kind = LaneKind::Emotion { scale: scale.unwrap_or(Scale::DEFAULT), values };
        }
    }

    fn numbers(&self, line: usize) -> Vec<Number> {
        let read = self.view.cells(line).filter(|(position, _)| self.steps.contains_key(position));
        read.filter_map(|(_, text)| feeling::read(text).number).collect()
    }

    fn feeling(
        &mut self,
        words: &str,
        figure: &str,
        (step, persona): (StepId, Option<PersonaId>),
        scale: Option<Scale>,
        place: &Place,
    ) -> EmotionValue {
        let said = feeling::read(words);
        let number = if figure.is_empty() { said.number } else { feeling::read(figure).number };
        let kept = scale.unwrap_or(Scale::DEFAULT);
        let mood = said.mood.filter(|_| number.is_none() && figure.is_empty()).map(|mood| scale::value_of(mood, kept));
        let value = number
            .filter(|_| scale.is_some())
            .map(|number| number.value)
            .filter(|value| kept.contains(*value))
            .or(mood);
        if value.is_none() {
            let message = format!(
                "{} gives no value, so the curve has a gap here",
                quoted([words, figure][usize::from(words.is_empty())])
            );
            self.builder.problems.push(Problem::note(Some(place.clone()), message));
        }
        let label = if figure.is_empty() { said.label } else { words.to_owned() };
        let label = model::clean_text(&shown(self.view.table, &label));
        // Where a score stands beside the words, the label holds the words and the raw text the score; both where
        // the label is not the words letter by letter.
        let raw = match (figure.is_empty(), label == words) {
            (true, _) => words.to_owned(),
            (false, true) => figure.to_owned(),
            (false, false) => format!("{words}\n{figure}"),
        };
        EmotionValue { step, persona, value, label, raw: self.builder.text(&raw, place) }
    }

    /// The text of a line that has one cell only.
    fn only_cell(&self, line: usize) -> Option<&'a str> {
        let mut cells = self.view.cells(line);
        cells.next().filter(|_| cells.next().is_none()).map(|(_, text)| text)
    }

    /// Whose feeling it is at a position: the persona there, or the only one of the line.
    fn persona(&mut self, line: usize, only: Option<&str>, position: usize) -> Option<PersonaId> {
        let name = only.unwrap_or_else(|| self.view.cell(line, position));
        self.builder.persona(&shown(self.view.table, name))
    }
}
