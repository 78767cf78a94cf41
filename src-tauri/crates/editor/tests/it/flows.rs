//! Arrows of process lanes: drawn, refused, and what becomes of them when their cards go elsewhere.

use editor::{Edit, MapTemplate, MapText, NewLaneKind};
use model::{CardId, Flow, FlowId, LaneId, LaneKind, LaneRole};

use crate::support::Bench;

fn card(id: &str) -> CardId {
    CardId::new(id).unwrap()
}

fn lane(id: &str) -> LaneId {
    LaneId::new(id).unwrap()
}

/// Two process lanes, the first with three boxes: a at the first step, b and c at the second.
fn bench() -> Bench {
    let mut bench = Bench::with(MapTemplate::Journey);
    let map = bench.map_id();
    for (id, title) in [("one", "Process"), ("two", "Elsewhere")] {
        let (id, title) = (id.parse().ok(), title.to_owned());
        let (kind, role, before) = (NewLaneKind::Process, LaneRole::Support, None);
        bench.apply(Edit::AddLane { id, map: map.clone(), kind, role, title, before });
    }
    for (id, column) in [("a", 0), ("b", 1), ("c", 1)] {
        let step = bench.step(column);
        let text = format!("Box {id}");
        bench.apply(Edit::AddCard { id: id.parse().ok(), lane: lane("one"), step, text, before: None });
    }
    bench
}

fn connect(bench: &mut Bench, id: &str, from: &str, to: &str) {
    let label = if id == "f" { " in stock\n".to_owned() } else { String::new() };
    bench.apply(Edit::AddFlow { id: FlowId::new(id).ok(), from: card(from), to: card(to), label });
}

fn flows(bench: &Bench, title: &str) -> Vec<Flow> {
    let LaneKind::Process { flows } = bench.lane(title).kind else { panic!("a process lane") };
    flows
}

fn ends(bench: &Bench, title: &str) -> Vec<String> {
    flows(bench, title).iter().map(|flow| format!("{} → {}", flow.from, flow.to)).collect()
}

#[test]
fn arrows_branch_join_and_loop_and_are_labelled_and_deleted() {
    let mut bench = bench();
    connect(&mut bench, "f", "a", "b");
    connect(&mut bench, "g", "a", "c");
    connect(&mut bench, "h", "b", "a");
    assert_eq!(ends(&bench, "Process"), ["a → b", "a → c", "b → a"]);
    let said = MapText(&bench.bundle()).to_string();
    assert!(said.contains("Process: Box a → Box b (in stock)"), "{said}");
    bench.apply(Edit::SetFlowLabel { flow: FlowId::new("g").unwrap(), label: "sold out".into() });
    assert_eq!(flows(&bench, "Process")[1].label, "sold out");
    bench.apply(Edit::DeleteFlow { flow: FlowId::new("g").unwrap() });
    assert_eq!(ends(&bench, "Process"), ["a → b", "b → a"]);
}

#[test]
fn an_arrow_needs_two_cards_of_one_process_lane() {
    let mut bench = bench();
    connect(&mut bench, "f", "a", "b");
    let mut refused = |from: &str, to: &str| {
        bench.refused(&Edit::AddFlow { id: None, from: card(from), to: card(to), label: String::new() })
    };
    assert_eq!(refused("a", "a"), "an arrow cannot lead back to the card that it leaves");
    assert_eq!(refused("a", "b"), "these two cards are connected already");
    assert_eq!(refused("a", "z"), "there is no card “z”");
}

#[test]
fn an_arrow_waits_for_its_card_and_goes_along_when_both_move() {
    let mut bench = bench();
    connect(&mut bench, "f", "a", "b");
    let step = bench.step(0);
    let to_other = |id: &str| Edit::MoveCard { card: card(id), lane: lane("two"), step: step.clone(), before: None };
    bench.apply(to_other("a"));
    assert!(flows(&bench, "Process").is_empty() && flows(&bench, "Elsewhere").is_empty());
    bench.apply(to_other("b"));
    assert_eq!(ends(&bench, "Elsewhere"), ["a → b"]);
    bench.apply(Edit::DeleteCard { card: card("a") });
    assert!(flows(&bench, "Elsewhere").is_empty());
    bench.workspace.undo().unwrap();
    assert_eq!(ends(&bench, "Elsewhere"), ["a → b"]);
}

#[test]
fn copies_of_lanes_and_maps_have_arrows_of_their_own() {
    let mut bench = bench();
    connect(&mut bench, "f", "a", "b");
    bench.apply(Edit::DuplicateLane { lane: lane("one") });
    let map = bench.map_id();
    bench.apply(Edit::DuplicateMap { map });
    let count = |map: &model::Map| {
        let kinds = map.lanes.iter().map(|lane| match &lane.kind {
            LaneKind::Process { flows } => flows.len(),
            LaneKind::Text
            | LaneKind::Emotion { .. }
            | LaneKind::Channel { .. }
            | LaneKind::Metric { .. }
            | LaneKind::Touchpoint
            | LaneKind::Arc { .. }
            | LaneKind::Image { .. }
            | LaneKind::Divider => 0,
        });
        kinds.sum::<usize>()
    };
    for bundle in bench.all() {
        assert_eq!(count(&bundle.map), 2);
        assert_eq!(model::check(&bundle), []);
    }
}
