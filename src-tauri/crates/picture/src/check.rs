//! From bytes to a picture that can be relied on.

use std::io::Cursor;
use std::sync::Arc;

use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageReader, Limits};
use sha2::{Digest, Sha256};

use crate::format::is_svg;
use crate::{Format, Pixels, Refusal};

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 25_000_000;

/// The most pixels.
pub const MAX_PIXELS: u64 = 64_000_000;

/// The longer side of a drawing, in pixels: twice the widest frame of a map in present view, and a little.
const DRAWN_LONG: u32 = 1600;

/// A long strip keeps so many pixels across, so that a frame can be cut out of it.
const DRAWN_SHORT: u32 = 800;

/// The longest side of the drawing of a strip.
const DRAWN_STRIP: u32 = 8000;

/// A file beyond this is not drawn from, even if its sides are short.
const DRAWN_BYTES: usize = 1_000_000;

/// What reading may allocate, in bytes: the most pixels with 16 bits a channel.
const MAX_ALLOC: u64 = MAX_PIXELS * 8 + (16 << 20);

/// A picture that was read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    hash: String,
    width: u32,
    height: u32,
    bytes: Arc<[u8]>,
    drawing: Option<Arc<[u8]>>,
}

impl Picture {
    /// Reads a file to its end.
    ///
    /// # Errors
    /// [`Refusal`] where it is no picture, beyond the limits or damaged.
    pub fn check(bytes: Vec<u8>) -> Result<Self, Refusal> {
        let format = format_of(&bytes)?;
        let decoded = decode(&bytes, format)?;
        let pixels = Pixels::new(decoded.image);
        let (width, height) = pixels.size();
        let fit = (drawn_size(width, height) == (width, height)).then_some(&bytes);
        let fit = fit.filter(|bytes| decoded.upright && drawable(format) && bytes.len() <= DRAWN_BYTES);
        let drawing = match fit {
            Some(_) => None,
            None => {
                let (width, height) = drawn_size(width, height);
                Some(pixels.scaled(width, height).to_file()?.into())
            }
        };
        Ok(Self { hash: hash(&bytes), width, height, bytes: bytes.into(), drawing })
    }

    /// The SHA-256 of the file, in small hexadecimal digits.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The width in pixels, upright.
    #[must_use]
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// The height in pixels, upright.
    #[must_use]
    pub const fn height(&self) -> u32 {
        self.height
    }

    /// The file as it came.
    #[must_use]
    pub const fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }

    /// A smaller, upright PNG or JPEG of the same picture; `None` where the file itself serves.
    #[must_use]
    pub const fn drawing(&self) -> Option<&Arc<[u8]>> {
        self.drawing.as_ref()
    }
}

/// The SHA-256 of a file, in small hexadecimal digits.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The size of a picture's file in pixels as it stands, whichever way up, told by its header alone.
///
/// # Errors
/// [`Refusal`] where it has none.
pub fn size(bytes: &[u8]) -> Result<(u32, u32), Refusal> {
    let reader = ImageReader::with_format(Cursor::new(bytes), format_of(bytes)?.reader());
    Ok(reader.into_dimensions()?)
}

/// Reads a file that was checked before.
pub(crate) fn read(bytes: &[u8]) -> Result<DynamicImage, Refusal> {
    Ok(decode(bytes, format_of(bytes)?)?.image)
}

struct Decoded {
    image: DynamicImage,
    /// Whether the file's own rows and columns are those of the picture, in a colour space that every sink knows.
    upright: bool,
}

fn format_of(bytes: &[u8]) -> Result<Format, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge { found: bytes.len().div_ceil(1_000_000) });
    }
    match Format::of(bytes) {
        Some(format) => Ok(format),
        None if is_svg(bytes) => Err(Refusal::Svg),
        None => Err(Refusal::Foreign),
    }
}

fn decode(bytes: &[u8], format: Format) -> Result<Decoded, Refusal> {
    if format == Format::Jpeg && is_cut_off(bytes) {
        return Err(Refusal::CutOff);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_ALLOC);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.reader());
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Refusal::TooManyPixels { width, height });
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let plain = matches!(
        decoder.original_color_type(),
        ExtendedColorType::L8 | ExtendedColorType::Rgb8 | ExtendedColorType::Rgba8 | ExtendedColorType::La8
    );
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok(Decoded { image, upright: orientation == Orientation::NoTransforms && plain })
}

/// Whether a JPEG ends before its end: the last scan (SOS) is not followed by an end of image (EOI; ITU T.81, B.1.1.3).
fn is_cut_off(bytes: &[u8]) -> bool {
    let last = |marker: u8| bytes.windows(2).rposition(|pair| pair == [0xFF, marker]);
    last(0xD9) <= last(0xDA)
}

/// The formats that every sink draws.
const fn drawable(format: Format) -> bool {
    match format {
        Format::Png | Format::Jpeg => true,
        Format::Webp | Format::Gif => false,
    }
}

/// The size of a drawing of a picture of that size; never larger.
fn drawn_size(width: u32, height: u32) -> (u32, u32) {
    let (long, short) = (width.max(height).max(1), width.min(height).max(1));
    let wanted = (f64::from(DRAWN_LONG) / f64::from(long)).max(f64::from(DRAWN_SHORT) / f64::from(short));
    let scale = wanted.min(f64::from(DRAWN_STRIP) / f64::from(long)).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most what it was")]
    let side = |pixels: u32| ((f64::from(pixels) * scale).round() as u32).max(1);
    (side(width), side(height))
}

#[cfg(test)]
mod tests;
