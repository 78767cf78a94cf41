//! The laws over random edits on a real file.

use editor::{
    Edit, LensField, MapTemplate, NewLane, NewLaneKind, NewNumber, NewPicture, NewScale, NewStep, NewText, PastedCard,
    TextTarget,
};
use model::{
    CardColor, CardId, CardMark, Chart, Fold, Freeze, LaneKind, LaneRole, MapBundle, MapId, MapState, MapTheme, Moment,
    PathKind, TouchpointId, Usage, Visibility,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::support::Bench;

/// A random number that chooses among whatever is there when the edit is made.
type Pick = prop::sample::Index;

/// What an edit shall be, before it is known what there is to edit.
#[derive(Debug, Clone)]
struct Wish {
    kind: u8,
    a: Pick,
    b: Pick,
    c: Pick,
    number: f64,
    text: String,
}

fn wish() -> impl Strategy<Value = Wish> {
    let text = prop_oneof![".{0,12}", Just("x".repeat(300)), Just("a\r\nb\u{0}\u{ad}".to_owned())];
    (0..96_u8, any::<(Pick, Pick, Pick)>(), -2.5..2.5_f64, text).prop_map(|(kind, (a, b, c), number, text)| Wish {
        kind,
        a,
        b,
        c,
        number,
        text,
    })
}

/// One of them, if there is one.
fn pick<T: Clone>(pick: &Pick, from: &[T]) -> Option<T> {
    if from.is_empty() { None } else { Some(pick.get(from).clone()) }
}

/// The edit; `None` where there is nothing to do it to.
fn edit(bench: &Bench, wish: &Wish) -> Option<Edit> {
    let maps = bench.all();
    let view = bench.workspace.view().unwrap();
    let bundle: MapBundle = pick(&wish.c, &maps)?;
    let map = bundle.map.id.clone();
    let phases: Vec<_> = bundle.map.phases.iter().map(|phase| phase.id.clone()).collect();
    let steps: Vec<_> = bundle.map.steps().map(|step| step.id.clone()).collect();
    let lanes: Vec<_> = bundle.map.lanes.iter().map(|lane| lane.id.clone()).collect();
    let cards: Vec<_> = bundle.map.lanes.iter().flat_map(|lane| &lane.cards).map(|card| card.id.clone()).collect();
    let lane_of = |kind: &str| {
        let found: Vec<_> =
            bundle.map.lanes.iter().filter(|lane| lane.kind.as_str() == kind).map(|lane| lane.id.clone()).collect();
        pick(&wish.a, &found)
    };
    let personas: Vec<_> = view.personas.iter().map(|one| one.id.clone()).collect();
    let channels: Vec<_> = view.channels.iter().map(|one| one.id.clone()).collect();
    let touchpoints: Vec<_> = view.touchpoints.iter().map(|one| one.id.clone()).collect();
    let (step, lane, card) = (pick(&wish.a, &steps), pick(&wish.a, &lanes), pick(&wish.a, &cards));
    let (phase, persona) = (pick(&wish.a, &phases), pick(&wish.b, &bundle.map.lens.personas));
    let title = wish.text.clone();
    Some(match wish.kind {
        0 => Edit::RenameWorkspace { name: title },
        1 => Edit::AddMap { id: None, title, template: MapTemplate::Journey.into(), before: Some(map) },
        2 => Edit::RenameMap { map, title },
        3 => Edit::SetLens { map, field: LensField::Scenario, text: title },
        4 => Edit::SetMapState { map, state: MapState::Future },
        5 => Edit::MoveMap { map, before: pick(&wish.a, &maps).map(|other| other.map.id) },
        6 if maps.len() < 4 => Edit::DuplicateMap { map },
        7 if maps.len() > 1 => Edit::DeleteMap { map },
        8 => Edit::AddPhase { id: None, map, title, first_step: NewStep::One, before: phase },
        9 => Edit::RenamePhase { phase: phase?, title },
        10 => Edit::MovePhase { phase: phase?, before: pick(&wish.b, &phases) },
        11 if steps.len() < 30 => Edit::DuplicatePhase { phase: phase? },
        12 => Edit::DeletePhase { phase: phase? },
        13 => Edit::AddStep { id: None, phase: phase?, title, before: None },
        14 => Edit::RenameStep { step: step?, title },
        15 | 16 => Edit::MoveStep { step: step?, phase: pick(&wish.b, &phases)?, before: None },
        17 if steps.len() < 30 => Edit::DuplicateStep { step: step? },
        18 => Edit::DeleteStep { step: step? },
        19 => Edit::SetMoment { step: step?, moment: Moment::Truth },
        20 => {
            let kind = *wish.b.get(&[NewLaneKind::Text, NewLaneKind::Emotion, NewLaneKind::Channel]);
            Edit::AddLane { id: None, map, kind, role: *wish.b.get(LaneRole::ALL), title, before: lane }
        }
        95 => Edit::AddLanes { map, lanes: new_lanes(wish, &bundle), before: lane },
        21 => Edit::RenameLane { lane: lane?, title },
        22 => Edit::SetLaneSubtitle { lane: lane?, subtitle: title },
        23 => Edit::SetLaneRole { lane: lane?, role: *wish.b.get(LaneRole::ALL) },
        24 => Edit::FoldLane { lane: lane?, fold: Fold::Collapsed },
        25 => Edit::MoveLane { lane: lane?, before: pick(&wish.b, &lanes) },
        26 if lanes.len() < 12 => Edit::DuplicateLane { lane: lane? },
        27 => Edit::DeleteLane { lane: lane? },
        28 => Edit::SetScale { lane: lane_of("emotion")?, min: 1.0, neutral: 3.0, max: 5.0, step: 0.5 },
        29..=31 => Edit::AddCard { id: None, lane: lane?, step: pick(&wish.b, &steps)?, text: title, before: None },
        32 => Edit::SetCardText { card: card?, text: title },
        33 => Edit::MoveCard { card: card?, lane: pick(&wish.b, &lanes)?, step: pick(&wish.b, &steps)?, before: None },
        34 => Edit::SpanCard { card: card?, from: pick(&wish.b, &steps)?, to: pick(&wish.a, &steps)? },
        35 => Edit::DuplicateCard { card: card? },
        36 => Edit::DeleteCard { card: card? },
        37 => Edit::SetCardTouchpoint { card: card?, touchpoint: pick(&wish.b, &touchpoints) },
        38 | 39 => {
            let (lane, step) = (lane_of("emotion")?, pick(&wish.b, &steps)?);
            Edit::SetValue { lane, step, persona, value: Some(wish.number) }
        }
        40 => {
            let (lane, step) = (lane_of("emotion")?, pick(&wish.b, &steps)?);
            Edit::SetValueLabel { lane, step, persona, label: title }
        }
        41 => {
            let (lane, step, channel) = (lane_of("channel")?, pick(&wish.b, &steps)?, pick(&wish.b, &channels)?);
            Edit::UseChannel {
                lane,
                step,
                channel,
                usage: pick(&wish.b, &[None, Some(Usage::Main), Some(Usage::Also)])?,
            }
        }
        42 => Edit::AddPersona { id: None, name: format!("P{title}"), summary: String::new() },
        43 => Edit::SetMapPersonas { map, personas: pick(&wish.b, &personas).into_iter().collect() },
        44 => Edit::DeletePersona { persona: pick(&wish.b, &personas)? },
        45 => Edit::DeleteChannel { channel: pick(&wish.b, &channels)? },
        46..=54 | 84 => return several(wish, &bundle, &cards, &touchpoints),
        55..=64 | 69 => return shape(wish, &bundle),
        71..=77 => return path(wish, &bundle),
        86..=89 => return flow(wish, map, &bundle, title),
        65 => Edit::AddLane { id: None, map, kind: NewLaneKind::Metric, role: LaneRole::Other, title, before: lane },
        66 => Edit::SetMetric { lane: lane_of("metric")?, unit: title, chart: *wish.b.get(Chart::ALL) },
        67 => {
            let target = (wish.number < 0.0).then_some(wish.number);
            let value = pick(&wish.c, &[None, Some(wish.number), Some(1e13)])?;
            Edit::SetMetricValue { lane: lane_of("metric")?, step: step?, value, target }
        }
        70 => Edit::SetMetricValues {
            lane: lane_of("metric")?,
            numbers: [pick(&wish.a, &steps)?, pick(&wish.b, &steps)?]
                .map(|step| NewNumber { step, value: Some(wish.number), target: None })
                .into(),
        },
        85 => Edit::SetMapTheme { map, theme: *wish.b.get(MapTheme::ALL) },
        78 => Edit::AddLane { id: None, map, kind: NewLaneKind::Arc, role: LaneRole::Other, title, before: lane },
        79 => Edit::AddLane {
            id: None,
            map,
            kind: NewLaneKind::Touchpoint,
            role: LaneRole::Touchpoint,
            title,
            before: lane,
        },
        80 => {
            let value = pick(&wish.c, &[None, Some(2.0), Some(wish.number)])?;
            Edit::SetValue { lane: lane_of("arc")?, step: step?, persona: None, value }
        }
        81 => Edit::SetScale { lane: lane_of("arc")?, min: 0.0, neutral: 0.0, max: 10.0, step: 1.0 },
        82 => Edit::AddTouchpointCard { id: None, lane: lane?, step: step?, name: title, before: None },
        83 => Edit::NameCardTouchpoint { card: card?, name: title },
        90..=94 => return pictures(wish, &bundle),
        68 => Edit::AddLane { id: None, map, kind: NewLaneKind::Divider, role: LaneRole::Other, title, before: lane },
        _ => return None,
    })
}

/// An edit of a storyboard.
fn pictures(wish: &Wish, bundle: &MapBundle) -> Option<Edit> {
    let steps: Vec<_> = bundle.map.steps().map(|step| step.id.clone()).collect();
    let boards = bundle.map.lanes.iter().filter(|lane| lane.kind.as_str() == "image");
    let lanes: Vec<_> = boards.map(|lane| lane.id.clone()).collect();
    let (lane, step) = (pick(&wish.a, &lanes), pick(&wish.b, &steps));
    let (map, title) = (bundle.map.id.clone(), wish.text.clone());
    Some(match wish.kind {
        90 => Edit::AddLane { id: None, map, kind: NewLaneKind::Image, role: LaneRole::Other, title, before: None },
        91 => {
            let picture = NewPicture::Data(pick(&wish.c, &[DOT.to_owned(), "AAAA".to_owned()])?);
            Edit::SetPicture { lane: lane?, step: step?, picture, name: Some(title), alt: None }
        }
        92 => Edit::SetPictureAlt { lane: lane?, step: step?, alt: title },
        93 => Edit::MovePicture {
            lane: lane?,
            step: step?,
            to_lane: pick(&wish.c, &lanes)?,
            to_step: pick(&wish.c, &steps)?,
        },
        _ => Edit::RemovePicture { lane: lane?, step: step? },
    })
}

/// A GIF of one pixel.
const DOT: &str = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/// The lanes of the map anew, and perhaps one that makes no sense.
fn new_lanes(wish: &Wish, bundle: &MapBundle) -> Vec<NewLane> {
    let mut lanes: Vec<NewLane> = bundle.map.lanes.iter().take(3).map(NewLane::of).collect();
    let scale = Some(NewScale { min: wish.number, neutral: 0.0, max: 2.0, step: 0.5 });
    let kind = *wish.b.get(&[NewLaneKind::Emotion, NewLaneKind::Arc, NewLaneKind::Text]);
    let titled = NewLane::titled(None, kind, *wish.a.get(LaneRole::ALL), &wish.text);
    lanes.push(NewLane { scale, prompt: wish.text.clone(), ..titled });
    lanes
}

/// An edit of several cards.
fn several(wish: &Wish, bundle: &MapBundle, all: &[CardId], touchpoints: &[TouchpointId]) -> Option<Edit> {
    let steps: Vec<_> = bundle.map.steps().map(|step| step.id.clone()).collect();
    let lanes: Vec<_> = bundle.map.lanes.iter().map(|lane| lane.id.clone()).collect();
    let mut cards: Vec<CardId> = [&wish.a, &wish.b, &wish.c].into_iter().filter_map(|place| pick(place, all)).collect();
    cards.dedup();
    let (lane, step) = (pick(&wish.a, &lanes), pick(&wish.b, &steps));
    let offset = if wish.number > 0.0 { 1 } else { 0 };
    Some(match wish.kind {
        46 => Edit::SetCardColor { cards, color: pick(&wish.a, CardColor::ALL) },
        47 => Edit::SetCardMark { cards, mark: pick(&wish.a, CardMark::ALL) },
        48 => Edit::SetCardTags { cards, tags: vec![wish.text.clone(), "tag".into(), "tag".into()] },
        49 => Edit::SetCardLink { cards, link: pick(&wish.a, &["https://example.org".into(), wish.text.clone()]) },
        50 => Edit::MoveCards { cards, lane: lane?, step: step?, before: pick(&wish.c, all) },
        51 => Edit::DuplicateCards { cards, ids: Vec::new() },
        52 => Edit::DeleteCards { cards },
        84 => Edit::SetCardsTouchpoint { cards, touchpoint: pick(&wish.a, touchpoints) },
        53 => Edit::SetCardEnd { card: cards.pop()?, to: step? },
        54 => Edit::PasteCards {
            lane: lane?,
            step: step?,
            before: None,
            cards: vec![pasted("first", 0), PastedCard { steps: 3, ..pasted(&wish.text, offset) }],
        },
        _ => return None,
    })
}

/// An edit of how columns and lanes are laid out.
fn shape(wish: &Wish, bundle: &MapBundle) -> Option<Edit> {
    let map = bundle.map.id.clone();
    let phases: Vec<_> = bundle.map.phases.iter().map(|phase| phase.id.clone()).collect();
    let steps: Vec<_> = bundle.map.steps().map(|step| step.id.clone()).collect();
    let lanes: Vec<_> = bundle.map.lanes.iter().map(|lane| lane.id.clone()).collect();
    let (phase, step, lane) = (pick(&wish.a, &phases), pick(&wish.a, &steps), pick(&wish.a, &lanes));
    let px = pick(&wish.b, &[None, Some(0), Some(200), Some(u32::MAX)])?;
    let visibility = *wish.b.get(Visibility::ALL);
    Some(match wish.kind {
        55 => Edit::FoldPhase { phase: phase?, fold: *wish.b.get(Fold::ALL) },
        56 => Edit::MergePhases { first: phase?, second: pick(&wish.b, &phases)? },
        57 => Edit::SplitPhase { id: None, step: step?, title: wish.text.clone() },
        58 => Edit::SetStepWidth { steps: vec![step?], own_width: px },
        59 => Edit::FitColumns { map, steps: pick(&wish.b, &[Vec::new(), vec![step?]])? },
        60 => Edit::SetStepVisibility { steps: vec![step?, pick(&wish.b, &steps)?], visibility },
        61 => Edit::SetLaneVisibility { lanes: vec![lane?], visibility },
        62 => Edit::ShowAll { map },
        63 => Edit::SetLaneHeight { lane: lane?, own_height: px },
        64 => Edit::FreezeLane { lane: lane?, freeze: *wish.b.get(Freeze::ALL) },
        69 => Edit::SetTexts {
            map,
            texts: vec![
                NewText { target: TextTarget::Title, text: wish.text.clone() },
                NewText { target: TextTarget::Step { step: step? }, text: wish.text.clone() },
                NewText { target: TextTarget::Lane { lane: lane? }, text: wish.text.clone() },
            ],
        },
        _ => return None,
    })
}

/// An edit of arrows.
fn flow(wish: &Wish, map: MapId, bundle: &MapBundle, title: String) -> Option<Edit> {
    let lanes = bundle.map.lanes.iter().filter_map(|lane| match &lane.kind {
        LaneKind::Process { flows } => Some((lane, flows)),
        LaneKind::Text
        | LaneKind::Emotion { .. }
        | LaneKind::Channel { .. }
        | LaneKind::Metric { .. }
        | LaneKind::Touchpoint
        | LaneKind::Arc { .. }
        | LaneKind::Image { .. }
        | LaneKind::Divider => None,
    });
    let (lane, flows) = match lanes.collect::<Vec<_>>().as_slice() {
        [] => {
            let (kind, role) = (NewLaneKind::Process, LaneRole::Support);
            return Some(Edit::AddLane { id: None, map, kind, role, title, before: None });
        }
        some => *wish.a.get(some),
    };
    let cards: Vec<CardId> = lane.cards.iter().map(|card| card.id.clone()).collect();
    let flows: Vec<_> = flows.iter().map(|flow| flow.id.clone()).collect();
    let step = bundle.map.steps().next()?.id.clone();
    Some(match wish.kind {
        86 if cards.len() < 5 => Edit::AddCard { id: None, lane: lane.id.clone(), step, text: title, before: None },
        86 | 87 => Edit::AddFlow { id: None, from: pick(&wish.b, &cards)?, to: pick(&wish.c, &cards)?, label: title },
        88 => Edit::SetFlowLabel { flow: pick(&wish.b, &flows)?, label: title },
        89 => Edit::DeleteFlow { flow: pick(&wish.b, &flows)? },
        _ => return None,
    })
}

/// An edit of paths.
fn path(wish: &Wish, bundle: &MapBundle) -> Option<Edit> {
    let map = bundle.map.id.clone();
    let steps: Vec<_> = bundle.map.steps().map(|step| step.id.clone()).collect();
    let paths: Vec<_> = bundle.map.paths.iter().map(|path| path.id.clone()).collect();
    let stops: Vec<_> =
        [&wish.a, &wish.b, &wish.c, &wish.a].into_iter().filter_map(|place| pick(place, &steps)).collect();
    let (kind, name) = (*wish.b.get(PathKind::ALL), wish.text.clone());
    let (path, before) = (pick(&wish.a, &paths), pick(&wish.b, &paths));
    Some(match wish.kind {
        71 | 72 => Edit::AddPath { id: None, map, name, kind, stops, before },
        73 => Edit::RenamePath { path: path?, name },
        74 => Edit::SetPathKind { path: path?, kind },
        75 => Edit::SetPathStops { path: path?, stops },
        76 => Edit::SetPathVisibility { paths: vec![path?], visibility: *wish.b.get(Visibility::ALL) },
        77 if wish.number < 0.0 => Edit::MovePath { path: path?, before },
        77 if wish.number < 1.0 && paths.len() < 9 => Edit::DuplicatePath { path: path? },
        77 => Edit::DeletePath { path: path? },
        _ => return None,
    })
}

fn pasted(text: &str, offset: i32) -> PastedCard {
    PastedCard {
        id: None,
        lane_offset: offset,
        step_offset: offset,
        steps: 1,
        text: text.to_owned(),
        color: Some(CardColor::Teal),
        mark: None,
        tags: vec!["pasted".into()],
        link: Some("https://example.org/".into()),
        touchpoint: None,
    }
}

fn config(count: u32) -> ProptestConfig {
    ProptestConfig { cases: testkit::scaled(count), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(24))]

    /// C1: undoing everything and doing it again leads back to every state on the way.
    #[test]
    fn c1_undo_then_redo_is_the_identity(wishes in prop::collection::vec(wish(), 1..16)) {
        let mut bench = Bench::sample();
        let mut states = vec![bench.all()];
        for wish in &wishes {
            let Some(edit) = edit(&bench, wish) else { continue };
            if bench.workspace.apply(&edit).is_ok() {
                states.push(bench.all());
            }
        }
        states.dedup();
        let mut seen = vec![bench.all()];
        while bench.workspace.undo().unwrap().is_some() {
            if Some(&bench.all()) != seen.last() { seen.push(bench.all()); }
        }
        seen.reverse();
        prop_assert_eq!(&seen, &states);
        while bench.workspace.redo().unwrap().is_some() {}
        prop_assert_eq!(Some(&bench.all()), states.last());
    }

    /// C2 and C4: an edit that fails changes nothing, and one that succeeds leaves nothing for `check` to find.
    #[test]
    fn c2_c4_edits_leave_no_trace_or_a_sound_map(wishes in prop::collection::vec(wish(), 1..24)) {
        let mut bench = Bench::sample();
        for wish in &wishes {
            let Some(edit) = edit(&bench, wish) else { continue };
            let before = bench.all();
            match bench.workspace.apply(&edit) {
                Err(_) => prop_assert_eq!(bench.all(), before, "{:?}", edit),
                Ok(_) => {
                    for bundle in bench.all() {
                        prop_assert_eq!(model::check(&bundle), vec![], "{:?}", edit);
                    }
                }
            }
        }
        prop_assert_eq!(bench.workspace.integrity().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn every_edit_reads_back_from_its_json() {
    let bench = Bench::sample();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds = std::collections::BTreeSet::new();
    for _ in 0..600 {
        let wish = wish().new_tree(&mut runner).unwrap().current();
        let Some(edit) = edit(&bench, &wish) else { continue };
        let json = serde_json::to_value(&edit).unwrap();
        assert_eq!(json["edit"], edit.kind());
        assert_eq!(serde_json::from_value::<Edit>(json).unwrap(), edit);
        kinds.insert(edit.kind());
    }
    assert!(kinds.len() > 53, "{kinds:?}");
}
