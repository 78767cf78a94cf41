//! Bundles into the object.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use model::{
    Channel, ChannelId, Lane, LaneKind, LanePicture, Lens, MapBundle, MetricValue, Persona, PersonaId, PictureId,
    Touchpoint, TouchpointId,
};

use super::wire::{
    CardDoc, ChannelDoc, Document, FORMAT, FlowDoc, KindDoc, LaneDoc, LanePictureDoc, LeftoverDoc, LensDoc, MapDoc,
    NumberDoc, PathDoc, PersonaDoc, PhaseDoc, PictureDoc, PromptDoc, Ref, ScaleDoc, StepDoc, TouchpointDoc, UseDoc,
    VERSION, ValueDoc,
};

/// The object that holds these maps, as indented JSON with a line end.
///
/// The bundles are of one workspace: an identifier names the same thing in all of them. Each of the pictures that
/// stand on the maps is written once, as far as its file is given.
#[must_use]
#[expect(clippy::expect_used, reason = "structs of texts, numbers and lists always serialise")]
pub fn write(bundles: &[MapBundle], files: &BTreeMap<PictureId, Arc<[u8]>>) -> String {
    let mut json = serde_json::to_string_pretty(&document(bundles, files)).expect("serialises");
    json.push('\n');
    json
}

fn document(bundles: &[MapBundle], files: &BTreeMap<PictureId, Arc<[u8]>>) -> Document {
    let mut personas: Vec<&Persona> = Vec::new();
    let mut channels: Vec<&Channel> = Vec::new();
    let mut touchpoints: Vec<&Touchpoint> = Vec::new();
    let mut known = std::collections::BTreeSet::new();
    for bundle in bundles {
        personas.extend(bundle.personas.iter().filter(|persona| known.insert(persona.id.as_str())));
        channels.extend(bundle.channels.iter().filter(|channel| known.insert(channel.id.as_str())));
        touchpoints.extend(bundle.touchpoints.iter().filter(|touchpoint| known.insert(touchpoint.id.as_str())));
    }
    Document {
        format: FORMAT.to_owned(),
        version: VERSION,
        workspace: bundles.first().map(|bundle| bundle.workspace.clone()).unwrap_or_default(),
        maps: bundles.iter().map(|bundle| Names(bundle).map()).collect(),
        personas: personas.into_iter().map(persona).collect(),
        channels: channels.into_iter().map(channel).collect(),
        touchpoints: touchpoints.into_iter().map(|touchpoint| self::touchpoint(touchpoint, bundles)).collect(),
        pictures: pictures(bundles, files),
    }
}

fn pictures(bundles: &[MapBundle], files: &BTreeMap<PictureId, Arc<[u8]>>) -> Vec<PictureDoc> {
    let named: std::collections::BTreeSet<&PictureId> =
        bundles.iter().flat_map(|bundle| &bundle.pictures).map(|picture| &picture.id).collect();
    let found = named.into_iter().filter_map(|id| Some((id, files.get(id)?)));
    found.map(|(id, file)| PictureDoc { id: id.to_string(), data: STANDARD.encode(file) }).collect()
}

fn persona(persona: &Persona) -> PersonaDoc {
    PersonaDoc { id: Some(persona.id.to_string()), name: persona.name.clone(), summary: persona.summary.clone() }
}

fn channel(channel: &Channel) -> ChannelDoc {
    ChannelDoc { id: Some(channel.id.to_string()), name: channel.name.clone(), icon: channel.icon.clone() }
}

fn touchpoint(touchpoint: &Touchpoint, bundles: &[MapBundle]) -> TouchpointDoc {
    let channel = touchpoint.channel.as_ref().map(|id| {
        let name = bundles.iter().find_map(|bundle| bundle.channel(id)).map(|channel| channel.name.clone());
        Ref { id: Some(id.to_string()), name: name.unwrap_or_default() }
    });
    TouchpointDoc {
        id: Some(touchpoint.id.to_string()),
        name: touchpoint.name.clone(),
        channel,
        icon: touchpoint.icon.clone(),
    }
}

/// A bundle that looks up the names beside identifiers.
struct Names<'a>(&'a MapBundle);

impl Names<'_> {
    fn map(&self) -> MapDoc {
        let Self(MapBundle { map, personas, channels, touchpoints, .. }) = self;
        let phases = map.phases.iter().map(|phase| PhaseDoc {
            id: Some(phase.id.to_string()),
            title: phase.title.clone(),
            fold: phase.fold,
            steps: phase.steps.iter().map(step).collect(),
        });
        let leftovers = map.leftovers.iter().map(|leftover| LeftoverDoc {
            id: Some(leftover.id.to_string()),
            origin: leftover.origin.clone(),
            text: leftover.text.clone(),
        });
        MapDoc {
            id: Some(map.id.to_string()),
            title: map.title.clone(),
            lens: self.lens(&map.lens),
            theme: map.theme,
            phases: phases.collect(),
            lanes: map.lanes.iter().map(|lane| self.lane(lane)).collect(),
            paths: map.paths.iter().map(path).collect(),
            leftovers: leftovers.collect(),
            personas: personas.iter().map(|persona| self.persona(&persona.id)).collect(),
            channels: channels.iter().map(|channel| self.channel(&channel.id)).collect(),
            touchpoints: touchpoints.iter().map(|touchpoint| self.touchpoint(&touchpoint.id)).collect(),
        }
    }

    fn lens(&self, lens: &Lens) -> LensDoc {
        LensDoc {
            scenario: lens.scenario.clone(),
            goal: lens.goal.clone(),
            scope: lens.scope.clone(),
            owner: lens.owner.clone(),
            state: lens.state,
            status: lens.status,
            personas: lens.personas.iter().map(|persona| self.persona(persona)).collect(),
        }
    }

    fn lane(&self, lane: &Lane) -> LaneDoc {
        let mut doc = LaneDoc {
            id: Some(lane.id.to_string()),
            title: lane.title.clone(),
            subtitle: lane.subtitle.clone(),
            kind: KindDoc::Text,
            role: lane.role,
            icon: lane.icon.clone(),
            fold: lane.fold,
            height: lane.height.map(|height| height.px().into()),
            visibility: lane.visibility,
            freeze: lane.freeze,
            prompts: lane.prompts.iter().map(prompt).collect(),
            cards: lane.cards.iter().map(|card| self.card(card)).collect(),
            scale: None,
            values: None,
            uses: None,
            unit: None,
            chart: None,
            numbers: None,
            flows: None,
            pictures: None,
        };
        self.fill(&mut doc, &lane.kind);
        doc
    }

    /// What only lanes of that kind have.
    fn fill(&self, doc: &mut LaneDoc, kind: &LaneKind) {
        match kind {
            LaneKind::Text => doc.kind = KindDoc::Text,
            LaneKind::Divider => doc.kind = KindDoc::Divider,
            LaneKind::Touchpoint => doc.kind = KindDoc::Touchpoint,
            LaneKind::Arc { scale, values } => {
                doc.kind = KindDoc::Arc;
                doc.scale = Some(ScaleDoc(*scale));
                doc.values = Some(values.iter().map(arc_value).collect());
            }
            LaneKind::Process { flows } => {
                doc.kind = KindDoc::Process;
                doc.flows = Some(flows.iter().map(flow).collect());
            }
            LaneKind::Image { pictures } => {
                doc.kind = KindDoc::Image;
                doc.pictures = Some(pictures.iter().map(lane_picture).collect());
            }
            LaneKind::Emotion { scale, values } => {
                doc.kind = KindDoc::Emotion;
                doc.scale = Some(ScaleDoc(*scale));
                doc.values = Some(values.iter().map(|value| self.value(value)).collect());
            }
            LaneKind::Channel { uses } => {
                doc.kind = KindDoc::Channel;
                doc.uses = Some(uses.iter().map(|used| self.channel_use(used)).collect());
            }
            LaneKind::Metric { metric, values } => {
                doc.kind = KindDoc::Metric;
                doc.unit = Some(metric.unit.as_str().to_owned());
                doc.chart = Some(metric.chart);
                doc.numbers = Some(values.iter().map(number).collect());
            }
        }
    }

    fn card(&self, card: &model::Card) -> CardDoc {
        CardDoc {
            id: Some(card.id.to_string()),
            text: card.text.clone(),
            from: card.span.from.to_string(),
            to: Some(card.span.to.to_string()),
            touchpoint: card.touchpoint.as_ref().map(|id| self.touchpoint(id)),
            color: card.extras.color,
            mark: card.extras.mark,
            tags: card.extras.tags.iter().map(|tag| tag.as_str().to_owned()).collect(),
            link: card.extras.link.as_ref().map(|link| link.as_str().to_owned()),
        }
    }

    fn value(&self, value: &model::EmotionValue) -> ValueDoc {
        ValueDoc {
            step: value.step.to_string(),
            persona: value.persona.as_ref().map(|id| self.persona(id)),
            value: value.value,
            label: Some(value.label.clone()),
            raw: Some(value.raw.clone()),
        }
    }

    fn channel_use(&self, used: &model::ChannelUse) -> UseDoc {
        UseDoc { step: used.step.to_string(), channel: self.channel(&used.channel), usage: used.usage }
    }

    fn persona(&self, id: &PersonaId) -> Ref {
        by_name(id.as_str(), self.0.persona(id).map(|persona| persona.name.as_str()))
    }

    fn channel(&self, id: &ChannelId) -> Ref {
        by_name(id.as_str(), self.0.channel(id).map(|channel| channel.name.as_str()))
    }

    fn touchpoint(&self, id: &TouchpointId) -> Ref {
        by_name(id.as_str(), self.0.touchpoint(id).map(|touchpoint| touchpoint.name.as_str()))
    }
}

fn arc_value(value: &model::ArcValue) -> ValueDoc {
    ValueDoc { step: value.step.to_string(), persona: None, value: Some(value.value), label: None, raw: None }
}

fn lane_picture(standing: &LanePicture) -> LanePictureDoc {
    LanePictureDoc {
        step: standing.step.to_string(),
        picture: standing.picture.to_string(),
        name: standing.name.clone(),
        alt: standing.alt.clone(),
        fit: standing.fit,
    }
}

fn number(number: &MetricValue) -> NumberDoc {
    NumberDoc { step: number.step.to_string(), value: number.value, target: number.target }
}

fn step(step: &model::Step) -> StepDoc {
    StepDoc {
        id: Some(step.id.to_string()),
        title: step.title.clone(),
        moment: step.moment,
        width: step.width.map(|width| width.px().into()),
        visibility: step.visibility,
    }
}

fn flow(flow: &model::Flow) -> FlowDoc {
    FlowDoc {
        id: Some(flow.id.to_string()),
        from: flow.from.to_string(),
        to: flow.to.to_string(),
        label: flow.label.clone(),
    }
}

fn path(path: &model::Path) -> PathDoc {
    PathDoc {
        id: Some(path.id.to_string()),
        name: path.name.clone(),
        kind: path.kind,
        visibility: path.visibility,
        stops: path.stops.iter().map(ToString::to_string).collect(),
    }
}

fn by_name(id: &str, name: Option<&str>) -> Ref {
    Ref { id: Some(id.to_owned()), name: name.unwrap_or_default().to_owned() }
}

fn prompt(prompt: &model::Prompt) -> PromptDoc {
    PromptDoc { step: prompt.step.as_ref().map(ToString::to_string), text: prompt.text.clone() }
}
