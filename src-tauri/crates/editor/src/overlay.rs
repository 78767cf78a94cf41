//! A preview, laid over a map: what is being typed or dragged, drawn before it is stored.

use model::{
    ArcValue, Card, CardExtras, EmotionValue, LaneId, LaneKind, Map, MapBundle, PersonaId, Span, StepId, clean_line,
    clean_text,
};

use crate::LensField;
use crate::view::{Preview, TextTarget};

/// The map as it would be. A preview of something that is not there changes nothing.
pub(crate) fn with_preview(stored: &MapBundle, preview: &Preview) -> MapBundle {
    let mut bundle = stored.clone();
    let map = &mut bundle.map;
    match preview {
        Preview::None => {}
        Preview::Text { target, text } => set_text(map, target, text),
        Preview::NewCard { id, lane, step, before, text } => {
            if let Some(lane) = map.lanes.iter_mut().find(|other| other.id == *lane) {
                let at =
                    lane.cards.iter().position(|card| before.as_ref() == Some(&card.id)).unwrap_or(lane.cards.len());
                let (text, span) = (clean_text(text), Span::at(step.clone()));
                let card = Card { id: id.clone(), text, span, touchpoint: None, extras: CardExtras::default() };
                lane.cards.insert(at, card);
            }
        }
        Preview::Value { lane, step, persona, value } => set_value(map, lane, step, persona.as_ref(), *value),
    }
    bundle
}

fn set_text(map: &mut Map, target: &TextTarget, text: &str) {
    match target {
        TextTarget::Card { card } => {
            let mut cards = map.lanes.iter_mut().flat_map(|lane| &mut lane.cards);
            if let Some(card) = cards.find(|other| other.id == *card) {
                card.text = clean_text(text);
            }
        }
        TextTarget::Phase { phase } => {
            if let Some(phase) = map.phases.iter_mut().find(|other| other.id == *phase) {
                phase.title = clean_line(text);
            }
        }
        TextTarget::Step { step } => {
            let mut steps = map.phases.iter_mut().flat_map(|phase| &mut phase.steps);
            if let Some(step) = steps.find(|other| other.id == *step) {
                step.title = clean_line(text);
            }
        }
        TextTarget::Lane { lane } => {
            if let Some(lane) = map.lanes.iter_mut().find(|other| other.id == *lane) {
                lane.title = clean_line(text);
            }
        }
        TextTarget::LaneSubtitle { lane } => {
            if let Some(lane) = map.lanes.iter_mut().find(|other| other.id == *lane) {
                lane.subtitle = clean_line(text);
            }
        }
        TextTarget::Path { path } => {
            if let Some(path) = map.paths.iter_mut().find(|other| other.id == *path) {
                path.name = clean_line(text);
            }
        }
        TextTarget::Title => map.title = clean_line(text),
        TextTarget::Lens { field } => *lens_field(map, *field) = clean_text(text),
        TextTarget::ValueLabel { lane, step, persona } => {
            if let Some(value) = value_slot(map, lane, step, persona.as_ref()) {
                value.label = clean_line(text);
            }
        }
    }
}

pub(crate) const fn lens_field(map: &mut Map, field: LensField) -> &mut String {
    match field {
        LensField::Scenario => &mut map.lens.scenario,
        LensField::Goal => &mut map.lens.goal,
        LensField::Scope => &mut map.lens.scope,
        LensField::Owner => &mut map.lens.owner,
    }
}

fn set_value(map: &mut Map, lane: &LaneId, step: &StepId, persona: Option<&PersonaId>, value: Option<f64>) {
    if let Some(slot) = value_slot(map, lane, step, persona) {
        slot.value = value;
    }
    for lane in map.lanes.iter_mut().filter(|other| other.id == *lane) {
        if let LaneKind::Arc { scale, values } = &mut lane.kind {
            values.retain(|value| value.step != *step);
            values.extend(value.map(|number| ArcValue { step: step.clone(), value: scale.snap(number) }));
        }
        if let LaneKind::Emotion { scale, values } = &mut lane.kind {
            for value in values.iter_mut() {
                value.value = value.value.map(|number| scale.snap(number));
            }
        }
    }
}

/// The value of that key, made where there is none yet.
fn value_slot<'a>(
    map: &'a mut Map,
    lane: &LaneId,
    step: &StepId,
    persona: Option<&PersonaId>,
) -> Option<&'a mut EmotionValue> {
    let lane = map.lanes.iter_mut().find(|other| other.id == *lane)?;
    let LaneKind::Emotion { values, .. } = &mut lane.kind else { return None };
    let at = values.iter().position(|value| value.step == *step && value.persona.as_ref() == persona);
    let at = at.unwrap_or_else(|| {
        values.push(EmotionValue {
            step: step.clone(),
            persona: persona.cloned(),
            value: None,
            label: String::new(),
            raw: String::new(),
        });
        values.len() - 1
    });
    values.get_mut(at)
}
