//! L3 for paths: no arc crosses a text, no path leaves its band, and what is drawn says where the path goes.

use layout::{View, layout};
use model::{Map, MapBundle, MapId, Path, PathId, PathKind, Phase, PhaseId, Step, StepId, Visibility};
use proptest::prelude::*;
use scene::{Item, Rect, Scene, Shape, Tag, TagNode};

use super::seen::{self, Seen};
use super::{VIEWS, bundles, fonts};

/// The rectangle of everything that an item draws but its texts, in the scene.
fn drawn(item: &Item, at: Rect) -> Vec<Rect> {
    let origin = at.origin();
    let marks = item.shapes.iter().filter_map(|shape| match shape {
        Shape::Path(shape) => {
            let bounds = kurbo::Shape::bounding_box(&shape.path);
            #[expect(clippy::cast_possible_truncation, reason = "a picture is far smaller than 2^24 px")]
            let [x, y, w, h] = [bounds.x0, bounds.y0, bounds.width(), bounds.height()].map(|side| side as f32);
            Some(Rect::new(x, y, w, h))
        }
        Shape::Box(shape) => Some(shape.rect),
        Shape::Image(shape) => Some(shape.rect),
        Shape::Text(_) => None,
    });
    marks.map(|rect| rect.moved(origin)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(testkit::scaled(48)) })]

    #[test]
    fn l3_no_arc_crosses_a_text_and_no_path_leaves_its_band(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            let seen = Seen::new(&layout.scene);
            let texts: Vec<(&str, Rect)> = seen
                .all()
                .flat_map(|(item, at)| seen::inks(item).map(move |ink| (item.id.as_str(), ink.moved(at.origin()))))
                .filter(|(_, ink)| ink.w > 0.0)
                .collect();
            for band in &layout.grid.paths {
                let (item, at) = seen.item(&format!("path/{}", band.path)).unwrap();
                let stretch = Rect::new(layout.grid.columns_left, band.y, layout.scene.size.w, band.height);
                for mark in drawn(item, at) {
                    prop_assert!(stretch.holds(&mark), "{} leaves its band: {:?} {:?}", item.id, mark, stretch);
                    for (id, text) in &texts {
                        prop_assert!(!mark.overlaps(text), "{} lies on a text of {}", item.id, id);
                    }
                }
                let (name, at) = seen.item(&format!("path-name/{}", band.path)).unwrap();
                let column = Rect::new(0.0, band.y, layout.grid.columns_left, band.height);
                for ink in seen::inks(name) {
                    prop_assert!(column.holds(&ink.moved(at.origin())), "the name of {} leaves its place", name.id);
                }
            }
            for pair in layout.grid.paths.windows(2) {
                prop_assert!(pair[0].y + pair[0].height <= pair[1].y + 0.01, "paths overlap");
            }
            let bottom = layout.grid.paths.last().map_or(layout.grid.body.y, |band| band.y + band.height);
            prop_assert!(layout.grid.rows.iter().all(|row| row.y >= bottom - 0.01), "a path reaches into a lane");
        }
    }
}

fn step(id: &str) -> StepId {
    StepId::new(id).unwrap()
}

/// A map of four steps with these paths.
fn with(paths: &[(&str, PathKind, Visibility, &[&str])]) -> MapBundle {
    let mut map = Map::new(MapId::new("m").unwrap(), "Map");
    let steps = ["Choose", "Pay", "Return", "Refund"].map(|title| Step::new(step(title), title));
    map.phases = vec![Phase { steps: steps.into(), ..Phase::new(PhaseId::new("p").unwrap(), "Phase") }];
    let path = |(name, kind, visibility, stops): &(&str, PathKind, Visibility, &[&str])| Path {
        id: PathId::new(*name).unwrap(),
        name: (*name).to_owned(),
        kind: *kind,
        visibility: *visibility,
        stops: stops.iter().map(|stop| step(stop)).collect(),
    };
    map.paths = paths.iter().map(path).collect();
    super::bundle_of(map)
}

fn figures(scene: &Scene) -> Vec<String> {
    fn walk(node: &TagNode, found: &mut Vec<String>) {
        if let Tag::Figure(text) = &node.tag {
            found.push(text.clone());
        }
        node.children.iter().for_each(|child| walk(child, found));
    }
    let mut found = Vec::new();
    scene.structure.iter().for_each(|node| walk(node, &mut found));
    found
}

#[test]
fn a_document_says_where_its_paths_go_and_leaves_out_hidden_and_empty_ones() {
    let bundle = with(&[
        ("Returns", PathKind::Exception, Visibility::Shown, &["Pay", "Return", "Refund"]),
        ("Secret", PathKind::Variant, Visibility::Hidden, &["Choose", "Pay"]),
        ("Nowhere", PathKind::DropOut, Visibility::Shown, &[]),
    ]);
    let scene = layout(&bundle, &View::PRINT, &mut fonts()).scene;
    assert_eq!(figures(&scene), ["Path Returns (exception): 2 Pay → 3 Return → 4 Refund."]);
    let seen = Seen::new(&scene);
    assert_eq!(seen.words("path-name/Returns"), "Returns|exception");
    assert!(seen.item("path/Secret").is_none() && seen.item("path/Nowhere").is_none());
    let edit = layout(&bundle, &VIEWS[0], &mut fonts());
    let bands: Vec<&str> = edit.grid.paths.iter().map(|band| band.path.as_str()).collect();
    assert_eq!(bands, ["Returns", "Nowhere"], "the working screen shows a path that waits for its stops");
}

#[test]
fn kinds_differ_in_more_than_colour() {
    let strokes = PathKind::ALL.iter().map(|kind| {
        let bundle = with(&[("Way", *kind, Visibility::Shown, &["Choose", "Refund"])]);
        let layout = layout(&bundle, &View::PRINT, &mut fonts());
        let seen = Seen::new(&layout.scene);
        let (item, _) = seen.item("path/Way").unwrap();
        let lines = item.shapes.iter().filter_map(|shape| match shape {
            Shape::Path(shape) => shape.stroke.as_ref().map(|stroke| format!("{:?}", stroke.dash)),
            Shape::Box(_) | Shape::Text(_) | Shape::Image(_) => None,
        });
        (lines.collect::<Vec<_>>(), seen.words("path-name/Way"))
    });
    let mut looks: Vec<_> = strokes.collect();
    let mut dashes: Vec<_> = looks.iter().map(|(lines, _)| lines.clone()).collect();
    dashes.sort();
    dashes.dedup();
    assert_eq!(dashes.len(), PathKind::ALL.len(), "{looks:?}");
    looks.dedup_by(|one, other| one.1 == other.1);
    assert_eq!(looks.len(), PathKind::ALL.len());
}
