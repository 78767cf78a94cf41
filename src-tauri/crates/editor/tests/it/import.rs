//! Maps into the workspace, and out again.

use editor::{Choices, Edit, ErrorKind, PictureFiles, read_file};
use model::{Channel, LaneKind, MapBundle, Persona, Touchpoint};

use crate::support::Bench;

/// The bundle with identifiers that tell order only, so that two of them compare by what they say.
fn numbered(bundle: &MapBundle) -> String {
    let mut text = editor::to_json(std::slice::from_ref(bundle), &PictureFiles::new());
    let mut ids: Vec<String> = vec![bundle.map.id.to_string()];
    ids.extend(bundle.personas.iter().map(|one: &Persona| one.id.to_string()));
    ids.extend(bundle.channels.iter().map(|one: &Channel| one.id.to_string()));
    ids.extend(bundle.touchpoints.iter().map(|one: &Touchpoint| one.id.to_string()));
    for phase in &bundle.map.phases {
        ids.push(phase.id.to_string());
        ids.extend(phase.steps.iter().map(|step| step.id.to_string()));
    }
    for lane in &bundle.map.lanes {
        ids.push(lane.id.to_string());
        ids.extend(lane.cards.iter().map(|card| card.id.to_string()));
    }
    ids.extend(bundle.map.leftovers.iter().map(|left| left.id.to_string()));
    for (number, id) in ids.iter().enumerate() {
        text = text.replace(&format!("\"{id}\""), &format!("\"#{number}\""));
    }
    text
}

#[test]
fn x2_a_map_out_and_in_again_says_the_same() {
    let sample = Bench::sample();
    let path = sample.folder.path().join("map.json");
    std::fs::write(&path, editor::to_json(&sample.all(), &PictureFiles::new())).unwrap();
    let (imported, problems) = read_file(&path, None, &Choices::default()).unwrap();
    assert_eq!(problems, Vec::<String>::new());
    let mut other = Bench::empty();
    other.apply(Edit::RenameWorkspace { name: "Northfold Outdoor".into() });
    other.workspace.import(&imported.bundles, &imported.pictures, "Import").unwrap();
    assert_eq!(numbered(&other.bundle()), numbered(&sample.bundle()));
    assert_eq!(model::check(&other.bundle()), []);
}

#[test]
fn importing_twice_shares_what_is_the_same_and_is_one_change_each() {
    let mut bench = Bench::sample();
    let bundle = bench.bundle();
    bench.workspace.import(&[bundle.clone(), bundle], &[], "Import").unwrap();
    let view = bench.workspace.view().unwrap();
    assert_eq!((view.maps.len(), view.personas.len(), view.channels.len(), view.touchpoints.len()), (3, 2, 6, 13));
    assert!(bench.all().iter().all(|bundle| model::check(bundle).is_empty()));
    bench.workspace.undo().unwrap();
    assert_eq!(bench.workspace.maps().unwrap().len(), 1);
}

#[test]
fn a_mermaid_file_becomes_a_map() {
    let mut bench = Bench::empty();
    let path = bench.folder.path().join("day.mmd");
    std::fs::write(&path, "journey\n title My day\n section Work\n  Make tea: 5: Me\n  Go up: 9: Me, Cat\n").unwrap();
    let (imported, problems) = read_file(&path, None, &Choices::default()).unwrap();
    assert!(problems.iter().any(|line| line.starts_with("day.mmd, line 5")), "{problems:?}");
    let done = bench.workspace.import(&imported.bundles, &imported.pictures, "Import day.mmd").unwrap();
    assert_eq!(done.maps, [bench.map_id()]);
    let bundle = bench.bundle();
    assert_eq!((bundle.map.title.as_str(), bundle.map.steps().count(), bundle.personas.len()), ("My day", 2, 2));
    let values = bundle.map.lanes.iter().find_map(|lane| match &lane.kind {
        LaneKind::Emotion { values, .. } => Some(values.len()),
        LaneKind::Text
        | LaneKind::Channel { .. }
        | LaneKind::Metric { .. }
        | LaneKind::Process { .. }
        | LaneKind::Image { .. }
        | LaneKind::Divider
        | LaneKind::Touchpoint
        | LaneKind::Arc { .. } => None,
    });
    assert_eq!(values, Some(3));
}

#[test]
fn what_is_not_there_or_not_known_is_said_by_name() {
    let bench = Bench::empty();
    let read = |name: &str| read_file(&bench.folder.path().join(name), None, &Choices::default()).unwrap_err();
    let missing = read("no.csv");
    assert_eq!(missing.kind, ErrorKind::Input);
    assert!(missing.message.ends_with("no.csv is not there"), "{missing}");
    std::fs::write(bench.folder.path().join("x.bin"), [0_u8, 159, 146, 150]).unwrap();
    assert!(read("x.bin").message.starts_with("x.bin: the format is not known"));
}
