//! Edits of image lanes: from a file to the map, to a copy, to another workspace.

use std::io::Cursor;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use editor::{Edit, ExportOptions, MapTemplate, NewLaneKind, NewPicture, read_file};
use image::{ImageFormat, Rgb, RgbImage};
use model::{LaneRole, PictureFit};

use crate::support::Bench;

/// A journey with a storyboard, and three pictures beside its file.
fn bench() -> Bench {
    let mut bench = Bench::with(MapTemplate::Journey);
    let (map, role, title) = (bench.map_id(), LaneRole::Other, "Story".to_owned());
    bench.apply(Edit::AddLane { id: "i".parse().ok(), map, kind: NewLaneKind::Image, role, title, before: None });
    for (name, shade) in [("a.png", 10), ("b.png", 120), ("c.png", 230)] {
        std::fs::write(bench.folder.path().join(name), png(shade)).unwrap();
    }
    bench
}

fn png(shade: u8) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    RgbImage::from_pixel(8, 6, Rgb([shade; 3])).write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

fn path(bench: &Bench, name: &str) -> NewPicture {
    NewPicture::Path(bench.folder.path().join(name).to_string_lossy().into_owned())
}

fn set(bench: &Bench, column: usize, picture: NewPicture) -> Edit {
    Edit::SetPicture { lane: "i".parse().unwrap(), step: bench.step(column), picture, name: None, alt: None }
}

/// The lane's pictures: column and words.
fn standing(bench: &Bench) -> Vec<(usize, String)> {
    let map = bench.map();
    let found = bench.lane("Story").kind.pictures().to_vec();
    let mut standing: Vec<_> =
        found.iter().map(|one| (map.column(&one.step).unwrap(), one.words().to_owned())).collect();
    standing.sort();
    standing
}

#[test]
fn pictures_are_set_described_moved_removed_and_undone() {
    let mut bench = bench();
    let before = bench.all();
    let lane = || "i".parse().unwrap();
    bench.apply(set(&bench, 0, path(&bench, "a.png")));
    bench.apply(set(&bench, 1, NewPicture::Data(STANDARD.encode(png(120)))));
    bench.apply(Edit::SetPictureAlt { lane: lane(), step: bench.step(1), alt: "A shop".into() });
    bench.apply(Edit::SetPictureFit { lane: lane(), step: bench.step(1), fit: PictureFit::Contain });
    assert_eq!(standing(&bench), [(0, "a.png".into()), (1, "A shop".into())]);
    let to = (bench.step(0), bench.step(1));
    bench.apply(Edit::MovePicture { lane: lane(), step: to.0, to_lane: lane(), to_step: to.1 });
    assert_eq!(standing(&bench), [(0, "A shop".into()), (1, "a.png".into())]);
    bench.apply(set(&bench, 0, path(&bench, "c.png")));
    assert_eq!(standing(&bench)[0], (0, "c.png".into()), "a new picture has new words");
    assert_eq!(bench.bundle().pictures.len(), 2);
    bench.apply(Edit::RemovePicture { lane: lane(), step: bench.step(0) });
    assert_eq!(standing(&bench), [(1, "a.png".into())]);
    assert_eq!(bench.workspace.integrity().unwrap(), Vec::<String>::new());
    for _ in 0..7 {
        bench.workspace.undo().unwrap();
    }
    assert_eq!(bench.all(), before);
    for _ in 0..6 {
        bench.workspace.redo().unwrap();
    }
    assert_eq!((standing(&bench).len(), bench.bundle().pictures.len()), (2, 2));
}

#[test]
fn several_pictures_stand_at_steps_one_after_the_other() {
    let mut bench = bench();
    let pictures: Vec<_> = ["a.png", "b.png", "a.png"].map(|name| path(&bench, name)).into();
    bench.apply(Edit::SetPictures { lane: "i".parse().unwrap(), step: bench.step(1), pictures: pictures.clone() });
    assert_eq!(standing(&bench), [(1, "a.png".into()), (2, "b.png".into()), (3, "a.png".into())]);
    assert_eq!(bench.bundle().pictures.len(), 2, "the same file is kept once");
    let last = bench.map().steps().count() - 1;
    let too_many = Edit::SetPictures { lane: "i".parse().unwrap(), step: bench.step(last), pictures };
    assert_eq!(bench.refused(&too_many), "there are 3 pictures, and from that step on the map has 1 steps");
}

#[test]
fn copies_keep_their_pictures_and_deleting_takes_them_away() {
    let mut bench = bench();
    bench.apply(set(&bench, 0, path(&bench, "a.png")));
    bench.apply(Edit::DuplicateStep { step: bench.step(0) });
    assert_eq!(standing(&bench).len(), 2);
    bench.apply(Edit::DuplicateLane { lane: "i".parse().unwrap() });
    bench.apply(Edit::DuplicateMap { map: bench.map_id() });
    let copies: usize = bench.all().iter().flat_map(|bundle| &bundle.map.lanes).map(|l| l.kind.pictures().len()).sum();
    assert_eq!(copies, 8);
    bench.apply(Edit::DeleteStep { step: bench.step(0) });
    assert_eq!(standing(&bench).len(), 1);
    assert_eq!(bench.workspace.integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn json_brings_pictures_into_another_workspace() {
    let mut bench = bench();
    bench.apply(set(&bench, 0, path(&bench, "a.png")));
    let file = bench.folder.path().join("map.json");
    let options = ExportOptions::for_file(&file).unwrap();
    bench
        .workspace
        .export(&bench.map_id(), options)
        .unwrap()
        .run(&file, &mut |_| std::ops::ControlFlow::Continue(()))
        .unwrap();
    let (imported, problems) = read_file(&file, None, &editor::Choices::default()).unwrap();
    assert_eq!(problems, Vec::<String>::new());
    let mut other = Bench::empty();
    other.workspace.import(&imported.bundles, &imported.pictures, "Import").unwrap();
    assert_eq!(standing(&other), [(0, "a.png".into())]);
    let id = other.bundle().pictures[0].id.clone();
    assert_eq!(other.workspace.picture_file(&id).unwrap().unwrap().bytes.as_ref(), png(10));
    assert_eq!(other.workspace.integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn what_is_no_picture_is_refused_by_its_name() {
    let mut bench = bench();
    let folder = bench.folder.path().to_owned();
    std::fs::write(folder.join("drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap();
    std::fs::write(folder.join("half.png"), &png(10)[..30]).unwrap();
    let mut refuse = |picture| {
        let edit = set(&bench, 0, picture);
        bench.refused(&edit)
    };
    let at = |name: &str| NewPicture::Path(folder.join(name).to_string_lossy().into_owned());
    assert!(refuse(at("drawing.svg")).starts_with("drawing.svg is an SVG drawing"));
    assert!(refuse(at("half.png")).starts_with("half.png is damaged"));
    assert!(refuse(at("gone.png")).ends_with("gone.png is not there"));
    assert!(refuse(NewPicture::Data("?".into())).starts_with("the picture is not base64"));
    assert!(refuse(NewPicture::Stored("nobody".parse().unwrap())).starts_with("there is no picture “nobody”"));
    let lane = bench.lane("Thoughts").id;
    let elsewhere = Edit::RemovePicture { lane: lane.clone(), step: bench.step(0) };
    assert_eq!(bench.refused(&elsewhere), "there is no picture at that step");
    let picture = path(&bench, "a.png");
    let text = Edit::SetPicture { lane, step: bench.step(0), picture, name: None, alt: None };
    assert_eq!(bench.refused(&text), "only an image lane has pictures");
}

#[test]
fn a_path_begins_where_the_edits_stand() {
    let mut edit: Edit = serde_json::from_str(
        r#"{ "edit": "setPicture", "lane": "i", "step": "s", "picture": { "path": "shots/1.png" }, "alt": "A shop" }"#,
    )
    .unwrap();
    edit.resolve(Path::new("/maps"));
    let Edit::SetPicture { picture, .. } = edit else { panic!("a picture") };
    assert_eq!(picture, NewPicture::Path("/maps/shots/1.png".into()));
}
