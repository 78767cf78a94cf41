//! PNG: decoded again, pixel by pixel.

use std::io::Cursor;
use std::ops::ControlFlow;

use png::{ColorType, Decoder};
use render::NoPictures;
use render::png::{LONGEST_SIDE, PngError, PngOptions, to_png};
use scene::{Color, Group, Point, Rect, Scene, Size, Stick, Stroke};

use crate::scenes::{self, boxed};

/// A decoded picture.
struct Picture {
    width: usize,
    depth: usize,
    pixels: Vec<u8>,
}

impl Picture {
    fn at(&self, x: usize, y: usize) -> &[u8] {
        &self.pixels[(y * self.width + x) * self.depth..][..self.depth]
    }
}

fn encode(scene: &Scene, scale: f32) -> Vec<u8> {
    let mut bytes = Vec::new();
    to_png(scene, &NoPictures, &PngOptions { scale }, &mut bytes, &mut |_| ControlFlow::Continue(())).unwrap();
    bytes
}

fn draw(scene: &Scene, scale: f32) -> Picture {
    let bytes = encode(scene, scale);
    let mut reader = Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let depth = if info.color_type == ColorType::Rgb { 3 } else { 4 };
    Picture { width: info.width as usize, depth, pixels }
}

fn one_box(rect: Rect, fill: Option<u32>, stroke: Option<Stroke>) -> Vec<Group> {
    let item = scenes::item("box", rect, vec![boxed(Rect { x: 0.0, y: 0.0, ..rect }, 0.0, fill, stroke)]);
    vec![scenes::group("group", Point::default(), Stick::None, vec![item])]
}

#[test]
fn the_header_tells_colour_space_and_density() {
    let bytes = encode(&scenes::scene(Size { w: 10.0, h: 5.5 }, Vec::new(), Vec::new()), 2.0);
    let reader = Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.width, info.height, info.color_type), (20, 11, ColorType::Rgb));
    assert!(info.srgb.is_some());
    assert_eq!(info.pixel_dims.unwrap().xppu, 7_559);
}

#[test]
fn a_line_lies_inside_the_edge() {
    let stroke = Stroke::solid(Color::rgb(0xFF_0000), 2.0);
    let groups = one_box(Rect::new(10.0, 10.0, 20.0, 10.0), Some(0x00_FF00), Some(stroke));
    let picture = draw(&scenes::scene(Size { w: 40.0, h: 30.0 }, Vec::new(), groups), 1.0);
    assert_eq!(picture.at(9, 15), [255, 255, 255]);
    assert_eq!((picture.at(10, 15), picture.at(11, 15)), (&[255, 0, 0][..], &[255, 0, 0][..]));
    assert_eq!(picture.at(12, 15), [0, 255, 0]);
    assert_eq!(picture.at(30, 15), [255, 255, 255]);
}

#[test]
fn a_clear_ground_stays_clear() {
    let groups = one_box(Rect::new(0.0, 0.0, 5.0, 10.0), Some(0x11_2233), None);
    let mut scene = scenes::scene(Size { w: 10.0, h: 10.0 }, Vec::new(), groups);
    scene.background = Color([0, 0, 0, 0]);
    let picture = draw(&scene, 1.0);
    assert_eq!((picture.at(2, 5), picture.at(8, 5)), (&[0x11, 0x22, 0x33, 255][..], &[0, 0, 0, 0][..]));
}

/// A scene of 70,000 px, and the part of it around a border between tiles as a scene of its own: the same pixels.
#[test]
fn tiles_join_without_a_seam() {
    let fonts = scenes::faces();
    let content = |left: f32| {
        let at = Rect::new(left, 20.0, 400.0, 60.0);
        let line = Stroke { dash: vec![6.0, 4.0], ..Stroke::solid(Color::rgb(0x48_658A).with_opacity(0.7), 1.5) };
        let ground = boxed(Rect::new(0.0, 0.0, 390.0, 60.0), 7.0, Some(0xE6_EDF5), Some(line));
        let words = ["Finds water along the floor seam at 3 a.m.", "and looks for the receipt in four drawers."];
        let text = scenes::text(&fonts, 0, &words, Point::new(12.0, 8.0), 15.0);
        let item = scenes::item("card", at, vec![ground, text]);
        vec![scenes::group("cards", Point::default(), Stick::None, vec![item])]
    };
    // The border between the tiles 15 and 16, each 4,096 px wide, is in the middle of the card.
    let start = 15 * 4_096 - 200;
    let wide = draw(&scenes::scene(Size { w: 70_000.0, h: 120.0 }, fonts.clone(), content(61_240.0)), 1.0);
    let alone = draw(&scenes::scene(Size { w: 400.0, h: 120.0 }, fonts.clone(), content(0.0)), 1.0);
    assert_eq!(wide.width, 70_000);
    let mut ink = 0;
    for y in 0..120 {
        for x in 0..400 {
            let (one, other) = (wide.at(start + x, y), alone.at(x, y));
            assert!(one.iter().zip(other).all(|(a, b)| a.abs_diff(*b) <= 1), "{x},{y}: {one:?} and {other:?}");
            ink += u32::from(other != [255, 255, 255]);
        }
    }
    assert!(ink > 20_000, "the card is there: {ink} pixels");
    assert!((0..120).all(|y| wide.at(30_000, y) == [255, 255, 255]));
}

/// Strips join as tiles do: at twice the scale a tall scene has many.
#[test]
fn strips_join_without_a_seam() {
    let scene = scenes::map(20, 6);
    let whole = draw(&scene, 2.0);
    let mut lowered = scene.clone();
    lowered.size.h += 3.0;
    lowered.groups.iter_mut().for_each(|group| group.offset.y += 3.0);
    let other = draw(&lowered, 2.0);
    let rows = whole.pixels.len() / (whole.width * 3);
    for y in 0..rows {
        let (one, two) = (&whole.pixels[y * whole.width * 3..], &other.pixels[(y + 6) * whole.width * 3..]);
        let worst = one.iter().zip(two).take(whole.width * 3).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(worst.unwrap() <= 1, "row {y}: {worst:?}");
    }
}

#[test]
fn emoji_are_drawn_in_colour() {
    let path = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";
    if !std::path::Path::new(path).exists() {
        eprintln!("skipped: there is no {path}");
        return;
    }
    let fonts = vec![scenes::face(path, "Noto Color Emoji", 400)];
    let text = scenes::text(&fonts, 0, &["😀"], Point::new(0.0, 0.0), 40.0);
    let item = scenes::item("emoji", Rect::new(10.0, 10.0, 60.0, 60.0), vec![text]);
    let group = scenes::group("g", Point::default(), Stick::None, vec![item]);
    let picture = draw(&scenes::scene(Size { w: 80.0, h: 80.0 }, fonts, vec![group]), 1.0);
    let yellow = picture.pixels.chunks(3).filter(|pixel| pixel[0] > 220 && pixel[1] > 150 && pixel[2] < 120).count();
    assert!(yellow > 300, "{yellow} yellow pixels");
}

#[test]
fn senseless_sizes_are_refused() {
    let scene = scenes::scene(Size { w: 1_000.0, h: 10.0 }, Vec::new(), Vec::new());
    let mut go = |_: f32| ControlFlow::Continue(());
    let mut draw = |scale| to_png(&scene, &NoPictures, &PngOptions { scale }, &mut Vec::new(), &mut go).unwrap_err();
    assert!(matches!(draw(0.0), PngError::Scale(_)));
    assert!(matches!(draw(f32::NAN), PngError::Scale(_)));
    let sentence = format!("the PNG would be 2000000 × 20000 pixels, and {LONGEST_SIDE} a side are the most");
    assert_eq!(draw(2_000.0).to_string(), sentence);
}

#[test]
fn it_can_be_cancelled_at_any_strip() {
    let scene = scenes::map(20, 6);
    let mut told = Vec::new();
    to_png(&scene, &NoPictures, &PngOptions::default(), &mut Vec::new(), &mut |share| {
        told.push(share);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(told.len() > 2 && told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
    for stop in 0..told.len() {
        let mut calls = 0;
        let result = to_png(&scene, &NoPictures, &PngOptions::default(), &mut Vec::new(), &mut |_| {
            calls += 1;
            if calls > stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(result, Err(PngError::Cancelled(_))), "after {stop} calls");
    }
}

#[test]
fn a_writer_that_fails_is_told() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let result =
        to_png(&scenes::map(3, 2), &NoPictures, &PngOptions::default(), &mut Full, &mut |_| ControlFlow::Continue(()));
    assert!(matches!(result, Err(PngError::Write(_))));
}
