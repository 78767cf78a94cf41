//! Pictures in every sink: where they stand, what is cut off, how large they are embedded, and what they say.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use render::NoPictures;
use render::pdf::{PdfOptions, to_pdf};
use render::png::{PngOptions, to_png};
use scene::{Fit, ImageShape, Point, Rect, Scene, Shape, Size, Stick, Tag, TagNode, TagRef};

use crate::{poppler, scenes};

type Files = BTreeMap<String, Arc<[u8]>>;

/// A picture whose left half is red and whose right half is blue.
fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image =
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) });
    let mut file = Cursor::new(Vec::new());
    DynamicImage::from(image).write_to(&mut file, format).unwrap();
    file.into_inner()
}

fn files(bytes: Vec<u8>) -> Files {
    Files::from([("halves".to_owned(), Arc::from(bytes))])
}

/// A picture of 200 by 100 pixels in a frame of 60 by 60 at (20, 10).
fn scene(fit: Fit) -> Scene {
    let shape = Shape::Image(ImageShape {
        rect: Rect::new(0.0, 0.0, 60.0, 60.0),
        radius: 7.0,
        picture: "halves".into(),
        pixels: Size { w: 200.0, h: 100.0 },
        fit,
        alt: "Red & blue".into(),
    });
    let item = scenes::item("picture", Rect::new(20.0, 10.0, 60.0, 60.0), vec![shape]);
    let groups = vec![scenes::group("lane", Point::default(), Stick::None, vec![item])];
    let mut scene = scenes::scene(Size { w: 100.0, h: 80.0 }, Vec::new(), groups);
    let content = vec![TagRef { group: 0, item: 0, shape: 0 }];
    scene.structure = vec![TagNode { tag: Tag::Figure("Red & blue".into()), content, children: Vec::new() }];
    scene
}

fn go(_: f32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn png(scene: &Scene, files: &Files, scale: f32) -> RgbImage {
    let mut bytes = Vec::new();
    to_png(scene, files, &PngOptions { scale }, &mut bytes, &mut go).unwrap();
    image::load_from_memory(&bytes).unwrap().into_rgb8()
}

fn is_red(pixel: &Rgb<u8>) -> bool {
    pixel[0] > 180 && pixel[2] < 80
}

fn is_blue(pixel: &Rgb<u8>) -> bool {
    pixel[2] > 180 && pixel[0] < 80
}

#[test]
fn a_png_cuts_a_picture_off_at_its_frame_or_shows_it_whole() {
    let files = files(file(200, 100, ImageFormat::Png));
    for scale in [1, 2] {
        #[expect(clippy::cast_precision_loss, reason = "1 or 2")]
        let drawn = |fit| png(&scene(fit), &files, scale as f32);
        let (cover, contain) = (drawn(Fit::Cover), drawn(Fit::Contain));
        let at = |image: &RgbImage, x: u32, y: u32| *image.get_pixel(x * scale, y * scale);
        assert!(is_red(&at(&cover, 30, 12)) && is_blue(&at(&cover, 70, 68)));
        assert!(is_red(&at(&contain, 30, 40)) && is_blue(&at(&contain, 70, 40)));
        for (image, x, y) in
            [(&cover, 10, 40), (&cover, 90, 40), (&cover, 20, 10), (&contain, 50, 14), (&contain, 50, 66)]
        {
            assert_eq!(at(image, x, y), Rgb([255; 3]), "nothing stands at {x}, {y}");
        }
    }
    assert_eq!(png(&scene(Fit::Cover), &Files::new(), 1.0).get_pixel(30, 40), &Rgb([255; 3]), "no file, no picture");
}

#[test]
fn a_png_averages_what_it_makes_smaller() {
    let stripes = RgbImage::from_fn(2000, 1000, |x, _| if x % 2 == 0 { Rgb([0; 3]) } else { Rgb([255; 3]) });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(stripes).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let mut scene = scene(Fit::Cover);
    if let Shape::Image(shape) = &mut scene.groups[0].items[0].shapes[0] {
        shape.pixels = Size { w: 2000.0, h: 1000.0 };
    }
    let drawn = png(&scene, &files(bytes.into_inner()), 1.0);
    for x in 30..70 {
        let grey = drawn.get_pixel(x, 40)[0];
        assert!((110..146).contains(&grey), "{grey} at {x}");
    }
}

#[test]
fn a_pdf_takes_a_jpeg_as_it_is_and_says_what_it_shows() {
    let jpeg = file(200, 100, ImageFormat::Jpeg);
    let pdf = to_pdf(&scene(Fit::Cover), &files(jpeg.clone()), &PdfOptions::default(), &mut go).unwrap();
    assert_eq!(pdf.notes, []);
    assert!(pdf.bytes.windows(jpeg.len()).any(|window| window == jpeg), "the JPEG was made again");
    let Some(list) = poppler::run("pdfimages", &["-list"], &pdf.bytes, &[]) else { return };
    let list = String::from_utf8(list).unwrap();
    assert!(list.contains("jpeg") && list.contains("200") && list.contains("100"), "{list}");
    let structure = poppler::structure(&pdf.bytes).unwrap();
    assert!(structure.contains("Figure"), "{structure}");
    if let Some(plain) = poppler::run("qpdf", &["--qdf", "--object-streams=disable"], &pdf.bytes, &["-"]) {
        assert!(String::from_utf8_lossy(&plain).contains("/Alt (Red & blue)"), "the figure says nothing");
    }
    let empty = to_pdf(&scene(Fit::Cover), &NoPictures, &PdfOptions::default(), &mut go).unwrap();
    let list = String::from_utf8(poppler::run("pdfimages", &["-list"], &empty.bytes, &[]).unwrap()).unwrap();
    assert_eq!(list.lines().count(), 2, "{list}");
}

#[test]
fn a_pdf_embeds_no_more_pixels_than_paper_shows_and_a_picture_once() {
    let mut scene = scene(Fit::Cover);
    let again = scene.groups[0].items[0].clone();
    scene.groups[0].items.push(again);
    if let Shape::Image(shape) = &mut scene.groups[0].items[0].shapes[0] {
        shape.pixels = Size { w: 3000.0, h: 1500.0 };
    }
    scene.groups[0].items[1] = scene.groups[0].items[0].clone();
    let large = files(file(3000, 1500, ImageFormat::Jpeg));
    let pdf = to_pdf(&scene, &large, &PdfOptions::default(), &mut go).unwrap();
    let Some(list) = poppler::run("pdfimages", &["-list"], &pdf.bytes, &[]) else { return };
    let list = String::from_utf8(list).unwrap();
    // A square of 60 px is 0.625 inches: 120 px across are 375 pixels at 300 an inch.
    assert!(list.contains("375") && !list.contains("3000"), "{list}");
    let objects: std::collections::BTreeSet<_> =
        list.lines().skip(2).filter_map(|line| line.split_whitespace().nth(10)).collect();
    assert_eq!(objects.len(), 1, "{list}");
}

#[test]
fn an_svg_embeds_a_picture_once_with_its_words() {
    let mut scene = scene(Fit::Contain);
    let mut again = scene.groups[0].items[0].clone();
    again.rect.x = 0.0;
    scene.groups[0].items.push(again);
    let mut svg = Vec::new();
    render::svg::to_svg(&scene, &files(file(200, 100, ImageFormat::Png)), &mut svg).unwrap();
    let svg = String::from_utf8(svg).unwrap();
    assert_eq!(svg.matches("data:image/png;base64,").count(), 1);
    assert_eq!(svg.matches("<use href=\"#picture-0\"").count(), 2);
    assert_eq!(svg.matches("aria-label=\"Red &amp; blue\"").count(), 2);
    assert!(svg.contains("<title>Red &amp; blue</title>"));
    assert!(svg.contains("translate(0 15) scale(60 30)"), "contained in the middle");
    let mut reader = quick_xml::Reader::from_str(&svg);
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
}

#[test]
fn the_same_pictures_give_the_same_bytes() {
    let files = files(file(200, 100, ImageFormat::Png));
    let make = || {
        let (mut svg, mut png) = (Vec::new(), Vec::new());
        render::svg::to_svg(&scene(Fit::Cover), &files, &mut svg).unwrap();
        to_png(&scene(Fit::Cover), &files, &PngOptions::default(), &mut png, &mut go).unwrap();
        (svg, png, to_pdf(&scene(Fit::Cover), &files, &PdfOptions::default(), &mut go).unwrap().bytes)
    };
    assert_eq!(make(), make());
}
