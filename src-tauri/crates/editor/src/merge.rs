//! Whole maps into the workspace: what an import adds, with identifiers of its own.

use std::collections::BTreeMap;
use std::str::FromStr;

use model::{
    ArcValue, CardId, Channel, ChannelId, EmptyId, Lane, LaneKind, LanePicture, MapBundle, MapId, Path, Persona,
    PersonaId, Place, Prompt, Span, Step, StepId, Touchpoint, TouchpointId,
};
use picture::Picture;
use store::{
    CardRow, CellKey, ChannelUseRow, EmotionValueRow, FlowRow, LanePictureRow, LaneRow, LaneRowKind, LeftoverRow,
    Library, MapRow, MetricValueRow, PathRow, PhaseRow, Record, StepRow, Tx, UseKey, ValueKey,
};

use crate::apply::Act;
use crate::{Error, Host, Result};

/// What stands for what: from the identifiers of a bundle to those in the workspace.
struct Names {
    personas: BTreeMap<PersonaId, PersonaId>,
    channels: BTreeMap<ChannelId, ChannelId>,
    touchpoints: BTreeMap<TouchpointId, TouchpointId>,
    steps: BTreeMap<StepId, StepId>,
}

/// What the workspace had before the import: only that may stand for what an import brings, so that two equal
/// names inside one import stay two.
struct Known {
    personas: Vec<Persona>,
    channels: Vec<Channel>,
    touchpoints: Vec<Touchpoint>,
}

/// What an import has already added, by the bundle's identifiers: bundles of one import share what they name.
#[derive(Default)]
struct Added {
    personas: BTreeMap<Persona2, PersonaId>,
    channels: BTreeMap<Channel2, ChannelId>,
    touchpoints: BTreeMap<Touchpoint2, TouchpointId>,
}

type Persona2 = (PersonaId, String, String);
type Channel2 = (ChannelId, String);
type Touchpoint2 = (TouchpointId, String);

/// Adds the maps at the end of the library, and the files of their pictures; the maps' identifiers, in order.
pub(crate) fn add_bundles(
    tx: &mut Tx<'_>,
    host: &dyn Host,
    bundles: &[MapBundle],
    pictures: &[Picture],
) -> Result<Vec<MapId>> {
    keep_pictures(tx, pictures)?;
    let mut act = Act { tx, host };
    let known = act.known()?;
    let mut added = Added::default();
    bundles
        .iter()
        .map(|bundle| {
            let (id, title) = (act.fresh()?, bundle.map.title.clone());
            let head = Head { id, place: act.tx.place_for::<MapRow>(&Library, None)?, title };
            act.add_bundle(head, bundle, &known, &mut added)
        })
        .collect()
}

/// Keeps the files of pictures.
pub(crate) fn keep_pictures(tx: &mut Tx<'_>, pictures: &[Picture]) -> Result<()> {
    pictures.iter().try_for_each(|picture| Ok(tx.keep_picture(&crate::pictures::stored(picture)?)?))
}

/// What a map that is added is called, and where it stands in the library.
pub(crate) struct Head {
    pub(crate) id: MapId,
    pub(crate) place: Place,
    pub(crate) title: String,
}

impl Act<'_, '_> {
    /// Adds one map under that head.
    pub(crate) fn add_one(&mut self, head: Head, bundle: &MapBundle) -> Result<MapId> {
        let known = self.known()?;
        self.add_bundle(head, bundle, &known, &mut Added::default())
    }

    fn known(&self) -> Result<Known> {
        Ok(Known { personas: self.tx.all()?, channels: self.tx.all()?, touchpoints: self.tx.all()? })
    }

    fn add_bundle(&mut self, head: Head, bundle: &MapBundle, known: &Known, added: &mut Added) -> Result<MapId> {
        let mut names = self.add_entities(bundle, known, added)?;
        let Head { id, place, title } = head;
        let mut lens = bundle.map.lens.clone();
        lens.personas = lens.personas.iter().filter_map(|persona| names.personas.get(persona).cloned()).collect();
        self.tx.insert(&MapRow { id: id.clone(), place, title, lens, theme: bundle.map.theme })?;
        self.add_phases(&id, bundle, &mut names)?;
        let places = self.tx.places_after::<LaneRow>(&id, bundle.map.lanes.len())?;
        for (lane, place) in bundle.map.lanes.iter().zip(places) {
            let row = LaneRow {
                id: self.fresh()?,
                place,
                title: lane.title.clone(),
                subtitle: lane.subtitle.clone(),
                role: lane.role,
                icon: lane.icon.clone(),
                fold: lane.fold,
                kind: row_kind(&lane.kind),
                height: lane.height,
                visibility: lane.visibility,
                freeze: lane.freeze,
                prompts: names.prompts(&lane.prompts),
            };
            self.tx.insert(&row)?;
            self.fill_lane(lane, &row, &names)?;
        }
        self.add_paths(&id, bundle, &names)?;
        let places = self.tx.places_after::<LeftoverRow>(&id, bundle.map.leftovers.len())?;
        for (left, place) in bundle.map.leftovers.iter().zip(places) {
            let row = LeftoverRow { id: self.fresh()?, place, origin: left.origin.clone(), text: left.text.clone() };
            self.tx.insert(&row)?;
        }
        Ok(id)
    }

    fn add_phases(&mut self, map: &MapId, bundle: &MapBundle, names: &mut Names) -> Result<()> {
        let places = self.tx.places_after::<PhaseRow>(map, bundle.map.phases.len())?;
        for (phase, place) in bundle.map.phases.iter().zip(places) {
            let row = PhaseRow { id: self.fresh()?, place, title: phase.title.clone(), fold: phase.fold };
            self.tx.insert(&row)?;
            let places = self.tx.places_after::<StepRow>(&row.id, phase.steps.len())?;
            for (step, place) in phase.steps.iter().zip(places) {
                let id: StepId = self.fresh()?;
                names.steps.insert(step.id.clone(), id.clone());
                let Step { id: _, title, moment, width, visibility } = step.clone();
                self.tx.insert(&StepRow { id, place, title, moment, width, visibility })?;
            }
        }
        Ok(())
    }

    fn add_paths(&mut self, map: &MapId, bundle: &MapBundle, names: &Names) -> Result<()> {
        let places = self.tx.places_after::<PathRow>(map, bundle.map.paths.len())?;
        for (path, place) in bundle.map.paths.iter().zip(places) {
            let Path { id: _, name, kind, visibility, stops } = path.clone();
            let stops = stops.iter().map(|stop| names.step(stop)).collect::<Result<_>>()?;
            self.tx.insert(&PathRow { id: self.fresh()?, place, name, kind, visibility, stops })?;
        }
        Ok(())
    }

    fn fill_lane(&mut self, lane: &Lane, row: &LaneRow, names: &Names) -> Result<()> {
        let mut cards: BTreeMap<&CardId, CardId> = BTreeMap::new();
        let places = self.tx.places_after::<CardRow>(&row.id, lane.cards.len())?;
        for (card, place) in lane.cards.iter().zip(places) {
            let span = Span { from: names.step(&card.span.from)?, to: names.step(&card.span.to)? };
            let touchpoint = card.touchpoint.as_ref().and_then(|id| names.touchpoints.get(id).cloned());
            let (text, extras) = (card.text.clone(), card.extras.clone());
            let id: CardId = self.fresh()?;
            cards.insert(&card.id, id.clone());
            self.tx.insert(&CardRow { id, place, text, span, touchpoint, extras })?;
        }
        match &lane.kind {
            LaneKind::Text | LaneKind::Touchpoint | LaneKind::Divider => {}
            LaneKind::Arc { scale: _, values } => {
                for value in values {
                    let value = ArcValue { step: names.step(&value.step)?, value: value.value };
                    self.tx.insert(&MetricValueRow::of_arc(&row.id, &value))?;
                }
            }
            LaneKind::Process { flows } => {
                let places = self.tx.places_after::<FlowRow>(&row.id, flows.len())?;
                for (flow, place) in flows.iter().zip(places) {
                    let (Some(from), Some(to)) = (cards.get(&flow.from), cards.get(&flow.to)) else { continue };
                    let (from, to, label) = (from.clone(), to.clone(), flow.label.clone());
                    self.tx.insert(&FlowRow { id: self.fresh()?, place, from, to, label })?;
                }
            }
            LaneKind::Metric { metric: _, values } => {
                for number in values {
                    let key = CellKey { lane: row.id.clone(), step: names.step(&number.step)? };
                    self.tx.insert(&MetricValueRow { key, value: number.value, target: number.target })?;
                }
            }
            LaneKind::Image { pictures } => {
                for standing in pictures {
                    let key = CellKey { lane: row.id.clone(), step: names.step(&standing.step)? };
                    let LanePicture { step: _, picture, name, alt, fit } = standing.clone();
                    self.tx.insert(&LanePictureRow { key, picture, name, alt, fit })?;
                }
            }
            LaneKind::Emotion { scale: _, values } => {
                for value in values {
                    let persona = value.persona.as_ref().and_then(|id| names.personas.get(id).cloned());
                    let key = ValueKey { lane: row.id.clone(), step: names.step(&value.step)?, persona };
                    let (label, raw) = (value.label.clone(), value.raw.clone());
                    self.tx.insert(&EmotionValueRow { key, value: value.value, label, raw })?;
                }
            }
            LaneKind::Channel { uses } => {
                let places = self.tx.places_after::<ChannelUseRow>(&row.id, uses.len())?;
                for (used, place) in uses.iter().zip(places) {
                    let Some(channel) = names.channels.get(&used.channel).cloned() else { continue };
                    let key = UseKey { lane: row.id.clone(), step: names.step(&used.step)?, channel };
                    self.tx.insert(&ChannelUseRow { key, place, usage: used.usage })?;
                }
            }
        }
        Ok(())
    }

    fn add_entities(&mut self, bundle: &MapBundle, known: &Known, added: &mut Added) -> Result<Names> {
        let mut names = Names {
            personas: BTreeMap::new(),
            channels: BTreeMap::new(),
            touchpoints: BTreeMap::new(),
            steps: BTreeMap::new(),
        };
        for persona in &bundle.personas {
            let key = (persona.id.clone(), persona.name.clone(), persona.summary.clone());
            let same = |other: &&Persona| other.name == persona.name && other.summary == persona.summary;
            let known = known.personas.iter().find(same);
            let id = self.adopt(known, &mut added.personas, key, |id| Persona { id, ..persona.clone() })?;
            names.personas.insert(persona.id.clone(), id);
        }
        for channel in &bundle.channels {
            let key = (channel.id.clone(), channel.name.clone());
            let known = known.channels.iter().find(|other| other.name == channel.name);
            let id = self.adopt(known, &mut added.channels, key, |id| Channel { id, ..channel.clone() })?;
            names.channels.insert(channel.id.clone(), id);
        }
        for touchpoint in &bundle.touchpoints {
            let key = (touchpoint.id.clone(), touchpoint.name.clone());
            let channel = touchpoint.channel.as_ref().and_then(|id| names.channels.get(id).cloned());
            // Two touchpoints for one goal through two channels stay two.
            let same = |other: &&Touchpoint| other.name == touchpoint.name && other.channel == channel;
            let known = known.touchpoints.iter().find(same);
            let make = |id| Touchpoint { id, channel: channel.clone(), ..touchpoint.clone() };
            let id = self.adopt(known, &mut added.touchpoints, key, make)?;
            names.touchpoints.insert(touchpoint.id.clone(), id);
        }
        Ok(names)
    }

    /// What stands for an entity of the import: one that was there before, one that this import has added, or else
    /// a new row.
    fn adopt<R, K: Ord>(
        &mut self,
        known: Option<&R>,
        added: &mut BTreeMap<K, R::Id>,
        key: K,
        make: impl FnOnce(R::Id) -> R,
    ) -> Result<R::Id>
    where
        R: Record,
        R::Id: FromStr<Err = EmptyId>,
    {
        let id = match known.map(Record::id).or_else(|| added.get(&key).cloned()) {
            Some(id) => id,
            None => {
                let row = make(self.fresh()?);
                self.tx.insert(&row)?;
                row.id()
            }
        };
        added.insert(key, id.clone());
        Ok(id)
    }
}

impl Names {
    /// The prompts at the steps that they stand at now.
    fn prompts(&self, prompts: &[Prompt]) -> Vec<Prompt> {
        let moved = prompts.iter().filter_map(|prompt| {
            let step = match &prompt.step {
                Some(step) => Some(self.steps.get(step)?.clone()),
                None => None,
            };
            Some(Prompt { step, text: prompt.text.clone() })
        });
        moved.collect()
    }

    fn step(&self, step: &StepId) -> Result<StepId> {
        self.steps.get(step).cloned().ok_or_else(|| Error::invalid("something stands at a step that is not there"))
    }
}

fn row_kind(kind: &LaneKind) -> LaneRowKind {
    match kind {
        LaneKind::Text => LaneRowKind::Text,
        LaneKind::Emotion { scale, values: _ } => LaneRowKind::Emotion(*scale),
        LaneKind::Channel { uses: _ } => LaneRowKind::Channel,
        LaneKind::Metric { metric, values: _ } => LaneRowKind::Metric(metric.clone()),
        LaneKind::Process { flows: _ } => LaneRowKind::Process,
        LaneKind::Image { pictures: _ } => LaneRowKind::Image,
        LaneKind::Divider => LaneRowKind::Divider,
        LaneKind::Touchpoint => LaneRowKind::Touchpoint,
        LaneKind::Arc { scale, values: _ } => LaneRowKind::Arc(*scale),
    }
}
