//! Paths: made, changed, and kept sane by what happens to their steps.

use editor::{Edit, MapText};
use model::{PathId, PathKind, StepId, Visibility};

use crate::support::Bench;

fn path_id(id: &str) -> PathId {
    PathId::new(id).unwrap()
}

/// A bench with a path over those columns of the sample map.
fn with_path(columns: &[usize]) -> Bench {
    let mut bench = Bench::sample();
    let stops = columns.iter().map(|column| bench.step(*column)).collect();
    let (map, kind) = (bench.map_id(), PathKind::Exception);
    bench.apply(Edit::AddPath { id: Some(path_id("w")), map, name: " Returns\n".into(), kind, stops, before: None });
    bench
}

/// The columns at which the first path stops.
fn stops(bench: &Bench) -> Vec<usize> {
    let map = bench.map();
    map.paths[0].stops.iter().map(|stop| map.column(stop).unwrap()).collect()
}

#[test]
fn a_path_is_made_renamed_hidden_moved_copied_and_deleted() {
    let mut bench = with_path(&[1, 1, 4, 2]);
    assert_eq!((bench.map().paths[0].name.as_str(), stops(&bench)), ("Returns", vec![1, 4, 2]));
    let map = bench.map_id();
    let second = Some(path_id("v"));
    bench.apply(Edit::AddPath {
        id: second.clone(),
        map,
        name: "Gift".into(),
        kind: PathKind::Main,
        stops: vec![],
        before: Some(path_id("w")),
    });
    bench.apply(Edit::RenamePath { path: path_id("v"), name: "As a gift".into() });
    bench.apply(Edit::SetPathKind { path: path_id("v"), kind: PathKind::Variant });
    bench.apply(Edit::MovePath { path: path_id("w"), before: second });
    bench.apply(Edit::SetPathVisibility { paths: vec![path_id("v")], visibility: Visibility::Hidden });
    let said = MapText(&bench.bundle()).to_string();
    assert!(said.contains("\nPaths\n  Returns (exception): Ask around → "), "{said}");
    assert!(said.contains("\n  As a gift (variant, hidden): \n"), "{said}");
    bench.apply(Edit::DuplicatePath { path: path_id("w") });
    let names: Vec<_> = bench.map().paths.iter().map(|path| path.name.clone()).collect();
    assert_eq!(names, ["Returns", "Returns", "As a gift"]);
    let map = bench.map_id();
    bench.apply(Edit::ShowAll { map });
    assert!(bench.map().paths.iter().all(|path| path.visibility == Visibility::Shown));
    bench.apply(Edit::DeletePath { path: path_id("w") });
    assert_eq!(bench.map().paths.len(), 2);
}

#[test]
fn a_path_goes_on_without_the_steps_that_are_deleted() {
    let mut bench = with_path(&[1, 3, 1, 5]);
    let step = bench.step(3);
    bench.apply(Edit::DeleteStep { step });
    assert_eq!(stops(&bench), [1, 4]);
    let phase = bench.map().phases[0].id.clone();
    bench.apply(Edit::DeletePhase { phase });
    assert_eq!(stops(&bench).len(), 1);
    while bench.workspace.undo().unwrap().is_some() && bench.map().paths[0].stops.len() < 4 {}
    assert_eq!(stops(&bench), [1, 3, 1, 5]);
}

#[test]
fn a_copied_map_has_paths_over_its_own_steps() {
    let mut bench = with_path(&[0, 2]);
    let map = bench.map_id();
    bench.apply(Edit::DuplicateMap { map });
    let copy = &bench.all()[1].map;
    assert_eq!(model::check(&bench.all()[1]), []);
    assert_eq!(copy.paths[0].stops, [0, 2].map(|column| copy.steps().nth(column).unwrap().id.clone()));
}

#[test]
fn stops_of_nowhere_and_too_many_are_refused() {
    let mut bench = with_path(&[0, 1]);
    let nowhere = vec![StepId::new("nowhere").unwrap()];
    let said = bench.refused(&Edit::SetPathStops { path: path_id("w"), stops: nowhere });
    assert_eq!(said, "step “nowhere” is not on that map");
    let stops = (0..201).map(|n| bench.step(n % 2)).collect();
    assert_eq!(bench.refused(&Edit::SetPathStops { path: path_id("w"), stops }), "a path has at most 200 stops");
    let said = bench.refused(&Edit::RenamePath { path: path_id("x"), name: String::new() });
    assert_eq!(said, "there is no path “x”");
}
