//! Pages by their rules: nothing is lost, nothing leaves its sheet, headings are there again.

use proptest::prelude::*;
use scene::{BoxShape, Color, Group, Item, Stick};

use super::*;
use crate::pdf::pages;

/// A hundredth of a point: far below what a printer shows.
const SLACK: f32 = 0.01;
/// By how much sheets overlap, in px: 10 mm.
const OVERLAP: f32 = 96.0 / 2.54;
/// What the headings of rows and of columns take of the scene below, from its edges.
const ASIDE: f32 = 222.0;
const ABOVE: f32 = 140.0;

const PAPERS: [Paper; 3] = [Paper::A4, Paper::A3, Paper::Letter];

#[test]
fn a_page_is_never_longer_than_it_can_be() {
    let (scale, sheets) = whole(Size { w: 38_400.0, h: 1_000.0 });
    assert_eq!((scale, sheets[0].size), (0.375, Size { w: 14_400.0, h: 375.0 }));
    let (scale, sheets) = whole(Size { w: 400.0, h: 200.0 });
    assert_eq!((scale, sheets[0].size), (0.75, Size { w: 300.0, h: 150.0 }));
}

#[test]
fn a_small_map_stays_small_on_a_sheet() {
    let (scale, sheets) = fitted(Size { w: 100.0, h: 100.0 }, Paper::Letter.size());
    assert!((scale - 0.75).abs() < 1e-6);
    assert_eq!(sheets[0].layers[0].at, Point::new((792.0 - 75.0) / 2.0, (612.0 - 75.0) / 2.0));
}

/// A scene with headings at its left and top edges, and a ground under all of it.
fn scene(size: Size) -> Scene {
    let piece = |id: &str, stick, rect: Rect| {
        let fill = Some(Color::rgb(0));
        let shape = BoxShape { rect: Rect::new(0.0, 0.0, rect.w, rect.h), radius: 0.0, fill, stroke: None };
        let item = Item { id: id.into(), rect, shapes: vec![Shape::Box(shape)], link: None };
        Group { id: id.into(), offset: Point::default(), stick, items: vec![item].into() }
    };
    let groups = vec![
        piece("ground", Stick::None, Rect::new(0.0, 0.0, size.w, size.h)),
        piece("rows", Stick::Left, Rect::new(0.0, ABOVE, ASIDE, size.h - ABOVE)),
        piece("columns", Stick::Top, Rect::new(ASIDE, 0.0, size.w - ASIDE, ABOVE)),
    ];
    Scene {
        size,
        background: Color::rgb(0xFF_FFFF),
        title: "T".into(),
        lang: String::new(),
        groups,
        fonts: Vec::new(),
        structure: Vec::new(),
        outline: Vec::new(),
        problems: Vec::new(),
    }
}

fn size() -> impl Strategy<Value = Size> {
    (300.0..12_000.0f32, 200.0..9_000.0f32).prop_map(|(w, h)| Size { w, h })
}

fn page() -> impl Strategy<Value = Page> {
    let sheet = (prop::sample::select(PAPERS.to_vec()), any::<bool>());
    let sheet =
        sheet.prop_map(|(paper, tiled)| Page::Sheet { paper, fit: if tiled { Fit::Tiled } else { Fit::OneSheet } });
    prop_oneof![1 => Just(Page::Map), 6 => sheet]
}

/// What a layer shows, on its page.
fn printed(layer: &Layer, scale: f32) -> Rect {
    layer.on_page(&layer.window, scale)
}

/// The layers of a sheet that show something.
fn shown(sheet: &Sheet) -> impl Iterator<Item = &Layer> {
    sheet.layers.iter().filter(|layer| layer.window.w > 0.0 && layer.window.h > 0.0)
}

/// What the bodies of the sheets show along one axis, each stretch once, in order.
fn stretches(plan: &Plan<'_>, of: impl Fn(&Rect) -> (f32, f32)) -> Vec<(f32, f32)> {
    let mut found: Vec<(f32, f32)> = plan.sheets.iter().map(|sheet| of(&sheet.layers[0].window)).collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    found.dedup();
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(testkit::scaled(256)))]

    #[test]
    fn what_is_shown_stays_on_its_sheet_and_apart(size in size(), page in page()) {
        let scene = scene(size);
        let plan = Plan::new(&scene, page).unwrap();
        let margin = if page == Page::Map { 0.0 } else { MARGIN };
        for sheet in &plan.sheets {
            let (w, h) = (sheet.size.w - 2.0 * margin + 2.0 * SLACK, sheet.size.h - 2.0 * margin + 2.0 * SLACK);
            let room = Rect::new(margin - SLACK, margin - SLACK, w, h);
            let parts: Vec<Rect> = shown(sheet).map(|layer| printed(layer, plan.scale)).collect();
            for (index, part) in parts.iter().enumerate() {
                prop_assert!(room.holds(part), "{part:?} leaves {room:?}");
                for other in &parts[index + 1..] {
                    let both = shared(part, other).map_or(0.0, |both| both.w.min(both.h));
                    prop_assert!(both < SLACK, "{part:?} lies on {other:?}");
                }
            }
        }
    }

    #[test]
    fn one_page_shows_the_whole_map_and_no_larger_than_it_is(size in size(), paper in prop::sample::select(PAPERS.to_vec())) {
        let scene = scene(size);
        for page in [Page::Map, Page::Sheet { paper, fit: Fit::OneSheet }] {
            let plan = Plan::new(&scene, page).unwrap();
            prop_assert_eq!(plan.sheets.len(), 1);
            let [layer] = plan.sheets[0].layers.as_slice() else { panic!("one layer") };
            prop_assert_eq!(layer.window, Rect::new(0.0, 0.0, size.w, size.h));
            prop_assert_eq!(layer.marks.len(), plan.marks.len());
            prop_assert!(plan.scale <= POINTS_PER_PX);
        }
    }

    #[test]
    fn tiles_cover_the_map_and_overlap_by_ten_millimetres(size in size(), paper in prop::sample::select(PAPERS.to_vec())) {
        let scene = scene(size);
        let plan = Plan::new(&scene, Page::Sheet { paper, fit: Fit::Tiled }).unwrap();
        prop_assert!((plan.scale - POINTS_PER_PX).abs() < f32::EPSILON, "at 100 %");
        let columns = stretches(&plan, |window| (window.x, window.right()));
        let rows = stretches(&plan, |window| (window.y, window.bottom()));
        prop_assert_eq!(columns.len() * rows.len(), plan.sheets.len(), "every column on every row");
        for (axis, length) in [(columns, size.w), (rows, size.h)] {
            prop_assert!(axis[0].0.abs() < SLACK && (axis[axis.len() - 1].1 - length).abs() < SLACK, "{axis:?}");
            for pair in axis.windows(2) {
                prop_assert!((pair[0].1 - pair[1].0 - OVERLAP).abs() < SLACK, "{pair:?}");
            }
        }
    }

    #[test]
    fn tiles_beyond_the_headings_repeat_them(size in size(), paper in prop::sample::select(PAPERS.to_vec())) {
        let scene = scene(size);
        let plan = Plan::new(&scene, Page::Sheet { paper, fit: Fit::Tiled }).unwrap();
        for sheet in &plan.sheets {
            let body = sheet.layers[0].window;
            let shows = |mark: usize, window: Rect| shown(sheet).any(|layer| layer.marks.contains(&mark) && layer.window == window);
            if body.x > 0.0 && body.bottom() > ABOVE {
                prop_assert!(shows(1, Rect::new(0.0, body.y, ASIDE, body.h)), "no headings of rows on {sheet:?}");
            }
            if body.y > 0.0 && body.right() > ASIDE {
                prop_assert!(shows(2, Rect::new(body.x, 0.0, body.w, ABOVE)), "no headings of columns on {sheet:?}");
            }
        }
    }

    #[test]
    fn what_is_foretold_is_what_is_planned(size in size(), page in page()) {
        let scene = scene(size);
        let (foretold, plan) = (pages(&scene, page).unwrap(), Plan::new(&scene, page).unwrap());
        prop_assert_eq!(foretold.count, plan.sheets.len());
        prop_assert!(plan.sheets.iter().all(|sheet| sheet.size == foretold.size));
        if let Page::Sheet { paper, .. } = page {
            prop_assert_eq!(foretold.size, paper.size());
        }
    }
}
