//! From a map to what the window sees of it.

use std::collections::HashMap;

use model::{Card, CardId, Channel, Lane, LaneId, LaneKind, LanePicture, MapBundle, Persona, Scale, Touchpoint};

use crate::view::{
    CardView, ChannelView, FlowView, LaneKindView, LaneView, LeftoverView, MapOutline, NumberView, PathView,
    PersonaView, PhaseView, PictureView, PromptView, ScaleView, StepView, TouchpointView, UseView, ValueView,
};

/// What a map says, without its cards.
pub(crate) fn outline(bundle: &MapBundle) -> MapOutline {
    let map = &bundle.map;
    MapOutline {
        id: map.id.clone(),
        title: map.title.clone(),
        scenario: map.lens.scenario.clone(),
        goal: map.lens.goal.clone(),
        scope: map.lens.scope.clone(),
        owner: map.lens.owner.clone(),
        state: map.lens.state,
        status: map.lens.status,
        theme: map.theme,
        personas: map.lens.personas.iter().filter_map(|id| bundle.persona(id)).map(persona).collect(),
        phases: map.phases.iter().map(phase).collect(),
        lanes: map.lanes.iter().map(lane).collect(),
        paths: map.paths.iter().map(path).collect(),
        leftovers: map
            .leftovers
            .iter()
            .map(|left| LeftoverView { id: left.id.clone(), origin: left.origin.clone(), text: left.text.clone() })
            .collect(),
    }
}

/// Every card of a map.
pub(crate) fn cards(bundle: &MapBundle) -> Vec<CardView> {
    placed_cards(bundle).map(|(lane, card)| card_view(lane, card)).collect()
}

/// The cards that `new` has and `old` has not, or has differently; and those that are gone.
pub(crate) fn card_changes(old: &MapBundle, new: &MapBundle) -> (Vec<CardView>, Vec<CardId>) {
    let (past, present) = (edited_cards(old, new), edited_cards(new, old));
    let mut before: HashMap<&CardId, (&LaneId, &Card)> =
        past.iter().map(|(lane, card)| (&card.id, (*lane, *card))).collect();
    let changed = present
        .into_iter()
        .filter(|(lane, card)| before.remove(&card.id) != Some((*lane, *card)))
        .map(|(lane, card)| card_view(lane, card))
        .collect();
    let gone = past.iter().filter(|(_, card)| before.contains_key(&card.id)).map(|(_, card)| card.id.clone());
    (changed, gone.collect())
}

pub(crate) fn persona(persona: &Persona) -> PersonaView {
    PersonaView { id: persona.id.clone(), name: persona.name.clone(), summary: persona.summary.clone() }
}

pub(crate) fn channel(channel: &Channel) -> ChannelView {
    ChannelView { id: channel.id.clone(), name: channel.name.clone(), icon: channel.icon.clone() }
}

pub(crate) fn touchpoint(touchpoint: &Touchpoint) -> TouchpointView {
    TouchpointView {
        id: touchpoint.id.clone(),
        name: touchpoint.name.clone(),
        channel: touchpoint.channel.clone(),
        icon: touchpoint.icon.clone(),
    }
}

fn placed_cards(bundle: &MapBundle) -> impl Iterator<Item = (&LaneId, &Card)> {
    bundle.map.lanes.iter().flat_map(|lane| lane.cards.iter().map(|card| (&lane.id, card)))
}

/// The cards of the lanes that hold other cards in another bundle.
fn edited_cards<'a>(bundle: &'a MapBundle, other: &MapBundle) -> Vec<(&'a LaneId, &'a Card)> {
    let others: HashMap<&LaneId, &Lane> = other.map.lanes.iter().map(|lane| (&lane.id, lane)).collect();
    let edited = |lane: &LaneId, cards: &[Card]| others.get(lane).is_none_or(|other| other.cards != cards);
    let lanes = bundle.map.lanes.iter().filter(|lane| edited(&lane.id, &lane.cards));
    lanes.flat_map(|lane| lane.cards.iter().map(|card| (&lane.id, card))).collect()
}

fn card_view(lane: &LaneId, card: &Card) -> CardView {
    CardView {
        id: card.id.clone(),
        lane: lane.clone(),
        from: card.span.from.clone(),
        to: card.span.to.clone(),
        text: card.text.clone(),
        touchpoint: card.touchpoint.clone(),
        color: card.extras.color,
        mark: card.extras.mark,
        tags: card.extras.tags.iter().map(|tag| tag.as_str().to_owned()).collect(),
        link: card.extras.link.as_ref().map(|link| link.as_str().to_owned()),
    }
}

fn phase(phase: &model::Phase) -> PhaseView {
    let steps = phase.steps.iter();
    PhaseView { id: phase.id.clone(), title: phase.title.clone(), fold: phase.fold, steps: steps.map(step).collect() }
}

fn step(step: &model::Step) -> StepView {
    StepView {
        id: step.id.clone(),
        title: step.title.clone(),
        moment: step.moment,
        own_width: step.width.map(|width| width.px().into()),
        visibility: step.visibility,
    }
}

fn lane(lane: &Lane) -> LaneView {
    LaneView {
        id: lane.id.clone(),
        title: lane.title.clone(),
        subtitle: lane.subtitle.clone(),
        role: lane.role,
        icon: lane.icon.clone(),
        fold: lane.fold,
        own_height: lane.height.map(|height| height.px().into()),
        visibility: lane.visibility,
        freeze: lane.freeze,
        prompts: lane.prompts.iter().map(prompt).collect(),
        kind: kind(&lane.kind),
    }
}

fn path(path: &model::Path) -> PathView {
    let model::Path { id, name, kind, visibility, stops } = path.clone();
    PathView { id, name, kind, visibility, stops }
}

fn prompt(prompt: &model::Prompt) -> PromptView {
    PromptView { step: prompt.step.clone(), text: prompt.text.clone() }
}

fn kind(kind: &LaneKind) -> LaneKindView {
    match kind {
        LaneKind::Text => LaneKindView::Text,
        LaneKind::Divider => LaneKindView::Divider,
        LaneKind::Touchpoint => LaneKindView::Touchpoint,
        LaneKind::Arc { scale: lane_scale, values } => LaneKindView::Arc {
            scale: scale(lane_scale),
            values: values
                .iter()
                .map(|value| ValueView {
                    step: value.step.clone(),
                    persona: None,
                    value: Some(value.value),
                    label: String::new(),
                    raw: String::new(),
                })
                .collect(),
        },
        LaneKind::Process { flows } => LaneKindView::Process {
            flows: flows
                .iter()
                .map(|flow| FlowView {
                    id: flow.id.clone(),
                    from: flow.from.clone(),
                    to: flow.to.clone(),
                    label: flow.label.clone(),
                })
                .collect(),
        },
        LaneKind::Image { pictures } => LaneKindView::Image { pictures: pictures.iter().map(picture).collect() },
        LaneKind::Metric { metric, values } => LaneKindView::Metric {
            unit: metric.unit.as_str().to_owned(),
            chart: metric.chart,
            numbers: values
                .iter()
                .map(|number| NumberView { step: number.step.clone(), value: number.value, target: number.target })
                .collect(),
        },
        LaneKind::Emotion { scale: lane_scale, values } => LaneKindView::Emotion {
            scale: scale(lane_scale),
            values: values
                .iter()
                .map(|value| ValueView {
                    step: value.step.clone(),
                    persona: value.persona.clone(),
                    value: value.value,
                    label: value.label.clone(),
                    raw: value.raw.clone(),
                })
                .collect(),
        },
        LaneKind::Channel { uses } => LaneKindView::Channel {
            uses: uses
                .iter()
                .map(|used| UseView { step: used.step.clone(), channel: used.channel.clone(), usage: used.usage })
                .collect(),
        },
    }
}

fn picture(standing: &LanePicture) -> PictureView {
    PictureView {
        step: standing.step.clone(),
        picture: standing.picture.clone(),
        name: standing.name.clone(),
        alt: standing.alt.clone(),
        fit: standing.fit,
    }
}

fn scale(scale: &Scale) -> ScaleView {
    ScaleView { min: scale.min(), neutral: scale.neutral(), max: scale.max(), step: scale.step() }
}
