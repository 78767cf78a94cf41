//! Laid out maps: the same lines in every format, and all of them found again in reading order.

use std::ops::ControlFlow;

use layout::{Fonts, NoMoreFonts, SystemFonts, View, layout};
use model::{
    Card, CardExtras, CardId, CardMark, EmotionValue, Lane, LaneId, LaneKind, LaneRole, Link, Map, MapBundle, MapId,
    Phase, PhaseId, Scale, Span, Step, StepId, Tag,
};
use proptest::prelude::*;
use render::pdf::{Page, Pdf, PdfOptions, to_pdf};
use render::{NoPictures, Note};
use scene::{Scene, Shape};

use crate::poppler;
use crate::svg::{contents, svg};
use crate::words::{read_lines, words};

/// A map with one step and one card for each text, and an emotion lane.
fn bundle(title: &str, texts: &[String]) -> MapBundle {
    let id = |index: usize| StepId::new(format!("s{index}")).unwrap();
    let mut map = Map::new(MapId::new("m").unwrap(), title);
    let steps = (0..texts.len()).map(|index| Step::new(id(index), format!("Step {index}")));
    map.phases = vec![Phase { steps: steps.collect(), ..Phase::new(PhaseId::new("p").unwrap(), "Phase") }];
    let cards = texts.iter().enumerate().map(|(index, text)| Card {
        id: CardId::new(format!("c{index}")).unwrap(),
        text: text.clone(),
        span: Span { from: id(index), to: id(index) },
        touchpoint: None,
        extras: CardExtras::default(),
    });
    let values = (0..texts.len()).map(|index| EmotionValue {
        step: id(index),
        persona: None,
        value: Some(if index % 2 == 0 { 1.5 } else { -1.0 }),
        label: String::new(),
        raw: String::new(),
    });
    let emotion = LaneKind::Emotion { scale: Scale::DEFAULT, values: values.collect() };
    map.lanes = vec![
        lane("actions", LaneRole::ALL[0], LaneKind::Text, cards.collect()),
        lane("emotions", LaneRole::ALL[1], emotion, Vec::new()),
    ];
    MapBundle::new(map)
}

fn lane(title: &str, role: LaneRole, kind: LaneKind, cards: Vec<Card>) -> Lane {
    Lane { cards, ..Lane::new(LaneId::new(title).unwrap(), title, role, kind) }
}

fn pdf(scene: &Scene) -> Pdf {
    let options = PdfOptions { page: Page::Map, created: None };
    to_pdf(scene, &NoPictures, &options, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn all_lines(scene: &Scene) -> Vec<String> {
    scene.texts().flat_map(|(_, block)| &block.lines).map(|line| line.text.clone()).collect()
}

/// Without the marks that pdftotext sets around text that runs right to left.
fn unmarked(text: &str) -> String {
    text.chars().filter(|char| !matches!(char, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')).collect()
}

fn sorted<T: Ord>(mut words: Vec<T>) -> Vec<T> {
    words.sort();
    words
}

#[test]
fn r1_other_scripts_have_the_same_lines_in_svg_and_pdf() {
    let texts = [
        "Office staff fill the waffle flat: fi, ffl, AV, To.",
        "顧客はテントを返品したい。",
        "يريد العميل إعادة الخيمة بعد ليلة ممطرة",
        "הלקוח מחזיר את האוהל",
        "Happy 😀 and 👩‍👩‍👧 at the lake 🏕️",
    ];
    let bundle = bundle("Rückgabe · إرجاع", &texts.map(str::to_owned));
    let scene = layout(&bundle, &View::PRINT, &mut Fonts::new(Box::new(SystemFonts::new()))).scene;
    let lines = all_lines(&scene);
    assert_eq!(contents(&svg(&scene), "text"), lines);
    let pdf = pdf(&scene);
    if !pdf.notes.is_empty() {
        eprintln!("skipped: this system has no fonts for all scripts: {:?}", pdf.notes);
        return;
    }
    let Some(text) = poppler::text(&pdf.bytes) else { return };
    // Poppler drops the space between an emoji and a letter, so characters are counted, not words.
    let found = unmarked(&text).chars().filter(|char| !char.is_whitespace()).collect::<Vec<_>>();
    let expected = lines.concat().chars().filter(|char| !char.is_whitespace()).collect::<Vec<_>>();
    assert_eq!(sorted(found), sorted(expected), "{text}");
    for words in ["الخيمة", "إعادة", "顧客はテントを", "waffle flat: fi, ffl, AV,", "Happy 😀", "👩‍👩‍👧"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_linked_card_is_a_link_in_svg_and_pdf() {
    let mut bundle = bundle("Map", &["Waits".to_owned(), "Plain".to_owned()]);
    let extras = &mut bundle.map.lanes[0].cards[0].extras;
    extras.link = Link::new("https://example.org/a?b=1&c=2").ok();
    extras.mark = Some(CardMark::Pain);
    extras.tags = vec![Tag::new("urgent").unwrap()];
    let scene = layout(&bundle, &View::PRINT, &mut Fonts::new(Box::new(NoMoreFonts))).scene;
    assert_eq!(svg(&scene).matches(r#"<a href="https://example.org/a?b=1&amp;c=2">"#).count(), 1);
    let pdf = pdf(&scene);
    assert!(pdf.notes.iter().all(|note| !matches!(note, Note::PlainTags { .. })), "{:?}", pdf.notes);
    let found = |what: &[u8]| pdf.bytes.windows(what.len()).any(|bytes| bytes == what);
    assert!(found(b"(https://example.org/a?b=1&c=2)"), "the PDF leads there");
    let Some(text) = poppler::text(&pdf.bytes) else { return };
    assert!(text.contains("example.org · urgent"), "{text}");
}

#[test]
fn nothing_is_painted_over_text() {
    let texts: Vec<String> = (0..12).map(|index| format!("A card of some words, the {index}th")).collect();
    let scene = layout(&bundle("Map", &texts), &View::PRINT, &mut Fonts::new(Box::new(NoMoreFonts))).scene;
    let items = scene.groups.iter().flat_map(|group| group.items.iter().map(move |item| (group.offset, item)));
    let mut texts = Vec::new();
    for (offset, item) in items {
        let origin = offset + item.rect.origin();
        for shape in &item.shapes {
            match shape {
                Shape::Text(block) => {
                    let width = block.lines.iter().map(|line| line.width).fold(0.0, f32::max);
                    let start = block.lines.iter().map(|line| line.x).fold(f32::INFINITY, f32::min);
                    let at = origin + block.origin;
                    texts.push((scene::Rect::new(at.x + start, at.y, width, block.height()), block.text()));
                }
                Shape::Box(shape) if shape.fill.is_some() => {
                    let covered = texts.iter().find(|(text, _)| text.overlaps(&shape.rect.moved(origin)));
                    assert_eq!(covered, None, "covered by {}", item.id);
                }
                Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => {}
            }
        }
    }
    assert!(texts.len() > 20);
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 60, ..ProptestConfig::with_cases(testkit::scaled(8)) })]

    /// R1: SVG, PDF and the scene have the same lines. R2: the PDF gives all of them, in reading order.
    #[test]
    fn r2_maps_are_extracted_in_reading_order(
        title in "[A-Z][a-z]{2,9}( [a-z]{1,9}){0,4}",
        texts in prop::collection::vec("[A-Za-z(“][a-z’)”.,;?!-]{0,14}( [a-zßé0-9€−–-]{1,12}){0,14}", 1..7),
    ) {
        let scene = layout(&bundle(&title, &texts), &View::PRINT, &mut Fonts::new(Box::new(NoMoreFonts))).scene;
        let lines = all_lines(&scene);
        prop_assert_eq!(contents(&svg(&scene), "text"), lines.clone());
        let pdf = pdf(&scene);
        prop_assert!(pdf.notes.iter().all(|note| !matches!(note, Note::PlainTags { .. })), "{:?}", pdf.notes);
        let Some(text) = poppler::text(&pdf.bytes) else { return Ok(()) };
        let found = words([text.as_str()]);
        prop_assert_eq!(sorted(found.clone()), sorted(words(lines.iter().map(String::as_str))));
        let read = words(read_lines(&scene).iter().map(String::as_str));
        prop_assert_eq!(&found[..read.len()], &read[..]);
    }
}
