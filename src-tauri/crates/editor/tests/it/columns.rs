//! Edits of phases and steps, and what becomes of what stands at them.

use editor::{Edit, NewStep};
use model::{PhaseId, StepId};

use crate::support::{Bench, cards, columns, values};

fn phase(bench: &Bench, index: usize) -> PhaseId {
    bench.map().phases[index].id.clone()
}

fn delete_step(bench: &mut Bench, column: usize) {
    let step = bench.step(column);
    bench.apply(Edit::DeleteStep { step });
}

#[test]
fn a_deleted_step_takes_its_cards_and_shrinks_those_that_reach_beyond() {
    let mut bench = Bench::sample();
    assert_eq!(cards(&bench.map(), "Support processes")[0], "2-4 Product information system");
    delete_step(&mut bench, 4);
    assert_eq!(cards(&bench.map(), "Support processes")[0], "2-3 Product information system");
    delete_step(&mut bench, 2);
    assert_eq!(cards(&bench.map(), "Support processes")[0], "2-2 Product information system");
    delete_step(&mut bench, 2);
    assert_eq!(cards(&bench.map(), "Support processes")[0], "4-4 Payment provider".replace('4', "3"));
    assert_eq!(model::check(&bench.bundle()), []);
    assert_eq!(values(&bench.map()).iter().filter(|line| line.starts_with("2 ")).count(), 2, "both personas at step 3");
}

#[test]
fn a_deleted_phase_is_undone_whole() {
    let mut bench = Bench::sample();
    let before = bench.all();
    let gone = phase(&bench, 1);
    bench.apply(Edit::DeletePhase { phase: gone });
    assert_eq!(bench.map().steps().count(), 11);
    assert_eq!(model::check(&bench.bundle()), []);
    assert_eq!(bench.workspace.undo().unwrap().unwrap().label, "Undo: Delete phase");
    assert_eq!(bench.all(), before);
}

#[test]
fn a_moved_step_takes_what_stands_at_it_and_leaves_the_rest_together() {
    let mut bench = Bench::sample();
    // The step “Shortlist tents” (column 4) leaves the card that covers columns 2 to 4.
    let (step, dream): (StepId, PhaseId) = (bench.step(4), phase(&bench, 0));
    let first = bench.step(0);
    bench.apply(Edit::MoveStep { step, phase: dream, before: Some(first) });
    assert_eq!(columns(&bench.map())[0], "Dream: Shortlist tents, Catch the idea, Ask around, Set a budget");
    assert_eq!(cards(&bench.map(), "Support processes")[0], "3-4 Product information system");
    assert!(cards(&bench.map(), "Pain points").contains(&"0-0 The table hides packed size and weight.".to_owned()));
    assert_eq!(model::check(&bench.bundle()), []);
}

#[test]
fn a_step_moved_within_a_card_stays_in_it() {
    let mut bench = Bench::sample();
    let (step, compare, before) = (bench.step(4), phase(&bench, 1), bench.step(3));
    bench.apply(Edit::MoveStep { step, phase: compare, before: Some(before) });
    assert_eq!(cards(&bench.map(), "Support processes")[0], "2-4 Product information system");
}

#[test]
fn a_moved_phase_keeps_cards_inside_it_whole() {
    let mut bench = Bench::sample();
    let (last, first) = (phase(&bench, 4), phase(&bench, 0));
    bench.apply(Edit::MovePhase { phase: last, before: Some(first) });
    assert!(columns(&bench.map())[0].starts_with("Return: Ask to return"));
    assert!(cards(&bench.map(), "Support processes").contains(&"0-1 Case system, not linked to orders".to_owned()));
    assert!(cards(&bench.map(), "Support processes").contains(&"5-7 Product information system".to_owned()));
    assert_eq!(model::check(&bench.bundle()), []);
}

#[test]
fn copies_bring_their_cards_values_and_channels() {
    let mut bench = Bench::sample();
    let step = bench.step(5);
    bench.apply(Edit::DuplicateStep { step });
    let map = bench.map();
    assert_eq!(columns(&map)[1], "Compare: Read reviews, Shortlist tents, Try in store, Try in store");
    assert!(cards(&map, "Pain points").contains(&"6-6 Two of nine tents are on display.".to_owned()));
    assert_eq!(values(&map).iter().filter(|line| line.starts_with("6 ")).count(), 2);
    let copied = phase(&bench, 1);
    bench.apply(Edit::DuplicatePhase { phase: copied });
    let map = bench.map();
    assert_eq!(map.phases.len(), 6);
    assert_eq!(map.phases[1].steps.len(), map.phases[2].steps.len());
    assert!(cards(&map, "Frontstage").contains(&"7-8 Editors publish test reports every spring.".to_owned()));
    assert_eq!(model::check(&bench.bundle()), []);
}

#[test]
fn a_step_stays_on_its_map() {
    let mut bench = Bench::sample();
    let map = bench.map_id();
    bench.apply(Edit::DuplicateMap { map: map.clone() });
    let elsewhere = bench.all()[1].map.phases[0].id.clone();
    let step = bench.step(0);
    let message = bench.refused(&Edit::MoveStep { step, phase: elsewhere.clone(), before: None });
    assert_eq!(message, "a step cannot move to another map");
    let add = Edit::AddPhase { id: None, map, title: "x".into(), first_step: NewStep::One, before: Some(elsewhere) };
    assert!(bench.refused(&add).contains("is not on that map"));
}
