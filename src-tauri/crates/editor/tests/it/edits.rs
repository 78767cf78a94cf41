//! Edits of maps, lanes, cards, values and entities, one by one.

use editor::{Edit, LensField, MapTemplate, NewLaneKind};
use model::{ChannelId, LaneId, LaneKind, LaneRole, MapState, PersonaId, Usage};

use crate::support::{Bench, cards, values};

#[test]
fn the_sample_is_the_map_that_it_should_be() {
    let bench = Bench::sample();
    let bundle = bench.bundle();
    assert_eq!(model::check(&bundle), []);
    assert_eq!(bundle.workspace, "Northfold Outdoor");
    assert_eq!((bundle.map.phases.len(), bundle.map.steps().count(), bundle.map.lanes.len()), (5, 14, 10));
    assert_eq!(bundle.personas.len(), 2);
    assert_eq!(bundle.touchpoints.len(), 13);
    assert_eq!(bundle.channels.len(), 6);
    assert_eq!(bundle.map.card_count(), 79);
    assert_eq!(bench.workspace.view().unwrap().undo, None, "the sample is the beginning, not an action of the user");
}

#[test]
fn a_new_map_starts_with_its_template() {
    let mut bench = Bench::empty();
    for (template, lanes, steps) in [
        (MapTemplate::Empty, 0, 0),
        (MapTemplate::Blank, 1, 3),
        (MapTemplate::Journey, 7, 10),
        (MapTemplate::Blueprint, 6, 8),
        (MapTemplate::Retail, 10, 12),
    ] {
        bench.apply(Edit::AddMap { id: None, title: "New".into(), template: template.into(), before: None });
        let map = bench.all().pop().unwrap().map;
        assert_eq!((map.lanes.len(), map.steps().count()), (lanes, steps), "{template:?}");
        assert_eq!(model::check(&bench.all().pop().unwrap()), []);
    }
}

#[test]
fn maps_move_duplicate_and_go() {
    let mut bench = Bench::sample();
    let first = bench.map_id();
    let copy = bench.apply(Edit::DuplicateMap { map: first.clone() });
    let titles =
        |bench: &Bench| -> Vec<String> { bench.workspace.maps().unwrap().into_iter().map(|map| map.title).collect() };
    assert_eq!(titles(&bench), ["Buy and return a tent", "Buy and return a tent (copy)"]);
    let (original, copied) = (bench.all().remove(0), bench.all().remove(1));
    assert_eq!(copied.map.card_count(), original.map.card_count());
    assert_eq!(values(&copied.map), values(&original.map));
    assert_eq!(cards(&copied.map, "Backstage"), cards(&original.map, "Backstage"));
    assert_eq!(model::check(&copied), []);

    bench.apply(Edit::MoveMap { map: copy.parse().unwrap(), before: Some(first.clone()) });
    assert_eq!(titles(&bench), ["Buy and return a tent (copy)", "Buy and return a tent"]);
    bench.apply(Edit::DeleteMap { map: first });
    assert_eq!(titles(&bench), ["Buy and return a tent (copy)"]);
}

#[test]
fn the_lens_is_kept_clean() {
    let mut bench = Bench::with(MapTemplate::Blank);
    let map = bench.map_id();
    bench.apply(Edit::SetLens { map: map.clone(), field: LensField::Goal, text: "a\r\nb\u{0}".into() });
    bench.apply(Edit::RenameMap { map: map.clone(), title: " two\nlines ".into() });
    bench.apply(Edit::SetMapState { map, state: MapState::Future });
    let map = bench.map();
    assert_eq!((map.lens.goal.as_str(), map.title.as_str(), map.lens.state), ("a\nb", "two lines", MapState::Future));
}

#[test]
fn cards_stack_move_and_stretch() {
    let mut bench = Bench::with(MapTemplate::Journey);
    let lane = bench.lane("Thoughts").id;
    let steps: Vec<_> = (0..10).map(|column| bench.step(column)).collect();
    let mut add = |text: &str, column: usize, before: Option<&String>| {
        bench.apply(Edit::AddCard {
            id: None,
            lane: lane.clone(),
            step: steps[column].clone(),
            text: text.into(),
            before: before.map(|id| id.parse().unwrap()),
        })
    };
    let a = add("a", 0, None);
    let b = add("b", 0, Some(&a));
    let c = add("c", 8, None);
    assert_eq!(cards(&bench.map(), "Thoughts"), ["0-0 b", "0-0 a", "8-8 c"]);

    let span = |card: &String, from: usize, to: usize| Edit::SpanCard {
        card: card.parse().unwrap(),
        from: steps[from].clone(),
        to: steps[to].clone(),
    };
    bench.apply(span(&a, 2, 4));
    assert_eq!(bench.refused(&span(&a, 4, 2)), "a card cannot end before it begins");
    let other = bench.lane("Pain points").id;
    let to = |card: &String, lane: &LaneId, column: usize, before: Option<&String>| Edit::MoveCard {
        card: card.parse().unwrap(),
        lane: lane.clone(),
        step: steps[column].clone(),
        before: before.map(|id| id.parse().unwrap()),
    };
    bench.apply(to(&a, &other, 8, None));
    assert_eq!(cards(&bench.map(), "Pain points"), ["8-9 a"], "it covers as many steps as there is room for");
    bench.apply(to(&c, &lane, 8, Some(&b)));
    assert_eq!(cards(&bench.map(), "Thoughts"), ["8-8 c", "0-0 b"]);
    assert!(bench.refused(&to(&b, &lane, 0, Some(&a))).contains("does not stand in that lane"));

    bench.apply(Edit::DuplicateCard { card: c.parse().unwrap() });
    bench.apply(Edit::DeleteCard { card: b.parse().unwrap() });
    assert_eq!(cards(&bench.map(), "Thoughts"), ["8-8 c", "8-8 c"]);
    assert!(bench.refused(&Edit::DeleteCard { card: b.parse().unwrap() }).starts_with("there is no card"));
}

#[test]
fn identifiers_are_plain_and_never_used_twice() {
    let mut bench = Bench::with(MapTemplate::Journey);
    let (lane, step) = (bench.lane("Thoughts").id, bench.step(0));
    let add = |id: &str| Edit::AddCard {
        id: Some(id.parse().unwrap()),
        lane: lane.clone(),
        step: step.clone(),
        text: String::new(),
        before: None,
    };
    bench.apply(add("mine"));
    assert_eq!(bench.refused(&add("mine")), "the identifier “mine” is taken");
    bench.apply(Edit::DeleteCard { card: "mine".parse().unwrap() });
    assert_eq!(bench.refused(&add("mine")), "the identifier “mine” is taken");
    assert!(bench.refused(&add("a/b")).contains("is not an identifier"));
    assert!(bench.refused(&add(&"x".repeat(65))).contains("is not an identifier"));
}

#[test]
fn values_snap_carry_labels_and_go_when_they_say_nothing() {
    let mut bench = Bench::with(MapTemplate::Journey);
    let (lane, step) = (bench.lane("Emotions").id, bench.step(1));
    let value = |value| Edit::SetValue { lane: lane.clone(), step: step.clone(), persona: None, value };
    bench.apply(value(Some(1.2345)));
    let label = |label: &str| Edit::SetValueLabel {
        lane: lane.clone(),
        step: step.clone(),
        persona: None,
        label: label.into(),
    };
    bench.apply(label("Relieved"));
    assert_eq!(values(&bench.map()), ["1 Some(1.2) Relieved"]);
    assert_eq!(bench.refused(&value(Some(2.5))), "2.5 lies outside the scale of -2 to 2");
    assert_eq!(bench.refused(&value(Some(f64::NAN))), "an emotion value must be a number");
    bench.apply(value(None));
    assert_eq!(values(&bench.map()), ["1 None Relieved"]);
    bench.apply(label(""));
    assert_eq!(values(&bench.map()), Vec::<String>::new());
    let text = bench.lane("Thoughts").id;
    let elsewhere = Edit::SetValue { lane: text, step: step.clone(), persona: None, value: Some(1.0) };
    assert_eq!(bench.refused(&elsewhere), "only an emotion lane and an arc have values");
}

#[test]
fn another_scale_keeps_the_values_in_their_place() {
    let mut bench = Bench::with(MapTemplate::Journey);
    let lane = bench.lane("Emotions").id;
    for (column, value) in [(0, -2.0), (1, 0.0), (2, 1.0)] {
        let step = bench.step(column);
        bench.apply(Edit::SetValue { lane: lane.clone(), step, persona: None, value: Some(value) });
    }
    bench.apply(Edit::SetScale { lane: lane.clone(), min: 1.0, neutral: 3.0, max: 5.0, step: 0.5 });
    assert_eq!(values(&bench.map()), ["0 Some(1.0) ", "1 Some(3.0) ", "2 Some(4.0) "]);
    let wrong = Edit::SetScale { lane, min: 5.0, neutral: 3.0, max: 1.0, step: 1.0 };
    assert!(bench.refused(&wrong).contains("minimum below its maximum"));
}

#[test]
fn a_step_has_one_main_channel() {
    let mut bench = Bench::with(MapTemplate::Journey);
    let (lane, step) = (bench.lane("Channels").id, bench.step(0));
    let mut add = |name: &str| -> ChannelId {
        bench.apply(Edit::AddChannel { id: None, name: name.into(), icon: None }).parse().unwrap()
    };
    let (shop, store) = (add("Web shop"), add("Store"));
    let used = |channel: &ChannelId, usage| Edit::UseChannel {
        lane: lane.clone(),
        step: step.clone(),
        channel: channel.clone(),
        usage,
    };
    bench.apply(used(&shop, Some(Usage::Main)));
    bench.apply(used(&store, Some(Usage::Main)));
    let uses = |bench: &Bench| match bench.lane("Channels").kind {
        LaneKind::Channel { uses } => uses.into_iter().map(|one| (one.channel, one.usage)).collect::<Vec<_>>(),
        LaneKind::Text
        | LaneKind::Emotion { .. }
        | LaneKind::Metric { .. }
        | LaneKind::Process { .. }
        | LaneKind::Image { .. }
        | LaneKind::Divider
        | LaneKind::Touchpoint
        | LaneKind::Arc { .. } => Vec::new(),
    };
    assert_eq!(uses(&bench), [(shop.clone(), Usage::Also), (store.clone(), Usage::Main)]);
    bench.apply(used(&shop, None));
    assert_eq!(uses(&bench), [(store.clone(), Usage::Main)]);
    bench.apply(Edit::DeleteChannel { channel: store });
    assert_eq!(uses(&bench), []);
    assert_eq!(model::check(&bench.bundle()), []);
}

#[test]
fn personas_take_their_values_with_them() {
    let mut bench = Bench::with(MapTemplate::Journey);
    let (map, lane, step) = (bench.map_id(), bench.lane("Emotions").id, bench.step(0));
    bench.apply(Edit::SetValue { lane, step, persona: None, value: Some(1.0) });
    let persona: PersonaId =
        bench.apply(Edit::AddPersona { id: None, name: "Ana".into(), summary: String::new() }).parse().unwrap();
    bench.apply(Edit::SetMapPersonas { map: map.clone(), personas: vec![persona.clone()] });
    assert_eq!(values(&bench.map()), ["0 Some(1.0) "], "a value of nobody becomes the first persona's");
    assert_eq!(model::check(&bench.bundle()), []);
    let twice = Edit::SetMapPersonas { map, personas: vec![persona.clone(), persona.clone()] };
    assert_eq!(bench.refused(&twice), "a map names a persona only once");
    bench.apply(Edit::DeletePersona { persona });
    assert_eq!(values(&bench.map()), Vec::<String>::new());
    assert_eq!(bench.map().lens.personas, []);
}

#[test]
fn lanes_duplicate_with_everything_in_them() {
    let mut bench = Bench::sample();
    for title in ["Emotions", "Channels", "Backstage"] {
        let lane = bench.lane(title);
        let copy = bench.apply(Edit::DuplicateLane { lane: lane.id.clone() });
        let map = bench.map();
        let at = map.lanes.iter().position(|other| other.id == lane.id).unwrap();
        let copy = map.lanes.iter().find(|other| other.id.as_str() == copy).unwrap();
        assert_eq!(map.lanes[at + 1].id, copy.id, "right below the original");
        assert_eq!(copy.cards.len(), lane.cards.len());
        assert_eq!(copy.kind, lane.kind);
    }
    let icon = Edit::SetLaneIcon { lane: bench.lane("Emotions").id, icon: Some("no-such-icon".into()) };
    assert_eq!(bench.refused(&icon), "there is no icon “no-such-icon”");
    let map = bench.map_id();
    let kind = NewLaneKind::Text;
    bench.apply(Edit::AddLane { id: None, map, kind, role: LaneRole::Insight, title: "Insights".into(), before: None });
    assert_eq!(bench.map().lanes.last().unwrap().title, "Insights");
}
