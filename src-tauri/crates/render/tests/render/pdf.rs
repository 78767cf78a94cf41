//! PDF: read again by poppler, and by its bytes where these are plain.

use std::ops::ControlFlow;

use proptest::prelude::*;
use render::pdf::{Created, Fit, Page, Paper, Pdf, PdfError, PdfOptions, to_pdf};
use render::{NoPictures, Note};
use scene::{Point, Rect, Scene, Shape, Size, Stick};

use crate::words::{lines, paragraphs, read_lines, words};
use crate::{poppler, scenes};

const TILED: Page = Page::Sheet { paper: Paper::A4, fit: Fit::Tiled };

fn pdf(scene: &Scene, page: Page) -> Pdf {
    to_pdf(scene, &NoPictures, &PdfOptions { page, created: None }, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn holds(pdf: &Pdf, text: &str) -> bool {
    pdf.bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_sound_scene_is_pdf_ua() {
    let pdf = pdf(&scenes::map(4, 3), Page::Map);
    assert_eq!(pdf.notes, []);
    for mark in ["pdfuaid:part", "/StructTreeRoot", "/DisplayDocTitle true", "/Lang(en)", "/Outlines"] {
        assert!(holds(&pdf, mark), "{mark}");
    }
    assert!(holds(&pdf, "https://example.org/0?a=1&b=2"));
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let scene = scenes::map(12, 4);
    for page in [Page::Map, TILED] {
        assert!(pdf(&scene, page) == pdf(&scene, page), "{page:?}");
    }
}

#[test]
fn the_date_is_the_callers() {
    let scene = scenes::map(2, 1);
    assert!(!holds(&pdf(&scene, Page::Map), "CreationDate"));
    let created = Some(Created { year: 2026, month: 3, day: 9, hour: 7, minute: 5, second: 1 });
    let dated =
        to_pdf(&scene, &NoPictures, &PdfOptions { page: Page::Map, created }, &mut |_| ControlFlow::Continue(()))
            .unwrap();
    assert!(holds(&dated, "D:20260309070501"));
}

#[test]
fn the_structure_is_a_table_with_headings() {
    let Some(structure) = poppler::structure(&pdf(&scenes::map(3, 2), Page::Map).bytes) else { return };
    let count = |tag: &str| {
        structure
            .lines()
            .filter(|line| line.split_whitespace().next().map(|word| word.trim_end_matches(':')) == Some(tag))
            .count()
    };
    assert_eq!((count("Table"), count("TR"), count("TH"), count("TD")), (1, 3, 3 + 2, 6 + 1), "{structure}");
    assert_eq!((count("H1"), count("Figure"), count("Link")), (1, 1, 2), "{structure}");
}

#[test]
fn a_missing_glyph_costs_the_claim_but_not_the_file() {
    let scene = paragraphs(scenes::faces(), &[vec!["known \u{10FFFD} words".into()]]);
    let pdf = pdf(&scene, Page::Map);
    let [Note::PlainTags { reason }] = pdf.notes.as_slice() else { panic!("{:?}", pdf.notes) };
    assert!(reason.contains("known"), "{reason}");
    assert!(!holds(&pdf, "pdfuaid:part") && holds(&pdf, "/StructTreeRoot"));
}

#[test]
fn a_missing_title_costs_the_claim() {
    let mut scene = scenes::map(2, 1);
    scene.title = String::new();
    let notes = pdf(&scene, Page::Map).notes;
    let [Note::PlainTags { reason }] = notes.as_slice() else { panic!("{notes:?}") };
    assert!(reason.contains("title"), "{reason}");
}

#[test]
fn an_unknown_language_is_said_to_be_unknown() {
    let mut scene = scenes::map(2, 1);
    scene.lang = String::new();
    assert!(holds(&pdf(&scene, Page::Map), "/Lang(und)"));
}

#[test]
fn pages_are_as_large_as_asked() {
    let scene = scenes::map(3, 2);
    let sizes = |page| poppler::pages(&pdf(&scene, page).bytes);
    let Some(whole) = sizes(Page::Map) else { return };
    assert_eq!(whole, [((222.0 + 3.0 * 194.0 + 72.0) * 0.75, (320.0 + 2.0 * 96.0 + 60.0) * 0.75)]);
    for (paper, width, height) in
        [(Paper::A4, 841.89, 595.276), (Paper::A3, 1190.55, 841.89), (Paper::Letter, 792.0, 612.0)]
    {
        let sheet = sizes(Page::Sheet { paper, fit: Fit::OneSheet }).unwrap();
        assert!(sheet.len() == 1 && (sheet[0].0 - width).abs() < 0.1 && (sheet[0].1 - height).abs() < 0.1, "{sheet:?}");
    }
}

#[test]
fn what_is_too_large_or_too_small_is_told() {
    let mut wide = scenes::map(2, 1);
    wide.size.w = 38_400.0;
    let notes = pdf(&wide, Page::Map).notes;
    assert_eq!(notes, [Note::ScaledDown { scale: 0.5 }]);
    let notes = pdf(&scenes::map(40, 2), Page::Sheet { paper: Paper::A4, fit: Fit::OneSheet }).notes;
    assert!(matches!(notes.as_slice(), [Note::SmallPrint { points }] if *points < 5.0), "{notes:?}");
}

#[test]
fn tiles_hold_all_text_and_repeat_headings() {
    let scene = scenes::map(12, 14);
    let pdf = pdf(&scene, TILED);
    let Some(text) = poppler::text(&pdf.bytes) else { return };
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert_eq!(pages.len(), 9);
    let found = words([text.as_str()]);
    for word in words(read_lines(&scene).iter().map(String::as_str)) {
        assert!(found.contains(&word), "{word}");
    }
    // The last sheet shows neither heading in its place, and both again.
    assert!(pages[8].contains("Step 11") && pages[8].contains("Lane 13"), "{}", pages[8]);
    assert!(!pages[8].contains("Step 0") && !pages[8].contains("Lane 0\n"), "{}", pages[8]);
    let Some(structure) = poppler::structure(&pdf.bytes) else { return };
    assert_eq!(structure.matches("Step 11").count(), 1, "repeated headings are no content");
}

#[test]
fn an_overfull_or_senseless_scene_is_refused() {
    let mut scene = scenes::scene(Size { w: 900_000.0, h: 900_000.0 }, Vec::new(), Vec::new());
    let options = PdfOptions { page: TILED, created: None };
    let mut go = |_: f32| ControlFlow::Continue(());
    assert!(matches!(to_pdf(&scene, &NoPictures, &options, &mut go), Err(PdfError::TooManySheets(_))));
    for w in [0.0, -1.0, f32::NAN, f32::INFINITY] {
        scene.size.w = w;
        assert!(matches!(to_pdf(&scene, &NoPictures, &options, &mut go), Err(PdfError::Size { .. })), "{w}");
    }
}

#[test]
fn it_can_be_cancelled_at_any_step() {
    let scene = scenes::map(30, 20);
    let mut told = Vec::new();
    let options = PdfOptions { page: TILED, created: None };
    to_pdf(&scene, &NoPictures, &options, &mut |share| {
        told.push(share);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
    for stop in 0..told.len() {
        let mut calls = 0;
        let result = to_pdf(&scene, &NoPictures, &options, &mut |_| {
            calls += 1;
            if calls > stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(result, Err(PdfError::Cancelled(_))), "after {stop} of {} calls", told.len());
    }
}

#[test]
fn emoji_are_extracted() {
    let path = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";
    if !std::path::Path::new(path).exists() {
        eprintln!("skipped: there is no {path}");
        return;
    }
    let mut scene = paragraphs(vec![scenes::face(path, "Noto Color Emoji", 400)], &[vec!["😀🎉".into()]]);
    scene.background = scene::Color::rgb(0xFF_FFFF);
    let pdf = pdf(&scene, Page::Map);
    assert_eq!(pdf.notes, []);
    let Some(text) = poppler::text(&pdf.bytes) else { return };
    assert_eq!(text.trim(), "😀🎉");
}

/// Boxes, lines, dashes, caps and opacity look the same in PDF and PNG.
#[test]
fn r1_pdf_and_png_draw_the_same() {
    let scene = marks();
    let Some(ppm) = poppler::run("pdftoppm", &["-r", "192"], &pdf(&scene, Page::Map).bytes, &[]) else { return };
    let pixels = ppm.rsplitn(2, |_| false).next().unwrap();
    let header = format!("P6\n{} {}\n255\n", 400, 240);
    assert!(pixels.starts_with(header.as_bytes()), "{:?}", String::from_utf8_lossy(&pixels[..20]));
    let from_pdf = &pixels[header.len()..];
    let mut png = Vec::new();
    let options = render::png::PngOptions { scale: 2.0 };
    render::png::to_png(&scene, &NoPictures, &options, &mut png, &mut |_| ControlFlow::Continue(())).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let mut from_png = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut from_png).unwrap();
    assert_eq!(from_pdf.len(), from_png.len());
    // Edges are smoothed differently; a dash, a cap or a side that is missing would be wrong for good.
    let wrong =
        from_pdf.chunks(3).zip(from_png.chunks(3)).filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 96));
    assert!(wrong.count() < 60);
}

fn marks() -> Scene {
    use scene::{Color, LineCap, PathShape, Stroke};
    let line = |width, dash: &[f32], cap, opacity| Stroke {
        color: Color::rgb(0x2B_4BCB).with_opacity(opacity),
        width,
        dash: dash.to_vec(),
        cap,
    };
    let path = |data: &str, stroke| {
        Shape::Path(PathShape { path: kurbo::BezPath::from_svg(data).unwrap(), fill: None, stroke: Some(stroke) })
    };
    let shapes = vec![
        scenes::boxed(
            Rect::new(10.0, 10.0, 60.0, 40.0),
            7.0,
            Some(0xE6_EDF5),
            Some(line(4.0, &[], LineCap::Butt, 0.5)),
        ),
        scenes::boxed(Rect::new(80.0, 10.0, 60.0, 40.0), 7.0, None, Some(line(3.0, &[9.0, 6.0], LineCap::Butt, 1.0))),
        path("M10 70H190", line(4.0, &[12.0, 8.0], LineCap::Butt, 1.0)),
        path("M12 85H188", line(4.0, &[2.0, 10.0], LineCap::Round, 1.0)),
        path("M12 110C80 60 120 140 188 100", line(6.0, &[], LineCap::Round, 0.6)),
        scenes::boxed(Rect::new(150.0, 10.0, 40.0, 40.0), 100.0, Some(0xA0_3E46), None),
    ];
    let item = scenes::item("marks", Rect::new(0.0, 0.0, 200.0, 120.0), shapes);
    let group = scenes::group("g", Point::default(), Stick::None, vec![item]);
    scenes::scene(Size { w: 200.0, h: 120.0 }, Vec::new(), vec![group])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(testkit::scaled(12)))]

    /// R2: text extraction finds all text in reading order, although it is painted in another.
    #[test]
    fn r2_all_text_is_extracted_in_reading_order(texts in prop::collection::vec(lines("[!-~äéßŁ€]{1,12}"), 1..8)) {
        let scene = paragraphs(scenes::faces(), &texts);
        let Some(text) = poppler::text(&pdf(&scene, Page::Map).bytes) else { return Ok(()) };
        let expected = words(read_lines(&scene).iter().map(String::as_str));
        prop_assert_eq!(words([text.as_str()]), expected);
    }

    /// R2 on the map with lanes: titles aside are painted last and read first.
    #[test]
    fn r2_a_map_is_extracted_in_reading_order(steps in 1..8u16, lanes in 1..5u16) {
        let scene = scenes::map(steps, lanes);
        let Some(text) = poppler::text(&pdf(&scene, Page::Map).bytes) else { return Ok(()) };
        prop_assert_eq!(words([text.as_str()]), words(read_lines(&scene).iter().map(String::as_str)));
    }
}
