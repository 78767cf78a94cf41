//! Random maps: sound ones, and with the odd texts that people paste.

use model::{
    ArcValue, Card, CardColor, CardExtras, CardId, CardMark, Channel, ChannelId, ChannelUse, Chart, EmotionValue, Flow,
    FlowId, Fold, Freeze, Lane, LaneHeight, LaneId, LaneKind, LanePicture, LaneRole, Lens, Link, Map, MapBundle, MapId,
    MapTheme, Metric, MetricValue, Moment, Path, PathId, PathKind, Persona, PersonaId, Phase, PhaseId, Picture,
    PictureFit, PictureId, Prompt, Scale, Span, Step, StepId, StepWidth, Tag, Unit, Usage, Visibility,
};
use proptest::prelude::*;

const CHANNELS: [&str; 4] = ["App", "Social media", "A channel with a name that has to be cut", "電話"];

/// A map of up to four phases, with lanes of every kind.
pub(crate) fn bundle() -> impl Strategy<Value = MapBundle> {
    (phases(), 0usize..4, text()).prop_flat_map(|(phases, personas, title)| {
        let steps: Vec<StepId> = phases.iter().flat_map(|phase| &phase.steps).map(|step| step.id.clone()).collect();
        let paths = paths(steps.clone());
        let lanes = prop::collection::vec(lane(steps, personas), 0..6);
        (Just(phases), Just(personas), Just(title), lanes, paths, text(), text()).prop_map(
            |(phases, personas, title, lanes, paths, scenario, goal)| {
                let mut bundle = assemble(phases, personas, title, lanes, (scenario, goal));
                bundle.map.paths = paths;
                bundle
            },
        )
    })
}

fn assemble(
    phases: Vec<Phase>,
    personas: usize,
    title: String,
    mut lanes: Vec<Lane>,
    (scenario, goal): (String, String),
) -> MapBundle {
    for (index, lane) in lanes.iter_mut().enumerate() {
        lane.id = LaneId::new(format!("l{index}")).unwrap();
        for (number, card) in lane.cards.iter_mut().enumerate() {
            card.id = CardId::new(format!("c{index}-{number}")).unwrap();
        }
        connect(lane, index);
    }
    let mut map = Map::new(MapId::new("m").unwrap(), title.replace('\n', " "));
    map.lens = Lens { scenario, goal, personas: (0..personas).map(persona_id).collect(), ..Lens::default() };
    map.theme = MapTheme::ALL[personas % MapTheme::ALL.len()];
    map.phases = phases;
    map.lanes = lanes;
    let mut bundle = MapBundle::new(map);
    bundle.personas = (0..personas)
        .map(|index| Persona { id: persona_id(index), name: format!("Persona {index}"), summary: String::new() })
        .collect();
    let channels = CHANNELS.into_iter().enumerate();
    bundle.channels =
        channels.map(|(index, name)| Channel { id: channel_id(index), name: name.to_owned(), icon: None }).collect();
    let pictures = PICTURES.into_iter();
    bundle.pictures =
        pictures.map(|(name, width, height)| Picture { id: PictureId::new(name).unwrap(), width, height }).collect();
    bundle
}

/// Arrows were made before cards had their names: they bear numbers of cards.
fn connect(lane: &mut Lane, index: usize) {
    let Lane { kind: LaneKind::Process { flows }, cards, .. } = lane else { return };
    let mut seen = std::collections::BTreeSet::new();
    flows.retain_mut(|flow| {
        let end =
            |id: &CardId| id.as_str().parse::<usize>().ok().and_then(|n| cards.get(n)).map(|card| card.id.clone());
        let (Some(from), Some(to)) = (end(&flow.from), end(&flow.to)) else { return false };
        (flow.from, flow.to) = (from, to);
        flow.from != flow.to && seen.insert((flow.from.clone(), flow.to.clone()))
    });
    for (number, flow) in flows.iter_mut().enumerate() {
        flow.id = FlowId::new(format!("f{index}-{number}")).unwrap();
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z]{1,9}( [a-z]{1,12}){0,12}",
        1 => Just(String::new()),
        1 => Just("Donaudampfschifffahrtsgesellschaftskapitän".repeat(4)),
        1 => Just("two\nlines\n\nand a gap".to_owned()),
        1 => Just("日本語と عربي and 😀 e\u{301}".to_owned()),
        1 => Just("  spaces \t and\u{a0}tabs ".to_owned()),
    ]
}

/// That word once in five times, else the usual one.
fn rarely<T: Clone + std::fmt::Debug + Default + 'static>(word: T) -> impl Strategy<Value = T> {
    prop_oneof![4 => Just(T::default()), 1 => Just(word)]
}

fn phases() -> impl Strategy<Value = Vec<Phase>> {
    let step = (text(), any::<bool>(), prop::option::of(90_u32..300), rarely(Visibility::Hidden));
    let phase = (text(), prop::collection::vec(step, 0..5), rarely(Fold::Collapsed));
    prop::collection::vec(phase, 0..4).prop_map(|phases| {
        let mut number = 0;
        let phases = phases.into_iter().enumerate().map(|(index, (title, steps, fold))| Phase {
            id: PhaseId::new(format!("p{index}")).unwrap(),
            title: title.replace('\n', " "),
            fold,
            steps: steps
                .into_iter()
                .map(|(title, truth, width, visibility)| {
                    number += 1;
                    let moment = if truth { Moment::Truth } else { Moment::Ordinary };
                    let id = StepId::new(format!("s{number}")).unwrap();
                    let width = width.map(StepWidth::clamped);
                    Step { moment, width, visibility, ..Step::new(id, title.replace('\n', " ")) }
                })
                .collect(),
        });
        phases.collect()
    })
}

fn paths(steps: Vec<StepId>) -> impl Strategy<Value = Vec<Path>> {
    let stops = prop::collection::vec(any::<prop::sample::Index>(), 0..9);
    let kind = prop::sample::select(PathKind::ALL.to_vec());
    prop::collection::vec((text(), kind, stops, rarely(Visibility::Hidden)), 0..4).prop_map(move |paths| {
        let path = |(number, (name, kind, picked, visibility)): (usize, (String, _, Vec<prop::sample::Index>, _))| {
            let picked = picked.iter().filter(|_| !steps.is_empty());
            let mut stops: Vec<StepId> = picked.map(|pick| pick.get(&steps).clone()).collect();
            model::sound_stops(&mut stops, |_| true);
            let id = PathId::new(format!("w{number}")).unwrap();
            Path { id, name: name.replace('\n', " "), kind, visibility, stops }
        };
        paths.into_iter().enumerate().map(path).collect()
    })
}

fn lane(steps: Vec<StepId>, personas: usize) -> impl Strategy<Value = Lane> {
    let role = prop::sample::select(LaneRole::ALL.to_vec());
    let fold = prop::sample::select(Fold::ALL.to_vec());
    let cards = cards(steps.clone());
    let kind = kind(steps, personas);
    let look = (prop::option::of(60_u32..400), rarely(Visibility::Hidden), prop::sample::select(Freeze::ALL.to_vec()));
    (text(), text(), role, fold, kind, cards, look).prop_map(|(title, subtitle, role, fold, kind, cards, look)| Lane {
        subtitle: subtitle.replace('\n', " "),
        fold,
        height: look.0.map(LaneHeight::clamped),
        visibility: look.1,
        freeze: look.2,
        prompts: vec![Prompt { step: None, text: "What never prints?".to_owned() }],
        cards,
        ..Lane::new(LaneId::new("l").unwrap(), title.replace('\n', " "), role, kind)
    })
}

fn cards(steps: Vec<StepId>) -> BoxedStrategy<Vec<Card>> {
    if steps.is_empty() {
        return Just(Vec::new()).boxed();
    }
    let count = steps.len();
    let card = (text(), 0..count, 0usize..3, extras()).prop_map(move |(text, from, more, extras)| {
        let to = (from + more).min(steps.len() - 1);
        let span = Span { from: steps[from].clone(), to: steps[to].clone() };
        Card { id: CardId::new("c").unwrap(), text, span, touchpoint: None, extras }
    });
    prop::collection::vec(card, 0..8).boxed()
}

fn extras() -> impl Strategy<Value = CardExtras> {
    let color = prop::option::of(prop::sample::select(CardColor::ALL.to_vec()));
    let mark = prop::option::of(prop::sample::select(CardMark::ALL.to_vec()));
    let tags = prop::collection::btree_set("[a-zé]{1,12}( [a-z]{1,20})?|x{40}", 0..4);
    let link = prop::option::of("https://[a-z]{1,40}\\.org/[a-z]{0,9}");
    (color, mark, tags, link).prop_map(|(color, mark, tags, link)| CardExtras {
        color,
        mark,
        tags: tags.iter().map(|tag| Tag::new(tag).unwrap()).collect(),
        link: link.map(|link| Link::new(&link).unwrap()),
    })
}

fn kind(steps: Vec<StepId>, personas: usize) -> BoxedStrategy<LaneKind> {
    if steps.is_empty() {
        return Just(LaneKind::Text).boxed();
    }
    let values = values(steps.clone(), personas).prop_map(|values| LaneKind::Emotion { scale: Scale::DEFAULT, values });
    let numbers = numbers(steps.clone());
    let pictures = pictures(steps.clone());
    let arc = arc(steps.clone());
    let uses = uses(steps).prop_map(|uses| LaneKind::Channel { uses });
    let label = prop_oneof![1 => Just(String::new()), 1 => text().prop_map(|text| text.replace('\n', " "))];
    let flow = (0..8usize, 0..8usize, label).prop_map(|(from, to, label)| Flow {
        id: FlowId::new("f").unwrap(),
        from: CardId::new(from.to_string()).unwrap(),
        to: CardId::new(to.to_string()).unwrap(),
        label,
    });
    let process = prop::collection::vec(flow, 0..14).prop_map(|flows| LaneKind::Process { flows });
    prop_oneof![2 => process, 2 => Just(LaneKind::Text), 2 => values, 2 => uses, 1 => numbers, 2 => pictures, 1 => Just(LaneKind::Divider), 1 => arc, 1 => Just(LaneKind::Touchpoint)].boxed()
}

fn values(steps: Vec<StepId>, personas: usize) -> impl Strategy<Value = Vec<EmotionValue>> {
    let whose = personas.max(1);
    let value = (prop::option::weighted(0.8, -2.0..=2.0f64), text());
    prop::collection::vec(value, steps.len() * whose).prop_map(move |values| {
        let values = values.into_iter().enumerate().map(|(index, (value, label))| EmotionValue {
            step: steps[index / whose].clone(),
            persona: (personas > 0).then(|| persona_id(index % whose)),
            value,
            label,
            raw: String::new(),
        });
        values.collect()
    })
}

fn arc(steps: Vec<StepId>) -> impl Strategy<Value = LaneKind> {
    let height = prop::option::weighted(0.8, 1.0..=5.0_f64);
    prop::collection::vec(height, steps.len()).prop_map(move |heights| {
        let given = steps.iter().zip(heights);
        let values = given.filter_map(|(step, height)| Some(ArcValue { step: step.clone(), value: height? }));
        LaneKind::Arc { scale: Scale::ARC, values: values.collect() }
    })
}

fn numbers(steps: Vec<StepId>) -> impl Strategy<Value = LaneKind> {
    let number = || prop::option::of(prop_oneof![-1e12..1e12_f64, 0.0..100.0_f64]);
    let unit = prop::sample::select(vec!["", "%", "€ per customer"]);
    let chart = prop::sample::select(Chart::ALL.to_vec());
    (prop::collection::vec((number(), number()), steps.len()), unit, chart).prop_map(move |(numbers, unit, chart)| {
        let values =
            steps.iter().zip(numbers).map(|(step, (value, target))| MetricValue { step: step.clone(), value, target });
        LaneKind::Metric { metric: Metric { unit: Unit::new(unit).unwrap(), chart }, values: values.collect() }
    })
}

/// The pictures that are there; a map names one more.
const PICTURES: [(&str, u32, u32); 3] = [("wide", 1600, 900), ("tall", 300, 4000), ("dot", 1, 1)];

fn pictures(steps: Vec<StepId>) -> impl Strategy<Value = LaneKind> {
    let name = prop::option::of(prop::sample::select(vec!["wide", "tall", "dot", "missing"]));
    let picture = (name, text(), prop::sample::select(PictureFit::ALL.to_vec()));
    prop::collection::vec(picture, steps.len()).prop_map(move |pictures| {
        let standing = steps.iter().zip(pictures).filter_map(|(step, (name, alt, fit))| {
            let (picture, name) = (PictureId::new(name?).unwrap(), String::new());
            Some(LanePicture { step: step.clone(), picture, name, alt, fit })
        });
        LaneKind::Image { pictures: standing.collect() }
    })
}

fn uses(steps: Vec<StepId>) -> impl Strategy<Value = Vec<ChannelUse>> {
    let used = prop::option::of((0..CHANNELS.len(), 0..CHANNELS.len()));
    prop::collection::vec(used, steps.len()).prop_map(move |used| {
        let mut uses = Vec::new();
        for (step, used) in steps.iter().zip(used) {
            let Some((main, also)) = used else { continue };
            uses.push(ChannelUse { step: step.clone(), channel: channel_id(main), usage: Usage::Main });
            if also != main {
                uses.push(ChannelUse { step: step.clone(), channel: channel_id(also), usage: Usage::Also });
            }
        }
        uses
    })
}

fn persona_id(index: usize) -> PersonaId {
    PersonaId::new(format!("persona{index}")).unwrap()
}

fn channel_id(index: usize) -> ChannelId {
    ChannelId::new(format!("channel{index}")).unwrap()
}
