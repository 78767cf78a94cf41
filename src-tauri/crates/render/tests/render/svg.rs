//! SVG: read as XML again, its fonts as fonts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use scene::{Point, Rect, Scene, Size, Stick};
use skrifa::{FontRef, MetadataProvider};

use crate::scenes;
use crate::words::paragraphs;

pub(crate) fn svg(scene: &Scene) -> String {
    let mut out = Vec::new();
    render::svg::to_svg(scene, &render::NoPictures, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The texts of all elements of that name.
pub(crate) fn contents(svg: &str, element: &str) -> Vec<String> {
    let mut reader = Reader::from_str(svg);
    let (mut found, mut inside) = (Vec::new(), false);
    loop {
        let event = reader.read_event().unwrap();
        let mut add = |text: &str| {
            if inside {
                let last: &mut String = found.last_mut().unwrap();
                last.push_str(text);
            }
        };
        if let Event::Text(text) = &event {
            add(text);
        } else if let Event::GeneralRef(name) = &event {
            add(predefined(name));
        } else if let Event::Start(start) = &event {
            inside = start.name().as_ref() == element;
            if inside {
                found.push(String::new());
            }
        } else if matches!(event, Event::End(_)) {
            inside = false;
        } else if matches!(event, Event::Eof) {
            return found;
        }
    }
}

fn predefined(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        other => panic!("unexpected reference {other}"),
    }
}

/// The embedded fonts.
fn fonts(svg: &str) -> Vec<Vec<u8>> {
    let sources = svg.split("src:url(data:font/ttf;base64,").skip(1);
    sources.map(|rest| STANDARD.decode(rest.split(')').next().unwrap()).unwrap()).collect()
}

#[test]
fn the_file_stands_alone() {
    let mut scene = scenes::map(4, 3);
    scene.title = "A <b> & \u{1}c".into();
    let svg = svg(&scene);
    assert_eq!(contents(&svg, "title"), ["A <b> & c"]);
    assert!(svg.contains(r#" lang="en" xml:lang="en""#));
    for group in &scene.groups {
        assert!(svg.contains(&format!("<g id=\"{}\"", group.id)), "{}", group.id);
    }
    assert!(svg.contains(r#"<a href="https://example.org/0?a=1&amp;b=2">"#));
}

#[test]
fn links_that_run_something_are_left_out() {
    let mut linked = scenes::item("x", Rect::default(), Vec::new());
    linked.link = Some("javascript:alert(1)".into());
    let group = scenes::group("g", Point::default(), Stick::None, vec![linked]);
    let svg = svg(&scenes::scene(Size { w: 1.0, h: 1.0 }, Vec::new(), vec![group]));
    assert!(!svg.contains("javascript") && !svg.contains("<a "));
}

#[test]
fn fonts_are_subsets_that_draw_all_text() {
    let svg = svg(&scenes::map(4, 3));
    let fonts = fonts(&svg);
    assert_eq!(fonts.len(), 2);
    let regular = FontRef::new(&fonts[0]).unwrap();
    for char in "Finds water along the floor seam at 3 a.m.".chars() {
        assert!(regular.charmap().map(char).is_some_and(|glyph| glyph.to_u32() != 0), "{char:?}");
    }
    assert!(fonts.iter().all(|font| font.len() < 40_000), "{:?}", fonts.iter().map(Vec::len).collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(testkit::scaled(64)))]

    /// R1: the lines of the SVG are the lines of the scene, whatever they hold.
    #[test]
    fn r1_svg_lines_are_the_lines_of_the_scene(lines in prop::collection::vec("[ -~äß€漢\u{0}-\u{1f}]{0,40}", 1..6)) {
        let scene = paragraphs(scenes::faces(), std::slice::from_ref(&lines));
        // What XML cannot hold is dropped; a carriage return would be read as a line feed.
        let allowed = |char: &char| matches!(char, '\t' | '\n') || !char.is_control();
        let expected: Vec<String> = lines
            .iter()
            .filter(|line| !line.trim().is_empty())
            .map(|line| line.chars().filter(allowed).collect())
            .collect();
        prop_assert_eq!(contents(&svg(&scene), "text"), expected);
    }
}
