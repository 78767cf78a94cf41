//! What a sound map holds.

use std::collections::{BTreeMap, BTreeSet};

use crate::{LaneKind, MAX_STOPS, MAX_TAGS, MapBundle, Path, StepId, Usage, is_metric};

/// Something in a map that its own rules forbid. Opening a file repairs it for reading; `check` reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What stands in the way, as a sentence for users.
    pub message: String,
}

/// The problems of a map, in the order of the lanes. Empty for a sound one.
#[must_use]
pub fn check(bundle: &MapBundle) -> Vec<Problem> {
    let mut found = Vec::new();
    let columns = columns(bundle, &mut found);
    let personas: BTreeSet<_> = bundle.personas.iter().map(|persona| &persona.id).collect();
    for persona in &bundle.map.lens.personas {
        if !personas.contains(persona) {
            found.push(problem(format!("the map names a persona that is not there ({persona})")));
        }
    }
    for path in &bundle.map.paths {
        check_path(path, &columns, &mut found);
    }
    for lane in &bundle.map.lanes {
        let title = &lane.title;
        for card in &lane.cards {
            match (columns.get(&card.span.from), columns.get(&card.span.to)) {
                (Some(from), Some(to)) if from <= to => {}
                (Some(_), Some(_)) => found.push(problem(format!("a card in “{title}” ends before it begins"))),
                _ => found.push(problem(format!("a card in “{title}” stands at a step that is not there"))),
            }
            if let Some(touchpoint) = &card.touchpoint
                && bundle.touchpoint(touchpoint).is_none()
            {
                found.push(problem(format!("a card in “{title}” names a touchpoint that is not there")));
            }
            let tags: BTreeSet<_> = card.extras.tags.iter().collect();
            if tags.len() != card.extras.tags.len() || tags.len() > MAX_TAGS {
                found.push(problem(format!("a card in “{title}” has a tag twice, or more than {MAX_TAGS}")));
            }
        }
        match &lane.kind {
            LaneKind::Text | LaneKind::Touchpoint | LaneKind::Divider => {}
            LaneKind::Arc { scale, values } => {
                let mut seen = BTreeSet::new();
                for value in values {
                    if !columns.contains_key(&value.step) {
                        found.push(problem(format!("a value in “{title}” stands at a step that is not there")));
                    }
                    if !seen.insert(&value.step) {
                        found.push(problem(format!("“{title}” has two values for one step")));
                    }
                    if !scale.contains(value.value) {
                        found.push(problem(format!("a value in “{title}” lies outside its scale")));
                    }
                }
            }
            LaneKind::Process { flows } => {
                let cards: BTreeSet<_> = lane.cards.iter().map(|card| &card.id).collect();
                for flow in flows {
                    if flow.from == flow.to || !cards.contains(&flow.from) || !cards.contains(&flow.to) {
                        found.push(problem(format!("an arrow in “{title}” does not lead from one card to another")));
                    }
                }
            }
            LaneKind::Metric { metric: _, values } => {
                let mut seen = BTreeSet::new();
                for value in values {
                    if !columns.contains_key(&value.step) {
                        found.push(problem(format!("a number in “{title}” stands at a step that is not there")));
                    }
                    if !seen.insert(&value.step) {
                        found.push(problem(format!("“{title}” has two numbers for one step")));
                    }
                    if [value.value, value.target].into_iter().flatten().any(|number| !is_metric(number)) {
                        found.push(problem(format!("a number in “{title}” is too large to be drawn")));
                    }
                }
            }
            LaneKind::Image { pictures } => {
                let mut seen = BTreeSet::new();
                for picture in pictures {
                    if !columns.contains_key(&picture.step) {
                        found.push(problem(format!("a picture in “{title}” stands at a step that is not there")));
                    }
                    if !seen.insert(&picture.step) {
                        found.push(problem(format!("“{title}” has two pictures at one step")));
                    }
                    if bundle.picture(&picture.picture).is_none() {
                        let name = picture.words();
                        found.push(problem(format!("the picture “{name}” in “{title}” is missing from the file")));
                    }
                }
            }
            LaneKind::Emotion { scale, values } => {
                let mut seen = BTreeSet::new();
                for value in values {
                    if !columns.contains_key(&value.step) {
                        found.push(problem(format!("a value in “{title}” stands at a step that is not there")));
                    }
                    if !seen.insert((&value.step, &value.persona)) {
                        found.push(problem(format!("“{title}” has two values for one step and persona")));
                    }
                    if value.persona.as_ref().is_some_and(|persona| !personas.contains(persona)) {
                        found.push(problem(format!("a value in “{title}” belongs to a persona that is not there")));
                    }
                    if value.value.is_some_and(|number| !scale.contains(number)) {
                        found.push(problem(format!("a value in “{title}” lies outside its scale")));
                    }
                }
            }
            LaneKind::Channel { uses } => {
                let mut seen = BTreeSet::new();
                let mut mains = BTreeSet::new();
                for used in uses {
                    if !columns.contains_key(&used.step) {
                        found.push(problem(format!("a channel in “{title}” stands at a step that is not there")));
                    }
                    if !seen.insert((&used.step, &used.channel)) {
                        found.push(problem(format!("“{title}” names a channel twice at one step")));
                    }
                    if bundle.channel(&used.channel).is_none() {
                        found.push(problem(format!("“{title}” names a channel that is not there")));
                    }
                    if used.usage == Usage::Main && !mains.insert(&used.step) {
                        found.push(problem(format!("“{title}” has two main channels at one step")));
                    }
                }
            }
        }
    }
    found
}

fn check_path(path: &Path, columns: &BTreeMap<&StepId, usize>, found: &mut Vec<Problem>) {
    let name = &path.name;
    if path.stops.iter().any(|stop| !columns.contains_key(stop)) {
        found.push(problem(format!("the path “{name}” passes a step that is not there")));
    }
    if path.stops.windows(2).any(|pair| pair[0] == pair[1]) || path.stops.len() > MAX_STOPS {
        found.push(problem(format!("the path “{name}” has a stop right after itself, or more than {MAX_STOPS}")));
    }
}

fn columns<'a>(bundle: &'a MapBundle, found: &mut Vec<Problem>) -> BTreeMap<&'a StepId, usize> {
    let mut columns = BTreeMap::new();
    for (column, step) in bundle.map.steps().enumerate() {
        if columns.insert(&step.id, column).is_some() {
            found.push(problem(format!("two steps share one identifier ({})", step.id)));
        }
    }
    columns
}

fn problem(message: String) -> Problem {
    Problem { message }
}
