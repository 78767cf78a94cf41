//! Law X2, and what becomes of objects that people write or break.

use model::{
    ArcValue, Card, CardColor, CardExtras, CardId, CardMark, Channel, ChannelId, ChannelUse, Chart, EmotionValue, Flow,
    FlowId, Freeze, Lane, LaneHeight, LaneId, LaneKind, LanePicture, LaneRole, Leftover, LeftoverId, Link, Map,
    MapBundle, MapId, MapTheme, Metric, MetricValue, Moment, Path, PathId, PathKind, Persona, PersonaId, Phase,
    PhaseId, Picture, PictureFit, PictureId, Prompt, Scale, Span, Step, StepId, StepWidth, Tag, Touchpoint,
    TouchpointId, Unit, Usage, Visibility,
};
use proptest::prelude::*;

use super::{read, write};
use crate::{ImportError, Imported, Input};

fn import(json: &str) -> Result<Imported, ImportError> {
    read(&Input { name: "maps.json", bytes: json.as_bytes() })
}

fn line() -> impl Strategy<Value = String> {
    "[a-z“\\\\\" =é😀]{0,12}".prop_map(|text| model::clean_line(&text))
}

fn text() -> impl Strategy<Value = String> {
    "[ -~\\n\\té漢😣]{0,30}".prop_map(|text| model::clean_text(&text))
}

/// The personas, channels and touchpoints of a workspace of these names.
fn entities(names: &[String]) -> (Vec<Persona>, Vec<Channel>, Vec<Touchpoint>) {
    let numbered = || names.iter().enumerate();
    let personas = numbered().map(|(n, name)| Persona {
        id: PersonaId::new(format!("persona-{n}")).unwrap(),
        name: name.clone(),
        summary: name.repeat(n % 2),
    });
    let channels = numbered().map(|(n, name)| Channel {
        id: ChannelId::new(format!("channel-{n}")).unwrap(),
        name: name.clone(),
        icon: (n % 2 == 0).then(|| "phone".to_owned()),
    });
    let touchpoints = numbered().map(|(n, name)| Touchpoint {
        id: TouchpointId::new(format!("touchpoint-{n}")).unwrap(),
        name: name.clone(),
        channel: (n % 2 == 1).then(|| ChannelId::new(format!("channel-{n}")).unwrap()),
        icon: None,
    });
    (personas.collect(), channels.collect(), touchpoints.collect())
}

/// What a generated map is made of: the sizes of its phases, its texts, and a pool of numbers to choose by.
type Seed = (Vec<usize>, Vec<String>, Vec<String>, Vec<u16>, Vec<f64>);

fn seed() -> impl Strategy<Value = Seed> {
    (
        prop::collection::vec(0..4_usize, 1..4),
        prop::collection::vec(line(), 4..8),
        prop::collection::vec(text(), 4..8),
        prop::collection::vec(any::<u16>(), 40),
        prop::collection::vec(-1e5..1e5_f64, 4..8),
    )
}

/// A sound bundle of a seed.
fn bundle(number: usize, seed: &Seed, names: &[String]) -> MapBundle {
    let (sizes, lines, texts, picks, _) = seed;
    let line = |index: usize| lines[index % lines.len()].clone();
    let mut bundle = MapBundle::new(Map::new(MapId::new(format!("map-{number}")).unwrap(), line(0)));
    bundle.workspace = names[0].clone();
    (bundle.personas, bundle.channels, bundle.touchpoints) = entities(names);
    bundle.pictures = files().iter().map(named).collect();
    bundle.personas.rotate_left(usize::from(picks[0]) % names.len());
    bundle.map.lens.scenario = texts[0].clone();
    bundle.map.theme = MapTheme::ALL[usize::from(picks[1]) % MapTheme::ALL.len()];
    bundle.map.lens.personas = bundle.personas.iter().rev().take(2).map(|persona| persona.id.clone()).collect();
    bundle.map.phases = sizes.iter().enumerate().map(|(index, size)| phase(index, *size, lines)).collect();
    for (index, kind) in kinds(&bundle, seed).into_iter().enumerate() {
        let lane = lane(index, kind, &bundle, seed);
        bundle.map.lanes.push(lane);
    }
    bundle.map.paths = paths(&bundle.map, seed);
    let standing: Vec<_> = bundle.map.lanes.iter().flat_map(|lane| lane.kind.pictures()).cloned().collect();
    bundle.pictures.retain(|picture| standing.iter().any(|one| one.picture == picture.id));
    let id = LeftoverId::new("left-1").unwrap();
    bundle.map.leftovers.push(Leftover { id, origin: line(3), text: texts[1].clone() });
    bundle
}

/// A path of each kind through picked steps.
fn paths(map: &Map, (_, lines, _, picks, _): &Seed) -> Vec<Path> {
    let steps: Vec<&StepId> = map.steps().map(|step| &step.id).collect();
    let paths = PathKind::ALL.iter().enumerate().map(|(n, kind)| {
        let picked = picks.iter().skip(n).step_by(2).filter(|_| !steps.is_empty());
        let mut stops: Vec<StepId> = picked.map(|pick| steps[usize::from(*pick) % steps.len()].clone()).collect();
        stops.dedup();
        Path {
            id: PathId::new(format!("path-{n}")).unwrap(),
            name: lines[n % lines.len()].clone(),
            kind: *kind,
            visibility: Visibility::ALL[n % 2],
            stops,
        }
    });
    paths.collect()
}

fn phase(index: usize, size: usize, lines: &[String]) -> Phase {
    let title = |index: usize| lines[index % lines.len()].clone();
    let steps = (0..size).map(|step| Step {
        id: StepId::new(format!("step-{index}-{step}")).unwrap(),
        title: title(step),
        moment: if step == 0 { Moment::Truth } else { Moment::Ordinary },
        width: (step == 1).then(|| StepWidth::clamped(200)),
        visibility: Visibility::ALL[(index + step) / 2 % 2],
    });
    let fold = model::Fold::ALL[index % 2];
    Phase { fold, steps: steps.collect(), ..Phase::new(PhaseId::new(format!("phase-{index}")).unwrap(), title(index)) }
}

/// Two pictures, in order of their names.
fn files() -> [picture::Picture; 2] {
    let file = |shade: u8| {
        let mut file = std::io::Cursor::new(Vec::new());
        image::RgbImage::from_pixel(3, 2, image::Rgb([shade; 3])).write_to(&mut file, image::ImageFormat::Png).unwrap();
        picture::Picture::check(file.into_inner()).unwrap()
    };
    let mut files = [file(10), file(200)];
    files.sort_by(|one, other| one.hash().cmp(other.hash()));
    files
}

fn named(file: &picture::Picture) -> Picture {
    Picture { id: PictureId::new(file.hash()).unwrap(), width: file.width(), height: file.height() }
}

/// The files of those bundles' pictures.
fn files_of(bundles: &[MapBundle]) -> Vec<picture::Picture> {
    let stands = |file: &picture::Picture| bundles.iter().any(|bundle| bundle.pictures.contains(&named(file)));
    files().into_iter().filter(stands).collect()
}

/// One kind of lane each, with a value and a channel at every step.
fn kinds(bundle: &MapBundle, (_, lines, texts, _, reals): &Seed) -> [LaneKind; 9] {
    let names = bundle.personas.len();
    let scale = Scale::new(-1e5, reals[0], 1e5, 0.25).unwrap();
    let values = bundle.map.steps().enumerate().map(|(n, step)| EmotionValue {
        step: step.id.clone(),
        persona: (n % 3 > 0).then(|| bundle.personas[n % names].id.clone()),
        value: (n % 2 == 0).then(|| reals[n % reals.len()]),
        label: texts[n % texts.len()].clone(),
        raw: lines[n % lines.len()].clone(),
    });
    let uses = bundle.map.steps().enumerate().map(|(n, step)| ChannelUse {
        step: step.id.clone(),
        channel: bundle.channels[n % names].id.clone(),
        usage: if n % 2 == 0 { Usage::Main } else { Usage::Also },
    });
    let numbers = bundle.map.steps().enumerate().map(|(n, step)| MetricValue {
        step: step.id.clone(),
        value: (n % 2 == 0).then(|| reals[n % reals.len()]),
        target: (n % 3 == 0).then_some(0.5),
    });
    let heights = bundle.map.steps().enumerate().filter(|(n, _)| n % 3 > 0);
    let heights = heights.map(|(n, step)| ArcValue { step: step.id.clone(), value: reals[n % reals.len()] });
    let pictures = bundle.map.steps().enumerate().filter(|(n, _)| n % 3 < 2).map(|(n, step)| LanePicture {
        step: step.id.clone(),
        picture: bundle.pictures[n % 2].id.clone(),
        name: lines[n % lines.len()].clone(),
        alt: texts[n % texts.len()].clone(),
        fit: PictureFit::ALL[n % 2],
    });
    let metric = Metric { unit: Unit::new("€ / day").unwrap(), chart: Chart::ALL[lines.len() % 2] };
    [
        LaneKind::Text,
        LaneKind::Emotion { scale, values: values.collect() },
        LaneKind::Channel { uses: uses.collect() },
        LaneKind::Metric { metric, values: numbers.collect() },
        LaneKind::Image { pictures: pictures.collect() },
        LaneKind::Divider,
        LaneKind::Touchpoint,
        LaneKind::Arc { scale, values: heights.collect() },
        LaneKind::Process { flows: Vec::new() },
    ]
}

fn lane(index: usize, kind: LaneKind, bundle: &MapBundle, (_, lines, texts, picks, _): &Seed) -> Lane {
    let steps: Vec<&StepId> = bundle.map.steps().map(|step| &step.id).collect();
    let pick = |place: usize, below: usize| usize::from(picks[(index * 12 + place) % picks.len()]) % below;
    let line = |index: usize| lines[index % lines.len()].clone();
    let cards = texts.iter().enumerate().filter(|_| !steps.is_empty()).map(|(n, text)| {
        let (a, b) = (pick(n, steps.len()), pick(n + 1, steps.len()));
        Card {
            id: CardId::new(format!("card-{index}-{n}")).unwrap(),
            text: text.clone(),
            span: Span { from: steps[a.min(b)].clone(), to: steps[a.max(b)].clone() },
            touchpoint: (n % 2 == 0).then(|| bundle.touchpoints[n % bundle.touchpoints.len()].id.clone()),
            extras: extras(n, &line(n)),
        }
    });
    let cards: Vec<Card> = cards.collect();
    let mut kind = kind;
    if let LaneKind::Process { flows: made } = &mut kind {
        *made = flows(&cards, texts);
    }
    Lane {
        id: LaneId::new(format!("lane-{index}")).unwrap(),
        title: line(index),
        subtitle: line(index + 1),
        role: LaneRole::ALL[pick(9, LaneRole::ALL.len())],
        icon: (index == 1).then(|| "mood".to_owned()),
        fold: model::Fold::ALL[pick(10, 2)],
        height: (index == 2).then(|| LaneHeight::clamped(300)),
        visibility: Visibility::ALL[pick(11, 2)],
        freeze: Freeze::ALL[pick(12, 2)],
        prompts: prompts(index, &steps),
        kind,
        cards,
    }
}

/// From each card to the next, and back from the last.
fn flows(cards: &[Card], texts: &[String]) -> Vec<Flow> {
    let ends = cards.windows(2).map(|pair| (&pair[0], &pair[1])).chain(cards.last().zip(cards.first()));
    let apart = ends.filter(|(from, to)| from.id != to.id).enumerate();
    let flow = |(n, (from, to)): (usize, (&Card, &Card))| Flow {
        id: FlowId::new(format!("flow-{n}")).unwrap(),
        from: from.id.clone(),
        to: to.id.clone(),
        label: model::clean_line(&texts[n % texts.len()]),
    };
    apart.map(flow).collect()
}

fn prompts(index: usize, steps: &[&StepId]) -> Vec<Prompt> {
    let of_cell = steps.first().map(|step| Prompt { step: Some((*step).clone()), text: "Who waits?".to_owned() });
    let of_lane = Prompt { step: None, text: format!("What hurts in lane {index}?") };
    of_cell.into_iter().chain([of_lane]).take(index).collect()
}

fn extras(n: usize, word: &str) -> CardExtras {
    CardExtras {
        color: CardColor::ALL.get(n).copied(),
        mark: CardMark::ALL.get(n).copied(),
        tags: Tag::new(word).into_iter().chain(Tag::new("a second tag / more")).take(n).collect(),
        link: (n % 2 == 1).then(|| Link::new(&format!("mailto:ann@example.org?subject={n}")).unwrap()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(testkit::scaled(200)))]

    #[test]
    fn x2_export_to_json_then_import_is_the_identity(
        seeds in prop::collection::vec(seed(), 0..3),
        names in prop::collection::vec(line(), 1..4),
    ) {
        let bundles: Vec<_> = seeds.iter().enumerate().map(|(n, seed)| bundle(n, seed, &names)).collect();
        for bundle in &bundles {
            prop_assert_eq!(model::check(bundle), vec![]);
        }
        let files = files().iter().map(|file| (named(file).id, file.bytes().clone())).collect();
        let imported = import(&write(&bundles, &files)).unwrap();
        prop_assert_eq!(imported.problems, vec![]);
        prop_assert_eq!(imported.pictures, files_of(&bundles));
        prop_assert_eq!(imported.bundles, bundles);
    }
}

#[test]
fn a_short_object_written_by_hand_is_enough() {
    let json = r#"{ "format": "laneway-maps", "version": 1, "maps": [ {
        "title": "Tea",
        "phases": [ { "title": "Boil", "steps": [ { "id": "fill", "title": "Fill" }, { "id": "wait" } ] } ],
        "lanes": [
          { "title": "Doing", "role": "action", "cards": [ { "text": "Fills it", "from": "fill", "to": "wait" } ] },
          { "title": "Mood", "kind": "emotion", "role": "emotion", "values": [
            { "step": "fill", "persona": { "name": "Ann" }, "value": 1.5 },
            { "step": "wait", "persona": { "name": "Ann" }, "value": 9 } ] },
          { "title": "Via", "kind": "channel", "uses": [
            { "step": "fill", "channel": { "name": "Shop" }, "usage": "main" } ] } ] } ] }"#;
    let imported = import(json).unwrap();
    let bundle = &imported.bundles[0];
    assert_eq!(model::check(bundle), []);
    assert_eq!(bundle.personas.len(), 1);
    assert_eq!(bundle.channels[0].name, "Shop");
    let LaneKind::Emotion { values, .. } = &bundle.map.lanes[1].kind else { panic!("no emotion lane") };
    assert_eq!((values[1].value, values[1].raw.as_str()), (Some(2.0), "9"));
    assert_eq!(imported.problems[0].to_string(), "map 1: lane “Mood”: a value beside its scale stands at its end");
    assert_eq!(
        import(&write(&imported.bundles, &std::collections::BTreeMap::new())).unwrap().bundles,
        imported.bundles
    );
}

#[test]
fn what_does_not_fit_together_is_kept_and_said() {
    let json = r#"{ "format": "laneway-maps", "version": 1, "maps": [ {
        "phases": [ { "steps": [ { "id": "a" }, { "id": "b" } ] } ],
        "lanes": [
          { "title": "L", "cards": [ { "text": "lost", "from": "z" }, { "text": "back", "from": "b", "to": "a" } ] },
          { "title": "E", "kind": "emotion", "values": [ { "step": "a", "value": 1 }, { "step": "a", "label": "twice" } ] },
          { "title": "C", "kind": "channel", "uses": [
            { "step": "a", "channel": { "name": "X" }, "usage": "main" },
            { "step": "a", "channel": { "name": "Y" }, "usage": "main" } ] } ] } ] }"#;
    let imported = import(json).unwrap();
    assert_eq!(model::check(&imported.bundles[0]), []);
    let left: Vec<_> = imported.bundles[0].map.leftovers.iter().map(|left| left.text.as_str()).collect();
    assert_eq!(left, ["lost", "twice"]);
    assert_eq!(imported.problems.len(), 3);
}

#[test]
fn stops_that_are_not_on_the_map_are_said() {
    let json = r#"{ "format": "laneway-maps", "version": 1, "maps": [ {
        "phases": [ { "steps": [ { "id": "a" }, { "id": "b" } ] } ],
        "paths": [ { "name": "Way", "kind": "loopBack", "stops": ["a", "z", "a", "b"] } ] } ] }"#;
    let imported = import(json).unwrap();
    assert_eq!(model::check(&imported.bundles[0]), []);
    let path = &imported.bundles[0].map.paths[0];
    assert_eq!((path.kind, path.stops.len()), (PathKind::LoopBack, 2));
    assert_eq!(imported.problems[0].to_string(), "map 1: path “Way”: stops that are not on the map are left out");
}

#[test]
fn links_and_tags_that_a_card_cannot_bear_stand_among_the_leftovers() {
    let json = r#"{ "format": "laneway-maps", "version": 1, "maps": [ { "phases": [ { "steps": [ { "id": "a" } ] } ],
        "lanes": [ { "title": "L", "cards": [ { "text": "t", "from": "a", "mark": "pain", "link": "file:///x",
          "tags": ["one", " one ", "", "a tag of far more than forty characters, which is too long"] } ] } ] } ] }"#;
    let imported = import(json).unwrap();
    let card = &imported.bundles[0].map.lanes[0].cards[0];
    assert_eq!((card.extras.mark, card.extras.tags.len(), &card.extras.link), (Some(CardMark::Pain), 1, &None));
    let left: Vec<_> = imported.bundles[0].map.leftovers.iter().map(|left| left.text.as_str()).collect();
    assert_eq!(left, ["a tag of far more than forty characters, which is too long", "file:///x"]);
    assert!(imported.problems[1].to_string().contains("“file:///x” is not a link"), "{}", imported.problems[1]);
}

#[test]
fn errors_name_line_and_column() {
    for (json, said) in [
        (
            "{ \"format\": \"laneway-maps\",\n  \"version\": 1,\n  \"maps\": 7 }",
            "maps.json, line 3, column 11: invalid type",
        ),
        ("{", "maps.json, line 1, column 1: EOF while parsing"),
        ("{}", "maps.json: this JSON is not Laneway's: its “format” has none"),
        ("{\"format\": \"ojf\"}", "maps.json: this JSON is not Laneway's: its “format” is “ojf”"),
        ("{\"format\": \"laneway-maps\", \"version\": 2}", "maps.json: its version is 2; this Laneway reads up to 1"),
        (
            "{\"format\": \"laneway-maps\", \"version\": 1, \"maps\": [{\"lanes\": [{\"role\": \"x\"}]}]}",
            "maps.json, line 1, column 73: unknown variant `x`",
        ),
        (
            "{\"format\":\"laneway-maps\",\"version\":1,\"maps\":[{\"phases\":[{\"steps\":[{\"id\":\"a\"},{\"id\":\"a\"}]}]}]}",
            "maps.json: map 1: two steps have the identifier “a”",
        ),
    ] {
        let error = import(json).unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    }
}

#[test]
fn the_example_of_the_documentation_reads() {
    let page = include_str!("../../../../docs/json.md");
    let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let imported = import(example).unwrap();
    assert_eq!(imported.problems, []);
    assert_eq!(imported.bundles[0].map.title, "Make tea");
}

#[test]
fn things_that_share_an_identifier_are_told_apart() {
    let json = r#"{ "format": "laneway-maps", "version": 1, "maps": [ { "phases": [ { "steps": [ { "id": "a" } ] } ],
        "lanes": [ { "id": "a", "cards": [ { "id": "c", "text": "1", "from": "a" }, { "id": "c", "text": "2", "from": "a" } ] } ] } ] }"#;
    let map = &import(json).unwrap().bundles[0].map;
    assert_eq!(map.lanes[0].id.as_str(), "a");
    assert_ne!(map.lanes[0].cards[0].id, map.lanes[0].cards[1].id);
}

#[test]
fn a_picture_that_cannot_be_read_leaves_its_words() {
    let json = r#"{ "format": "laneway-maps", "version": 1,
        "pictures": [ { "id": "a", "data": "PHN2Zz48L3N2Zz4=" }, { "id": "b", "data": "?" } ],
        "maps": [ { "phases": [ { "steps": [ { "id": "s" } ] } ], "lanes": [ { "title": "Story", "kind": "image",
            "pictures": [ { "step": "s", "picture": "a", "alt": "A shop" }, { "step": "gone", "picture": "b", "name": "b.png" } ]
        } ] } ] }"#;
    let imported = import(json).unwrap();
    let map = &imported.bundles[0].map;
    assert_eq!(map.lanes[0].kind, LaneKind::Image { pictures: vec![] });
    let left: Vec<_> = map.leftovers.iter().map(|left| left.text.as_str()).collect();
    assert_eq!((left, imported.pictures.len()), (vec!["A shop", "b.png"], 0));
    let said: Vec<String> = imported.problems.iter().map(ToString::to_string).collect();
    assert!(said[0].contains("picture “a” is an SVG drawing"), "{said:?}");
    assert!(said[1].contains("picture “b” is not base64"), "{said:?}");
    assert_eq!(model::check(&imported.bundles[0]), []);
}
