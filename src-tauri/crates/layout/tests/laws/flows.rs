//! L3 for process lanes: no arrow runs through a box or a text, and the words of arrows keep their places.

use kurbo::PathEl;
use layout::layout;
use model::LaneKind;
use proptest::prelude::*;
use scene::{Item, Point, Rect, Shape};

use super::seen::{self, Seen};
use super::{VIEWS, bundles, fonts};

/// The pieces of an arrow's line, as thin rectangles in the scene.
fn pieces(item: &Item, at: Rect) -> Vec<Rect> {
    let mut found = Vec::new();
    for shape in &item.shapes {
        let Shape::Path(shape) = shape else { continue };
        let mut last = None;
        kurbo::flatten(&shape.path, 0.1, |element| {
            let (PathEl::MoveTo(point) | PathEl::LineTo(point)) = element else { return };
            #[expect(clippy::cast_possible_truncation, reason = "a picture is far smaller than 2^24 px")]
            let point = Point::new(point.x as f32 + at.x, point.y as f32 + at.y);
            if let (Some(from), PathEl::LineTo(_)) = (last.replace(point), element) {
                let from: Point = from;
                let (x, y) = (from.x.min(point.x), from.y.min(point.y));
                found.push(Rect::new(x, y, (from.x - point.x).abs(), (from.y - point.y).abs()));
            }
        });
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(testkit::scaled(64)) })]

    #[test]
    fn l3_arrows_run_around_boxes_and_texts(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            let seen = Seen::new(&layout.scene);
            let texts: Vec<(&str, Rect)> = seen
                .all()
                .flat_map(|(item, at)| seen::inks(item).map(move |ink| (item.id.as_str(), ink.moved(at.origin()))))
                .filter(|(_, ink)| ink.w > 0.0)
                .collect();
            for lane in &bundle.map.lanes {
                let LaneKind::Process { flows } = &lane.kind else { continue };
                let row = layout.grid.rows.iter().find(|row| row.lane == lane.id);
                let cards: Vec<Rect> =
                    lane.cards.iter().filter_map(|card| Some(seen.item(&format!("card/{}", card.id))?.1)).collect();
                for (item, at) in flows.iter().filter_map(|flow| seen.item(&format!("flow/{}", flow.id))) {
                    let row = row.unwrap();
                    for piece in pieces(item, at) {
                        prop_assert!(piece.y >= row.y - 0.01 && piece.bottom() <= row.y + row.height + 0.01, "{} leaves its lane", item.id);
                        for card in &cards {
                            let inside = Rect::new(card.x + 0.2, card.y + 0.2, card.w - 0.4, card.h - 0.4);
                            prop_assert!(!piece.overlaps(&inside), "{} runs through a box: {:?} {:?}", item.id, piece, card);
                        }
                        for (id, text) in &texts {
                            prop_assert!(!piece.overlaps(text), "{} runs through a text of {}", item.id, id);
                        }
                    }
                    for ink in seen::inks(item).map(|ink| ink.moved(at.origin())) {
                        let on = texts.iter().filter(|(_, text)| super::lies_on(&ink, text)).count();
                        prop_assert!(on <= 1 || ink.w < 0.1, "the words of {} lie on others", item.id);
                        prop_assert!(!cards.iter().any(|card| super::lies_on(&ink, card)), "the words of {} lie on a box", item.id);
                    }
                }
            }
        }
    }
}
