//! What is taken, what is refused, and what becomes of it.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;

use super::*;

/// A picture whose left half is red and whose right half is blue.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) })
}

fn file(image: &DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    image.write_to(&mut file, format).unwrap();
    file.into_inner()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    file(&halves(width, height).into(), image::ImageFormat::Png)
}

/// A JPEG that a camera held on its side would write: EXIF orientation 6, a quarter turn to the right.
fn turned() -> Vec<u8> {
    let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    let mut plain = Vec::new();
    JpegEncoder::new(&mut plain).encode_image(&halves(40, 20)).unwrap();
    let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    let mut turned = vec![0xFF, 0xD8, 0xFF, 0xE1];
    turned.extend(length);
    turned.append(&mut tiff);
    turned.extend(&plain[2..]);
    turned
}

fn refused(bytes: &[u8]) -> String {
    Picture::check(bytes.to_vec()).unwrap_err().to_string()
}

#[test]
fn a_small_picture_serves_as_it_is_and_a_large_one_is_drawn_smaller() {
    let small = Picture::check(png(30, 20)).unwrap();
    assert_eq!((small.width(), small.height(), small.drawing()), (30, 20, None));
    assert_eq!(small.hash(), hash(&png(30, 20)));
    let large = Picture::check(png(3200, 1600)).unwrap();
    let drawing = large.drawing().unwrap();
    assert_eq!((large.width(), Format::of(drawing)), (3200, Some(Format::Jpeg)));
    assert_eq!(Pixels::read(drawing).unwrap().size(), (1600, 800));
}

#[test]
fn all_four_formats_are_read_and_the_odd_ones_are_drawn_from_a_plain_file() {
    let image = DynamicImage::from(halves(24, 16));
    for (format, own) in [
        (image::ImageFormat::Png, true),
        (image::ImageFormat::Jpeg, true),
        (image::ImageFormat::WebP, false),
        (image::ImageFormat::Gif, false),
    ] {
        let image = if own { image.clone() } else { DynamicImage::ImageRgba8(image.to_rgba8()) };
        let read = Picture::check(file(&image, format)).unwrap();
        assert_eq!((read.width(), read.height(), read.drawing().is_none()), (24, 16, own), "{format:?}");
    }
}

#[test]
fn a_picture_stands_upright_as_its_camera_says() {
    let read = Picture::check(turned()).unwrap();
    assert_eq!((read.width(), read.height()), (20, 40));
    let pixels = Pixels::read(read.drawing().unwrap()).unwrap();
    let at = |x: u32, y: u32| {
        let place = ((y * 20 + x) * 4) as usize;
        pixels.rgba()[place] > pixels.rgba()[place + 2]
    };
    assert!(at(10, 5) && !at(10, 35), "red is on top after a quarter turn to the right");
}

#[test]
fn what_shines_through_keeps_its_colour_when_it_is_made_smaller() {
    let clear_green = Rgba([0, 255, 0, 0]);
    let striped = RgbaImage::from_fn(64, 64, |x, _| if x % 2 == 0 { Rgba([200, 0, 0, 255]) } else { clear_green });
    let pixels = Pixels::new(striped.into()).scaled(8, 8);
    assert!(!pixels.is_opaque());
    assert!(pixels.rgba().chunks(4).all(|pixel| pixel[0] > 190 && pixel[1] < 10), "no green shines through");
    assert_eq!(Format::of(&pixels.to_file().unwrap()), Some(Format::Png));
}

#[test]
fn a_strip_keeps_enough_pixels_across() {
    assert_eq!(drawn_size(65_000, 900), (8000, 111));
    assert_eq!(drawn_size(6000, 1000), (4800, 800));
    assert_eq!(drawn_size(4000, 3000), (1600, 1200));
    assert_eq!(drawn_size(1, 1), (1, 1));
}

#[test]
fn what_is_no_picture_is_refused_with_a_sentence() {
    assert_eq!(refused(b""), "is empty");
    assert!(refused(b"<?xml version='1.0'?><svg xmlns='x'/>").starts_with("is an SVG drawing"));
    assert_eq!(refused(b"%PDF-1.7"), "is not a PNG, JPEG, WebP or GIF picture");
    assert_eq!(refused(&vec![0; MAX_BYTES + 1]), "is 26 MB large; a picture may have at most 25 MB");
}

#[test]
fn a_picture_without_its_end_is_refused() {
    let image = DynamicImage::from(halves(200, 200));
    let clear = DynamicImage::ImageRgba8(image.to_rgba8());
    for (whole, format) in [
        (file(&image, image::ImageFormat::Png), "PNG"),
        (file(&image, image::ImageFormat::Jpeg), "JPEG"),
        (file(&image, image::ImageFormat::WebP), "WebP"),
        (file(&clear, image::ImageFormat::Gif), "GIF"),
    ] {
        let why = refused(&whole[..whole.len() / 2]);
        assert!(why.contains("cut off") || why.contains("damaged"), "{format}: {why}");
    }
}

#[test]
fn a_header_that_promises_too_much_is_refused_before_anything_is_made_of_it() {
    let mut bomb = png(8, 8);
    bomb[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
    let checksum = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
    assert_eq!(refused(&bomb), "is 65535 × 65535 pixels large; a picture may have at most 64 million");
}

/// CRC-32 of PNG (annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(testkit::scaled(64)))]

    /// X1: damaged bytes of every format are a picture or a sentence.
    #[test]
    fn x1_damaged_pictures_never_panic(
        format in 0..4_usize,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let image = DynamicImage::ImageRgba8(DynamicImage::from(halves(33, 17)).into_rgba8());
        let mut bytes = match format {
            0 => file(&image, image::ImageFormat::Png),
            1 => turned(),
            2 => file(&image, image::ImageFormat::WebP),
            _ => file(&image, image::ImageFormat::Gif),
        };
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = Picture::check(bytes);
    }
}
