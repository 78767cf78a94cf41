//! Lanes of touchpoints and dramatic arcs.

use editor::{Edit, MapTemplate, NewLaneKind};
use model::{Lane, LaneKind, LaneRole};

use crate::support::Bench;

fn bench() -> Bench {
    let mut bench = Bench::with(MapTemplate::Journey);
    let map = bench.map_id();
    for (id, kind, title) in [("t", NewLaneKind::Touchpoint, "Moments"), ("a", NewLaneKind::Arc, "Tension")] {
        let (id, title) = (id.parse().ok(), title.to_owned());
        bench.apply(Edit::AddLane { id, map: map.clone(), kind, role: LaneRole::Touchpoint, title, before: None });
    }
    bench
}

fn add(bench: &Bench, id: &str, column: usize, name: &str) -> Edit {
    let (lane, step) = ("t".parse().unwrap(), bench.step(column));
    Edit::AddTouchpointCard { id: id.parse().ok(), lane, step, name: name.to_owned(), before: None }
}

/// Per card its text and the name of its touchpoint.
fn cards(bench: &Bench) -> Vec<(String, String)> {
    let bundle = bench.bundle();
    let name = |card: &model::Card| {
        card.touchpoint.as_ref().and_then(|id| bundle.touchpoint(id)).map_or(String::new(), |one| one.name.clone())
    };
    bench.lane("Moments").cards.iter().map(|card| (card.text.clone(), name(card))).collect()
}

#[test]
fn a_name_is_looked_up_made_renamed_everywhere_and_kept_when_its_touchpoint_goes() {
    let mut bench = bench();
    let known = bench.workspace.view().unwrap().touchpoints.len();
    bench.apply(add(&bench, "c1", 0, " Shop window "));
    bench.apply(add(&bench, "c2", 1, "shop WINDOW"));
    bench.apply(add(&bench, "c3", 2, "Receipt"));
    let touchpoints = bench.workspace.view().unwrap().touchpoints;
    assert_eq!(touchpoints.len(), known + 2, "a name that is known is not made again");
    let touchpoint = touchpoints.iter().find(|one| one.name == "Shop window").unwrap().id.clone();
    let (name, channel, icon) = ("Display".to_owned(), None, None);
    bench.apply(Edit::SetTouchpoint { touchpoint: touchpoint.clone(), name, channel, icon });
    let named = |name: &str| (String::new(), name.to_owned());
    assert_eq!(cards(&bench), [named("Display"), named("Display"), named("Receipt")]);
    let cards_of = |ids: &[&str]| ids.iter().map(|id| id.parse().unwrap()).collect();
    bench.apply(Edit::SetCardsTouchpoint { cards: cards_of(&["c2", "c3"]), touchpoint: Some(touchpoint.clone()) });
    bench.apply(Edit::NameCardTouchpoint { card: "c1".parse().unwrap(), name: "Leaflet".into() });
    assert_eq!(cards(&bench), [named("Leaflet"), named("Display"), named("Display")]);
    bench.apply(Edit::DeleteTouchpoint { touchpoint });
    assert_eq!(cards(&bench)[1], ("Display".to_owned(), String::new()), "what was said is still said");
    assert_eq!(model::check(&bench.bundle()), []);
    let nameless = add(&bench, "c4", 0, "  ");
    assert_eq!(bench.refused(&nameless), "a name must not be empty");
}

#[test]
fn an_arc_takes_one_value_per_step_and_follows_its_scale() {
    let mut bench = bench();
    let set = |bench: &Bench, column: usize, value: Option<f64>| {
        let (lane, step) = ("a".parse().unwrap(), bench.step(column));
        Edit::SetValue { lane, step, persona: None, value }
    };
    bench.apply(set(&bench, 0, Some(2.2)));
    bench.apply(set(&bench, 1, Some(5.0)));
    bench.apply(set(&bench, 1, Some(4.0)));
    let values = |bench: &Bench| heights(bench.lane("Tension"));
    assert_eq!(values(&bench), [2.0, 4.0], "taken to the steps of the scale");
    let lane = "a".parse().unwrap();
    bench.apply(Edit::SetScale { lane, min: 0.0, neutral: 0.0, max: 100.0, step: 5.0 });
    assert_eq!(values(&bench), [25.0, 75.0], "values keep their place");
    let outside = set(&bench, 0, Some(101.0));
    assert_eq!(bench.refused(&outside), "101 lies outside the scale of 0 to 100");
    bench.apply(set(&bench, 0, None));
    assert_eq!(values(&bench), [75.0]);
    bench.apply(Edit::DuplicateLane { lane: "a".parse().unwrap() });
    bench.apply(Edit::DuplicateMap { map: bench.map_id() });
    let copied = bench.all().into_iter().flat_map(|bundle| bundle.map.lanes);
    let arcs = copied.filter(|lane| matches!(lane.kind, LaneKind::Arc { .. }));
    assert_eq!(arcs.map(heights).collect::<Vec<_>>(), vec![vec![75.0]; 4]);
}

/// The values of an arc.
fn heights(lane: Lane) -> Vec<f64> {
    let LaneKind::Arc { values, .. } = lane.kind else { panic!("an arc") };
    values.into_iter().map(|value| value.value).collect()
}
