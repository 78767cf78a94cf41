//! The object into bundles.
//!
//! Syntax and types are refused with line and column; what is well-formed but does not fit together (a card at a
//! step that is not there, a value beside its scale) is kept among the leftovers or put right, with a warning.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    ArcValue, Card, CardExtras, CardId, Channel, ChannelId, ChannelUse, EmotionValue, Lane, LaneHeight, LaneId,
    LaneKind, LanePicture, Leftover, LeftoverId, Lens, Link, MAX_TAGS, Map, MapBundle, MapId, Metric, MetricValue,
    Persona, PersonaId, Phase, PhaseId, Picture, PictureId, Prompt, Scale, Span, Step, StepId, StepWidth, Tag,
    TagError, Touchpoint, TouchpointId, Unit, Usage, clean_line, clean_text, is_metric, set_prompt,
};
use serde::de::DeserializeOwned;

use super::wire::{
    CardDoc, Document, FORMAT, Head, KindDoc, LaneDoc, LanePictureDoc, LensDoc, MapDoc, NumberDoc, PhaseDoc, PromptDoc,
    Ref, UseDoc, VERSION, ValueDoc,
};
use crate::build::within_limits;
use crate::decode::quoted;
use crate::{ImportError, Imported, Input, Place, Problem, decode};

mod flows;
mod names;
mod paths;
mod pictures;
use names::{Listed, Roster};
use pictures::Brought;

/// Reads the object. Identifiers are kept; missing ones are filled in.
///
/// # Errors
/// [`ImportError`] with line and column where the text is not JSON or a field is not of its type; also for JSON of
/// another kind and for a version that is newer than this build.
pub fn read(input: &Input<'_>) -> Result<Imported, ImportError> {
    let (text, problem) = decode::text(input.bytes);
    let head: Head = parse(input, &text)?;
    if head.format.as_deref() != Some(FORMAT) {
        let found = head.format.map_or_else(|| "has none".to_owned(), |format| format!("is {}", quoted(&format)));
        let message = format!("this JSON is not Laneway's: its “format” {found}, expected “{FORMAT}”");
        return Err(ImportError::OtherContent { name: input.name.to_owned(), message });
    }
    if head.version.is_none_or(|version| version > VERSION) {
        let version = head.version.map_or_else(|| "missing".to_owned(), |version| version.to_string());
        let message = format!("its version is {version}; this Laneway reads up to {VERSION}");
        return Err(ImportError::OtherContent { name: input.name.to_owned(), message });
    }
    let document: Document = parse(input, &text)?;
    let mut problems: Vec<Problem> = problem.into_iter().collect();
    let mut listed = Listed::new(&document);
    let mut brought = Brought::new(document.pictures);
    problems.append(&mut brought.problems);
    let mut bundles = Vec::new();
    for (index, map) in document.maps.into_iter().enumerate() {
        let reader = Reader::new(&mut listed, &brought, index + 1);
        let (mut bundle, said) = reader.map(map, input)?;
        bundle.workspace = clean_line(&document.workspace);
        within_limits(&bundle, input)?;
        bundles.push(bundle);
        problems.extend(said);
    }
    Ok(Imported { bundles, pictures: brought.into_pictures(), problems })
}

fn parse<T: DeserializeOwned>(input: &Input<'_>, text: &str) -> Result<T, ImportError> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let whole = error.to_string();
        let message = whole.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&whole).to_owned();
        ImportError::Malformed { name: input.name.to_owned(), place: Place::at(count(line), count(column)), message }
    })
}

/// Reads one map.
struct Reader<'a> {
    number: usize,
    listed: &'a mut Listed,
    brought: &'a Brought,
    pictures: BTreeMap<PictureId, Picture>,
    personas: Roster<Persona>,
    channels: Roster<Channel>,
    touchpoints: Roster<Touchpoint>,
    steps: BTreeMap<StepId, usize>,
    /// Every identifier that stands in the map.
    used: BTreeSet<String>,
    /// Those that a thing of the map has by now, each with the letter of its kind.
    taken: BTreeSet<String>,
    leftovers: Vec<(String, String)>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(listed: &'a mut Listed, brought: &'a Brought, number: usize) -> Self {
        Self {
            number,
            listed,
            brought,
            pictures: BTreeMap::new(),
            personas: Roster::new(),
            channels: Roster::new(),
            touchpoints: Roster::new(),
            steps: BTreeMap::new(),
            used: BTreeSet::new(),
            taken: BTreeSet::new(),
            leftovers: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn map(mut self, doc: MapDoc, input: &Input<'_>) -> Result<(MapBundle, Vec<Problem>), ImportError> {
        self.claim(&doc, input)?;
        for persona in &doc.personas {
            self.persona(persona);
        }
        for channel in &doc.channels {
            self.channel(channel);
        }
        for touchpoint in &doc.touchpoints {
            self.touchpoint(touchpoint);
        }
        let mut map = Map::new(self.id(doc.id, "m", MapId::new), clean_line(&doc.title));
        map.lens = self.lens(doc.lens);
        map.theme = doc.theme;
        map.phases = doc.phases.into_iter().map(|phase| self.phase(phase)).collect();
        map.lanes = doc.lanes.into_iter().map(|lane| self.lane(lane)).collect();
        map.paths = doc.paths.into_iter().map(|path| self.path(path)).collect();
        for leftover in doc.leftovers {
            let id = self.id(leftover.id, "x", LeftoverId::new);
            let (origin, text) = (clean_line(&leftover.origin), self.text(&leftover.text));
            map.leftovers.push(Leftover { id, origin, text });
        }
        for (origin, text) in std::mem::take(&mut self.leftovers) {
            let id = self.id(None, "x", LeftoverId::new);
            map.leftovers.push(Leftover { id, origin, text });
        }
        let mut bundle = MapBundle::new(map);
        bundle.personas = self.personas.into_items();
        bundle.channels = self.channels.into_items();
        bundle.touchpoints = self.touchpoints.into_items();
        bundle.pictures = self.pictures.into_values().collect();
        Ok((bundle, self.problems))
    }

    /// Notes every identifier that stands in the map, so that none is minted twice, and refuses steps that share one.
    fn claim(&mut self, doc: &MapDoc, input: &Input<'_>) -> Result<(), ImportError> {
        for step in doc.phases.iter().flat_map(|phase| &phase.steps) {
            if let Some(id) = &step.id
                && !self.used.insert(id.clone())
            {
                let message = format!("map {}: two steps have the identifier {}", self.number, quoted(id));
                return Err(ImportError::OtherContent { name: input.name.to_owned(), message });
            }
        }
        let lanes = doc.lanes.iter().flat_map(|lane| {
            lane.cards
                .iter()
                .map(|card| &card.id)
                .chain([&lane.id])
                .chain(lane.flows.iter().flatten().map(|flow| &flow.id))
        });
        let others = doc.phases.iter().map(|phase| &phase.id).chain(doc.leftovers.iter().map(|left| &left.id));
        let others = others.chain(doc.paths.iter().map(|path| &path.id));
        self.used.extend(lanes.chain(others).flatten().cloned());
        Ok(())
    }

    /// The identifier as given; a short one that nothing else in the map has where none is given or it is taken.
    fn id<T>(&mut self, given: Option<String>, letter: &str, new: fn(String) -> Result<T, model::EmptyId>) -> T {
        if let Some(given) = given
            && self.taken.insert(format!("{letter} {given}"))
            && let Ok(id) = new(given)
        {
            return id;
        }
        let mut number = self.used.len();
        loop {
            number += 1;
            let text = format!("{letter}{number}");
            if self.used.insert(text.clone())
                && let Ok(id) = new(text)
            {
                return id;
            }
        }
    }

    fn text(&mut self, text: &str) -> String {
        if text.len() > model::MAX_TEXT {
            self.warn(format!("a text is longer than {} bytes and was cut", model::MAX_TEXT));
        }
        clean_text(text)
    }

    fn warn(&mut self, message: String) {
        self.problems.push(Problem::warning(None, format!("map {}: {message}", self.number)));
    }

    fn lens(&mut self, lens: LensDoc) -> Lens {
        Lens {
            scenario: self.text(&lens.scenario),
            goal: self.text(&lens.goal),
            scope: self.text(&lens.scope),
            owner: self.text(&lens.owner),
            state: lens.state,
            status: lens.status,
            personas: lens.personas.iter().filter_map(|persona| self.persona(persona)).collect(),
        }
    }

    fn phase(&mut self, phase: PhaseDoc) -> Phase {
        let id = self.id(phase.id, "p", PhaseId::new);
        let mut steps = Vec::new();
        for step in phase.steps {
            let id = self.id(step.id, "s", StepId::new);
            self.steps.insert(id.clone(), self.steps.len());
            steps.push(Step {
                id,
                title: clean_line(&step.title),
                moment: step.moment,
                width: step.width.map(StepWidth::clamped),
                visibility: step.visibility,
            });
        }
        Phase { id, title: clean_line(&phase.title), fold: phase.fold, steps }
    }

    fn lane(&mut self, lane: LaneDoc) -> Lane {
        let id = self.id(lane.id, "l", LaneId::new);
        let title = clean_line(&lane.title);
        let cards: Vec<Card> = lane.cards.into_iter().filter_map(|card| self.card(&title, card)).collect();
        let kind = match lane.kind {
            KindDoc::Text => LaneKind::Text,
            KindDoc::Divider => LaneKind::Divider,
            KindDoc::Touchpoint => LaneKind::Touchpoint,
            KindDoc::Arc => {
                let scale = lane.scale.map_or(Scale::ARC, |scale| scale.0);
                LaneKind::Arc { scale, values: self.arc(&title, scale, lane.values.unwrap_or_default()) }
            }
            KindDoc::Process => LaneKind::Process { flows: self.flows(&title, &cards, lane.flows.unwrap_or_default()) },
            KindDoc::Image => LaneKind::Image { pictures: self.pictures(&title, lane.pictures.unwrap_or_default()) },
            KindDoc::Metric => {
                let unit = self.unit(&title, lane.unit.unwrap_or_default());
                let metric = Metric { unit, chart: lane.chart.unwrap_or_default() };
                LaneKind::Metric { metric, values: self.numbers(&title, lane.numbers.unwrap_or_default()) }
            }
            KindDoc::Emotion => {
                let scale = lane.scale.map_or(Scale::DEFAULT, |scale| scale.0);
                LaneKind::Emotion { scale, values: self.values(&title, scale, lane.values.unwrap_or_default()) }
            }
            KindDoc::Channel => LaneKind::Channel { uses: self.uses(&title, lane.uses.unwrap_or_default()) },
        };
        let prompts = self.prompts(lane.prompts);
        let subtitle = clean_line(&lane.subtitle);
        Lane {
            subtitle,
            icon: lane.icon,
            fold: lane.fold,
            height: lane.height.map(LaneHeight::clamped),
            visibility: lane.visibility,
            freeze: lane.freeze,
            prompts,
            cards,
            ..Lane::new(id, title, lane.role, kind)
        }
    }

    fn card(&mut self, lane: &str, card: CardDoc) -> Option<Card> {
        let text = self.text(&card.text);
        let to = card.to.as_deref().unwrap_or(&card.from).to_owned();
        let (Some(from), Some(to)) = (self.step(&card.from), self.step(&to)) else {
            self.leave(lane, text, "a card stands at a step that is not on the map");
            return None;
        };
        let span = if from.1 <= to.1 { Span { from: from.0, to: to.0 } } else { Span { from: to.0, to: from.0 } };
        let touchpoint = card.touchpoint.as_ref().and_then(|touchpoint| self.touchpoint(touchpoint));
        let extras = CardExtras {
            color: card.color,
            mark: card.mark,
            tags: self.tags(lane, card.tags),
            link: card.link.and_then(|link| self.link(lane, link)),
        };
        Some(Card { id: self.id(card.id, "c", CardId::new), text, span, touchpoint, extras })
    }

    /// The prompts that have a place; one that has none is no loss to what the map says.
    fn prompts(&self, docs: Vec<PromptDoc>) -> Vec<Prompt> {
        let mut prompts = Vec::new();
        for doc in docs {
            let step = doc.step.map(|step| StepId::new(step).ok().filter(|step| self.steps.contains_key(step)));
            if step != Some(None) {
                set_prompt(&mut prompts, step.flatten().as_ref(), &clean_line(&doc.text));
            }
        }
        prompts
    }

    fn tags(&mut self, lane: &str, texts: Vec<String>) -> Vec<Tag> {
        let mut tags: Vec<Tag> = Vec::new();
        for text in texts {
            match Tag::new(&text) {
                Ok(tag) if tags.contains(&tag) => {}
                Ok(tag) if tags.len() < MAX_TAGS => tags.push(tag),
                Ok(_) => self.leave(lane, text, &format!("a card has more than {MAX_TAGS} tags")),
                Err(TagError::Empty) => {}
                Err(error @ TagError::TooLong) => self.leave(lane, text, &error.to_string()),
            }
        }
        tags
    }

    fn link(&mut self, lane: &str, text: String) -> Option<Link> {
        match Link::new(&text) {
            Ok(link) => Some(link),
            Err(error) => {
                self.leave(lane, text, &error.to_string());
                None
            }
        }
    }

    fn values(&mut self, lane: &str, scale: Scale, docs: Vec<ValueDoc>) -> Vec<EmotionValue> {
        let mut seen = BTreeSet::new();
        let mut values = Vec::new();
        for doc in docs {
            let persona = doc.persona.as_ref().and_then(|persona| self.persona(persona));
            let mut raw = self.text(&doc.raw.unwrap_or_default());
            let label = self.text(&doc.label.unwrap_or_default());
            let Some((step, _)) = self.step(&doc.step).filter(|(step, _)| seen.insert((step.clone(), persona.clone())))
            else {
                let number = doc.value.map(|value| value.to_string()).unwrap_or_default();
                let parts: Vec<_> = [number, label, raw].into_iter().filter(|part| !part.is_empty()).collect();
                self.leave(lane, parts.join("\n"), "a value has no step on the map, or its step has one already");
                continue;
            };
            let value = doc.value.map(|value| value.clamp(scale.min(), scale.max()));
            if value != doc.value {
                self.warn(format!("lane {}: a value beside its scale stands at its end", quoted(lane)));
                raw = if raw.is_empty() { doc.value.map(|value| value.to_string()).unwrap_or_default() } else { raw };
            }
            values.push(EmotionValue { step, persona, value, label, raw });
        }
        values
    }

    /// What an arc cannot keep, such as words, stands among the leftovers.
    fn arc(&mut self, lane: &str, scale: Scale, docs: Vec<ValueDoc>) -> Vec<ArcValue> {
        let values = self.values(lane, scale, docs);
        let mut arc: Vec<ArcValue> = Vec::new();
        for value in values {
            let words: Vec<String> = [value.label, value.raw].into_iter().filter(|text| !text.is_empty()).collect();
            if !words.is_empty() {
                self.leave(lane, words.join("\n"), "a value of an arc has no words");
            }
            match value.value {
                Some(number) if arc.iter().all(|other| other.step != value.step) => {
                    arc.push(ArcValue { step: value.step, value: number });
                }
                Some(number) => self.leave(lane, number.to_string(), "a step has two values of an arc"),
                None => {}
            }
        }
        arc
    }

    fn unit(&mut self, lane: &str, text: String) -> Unit {
        Unit::new(&text).unwrap_or_else(|error| {
            self.leave(lane, text, &error.to_string());
            Unit::default()
        })
    }

    fn numbers(&mut self, lane: &str, docs: Vec<NumberDoc>) -> Vec<MetricValue> {
        let mut seen = BTreeSet::new();
        let mut values = Vec::new();
        for doc in docs {
            let numbers = [doc.value, doc.target];
            let sound = numbers.into_iter().flatten().all(is_metric);
            match self.step(&doc.step).filter(|(step, _)| sound && seen.insert(step.clone())) {
                Some((step, _)) => values.push(MetricValue { step, value: doc.value, target: doc.target }),
                None => {
                    let said: Vec<_> = numbers.into_iter().flatten().map(|number| number.to_string()).collect();
                    let why = "a number has no step on the map, its step has one already, or it is too large";
                    self.leave(lane, said.join("\n"), why);
                }
            }
        }
        values
    }

    fn pictures(&mut self, lane: &str, docs: Vec<LanePictureDoc>) -> Vec<LanePicture> {
        let mut seen = BTreeSet::new();
        let mut pictures = Vec::new();
        for doc in docs {
            let (name, alt) = (clean_line(&doc.name), clean_text(&doc.alt));
            let found = self.brought.get(&doc.picture);
            let step = self.step(&doc.step).filter(|(step, _)| !seen.contains(step));
            let (Some((step, _)), Some(found)) = (step, found) else {
                let why = "a picture is not in the file or has no step on the map, or its step has one already";
                self.leave(lane, if alt.is_empty() { name } else { alt }, why);
                continue;
            };
            seen.insert(step.clone());
            pictures.push(LanePicture { step, picture: found.id.clone(), name, alt, fit: doc.fit });
            self.pictures.insert(found.id.clone(), found);
        }
        pictures
    }

    fn uses(&mut self, lane: &str, docs: Vec<UseDoc>) -> Vec<ChannelUse> {
        let mut seen = BTreeSet::new();
        let mut mains = BTreeSet::new();
        let mut uses = Vec::new();
        for doc in docs {
            let channel = self.channel(&doc.channel);
            let (Some((step, _)), Some(channel)) = (self.step(&doc.step), channel) else {
                self.leave(lane, doc.channel.name, "a channel is used at a step that is not on the map");
                continue;
            };
            if !seen.insert((step.clone(), channel.clone())) {
                continue;
            }
            let first = doc.usage != Usage::Main || mains.insert(step.clone());
            if !first {
                self.warn(format!("lane {}: a step has two main channels; the first stays", quoted(lane)));
            }
            let usage = if first { doc.usage } else { Usage::Also };
            uses.push(ChannelUse { step, channel, usage });
        }
        uses
    }

    fn persona(&mut self, named: &Ref) -> Option<PersonaId> {
        self.personas.resolve(&mut self.listed.personas, named)
    }

    fn channel(&mut self, named: &Ref) -> Option<ChannelId> {
        self.channels.resolve(&mut self.listed.channels, named)
    }

    fn touchpoint(&mut self, named: &Ref) -> Option<TouchpointId> {
        self.touchpoints.resolve(&mut self.listed.touchpoints, named)
    }

    fn step(&self, id: &str) -> Option<(StepId, usize)> {
        let id = StepId::new(id).ok()?;
        let column = *self.steps.get(&id)?;
        Some((id, column))
    }

    fn leave(&mut self, lane: &str, text: String, why: &str) {
        self.warn(format!("lane {}: {why}; it stands among the leftovers", quoted(lane)));
        if !text.trim().is_empty() {
            self.leftovers.push((format!("lane {}", quoted(lane)), text));
        }
    }
}
