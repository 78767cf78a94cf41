//! Putting a bundle together: short local identifiers, cleaned texts, and nothing lost where cleaning cuts.

use std::collections::BTreeMap;

use model::{
    Card, CardExtras, CardId, Channel, ChannelId, EmptyId, Lane, LaneId, LaneKind, LaneRole, Leftover, LeftoverId,
    MAX_TEXT, Map, MapBundle, MapId, Persona, PersonaId, Phase, PhaseId, Span, Step, StepId, Touchpoint, TouchpointId,
    clean_line, clean_text,
};

use crate::{ImportError, Input, MAX_CARDS, MAX_LANES, MAX_STEPS, Place, Problem};

/// A bundle in the making, with the problems met on the way.
#[derive(Debug)]
pub(crate) struct Builder {
    pub(crate) bundle: MapBundle,
    pub(crate) problems: Vec<Problem>,
    personas: BTreeMap<String, PersonaId>,
    channels: BTreeMap<String, ChannelId>,
    touchpoints: BTreeMap<String, TouchpointId>,
    steps: usize,
    cards: usize,
}

impl Builder {
    pub(crate) fn new(number: usize, title: &str) -> Self {
        let map = Map::new(id(MapId::new, 'm', number), clean_line(title));
        Self {
            bundle: MapBundle::new(map),
            problems: Vec::new(),
            personas: BTreeMap::new(),
            channels: BTreeMap::new(),
            touchpoints: BTreeMap::new(),
            steps: 0,
            cards: 0,
        }
    }

    pub(crate) fn phase(&mut self, title: &str) {
        let id = id(PhaseId::new, 'p', self.bundle.map.phases.len() + 1);
        self.bundle.map.phases.push(Phase::new(id, clean_line(title)));
    }

    /// Adds a step to the last phase, an untitled one where there is none yet.
    pub(crate) fn step(&mut self, title: &str) -> StepId {
        if self.bundle.map.phases.is_empty() {
            self.phase("");
        }
        self.steps += 1;
        let id = id(StepId::new, 's', self.steps);
        let step = Step::new(id.clone(), clean_line(title));
        if let Some(phase) = self.bundle.map.phases.last_mut() {
            phase.steps.push(step);
        }
        id
    }

    /// Adds a lane and says at which index it stands.
    pub(crate) fn lane(&mut self, title: &str, role: LaneRole, kind: LaneKind) -> usize {
        let index = self.bundle.map.lanes.len();
        self.bundle.map.lanes.push(Lane::new(id(LaneId::new, 'l', index + 1), clean_line(title), role, kind));
        index
    }

    /// Adds a card. A text beyond the longest goes on among the leftovers, with a warning.
    pub(crate) fn card(&mut self, lane: usize, text: &str, span: Span, place: &Place) -> Option<&mut Card> {
        let text = self.text(text, place);
        self.cards += 1;
        let id = id(CardId::new, 'c', self.cards);
        let cards = &mut self.bundle.map.lanes.get_mut(lane)?.cards;
        cards.push(Card { id, text, span, touchpoint: None, extras: CardExtras::default() });
        cards.last_mut()
    }

    /// The cleaned text, at most [`MAX_TEXT`] long; what lies beyond goes to the leftovers, with a warning.
    pub(crate) fn text(&mut self, text: &str, place: &Place) -> String {
        let (first, rest) = text.split_at(text.floor_char_boundary(MAX_TEXT));
        if !rest.is_empty() {
            let message = format!("the text is longer than {MAX_TEXT} bytes; its end stands among the leftovers");
            self.problems.push(Problem::warning(Some(place.clone()), message));
            self.leftover(&place.to_string(), rest);
        }
        clean_text(first)
    }

    /// Adds a text that finds no place on the map.
    pub(crate) fn leftover(&mut self, origin: &str, text: &str) {
        leave(&mut self.bundle.map, origin, text);
    }

    /// The persona of that name, added where it is new; `None` for a blank name.
    pub(crate) fn persona(&mut self, name: &str) -> Option<PersonaId> {
        let name = clean_line(name);
        if name.is_empty() {
            return None;
        }
        if let Some(id) = self.personas.get(&name) {
            return Some(id.clone());
        }
        let id = id(PersonaId::new, 'q', self.personas.len() + 1);
        self.personas.insert(name.clone(), id.clone());
        self.bundle.personas.push(Persona { id: id.clone(), name, summary: String::new() });
        self.bundle.map.lens.personas.push(id.clone());
        Some(id)
    }

    /// The channel of that name, added where it is new; `None` for a blank name.
    pub(crate) fn channel(&mut self, name: &str) -> Option<ChannelId> {
        let name = clean_line(name);
        if name.is_empty() {
            return None;
        }
        if let Some(id) = self.channels.get(&name) {
            return Some(id.clone());
        }
        let id = id(ChannelId::new, 'h', self.channels.len() + 1);
        self.channels.insert(name.clone(), id.clone());
        self.bundle.channels.push(Channel { id: id.clone(), name, icon: None });
        Some(id)
    }

    /// The touchpoint of that name, added where it is new; `None` for a blank name.
    pub(crate) fn touchpoint(&mut self, name: &str) -> Option<TouchpointId> {
        let name = clean_line(name);
        if name.is_empty() {
            return None;
        }
        if let Some(id) = self.touchpoints.get(&name) {
            return Some(id.clone());
        }
        let id = id(TouchpointId::new, 't', self.touchpoints.len() + 1);
        self.touchpoints.insert(name.clone(), id.clone());
        self.bundle.touchpoints.push(Touchpoint { id: id.clone(), name, channel: None, icon: None });
        Some(id)
    }
}

/// Adds a text to a map's leftovers; a long one in several parts. Blank texts are left out.
pub(crate) fn leave(map: &mut Map, origin: &str, text: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let (part, after) = rest.split_at(rest.floor_char_boundary(MAX_TEXT));
        rest = after;
        let text = clean_text(part);
        if !text.trim().is_empty() {
            let id = id(LeftoverId::new, 'x', map.leftovers.len() + 1);
            map.leftovers.push(Leftover { id, origin: clean_line(origin), text });
        }
    }
}

/// Refuses a map beyond the limits.
pub(crate) fn within_limits(bundle: &MapBundle, input: &Input<'_>) -> Result<(), ImportError> {
    let (steps, cards) = (bundle.map.steps().count(), bundle.map.card_count() + mark_count(bundle));
    let too_large = |what: String, limit: usize| {
        Err(ImportError::TooLarge { name: input.name.to_owned(), what, limit: limit.to_string() })
    };
    if steps > MAX_STEPS {
        return too_large(format!("{steps} steps on one map"), MAX_STEPS);
    }
    if bundle.map.lanes.len() > MAX_LANES {
        return too_large(format!("{} lanes on one map", bundle.map.lanes.len()), MAX_LANES);
    }
    if bundle.map.paths.len() > MAX_LANES {
        return too_large(format!("{} paths on one map", bundle.map.paths.len()), MAX_LANES);
    }
    if cards > MAX_CARDS {
        return too_large(format!("{cards} cards and values on one map"), MAX_CARDS);
    }
    Ok(())
}

/// How many emotion values, channel uses, numbers and pictures the map holds.
pub(crate) fn mark_count(bundle: &MapBundle) -> usize {
    let marks = bundle.map.lanes.iter().map(|lane| match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Divider => 0,
        LaneKind::Arc { values, .. } => values.len(),
        LaneKind::Process { flows } => flows.len(),
        LaneKind::Metric { values, .. } => values.len(),
        LaneKind::Image { pictures } => pictures.len(),
        LaneKind::Emotion { values, .. } => values.len(),
        LaneKind::Channel { uses } => uses.len(),
    });
    marks.sum()
}

/// A short identifier: a letter and a number.
#[expect(clippy::expect_used, reason = "a text that begins with a letter is not empty")]
fn id<T>(new: fn(String) -> Result<T, EmptyId>, letter: char, number: usize) -> T {
    new(format!("{letter}{number}")).expect("not empty")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_beyond_the_longest_goes_on_among_the_leftovers() {
        let mut builder = Builder::new(1, "t");
        let step = builder.step("s");
        let lane = builder.lane("l", LaneRole::Other, LaneKind::Text);
        let long = "é".repeat(MAX_TEXT);
        builder.card(lane, &long, Span::at(step), &Place::line(3));
        let map = &builder.bundle.map;
        let kept: usize = map.lanes[0].cards[0].text.len() + map.leftovers.iter().map(|l| l.text.len()).sum::<usize>();
        assert_eq!(kept, long.len());
        assert_eq!(map.leftovers[0].origin, "line 3");
        assert_eq!(builder.problems.len(), 1);
    }

    #[test]
    fn names_are_taken_once() {
        let mut builder = Builder::new(1, "t");
        assert_eq!(builder.persona(" Ann "), builder.persona("Ann"));
        assert_eq!(builder.channel(" "), None);
        assert_eq!(builder.bundle.map.lens.personas.len(), 1);
    }
}
