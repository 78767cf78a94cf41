//! Making good what a stored map refers to and what is not there.
//!
//! Pure. What cannot stand where it should is put aside among the leftovers with its words; afterwards
//! `model::check` finds nothing.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Card, CardId, ChannelId, ChannelUse, EmotionValue, Lane, LaneKind, Leftover, LeftoverId, MAX_TAGS, MapBundle,
    PersonaId, Scale, StepId, TouchpointId, Usage, is_metric, sound_stops,
};

use crate::id::{CellKey, Identifier, ValueKey};

/// Repairs a map as it is stored.
pub(crate) fn repair(bundle: &mut MapBundle) {
    let there = There {
        columns: bundle.map.steps().enumerate().map(|(column, step)| (step.id.clone(), column)).collect(),
        personas: bundle.personas.iter().map(|persona| persona.id.clone()).collect(),
        channels: bundle.channels.iter().map(|channel| channel.id.clone()).collect(),
        touchpoints: bundle.touchpoints.iter().map(|touchpoint| touchpoint.id.clone()).collect(),
    };
    bundle.map.lens.personas.retain(|persona| there.personas.contains(persona));
    for touchpoint in &mut bundle.touchpoints {
        touchpoint.channel = touchpoint.channel.take().filter(|channel| there.channels.contains(channel));
    }
    for path in &mut bundle.map.paths {
        sound_stops(&mut path.stops, |stop| there.columns.contains_key(stop));
    }
    let mut aside = Vec::new();
    for lane in &mut bundle.map.lanes {
        repair_lane(lane, &there, &mut aside);
    }
    bundle.map.leftovers.append(&mut aside);
}

/// What may be referred to.
struct There {
    columns: BTreeMap<StepId, usize>,
    personas: BTreeSet<PersonaId>,
    channels: BTreeSet<ChannelId>,
    touchpoints: BTreeSet<TouchpointId>,
}

fn repair_lane(lane: &mut Lane, there: &There, aside: &mut Vec<Leftover>) {
    let Lane { id, title, kind, cards, prompts, .. } = lane;
    prompts.retain(|prompt| prompt.step.as_ref().is_none_or(|step| there.columns.contains_key(step)));
    cards.retain_mut(|card| {
        let stays = repair_card(card, there);
        if !stays {
            put_aside(aside, card.id.as_str(), format!("a card in “{title}”"), card.text.clone());
        }
        stays
    });
    match kind {
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Divider => {}
        LaneKind::Arc { scale, values } => values.retain_mut(|value| {
            let stays = there.columns.contains_key(&value.step);
            if stays {
                value.value = value.value.clamp(scale.min(), scale.max());
            } else {
                let key = CellKey { lane: id.clone(), step: value.step.clone() };
                put_aside(aside, &key.to_text(), format!("a value in “{title}”"), value.value.to_string());
            }
            stays
        }),
        LaneKind::Process { flows } => {
            let stays = |id: &CardId| cards.iter().any(|card| card.id == *id);
            flows.retain(|flow| stays(&flow.from) && stays(&flow.to));
        }
        LaneKind::Metric { metric: _, values } => values.retain_mut(|value| {
            let stays = there.columns.contains_key(&value.step);
            if stays {
                [&mut value.value, &mut value.target]
                    .into_iter()
                    .for_each(|number| *number = number.filter(|n| is_metric(*n)));
            } else {
                let key = CellKey { lane: id.clone(), step: value.step.clone() };
                let numbers = [value.value, value.target].map(|number| number.map(|number| number.to_string()));
                let words = numbers.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                put_aside(aside, &key.to_text(), format!("a number in “{title}”"), words);
            }
            stays
        }),
        LaneKind::Image { pictures } => pictures.retain(|standing| {
            let stays = there.columns.contains_key(&standing.step);
            if !stays {
                let key = CellKey { lane: id.clone(), step: standing.step.clone() };
                put_aside(aside, &key.to_text(), format!("a picture in “{title}”"), standing.words().to_owned());
            }
            stays
        }),
        LaneKind::Emotion { scale, values } => values.retain_mut(|value| {
            let stays = there.columns.contains_key(&value.step)
                && value.persona.as_ref().is_none_or(|persona| there.personas.contains(persona));
            if stays {
                clamp(value, *scale);
            } else {
                let key = ValueKey { lane: id.clone(), step: value.step.clone(), persona: value.persona.clone() };
                put_aside(aside, &key.to_text(), format!("a value in “{title}”"), words(value));
            }
            stays
        }),
        LaneKind::Channel { uses } => repair_uses(uses, there),
    }
}

/// Brings a card onto the steps that are there; `false` where there is none.
fn repair_card(card: &mut Card, there: &There) -> bool {
    card.touchpoint = card.touchpoint.take().filter(|touchpoint| there.touchpoints.contains(touchpoint));
    let mut seen = BTreeSet::new();
    card.extras.tags.retain(|tag| seen.len() < MAX_TAGS && seen.insert(tag.clone()));
    let span = &mut card.span;
    match (there.columns.get(&span.from), there.columns.get(&span.to)) {
        (Some(from), Some(to)) => {
            if from > to {
                std::mem::swap(&mut span.from, &mut span.to);
            }
            true
        }
        (Some(_), None) => {
            span.to = span.from.clone();
            true
        }
        (None, Some(_)) => {
            span.from = span.to.clone();
            true
        }
        (None, None) => false,
    }
}

/// Brings a value onto its scale; the number as it was is kept.
fn clamp(value: &mut EmotionValue, scale: Scale) {
    if let Some(number) = value.value
        && !scale.contains(number)
    {
        if value.raw.is_empty() {
            value.raw = number.to_string();
        }
        value.value = Some(number.clamp(scale.min(), scale.max()));
    }
}

/// Leaves one main channel a step, the first.
fn repair_uses(uses: &mut Vec<ChannelUse>, there: &There) {
    uses.retain(|used| there.columns.contains_key(&used.step) && there.channels.contains(&used.channel));
    let mut mains = BTreeSet::new();
    for used in uses {
        if used.usage == Usage::Main && !mains.insert(used.step.clone()) {
            used.usage = Usage::Also;
        }
    }
}

/// Everything that a value says.
fn words(value: &EmotionValue) -> String {
    let number = value.value.map(|number| number.to_string()).unwrap_or_default();
    let said = [number.as_str(), value.label.as_str(), value.raw.as_str()];
    said.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn put_aside(aside: &mut Vec<Leftover>, id: &str, origin: String, text: String) {
    if let Ok(id) = LeftoverId::new(id)
        && !text.is_empty()
    {
        aside.push(Leftover { id, origin, text });
    }
}

#[cfg(test)]
mod tests {
    use model::{CardExtras, LaneId, LaneRole, Map, MapId, Phase, PhaseId, Span, Step};

    use super::*;

    fn step(id: &str) -> StepId {
        StepId::new(id).unwrap()
    }

    fn card(id: &str, from: &str, to: &str) -> Card {
        let span = Span { from: step(from), to: step(to) };
        Card {
            id: CardId::new(id).unwrap(),
            text: format!("text of {id}"),
            span,
            touchpoint: None,
            extras: CardExtras::default(),
        }
    }

    fn map_with(kind: LaneKind, cards: Vec<Card>) -> MapBundle {
        let mut map = Map::new(MapId::new("map").unwrap(), "Map");
        let steps = ["a", "b"].map(|id| Step::new(step(id), ""));
        map.phases = vec![Phase { steps: steps.into(), ..Phase::new(PhaseId::new("phase").unwrap(), "") }];
        map.lanes = vec![Lane { cards, ..Lane::new(LaneId::new("lane").unwrap(), "Lane", LaneRole::Other, kind) }];
        MapBundle::new(map)
    }

    #[test]
    fn cards_keep_the_steps_that_are_left_and_are_never_lost() {
        let cards =
            vec![card("1", "a", "gone"), card("2", "gone", "b"), card("3", "b", "a"), card("4", "gone", "gone")];
        let mut bundle = map_with(LaneKind::Text, cards);
        bundle.map.lanes[0].cards[0].touchpoint = Some(TouchpointId::new("gone").unwrap());
        repair(&mut bundle);
        let spans: Vec<_> = bundle.map.lanes[0].cards.iter().map(|card| card.span.to_text()).collect();
        assert_eq!(spans, ["a..a", "b..b", "a..b"]);
        assert_eq!(bundle.map.leftovers.len(), 1);
        assert_eq!(bundle.map.leftovers[0].text, "text of 4");
        assert_eq!(model::check(&bundle), []);
    }

    #[test]
    fn values_off_the_scale_are_clamped_and_values_of_nobody_put_aside() {
        let value = |at: &str, persona: Option<&str>, value: f64| EmotionValue {
            step: step(at),
            persona: persona.map(|id| PersonaId::new(id).unwrap()),
            value: Some(value),
            label: "word".to_owned(),
            raw: String::new(),
        };
        let values = vec![value("a", None, 9.0), value("b", Some("gone"), 1.0), value("gone", None, 1.0)];
        let mut bundle = map_with(LaneKind::Emotion { scale: Scale::DEFAULT, values }, Vec::new());
        bundle.map.lens.personas = vec![PersonaId::new("gone").unwrap()];
        repair(&mut bundle);
        let LaneKind::Emotion { values, .. } = &bundle.map.lanes[0].kind else { panic!("an emotion lane") };
        assert_eq!(values.len(), 1);
        assert_eq!((values[0].value, values[0].raw.as_str()), (Some(2.0), "9"));
        let texts: Vec<_> = bundle.map.leftovers.iter().map(|leftover| leftover.text.as_str()).collect();
        assert_eq!(texts, ["1 · word", "1 · word"]);
        assert_eq!(model::check(&bundle), []);
    }

    #[test]
    fn a_step_has_one_main_channel() {
        let channel = |id: &str| model::Channel { id: ChannelId::new(id).unwrap(), name: String::new(), icon: None };
        let used = |at: &str, id: &str| ChannelUse {
            step: step(at),
            channel: ChannelId::new(id).unwrap(),
            usage: Usage::Main,
        };
        let uses = vec![used("a", "x"), used("a", "y"), used("gone", "x"), used("a", "gone")];
        let mut bundle = map_with(LaneKind::Channel { uses }, Vec::new());
        bundle.channels = vec![channel("x"), channel("y")];
        repair(&mut bundle);
        let LaneKind::Channel { uses } = &bundle.map.lanes[0].kind else { panic!("a channel lane") };
        assert_eq!(uses.iter().map(|used| used.usage).collect::<Vec<_>>(), [Usage::Main, Usage::Also]);
        assert_eq!(model::check(&bundle), []);
    }
}
