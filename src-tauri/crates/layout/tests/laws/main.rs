//! The laws of layout on random maps, and the maps at the edge of what people draw.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "a failed unwrap is a failed test")]

mod bundles;
mod changes;
mod edges;
mod flows;
mod paths;
mod seen;

use std::collections::HashMap;

use layout::{Density, Fonts, Layout, NoMoreFonts, ThemeName, View, layout};
use model::{Card, Fold, Lane, LaneKind, MapBundle, Visibility};
use proptest::prelude::*;
use scene::{Item, Rect, Scene};

use seen::Seen;

const VIEWS: [View; 2] = [
    View { density: Density::Edit, theme: ThemeName::Light },
    View { density: Density::Present, theme: ThemeName::Print },
];

/// The least that keeps two things on one line of the left column apart, in px.
const GAP: f32 = 9.9;

fn fonts() -> Fonts {
    Fonts::new(Box::new(NoMoreFonts))
}

/// A lane, the picture's items by id, and whether the picture shows the lane whole.
fn whole(lane: &Lane, density: Density) -> bool {
    density == Density::Present || lane.fold == Fold::Open
}

fn bytes(scene: &Scene) -> String {
    let glyphs: Vec<String> = scene
        .texts()
        .flat_map(|(_, block)| &block.lines)
        .flat_map(|line| &line.runs)
        .map(|run| format!("{run:?}"))
        .collect();
    serde_json::to_string(scene).unwrap() + &glyphs.concat()
}

/// Whether they share more than what the last digit of a number may be off.
fn lies_on(one: &Rect, other: &Rect) -> bool {
    const HAIR: f32 = 0.01;
    let smaller = Rect::new(one.x + HAIR, one.y + HAIR, one.w - 2.0 * HAIR, one.h - 2.0 * HAIR);
    smaller.overlaps(other)
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(testkit::scaled(48)) })]

    #[test]
    fn l1_the_same_map_gives_the_same_bytes(one in bundles::bundle(), other in bundles::bundle()) {
        let mut warm = fonts();
        for view in VIEWS {
            let first = layout(&one, &view, &mut fonts());
            let _ = layout(&other, &view, &mut warm);
            let again = layout(&one, &view, &mut warm);
            prop_assert_eq!(bytes(&first.scene), bytes(&again.scene));
            prop_assert_eq!(&first, &again);
        }
    }

    #[test]
    fn l1_the_same_map_gives_the_same_bytes_whatever_was_edited_before(
        first in bundles::bundle(), lanes in bundles::bundle(), edits in prop::collection::vec(changes::change(), 1..12),
    ) {
        for view in VIEWS {
            let (mut bundle, mut warm) = (first.clone(), fonts());
            let _ = layout(&bundle, &view, &mut warm);
            for edit in &edits {
                edit.apply(&mut bundle, &lanes.map.lanes);
                let again = layout(&bundle, &view, &mut warm);
                let fresh = layout(&bundle, &view, &mut fonts());
                prop_assert_eq!(bytes(&again.scene), bytes(&fresh.scene));
                prop_assert_eq!(&again, &fresh);
            }
        }
    }

    #[test]
    fn l2_every_live_card_appears_exactly_once(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            let mut times: HashMap<&str, usize> = HashMap::new();
            for item in layout.scene.groups.iter().flat_map(|group| &group.items) {
                *times.entry(&item.id).or_default() += 1;
            }
            for (id, times) in &times {
                prop_assert_eq!(*times, 1, "{} appears {} times", id, times);
            }
            let seen = Seen::new(&layout.scene);
            for lane in &bundle.map.lanes {
                let whole = whole(lane, view.density);
                let row = lane.visibility == Visibility::Shown && layout.grid.rows.iter().any(|row| row.lane == lane.id);
                let drawn = lane.cards.iter().filter(|card| times.contains_key(format!("card/{}", card.id).as_str()));
                let hidden = lane.cards.iter().filter(|card| covers_hidden_steps_only(&bundle, card)).count();
                let counted = counted(&seen, &format!("more/{}/", lane.id)) + counted(&seen, &format!("folded/{}/", lane.id));
                // A collapsed phase says how many pictures it holds, and then no more of their captions.
                let pictured = view.density == Density::Edit && !lane.kind.pictures().is_empty();
                let expected = if row && whole { lane.cards.len() - hidden } else { 0 };
                let drawn = drawn.count();
                prop_assert!(drawn == lane.cards.len() || !row || view.density == Density::Edit || hidden > 0);
                prop_assert!(pictured || drawn + counted == expected, "lane {} in {:?}", lane.id, view.density);
                prop_assert_eq!(times.contains_key(format!("summary/{}", lane.id).as_str()), row && !whole);
            }
            for step in bundle.map.steps() {
                let column = layout.grid.columns.iter().any(|column| column.step == step.id);
                prop_assert_eq!(times.contains_key(format!("step/{}", step.id).as_str()), column);
                let hidden = layout.grid.hidden_steps.contains(&step.id);
                prop_assert_eq!(hidden, step.visibility == Visibility::Hidden);
                prop_assert!(!(hidden && column));
            }
        }
    }

    #[test]
    fn l3_cards_stay_in_their_cells_and_texts_in_their_cards(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            let seen = Seen::new(&layout.scene);
            for row in &layout.grid.rows {
                let lane = bundle.map.lanes.iter().find(|lane| lane.id == row.lane).unwrap();
                let cards: Vec<(&Item, Rect)> =
                    lane.cards.iter().filter_map(|card| seen.item(&format!("card/{}", card.id))).collect();
                let frame = Rect::new(layout.grid.columns_left, row.y, layout.grid.right, row.height);
                for (index, (card, rect)) in cards.iter().enumerate() {
                    prop_assert!(frame.holds(rect), "{} leaves its row", card.id);
                    let process = matches!(lane.kind, LaneKind::Process { .. });
                    prop_assert!(process || in_columns(&layout, rect), "{} leaves its columns", card.id);
                    for (other, taken) in &cards[index + 1..] {
                        prop_assert!(!rect.overlaps(taken), "{} lies on {}", card.id, other.id);
                    }
                    let inside = Rect::new(0.0, 0.0, rect.w, rect.h);
                    for text in seen::inks(card) {
                        prop_assert!(inside.holds(&text), "the text of {} leaves it: {:?}", card.id, text);
                    }
                }
            }
        }
    }

    /// L2 and L3 for pictures: each at a step that has a column stands once in its frame, equally high, above all cards.
    #[test]
    fn l3_pictures_fill_their_frames_above_the_captions(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            let seen = Seen::new(&layout.scene);
            for row in &layout.grid.rows {
                let lane = bundle.map.lanes.iter().find(|lane| lane.id == row.lane).unwrap();
                let drawn: Vec<(&Item, Rect)> =
                    seen.all().filter(|(item, _)| item.id.starts_with(&format!("picture/{}/", lane.id))).collect();
                let columns = &layout.grid.columns;
                let stands = |step: &model::StepId| columns.iter().any(|column| column.step == *step);
                let expected = lane.kind.pictures().iter().filter(|picture| stands(&picture.step)).count();
                prop_assert_eq!(drawn.len(), if whole(lane, view.density) { expected } else { 0 });
                for (item, rect) in drawn {
                    let frame = row.frame.unwrap();
                    prop_assert!((rect.y - frame.y).abs() < 0.01 && rect.h == frame.height);
                    prop_assert!(columns.iter().any(|column| column.x == rect.x && column.width == rect.w));
                    prop_assert!(rect.bottom() <= row.y + row.height + 0.01);
                    let cards = lane.cards.iter().filter_map(|card| seen.item(&format!("card/{}", card.id)));
                    for (card, taken) in cards {
                        prop_assert!(!rect.overlaps(&taken), "{} lies on {}", card.id, item.id);
                    }
                }
            }
        }
    }

    /// Where a title and the words beside it share a line, a gap tells them apart.
    #[test]
    fn l3_titles_icons_and_words_of_the_left_column_keep_apart(bundle in bundles::bundle()) {
        for view in VIEWS {
            let is_open = |lane: &Lane| view.density == Density::Present || lane.fold == Fold::Open;
            let divides = |lane: &&Lane| lane.kind == LaneKind::Divider && is_open(lane);
            let dividers: Vec<String> =
                bundle.map.lanes.iter().filter(divides).map(|lane| format!("lane/{}", lane.id)).collect();
            let layout = layout(&bundle, &view, &mut fonts());
            let column = Rect::new(0.0, 0.0, layout.grid.columns_left, layout.scene.size.h);
            let marks = seen::left_column(&layout.scene);
            for (index, mark) in marks.iter().enumerate() {
                // The name of a line runs as far as it needs.
                let named = mark.item.starts_with("blueprint-name/") || dividers.contains(&mark.item.to_string());
                prop_assert!(named || column.holds(&mark.rect), "{} leaves its column: {:?}", mark.item, mark.rect);
                let around = Rect::new(mark.rect.x - GAP, mark.rect.y, mark.rect.w + 2.0 * GAP, mark.rect.h);
                for other in marks[index + 1..].iter().filter(|other| !other.follows(mark)) {
                    prop_assert!(!around.overlaps(&other.rect), "{mark:?} is too near to {other:?}");
                }
            }
        }
    }

    #[test]
    fn l3_the_words_of_numbers_stay_in_their_columns(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            for (item, rect) in Seen::new(&layout.scene).all().filter(|(item, _)| item.id.starts_with("metric/")) {
                prop_assert!(layout.grid.columns.iter().any(|column| column.x == rect.x && column.width == rect.w));
                let inside = Rect::new(0.0, 0.0, rect.w, rect.h);
                for text in seen::inks(item) {
                    prop_assert!(inside.holds(&text), "the words of {} leave it: {:?}", item.id, text);
                }
            }
        }
    }

    #[test]
    fn labels_do_not_collide(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            let seen = Seen::new(&layout.scene);
            for lane in &bundle.map.lanes {
                let starts = [format!("point/{}/", lane.id), format!("name/{}/", lane.id)];
                let labels: Vec<(usize, Rect)> = seen
                    .all()
                    .filter(|(item, _)| starts.iter().any(|start| item.id.starts_with(start)))
                    .enumerate()
                    .flat_map(|(index, (item, rect))| seen::inks(item).map(move |ink| (index, ink.moved(rect.origin()))))
                    .collect();
                for (index, (item, rect)) in labels.iter().enumerate() {
                    prop_assert!(rect.x >= layout.grid.columns_left, "a label leaves the map");
                    for (other, taken) in &labels[index + 1..] {
                        prop_assert!(item == other || !lies_on(rect, taken), "{rect:?} lies on {taken:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_text_of_an_export_stands_in_its_structure_once(bundle in bundles::bundle()) {
        let scene = layout(&bundle, &View::PRINT, &mut fonts()).scene;
        let tagged = seen::tagged(&scene);
        for (place, text) in seen::texts_by_place(&scene) {
            let times = tagged.iter().filter(|tagged| **tagged == place).count();
            prop_assert!(times == 1 || text.trim().is_empty(), "{:?} is tagged {} times", text, times);
        }
    }

    #[test]
    fn the_picture_holds_everything_and_knows_every_number(bundle in bundles::bundle()) {
        for view in VIEWS {
            let layout = layout(&bundle, &view, &mut fonts());
            let size = layout.scene.size;
            let page = Rect::new(0.0, 0.0, size.w, size.h);
            prop_assert!(size.w.is_finite() && size.h.is_finite() && size.h > 0.0);
            for (item, rect) in Seen::new(&layout.scene).all() {
                prop_assert!(page.holds(&rect), "{} at {:?} leaves the picture {:?}", item.id, rect, size);
            }
            let rows = &layout.grid.rows;
            for pair in rows.windows(2) {
                prop_assert!(pair[0].y + pair[0].height <= pair[1].y + 0.01, "rows overlap");
            }
        }
    }
}

/// Whether all steps of a card are hidden.
fn covers_hidden_steps_only(bundle: &MapBundle, card: &Card) -> bool {
    let steps: Vec<_> = bundle.map.steps().collect();
    let at = |step| bundle.map.column(step).unwrap();
    let covered = &steps[at(&card.span.from)..=at(&card.span.to)];
    covered.iter().all(|step| step.visibility == Visibility::Hidden)
}

/// What the numbers in the items whose ids begin like that add up to.
fn counted(seen: &Seen<'_>, start: &str) -> usize {
    let items = seen.all().filter(|(item, _)| item.id.starts_with(start));
    let words = items.map(|(item, _)| seen.words(&item.id));
    words.map(|words| words.chars().filter(char::is_ascii_digit).collect::<String>().parse::<usize>().unwrap()).sum()
}

/// Whether a card's sides are those of columns.
fn in_columns(layout: &Layout, card: &Rect) -> bool {
    let near = |one: f32, other: f32| (one - other).abs() < 0.01;
    let columns = &layout.grid.columns;
    columns.is_empty()
        || near(card.x, layout.grid.columns_left)
        || (columns.iter().any(|column| near(column.x, card.x))
            && columns.iter().any(|column| near(column.x + column.width, card.right())))
}

/// The bundle of one map, for tests that begin with a given one.
fn bundle_of(map: model::Map) -> MapBundle {
    MapBundle::new(map)
}
