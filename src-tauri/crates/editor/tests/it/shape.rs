//! Edits of how columns and lanes are laid out.

use editor::{Density, Edit, PictureFiles, ThemeName, View};
use layout::{Fonts, NoMoreFonts, layout};
use model::{Fold, Freeze, LaneHeight, PhaseId, StepWidth, Visibility};

use crate::support::{Bench, cards, columns};

fn phase(bench: &Bench, index: usize) -> PhaseId {
    bench.map().phases[index].id.clone()
}

#[test]
fn two_neighbours_become_one_phase_and_one_becomes_two() {
    let mut bench = Bench::sample();
    let (before, span) = (bench.all(), cards(&bench.map(), "Support processes"));
    let (dream, compare, buy) = (phase(&bench, 0), phase(&bench, 1), phase(&bench, 2));
    let apart = Edit::MergePhases { first: dream.clone(), second: buy };
    assert_eq!(bench.refused(&apart), "only a phase and the one right behind it can become one");
    let merged = Edit::MergePhases { first: dream.clone(), second: compare.clone() };
    bench.apply(merged);
    assert_eq!(
        columns(&bench.map())[0],
        "Dream / Compare: Catch the idea, Ask around, Set a budget, Read reviews, Shortlist tents, Try in store"
    );
    assert_eq!(cards(&bench.map(), "Support processes"), span);
    let step = bench.step(3);
    let id = Some("again".parse().unwrap());
    assert_eq!(bench.apply(Edit::SplitPhase { id, step: step.clone(), title: " Look\n closer ".into() }), "again");
    assert_eq!(columns(&bench.map())[1], "Look closer: Read reviews, Shortlist tents, Try in store");
    assert_eq!(model::check(&bench.bundle()), []);
    let first = Edit::SplitPhase { id: None, step, title: String::new() };
    assert_eq!(bench.refused(&first), "a phase cannot be split at its first step");
    bench.workspace.undo().unwrap();
    bench.workspace.undo().unwrap();
    assert_eq!(bench.all(), before);
}

#[test]
fn lengths_keep_within_their_limits() {
    let mut bench = Bench::sample();
    let (steps, lane) = (vec![bench.step(0), bench.step(1)], bench.lane("Pain points").id);
    bench.apply(Edit::SetStepWidth { steps: steps.clone(), own_width: Some(5000) });
    bench.apply(Edit::SetLaneHeight { lane: lane.clone(), own_height: Some(1) });
    let widths: Vec<_> = bench.map().steps().take(3).map(|step| step.width.map(StepWidth::px)).collect();
    assert_eq!(widths, [Some(480), Some(480), None]);
    assert_eq!(bench.lane("Pain points").height.map(LaneHeight::px), Some(68));
    bench.apply(Edit::SetStepWidth { steps, own_width: None });
    bench.apply(Edit::SetLaneHeight { lane: lane.clone(), own_height: None });
    bench.apply(Edit::FreezeLane { lane, freeze: Freeze::Frozen });
    assert_eq!(bench.lane("Pain points").freeze, Freeze::Frozen);
    assert!(bench.map().steps().all(|step| step.width.is_none()));
}

#[test]
fn columns_fit_their_texts_in_one_step() {
    let mut bench = Bench::sample();
    let (before, map, lane, step) = (bench.all(), bench.map_id(), bench.lane("Thoughts").id, bench.step(2));
    let long = "A long thought that goes on and on, because somebody wrote down every word of the interview.";
    bench.apply(Edit::AddCard { id: None, lane, step, text: long.into(), before: None });
    bench.apply(Edit::FitColumns { map, steps: Vec::new() });
    let widths: Vec<u16> = bench.map().steps().map(|step| step.width.map(StepWidth::px).unwrap()).collect();
    assert!(widths[2] > 180 && widths.iter().all(|width| *width <= widths[2]), "{widths:?}");
    assert!(widths.iter().any(|width| *width < 146), "{widths:?}");
    bench.workspace.undo().unwrap();
    bench.workspace.undo().unwrap();
    assert_eq!(bench.all(), before);
}

#[test]
fn what_is_hidden_is_drawn_nowhere_and_comes_back() {
    let mut bench = Bench::sample();
    let before = bench.all();
    let (step, lane, map) = (bench.step(1), bench.lane("Thoughts").id, bench.map_id());
    bench.apply(Edit::SetStepVisibility { steps: vec![step.clone()], visibility: Visibility::Hidden });
    bench.apply(Edit::SetLaneVisibility { lanes: vec![lane.clone()], visibility: Visibility::Hidden });
    for (density, theme) in [(Density::Edit, ThemeName::Light), (Density::Present, ThemeName::Print)] {
        let drawn = layout(&bench.bundle(), &View { density, theme }, &mut Fonts::new(Box::new(NoMoreFonts)));
        assert_eq!((&drawn.grid.hidden_steps, &drawn.grid.hidden_lanes), (&vec![step.clone()], &vec![lane.clone()]));
        assert_eq!((drawn.grid.columns.len(), drawn.grid.rows.iter().any(|row| row.lane == lane)), (13, false));
        let said: Vec<String> = drawn.scene.texts().map(|(_, block)| block.text()).collect();
        assert!(!said.iter().any(|text| text.contains("Ask around")), "{said:?}");
    }
    let json = editor::to_json(&bench.all(), &PictureFiles::new());
    assert!(json.contains("Ask around") && json.matches(r#""visibility": "hidden""#).count() == 2);
    bench.apply(Edit::ShowAll { map });
    assert_eq!(bench.all(), before);
}

#[test]
fn cards_move_past_what_is_hidden() {
    let mut bench = Bench::sample();
    let at = |bench: &Bench, lane: &str| bench.lane(lane).cards[0].id.clone();
    let card = at(&bench, "Customer actions");
    let other = bench.lane("Customer actions").cards[1].id.clone();
    bench.apply(Edit::SetStepVisibility { steps: vec![bench.step(2)], visibility: Visibility::Hidden });
    let (lane, step) = (bench.lane("Customer actions").id, bench.step(1));
    bench.apply(Edit::MoveCards { cards: vec![card, other], lane, step, before: None });
    let moved = cards(&bench.map(), "Customer actions");
    assert!(moved.iter().any(|card| card.starts_with("1-1 Sees a friend")), "{moved:?}");
    assert!(moved.iter().any(|card| card.starts_with("3-3 Asks the group")), "{moved:?}");
}

#[test]
fn a_collapsed_phase_keeps_its_steps() {
    let mut bench = Bench::sample();
    let compare = phase(&bench, 1);
    bench.apply(Edit::FoldPhase { phase: compare, fold: Fold::Collapsed });
    assert_eq!((bench.map().phases[1].fold, bench.map().steps().count()), (Fold::Collapsed, 14));
    bench.apply(Edit::DuplicateMap { map: bench.map_id() });
    assert_eq!(bench.all()[1].map.phases[1].fold, Fold::Collapsed);
}
