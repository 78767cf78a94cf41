//! Maps at the edge of what people draw.

use layout::theme::Palette;
use layout::{Density, Layout, SystemFonts, ThemeName, View, layout};
use model::{
    Card, CardExtras, CardId, CardMark, Chart, EmotionValue, Fold, Freeze, Lane, LaneHeight, LaneId, LaneKind,
    LaneRole, Link, Map, MapBundle, MapId, MapTheme, Metric, MetricValue, Phase, PhaseId, Scale, Span, Step, StepId,
    StepWidth, Unit,
};
use scene::{Shape, Stick, Tag, TagNode};

use crate::seen::{Seen, corner, inks};
use crate::{VIEWS, bundle_of, fonts};

fn map(title: &str, phases: &[(&str, usize)], lanes: Vec<Lane>) -> MapBundle {
    let mut map = Map::new(MapId::new("m").unwrap(), title);
    let mut number = 0;
    for (index, (title, steps)) in phases.iter().enumerate() {
        let steps = (0..*steps).map(|_| {
            number += 1;
            Step::new(step(number), format!("Step {number}"))
        });
        let id = PhaseId::new(format!("p{index}")).unwrap();
        map.phases.push(Phase { steps: steps.collect(), ..Phase::new(id, *title) });
    }
    map.lanes = lanes;
    bundle_of(map)
}

fn step(number: usize) -> StepId {
    StepId::new(format!("s{number}")).unwrap()
}

fn lane(id: &str, title: &str, role: LaneRole, cards: &[(usize, &str)]) -> Lane {
    let cards = cards.iter().enumerate().map(|(index, (at, text))| Card {
        id: CardId::new(format!("{id}-{index}")).unwrap(),
        text: (*text).to_owned(),
        span: Span::at(step(*at)),
        touchpoint: None,
        extras: CardExtras::default(),
    });
    Lane { cards: cards.collect(), ..Lane::new(LaneId::new(id).unwrap(), title, role, LaneKind::Text) }
}

fn emotion(values: &[(usize, Option<f64>, &str)]) -> Lane {
    let values = values.iter().map(|(at, value, label)| EmotionValue {
        step: step(*at),
        persona: None,
        value: *value,
        label: (*label).to_owned(),
        raw: String::new(),
    });
    let kind = LaneKind::Emotion { scale: Scale::DEFAULT, values: values.collect() };
    Lane { kind, ..lane("e", "Emotions", LaneRole::Emotion, &[]) }
}

fn print(bundle: &MapBundle) -> Layout {
    layout(bundle, &View::PRINT, &mut fonts())
}

fn edit(bundle: &MapBundle) -> Layout {
    layout(bundle, &VIEWS[0], &mut fonts())
}

#[test]
fn an_empty_map_is_a_title() {
    for view in VIEWS {
        let layout = layout(&map("", &[], Vec::new()), &view, &mut fonts());
        assert!(layout.scene.size.w > 300.0 && layout.scene.size.h > 50.0);
        assert_eq!(layout.scene.title, "Untitled map");
        assert!(layout.grid.columns.is_empty() && layout.grid.rows.is_empty());
    }
}

#[test]
fn a_phase_without_steps_keeps_its_ribbon() {
    let layout = edit(&map("M", &[("Before", 2), ("During", 0), ("After", 1)], Vec::new()));
    let widths: Vec<f32> = layout.grid.phases.iter().map(|phase| phase.width).collect();
    assert_eq!(widths, [308.0, 154.0, 154.0]);
    assert_eq!(layout.grid.columns.len(), 3);
}

#[test]
fn columns_stand_where_the_look_says() {
    let layout = print(&map("M", &[("A", 3), ("B", 2)], vec![lane("a", "Actions", LaneRole::Action, &[(1, "Card")])]));
    let xs: Vec<f32> = layout.grid.columns.iter().map(|column| column.x).collect();
    assert_eq!(xs, [294.0, 488.0, 682.0, 894.0, 1088.0]);
    assert!(layout.grid.columns.iter().all(|column| column.width == 186.0));
    let ribbons: Vec<(f32, f32)> = layout.grid.phases.iter().map(|phase| (phase.x, phase.width)).collect();
    assert_eq!(ribbons, [(290.0, 582.0), (890.0, 388.0)]);
}

#[test]
fn three_hundred_steps_and_a_card_of_two_thousand_characters_are_drawn() {
    let long = "All work and no play makes a long card. ".repeat(60);
    let word = "x".repeat(500);
    let lanes = vec![lane("a", "Actions", LaneRole::Action, &[(1, &long), (300, &word)])];
    let layout = print(&map("M", &[("Long", 300)], lanes));
    assert_eq!(layout.grid.columns.len(), 300);
    let seen = Seen::new(&layout.scene);
    let (_, card) = seen.item("card/a-0").unwrap();
    assert!(card.h > 1000.0 && layout.grid.rows[0].height > card.h);
    assert!(layout.scene.problems.is_empty());
}

#[test]
fn a_long_title_shrinks_before_it_wraps_beyond_two_lines() {
    let size = |title: &str| {
        let layout = print(&map(title, &[("A", 12)], Vec::new()));
        let seen = Seen::new(&layout.scene);
        let (item, _) = seen.item("header/title").unwrap();
        let Shape::Text(block) = &item.shapes[0] else { panic!("a title is text") };
        block.style.size
    };
    assert_eq!(size("Buy a tent"), 120.0);
    assert_eq!(size(&"Buy and return a tent ".repeat(2)), 84.0);
    assert_eq!(size(&"Buy and return a tent ".repeat(20)), 60.0);
}

#[test]
fn a_card_shows_its_mark_its_tags_and_where_it_leads() {
    let mut lane = lane("a", "Actions", LaneRole::Action, &[(1, "Waits"), (2, "Plain")]);
    lane.cards[0].extras = CardExtras {
        color: None,
        mark: Some(CardMark::Pain),
        tags: vec![model::Tag::new("urgent").unwrap(), model::Tag::new("Q3").unwrap()],
        link: Link::new("https://www.example.org/ticket").ok(),
    };
    let bundle = map("M", &[("A", 2)], vec![lane]);
    for view in VIEWS {
        let layout = layout(&bundle, &view, &mut fonts());
        let palette = Palette::of(MapTheme::Standard, view.theme);
        let seen = Seen::new(&layout.scene);
        assert_eq!(seen.words("card/a-0").replace('\n', ""), "Waits|example.org · urgent · Q3");
        let fill = |id: &str| match &seen.item(id).unwrap().0.shapes[0] {
            Shape::Box(ground) => ground.fill,
            Shape::Path(_) | Shape::Text(_) | Shape::Image(_) => None,
        };
        assert_eq!(fill("card/a-0"), Some(palette.role(LaneRole::Pain).ground));
        assert_eq!(fill("card/a-1"), Some(palette.role(LaneRole::Action).ground));
        assert_eq!(seen.item("card/a-0").unwrap().0.link.as_deref(), Some("https://www.example.org/ticket"));
    }
    assert_eq!(figures(&print(&bundle)), ["Pain"]);
}

#[test]
fn empty_lanes_are_prompts_on_the_screen_and_not_printed() {
    let bundle = map("M", &[("A", 2)], vec![lane("a", "Pains", LaneRole::Pain, &[]), emotion(&[(1, None, "")])]);
    let layout = edit(&bundle);
    assert_eq!(Seen::new(&layout.scene).words("empty/a"), "What hurts.");
    assert_eq!(layout.grid.rows.len(), 2);
    assert_eq!(print(&bundle).grid.rows.len(), 0);
}

#[test]
fn a_collapsed_lane_is_one_row_on_the_screen_and_whole_in_print() {
    let mut folded = lane("a", "Actions", LaneRole::Action, &[(1, "One"), (2, "Two"), (2, "Three")]);
    folded.fold = Fold::Collapsed;
    let bundle = map("M", &[("A", 2)], vec![folded]);
    let layout = edit(&bundle);
    assert_eq!(Seen::new(&layout.scene).words("summary/a"), "1 card|2 cards");
    assert_eq!((layout.grid.rows[0].height, layout.grid.rows[0].fold), (34.0, Fold::Collapsed));
    assert_eq!(Seen::new(&print(&bundle).scene).words("card/a-2"), "Three");
}

#[test]
fn blueprint_lines_follow_from_roles_and_replace_the_hairline() {
    let lanes = vec![
        lane("a", "Actions", LaneRole::Action, &[(1, "Card")]),
        lane("f", "Front", LaneRole::Frontstage, &[(1, "Card")]),
        lane("s", "Support", LaneRole::Support, &[(1, "Card")]),
    ];
    let layout = print(&map("M", &[("A", 2)], lanes));
    let seen = Seen::new(&layout.scene);
    assert_eq!(seen.words("blueprint-name/interaction"), "Line of interaction");
    assert!(seen.item("blueprint/internal-interaction").is_some() && seen.item("blueprint/visibility").is_none());
    assert!(seen.item("rule/a").is_some() && seen.item("rule/f").is_none());
    let [first, second, _] = layout.grid.rows.as_slice() else { panic!("three rows") };
    assert_eq!(second.y - first.y - first.height, 34.0);
}

#[test]
fn a_gap_breaks_the_curve_and_ends_of_the_scale_stay_in_the_plot() {
    let lane = emotion(&[(1, Some(2.0), ""), (2, Some(-2.0), "Low"), (3, None, ""), (4, Some(9.0), "")]);
    let layout = print(&map("M", &[("A", 4)], vec![lane]));
    let seen = Seen::new(&layout.scene);
    let (curve, _) = seen.item("curve/e/-").unwrap();
    assert_eq!(curve.shapes.len(), 1, "one run; a lone value is a lone point");
    assert!(seen.item("point/e/s3/-").is_none() && seen.item("point/e/s4/-").is_some());
    let plot = layout.grid.rows[0].plot.unwrap();
    let middle = |id| seen.item(id).map(|(_, rect)| rect.y + rect.h / 2.0).unwrap();
    assert_eq!(
        [middle("point/e/s1/-"), middle("point/e/s2/-"), middle("point/e/s4/-")],
        [plot.top, plot.bottom, plot.top]
    );
    assert_eq!(seen.words("point/e/s2/-"), "Low|−2");
}

#[test]
fn what_is_said_at_a_curve_keeps_off_the_neutral_line() {
    let layout = edit(&map("M", &[("A", 2)], vec![emotion(&[(1, Some(0.5), "Low"), (2, Some(1.0), "")])]));
    let seen = Seen::new(&layout.scene);
    let (point, at) = seen.item("point/e/s1/-").unwrap();
    let middle = layout.grid.rows[0].plot.unwrap().middle;
    let words: Vec<_> = inks(point).map(|ink| ink.moved(at.origin())).collect();
    assert!(!words.is_empty() && words.iter().all(|ink| ink.bottom() <= middle || ink.y >= middle), "{words:?}");
}

/// What the figures of a picture say.
fn figures(layout: &Layout) -> Vec<String> {
    fn walk(node: &TagNode, found: &mut Vec<String>) {
        if let Tag::Figure(text) = &node.tag {
            found.push(text.clone());
        }
        node.children.iter().for_each(|child| walk(child, found));
    }
    let mut found = Vec::new();
    layout.scene.structure.iter().for_each(|node| walk(node, &mut found));
    found
}

#[test]
fn figures_say_their_values() {
    let layout = print(&map("M", &[("A", 2)], vec![emotion(&[(1, Some(1.5), "Up"), (2, None, "")])]));
    let said = ["Emotions: curve from −2 to +2. Values: 1 Step 1 +1.5 “Up”; 2 Step 2 no value."];
    assert_eq!(figures(&layout), said);
}

#[test]
fn the_outline_has_phases_with_their_steps() {
    let layout = print(&map("M", &[("Before", 1), ("", 1)], Vec::new()));
    let entries: Vec<(u8, &str)> =
        layout.scene.outline.iter().map(|entry| (entry.level, entry.title.as_str())).collect();
    assert_eq!(entries, [(0, "Before"), (1, "1 Step 1"), (0, "Phase 2"), (1, "2 Step 2")]);
}

#[test]
fn a_picture_says_the_language_of_its_map_and_follows_it() {
    let mut fonts = fonts();
    let mut told = |text: &str| {
        let bundle = map("Zelt", &[("A", 1)], vec![lane("a", "Actions", LaneRole::Action, &[(1, text)])]);
        let first = layout(&bundle, &View::PRINT, &mut fonts).scene.lang;
        assert_eq!(layout(&bundle, &VIEWS[0], &mut fonts).scene.lang, first, "known by now");
        first
    };
    assert_eq!(told("Liest spät abends Testberichte und Beiträge im Forum."), "de");
    assert_eq!(told("Reads test reports and forum threads late at night."), "en");
    assert_eq!(told("Zahlt."), "");
}

#[test]
fn a_character_that_no_face_has_is_named_with_its_lane() {
    let layout = print(&map("M", &[("A", 1)], vec![lane("a", "Actions", LaneRole::Action, &[(1, "日本")])]));
    assert_eq!(layout.scene.problems, ["“日本” in Actions has a character that no font here can draw"]);
}

#[test]
fn growing_a_lane_moves_the_groups_below_and_changes_nothing_in_them() {
    let two = |text: &str| {
        let lanes = vec![
            lane("a", "Actions", LaneRole::Action, &[(1, text)]),
            lane("b", "Pains", LaneRole::Pain, &[(1, "Same")]),
        ];
        edit(&map("M", &[("A", 1)], lanes)).scene
    };
    let patch = scene::ScenePatch::between(&two("Short"), &two("A card that needs several lines to be said"));
    let below = patch.groups.iter().find(|group| group.id == "lane/b").unwrap();
    assert!(below.items.is_empty() && below.order.is_none());
}

#[test]
fn right_to_left_text_stands_at_the_right_and_wide_scripts_are_drawn() {
    let text = "مرحبا بالعالم";
    let lanes = vec![lane("a", "Actions", LaneRole::Action, &[(1, text), (1, "日本語 😀")])];
    let bundle = map("M", &[("A", 1)], lanes);
    let view = View { density: Density::Edit, theme: ThemeName::Light };
    let layout = layout(&bundle, &view, &mut layout::Fonts::new(Box::new(SystemFonts::new())));
    if !layout.scene.problems.is_empty() {
        eprintln!("skipped: this system has no faces for the scripts of the test");
        return;
    }
    let seen = Seen::new(&layout.scene);
    let (card, _) = seen.item("card/a-0").unwrap();
    let Some(Shape::Text(block)) = card.shapes.last() else { panic!("a card has text") };
    assert_eq!(block.direction, scene::Direction::Rtl);
    let line = &block.lines[0];
    assert!((line.x + line.width - block.width).abs() < 0.01, "{} + {} is not {}", line.x, line.width, block.width);
    let mut covered = vec![0; text.len()];
    for glyph in line.runs.iter().flat_map(|run| &run.glyphs) {
        covered[glyph.text.clone()].iter_mut().for_each(|times| *times = 1);
    }
    assert!(covered.iter().all(|times| *times == 1));
    assert!(layout.scene.fonts.len() > 3 && !block.fallback.is_empty());
    assert!(corner(&seen, "card/a-1").y > corner(&seen, "card/a-0").y);
}

#[test]
fn columns_are_as_wide_as_their_steps_say() {
    let mut bundle = map("M", &[("A", 3)], vec![lane("a", "Actions", LaneRole::Action, &[(2, "Card")])]);
    bundle.map.phases[0].steps[1].width = Some(StepWidth::clamped(219));
    let columns = |layout: &Layout| -> Vec<(f32, f32)> {
        layout.grid.columns.iter().map(|column| (column.x - layout.grid.columns_left, column.width)).collect()
    };
    assert_eq!(columns(&edit(&bundle)), [(0.0, 146.0), (154.0, 219.0), (381.0, 146.0)]);
    assert_eq!(columns(&print(&bundle)), [(0.0, 186.0), (194.0, 279.0), (481.0, 186.0)]);
}

#[test]
fn a_collapsed_phase_is_one_column_on_the_screen_and_whole_in_print() {
    let lane = lane("a", "Actions", LaneRole::Action, &[(1, "One"), (2, "Two"), (3, "Three"), (3, "Four")]);
    let mut bundle = map("M", &[("A", 2), ("B", 2)], vec![lane]);
    bundle.map.phases[1].fold = Fold::Collapsed;
    bundle.map.lanes[0].cards[1].span.to = step(3);
    let layout = edit(&bundle);
    let seen = Seen::new(&layout.scene);
    assert_eq!((layout.grid.columns.len(), layout.grid.phases[1].fold), (2, Fold::Collapsed));
    assert_eq!((seen.words("phase/p1"), seen.words("steps/p1")), ("B".to_owned(), "2 steps".to_owned()));
    assert_eq!(seen.words("folded/a/p1"), "2 cards");
    assert_eq!(seen.item("card/a-1").unwrap().1.w, 146.0, "it covers what is left of its steps");
    assert!(seen.item("card/a-2").is_none());
    let layout = print(&bundle);
    assert_eq!(layout.grid.columns.len(), 4);
    assert_eq!(Seen::new(&layout.scene).words("card/a-2"), "Three");
}

#[test]
fn a_fixed_height_counts_what_does_not_fit_on_the_screen_and_shows_it_in_print() {
    let cards: Vec<(usize, &str)> = vec![(1, "One"), (1, "Two"), (1, "Three"), (2, "Four in all of two lines")];
    let mut fixed = lane("a", "Actions", LaneRole::Action, &cards);
    fixed.height = Some(LaneHeight::clamped(70));
    let bundle = map("M", &[("A", 2)], vec![fixed]);
    let layout = edit(&bundle);
    let seen = Seen::new(&layout.scene);
    assert_eq!(layout.grid.rows[0].height, 70.0);
    assert_eq!(seen.words("more/a/s1"), "+2");
    assert!(seen.item("more/a/s2").is_none() && seen.item("card/a-3").is_some());
    let layout = print(&bundle);
    assert!(layout.grid.rows[0].height > 100.0);
    assert_eq!(Seen::new(&layout.scene).words("card/a-2"), "Three");
}

#[test]
fn a_frozen_lane_stays_below_the_headings() {
    let mut frozen = lane("a", "Actions", LaneRole::Action, &[(1, "One")]);
    frozen.freeze = Freeze::Frozen;
    let layout = edit(&map("M", &[("A", 2)], vec![frozen]));
    let stick = |id: &str| layout.scene.groups.iter().find(|group| group.id == id).map(|group| group.stick);
    assert_eq!((stick("lane/a"), stick("titles/a")), (Some(Stick::Below), Some(Stick::Corner)));
    assert_eq!(layout.grid.rows[0].freeze, Freeze::Frozen);
}

fn metric(chart: Chart, values: &[(usize, Option<f64>, Option<f64>)]) -> Lane {
    let values =
        values.iter().map(|(at, value, target)| MetricValue { step: step(*at), value: *value, target: *target });
    let metric = Metric { unit: Unit::new("%").unwrap(), chart };
    Lane::new(
        LaneId::new("m").unwrap(),
        "Conversion",
        LaneRole::Other,
        LaneKind::Metric { metric, values: values.collect() },
    )
}

#[test]
fn a_metric_lane_says_its_numbers_and_draws_them() {
    let values = [(1, Some(12.5), Some(20.0)), (2, Some(-3.0), None), (4, None, Some(5.0))];
    let bundle = |chart| map("M", &[("A", 4)], vec![metric(chart, &values)]);
    for view in VIEWS {
        let layout = layout(&bundle(Chart::Bars), &view, &mut fonts());
        let seen = Seen::new(&layout.scene);
        assert_eq!(seen.words("metric/m/s1"), "12.5%|Target 20%");
        assert_eq!(seen.words("metric/m/s2"), "−3%");
        let shapes = &seen.item("chart/m").unwrap().0.shapes;
        let bars: Vec<scene::Rect> = shapes
            .iter()
            .skip(1)
            .filter_map(|shape| match shape {
                Shape::Box(bar) => Some(bar.rect),
                Shape::Path(_) | Shape::Text(_) | Shape::Image(_) => None,
            })
            .collect();
        assert_eq!((bars.len(), shapes.len()), (2, 5), "a ground line, two bars, two targets");
        assert!((bars[0].bottom() - bars[1].y).abs() < 0.01 && bars[0].h > bars[1].h, "up and down from zero");
    }
    let layout = print(&bundle(Chart::Line));
    let said = "Conversion: line. 1 Step 1 12.5%, target 20%; 2 Step 2 −3%; 4 Step 4 no value, target 5%.";
    assert_eq!(figures(&layout), [said]);
    let layout = print(&map("M", &[("A", 4)], vec![metric(Chart::Line, &[(1, None, None)])]));
    assert_eq!(Seen::new(&layout.scene).words("metric/m/s1"), "");
}

#[test]
fn a_divider_is_a_titled_rule_without_hairlines_beside_it() {
    let divider = Lane::new(LaneId::new("d").unwrap(), "Behind the scenes", LaneRole::Other, LaneKind::Divider);
    let lanes = vec![
        lane("a", "Actions", LaneRole::Action, &[(1, "Card")]),
        divider,
        lane("b", "Backstage", LaneRole::Other, &[(1, "Card")]),
    ];
    let bundle = map("M", &[("A", 2)], lanes);
    for view in VIEWS {
        let layout = layout(&bundle, &view, &mut fonts());
        let seen = Seen::new(&layout.scene);
        assert_eq!(seen.words("lane/d"), "Behind the scenes");
        let (title, rule) = (seen.item("lane/d").unwrap().1, seen.item("divider/d").unwrap().1);
        assert!(rule.x > title.right() && (rule.right() - layout.grid.right).abs() < 0.01);
        assert!(seen.item("rule/a").is_some() && seen.item("rule/d").is_none() && seen.item("rule/b").is_none());
    }
}
