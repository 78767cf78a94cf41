//! Templates of the user's own: saved, listed, used, removed; and sets of lanes.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use editor::{
    Edit, ErrorKind, MapTemplate, NewLane, NewLaneKind, NewPicture, NewScale, OwnTemplates, PictureFiles, SharedHost,
    SystemHost, Template, TemplateGallery, TemplateName, TemplatePart, Workspace,
};
use model::{LaneKind, LaneRole, Lens, MapBundle, MapStatus, prompt_at};
use tempfile::TempDir;

use crate::support::columns;

/// A sample workspace of a user with a folder for templates.
struct Desk {
    folder: TempDir,
    host: SharedHost,
    workspace: Workspace,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let templates = Some(folder.path().join("templates"));
        let host: SharedHost = Arc::new(SystemHost { backups: None, templates });
        let workspace = Workspace::create_sample(&folder.path().join("t.laneway"), host.clone()).unwrap();
        Self { folder, host, workspace }
    }

    fn own(&self) -> OwnTemplates {
        OwnTemplates::of(&*self.host)
    }

    fn sample(&self) -> MapBundle {
        self.workspace.bundle(&self.workspace.maps().unwrap()[0].id).unwrap()
    }

    fn save(&self, title: &str, part: &TemplatePart) -> TemplateName {
        self.workspace.save_template(&self.sample().map.id, title, part).unwrap()
    }

    /// The map that a new one is with that template.
    fn start(&mut self, name: &TemplateName) -> MapBundle {
        let template = Template::Own(name.clone());
        let edit = Edit::AddMap { id: None, title: "New".into(), template, before: None };
        let made = self.workspace.apply(&edit).unwrap().created.unwrap();
        self.workspace.bundle(&made.parse().unwrap()).unwrap()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("templates").join(name)
    }
}

/// Everything that was written into the cells.
fn content(bundle: &MapBundle) -> usize {
    let of_kind = |kind: &LaneKind| match kind {
        LaneKind::Text | LaneKind::Divider | LaneKind::Touchpoint => 0,
        LaneKind::Emotion { values, .. } => values.len(),
        LaneKind::Channel { uses } => uses.len(),
        LaneKind::Metric { values, .. } => values.len(),
        LaneKind::Process { flows } => flows.len(),
        LaneKind::Image { pictures } => pictures.len(),
        LaneKind::Arc { values, .. } => values.len(),
    };
    bundle.map.lanes.iter().map(|lane| lane.cards.len() + of_kind(&lane.kind)).sum()
}

#[test]
fn a_map_with_its_words_comes_back_as_one_change() {
    let mut desk = Desk::new();
    let sample = desk.sample();
    let name = desk.save("Our returns", &TemplatePart::Whole);
    assert_eq!(name.as_str(), "our-returns");
    let (before, personas) = (desk.workspace.maps().unwrap(), desk.workspace.view().unwrap().personas.len());
    let made = desk.start(&name);
    assert_eq!((made.map.title.as_str(), columns(&made.map)), ("New", columns(&sample.map)));
    assert_eq!(content(&made), content(&sample));
    assert_eq!(made.map.lens.status, MapStatus::Draft);
    assert_eq!(made.map.lens.scenario, sample.map.lens.scenario);
    assert_eq!(desk.workspace.view().unwrap().personas.len(), personas, "the persona is there already");
    assert_eq!(desk.workspace.integrity().unwrap(), Vec::<String>::new());
    desk.workspace.undo().unwrap();
    assert_eq!(desk.workspace.maps().unwrap(), before);
}

#[test]
fn a_structure_has_the_columns_lanes_and_prompts_and_no_words() {
    let mut desk = Desk::new();
    let sample = desk.sample();
    let lane = sample.map.lanes[0].id.clone();
    let step = sample.map.steps().nth(1).unwrap().id.clone();
    let prompt = Edit::SetPrompt { lane, step: Some(step), text: "Who waits?".into() };
    desk.workspace.apply(&prompt).unwrap();
    let name = desk.save("Bare", &TemplatePart::Structure);
    let json = fs::read_to_string(desk.file("bare.json")).unwrap();
    for words in [&sample.map.lens.scenario, &sample.personas[0].name, &sample.map.lanes[0].cards[0].text] {
        assert!(!words.is_empty() && !json.contains(words.as_str()), "{words}");
    }
    let made = desk.start(&name);
    assert_eq!((content(&made), &made.map.lens), (0, &Lens::default()));
    assert_eq!(columns(&made.map), columns(&sample.map));
    let looks = |bundle: &MapBundle| {
        let lanes = bundle.map.lanes.iter();
        lanes.map(|lane| (lane.title.clone(), lane.role, lane.icon.clone(), lane.kind.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(looks(&made), looks(&sample));
    let step = made.map.steps().nth(1).unwrap().id.clone();
    assert_eq!(prompt_at(&made.map.lanes[0].prompts, Some(&step)), Some("Who waits?"));
}

#[test]
fn a_set_of_lanes_is_added_as_one_change_above_a_lane() {
    let mut desk = Desk::new();
    let sample = desk.sample();
    let wanted = vec![sample.map.lanes[2].id.clone(), sample.map.lanes[0].id.clone()];
    desk.save("Two lanes", &TemplatePart::Lanes { lanes: wanted });
    let gallery = TemplateGallery::of(&*desk.host).unwrap();
    let [own] = gallery.own.as_slice() else { panic!("{:?}", gallery.own) };
    assert_eq!((own.title.as_str(), own.picture.steps(), own.lanes.len()), ("Two lanes", 0, 2));
    let before = Some(sample.map.lanes[1].id.clone());
    let add = Edit::AddLanes { map: sample.map.id.clone(), lanes: own.lanes.clone(), before };
    let first = desk.workspace.apply(&add).unwrap().created.unwrap();
    let lanes = desk.sample().map.lanes;
    let titles = |lanes: &[model::Lane]| lanes.iter().map(|lane| lane.title.clone()).collect::<Vec<_>>();
    let mut expected = titles(&sample.map.lanes);
    expected.splice(1..1, [expected[0].clone(), expected[2].clone()]);
    assert_eq!((titles(&lanes), lanes[1].id.as_str()), (expected, first.as_str()));
    assert_eq!(lanes[1].cards, []);
    desk.workspace.undo().unwrap();
    assert_eq!(desk.sample(), sample);
}

#[test]
fn a_new_lane_keeps_its_scale_unit_and_prompt_and_takes_no_others() {
    let mut desk = Desk::new();
    let map = desk.sample().map.id;
    let lane = |kind| NewLane::titled(None, kind, LaneRole::Other, "Tension");
    let scale = Some(NewScale { min: 0.0, neutral: 0.0, max: 10.0, step: 1.0 });
    let arc =
        NewLane { scale, prompt: "What turns?".into(), subtitle: "of the story".into(), ..lane(NewLaneKind::Arc) };
    let metric = NewLane { unit: Some("min".into()), ..lane(NewLaneKind::Metric) };
    let lanes = vec![arc.clone(), metric.clone()];
    desk.workspace.apply(&Edit::AddLanes { map: map.clone(), lanes, before: None }).unwrap();
    let again: Vec<NewLane> = desk.sample().map.lanes.iter().rev().take(2).rev().map(NewLane::of).collect();
    assert_eq!(again, [arc, NewLane { chart: Some(model::Chart::Bars), ..metric }]);
    let before = desk.sample();
    for (lane, word) in [
        (NewLane { scale, ..lane(NewLaneKind::Text) }, "scale"),
        (NewLane { unit: Some("min".into()), ..lane(NewLaneKind::Emotion) }, "unit"),
        (NewLane { icon: Some("no such".into()), ..lane(NewLaneKind::Text) }, "no such"),
    ] {
        let lanes = vec![NewLane::titled(None, NewLaneKind::Text, LaneRole::Other, "First"), lane];
        let error = desk.workspace.apply(&Edit::AddLanes { map: map.clone(), lanes, before: None }).unwrap_err();
        assert!(error.message.contains(word), "{error}");
        assert_eq!(desk.sample(), before);
    }
}

#[test]
fn pictures_come_along_with_the_words_and_stay_behind_without_them() {
    let mut desk = Desk::new();
    let map = desk.sample().map;
    let board = NewLane::titled("board".parse().ok(), NewLaneKind::Image, LaneRole::Other, "Storyboard");
    desk.workspace.apply(&Edit::AddLanes { map: map.id.clone(), lanes: vec![board], before: None }).unwrap();
    let picture = NewPicture::Data("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7".to_owned());
    let (lane, step) = ("board".parse().unwrap(), map.steps().next().unwrap().id.clone());
    desk.workspace.apply(&Edit::SetPicture { lane, step, picture, name: None, alt: None }).unwrap();
    let (whole, bare) = (desk.save("Whole", &TemplatePart::Whole), desk.save("Bare", &TemplatePart::Structure));
    let (id, wanted) = {
        let picture = desk.sample().pictures[0].clone();
        let file = desk.workspace.picture_file(&picture.id).unwrap();
        (picture.id, file)
    };
    assert_eq!(desk.own().read(&bare).unwrap().pictures.len(), 0);
    let path = desk.folder.path().join("other.laneway");
    let template = desk.own().read(&whole).unwrap();
    let other = Workspace::create_from(&path, "Other", desk.host.clone(), &template).unwrap();
    assert_eq!(other.picture_file(&id).unwrap(), wanted);
    drop(std::mem::replace(&mut desk.workspace, other));
    assert_eq!(desk.start(&whole).pictures.len(), 1);
    assert_eq!(desk.start(&bare).pictures.len(), 0);
    assert_eq!(desk.workspace.integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn titles_may_be_alike_and_names_are_not() {
    let desk = Desk::new();
    let names = ["Claims", "Claims", "journey"].map(|title| desk.save(title, &TemplatePart::Structure).to_string());
    assert_eq!(names, ["claims", "claims-2", "journey-2"]);
    let list = desk.own().list().unwrap();
    let listed: Vec<_> = list.templates.iter().map(|(name, bundle)| (name.as_str(), &*bundle.map.title)).collect();
    assert_eq!(listed, [("claims", "Claims"), ("claims-2", "Claims"), ("journey-2", "journey")]);
    assert_eq!(list.skipped, None);
}

#[test]
fn what_is_no_template_is_left_alone_and_named() {
    let desk = Desk::new();
    assert_eq!(desk.own().list().unwrap().templates.len(), 0, "without a folder there is none");
    desk.save("Claims", &TemplatePart::Structure);
    fs::write(desk.file("broken.json"), "{\"format\": \"laneway-maps\", \"ver").unwrap();
    fs::write(desk.file("foreign.json"), "[1, 2]").unwrap();
    fs::write(desk.file("two.json"), editor::to_json(&[desk.sample(), desk.sample()], &PictureFiles::new())).unwrap();
    fs::write(desk.file("notes.txt"), "mine").unwrap();
    fs::write(desk.file(".laneway-half.json"), "").unwrap();
    fs::create_dir(desk.file("folder.json")).unwrap();
    let list = desk.own().list().unwrap();
    assert_eq!(list.templates.len(), 1);
    let said = list.skipped.unwrap();
    for file in ["“broken.json”", "“foreign.json”", "“two.json”", "“folder.json”"] {
        assert!(said.contains(file), "{said}");
    }
    assert!(!said.contains("notes.txt") && !said.contains("half"), "{said}");
    let error = desk.own().read(&"two".parse().unwrap()).unwrap_err();
    assert!(error.kind == ErrorKind::Input && error.message.contains("2 maps"), "{error}");
}

#[test]
fn a_removed_template_can_be_brought_back() {
    let desk = Desk::new();
    let name = desk.save("Claims", &TemplatePart::Structure);
    let saved = desk.own().read(&name).unwrap();
    desk.own().remove(&name).unwrap();
    assert_eq!(desk.own().list().unwrap().templates, []);
    let error = desk.own().read(&name).unwrap_err();
    assert!(error.message.contains("“claims”") && error.hint.unwrap().contains("patient"));
    assert!(desk.own().remove(&name).is_err());
    desk.own().restore(&name).unwrap();
    assert_eq!(desk.own().read(&name).unwrap(), saved);
    assert!(desk.own().restore(&name).is_err(), "there is one of that name");
}

#[test]
fn nothing_is_saved_of_nothing() {
    let mut desk = Desk::new();
    let map = desk.sample().map.id;
    let refused = |desk: &Desk, map, title, part| desk.workspace.save_template(map, title, &part).unwrap_err().message;
    assert!(refused(&desk, &map, " ", TemplatePart::Whole).contains("title"));
    let lanes = vec!["elsewhere".parse().unwrap()];
    assert!(refused(&desk, &map, "x", TemplatePart::Lanes { lanes }).contains("elsewhere"));
    let template = MapTemplate::Empty.into();
    let made = desk.workspace.apply(&Edit::AddMap { id: None, title: "x".into(), template, before: None }).unwrap();
    let empty = made.created.unwrap().parse().unwrap();
    assert!(refused(&desk, &empty, "x", TemplatePart::Whole).contains("nothing"));
    assert!(!desk.file("").exists());
    let nowhere = OwnTemplates::of(&SystemHost::default()).save(&desk.sample(), &PictureFiles::new()).unwrap_err();
    assert_eq!(nowhere.kind, ErrorKind::Output);
}
