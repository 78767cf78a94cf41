//! To PNG: drawn in strips and streamed into the encoder, so that memory stays small at any size.
//!
//! Strips are drawn by as many threads as there are cores while the calling thread encodes the one before.
//! Bitmap and layered colour glyphs are drawn from the face's own tables, as the screen and the PDF do.

mod r#box;
mod brush;
mod canvas;
mod image;
mod path;
mod text;
mod workers;

use std::io::{self, Write};

use ::png::{
    BitDepth, ColorType, DeflateCompression, Encoder, Filter, PixelDimensions, SrgbRenderingIntent, Unit, Writer,
};
use scene::Scene;
use thiserror::Error;

use self::canvas::{Canvas, Pixels};
use crate::progress::tell;
use crate::{Cancelled, Pictures, Progress};

/// What a PNG is made like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PngOptions {
    /// Pixels per px of the scene; above 0.
    pub scale: f32,
}

impl Default for PngOptions {
    fn default() -> Self {
        Self { scale: 1.0 }
    }
}

/// The longest side of a PNG in pixels. The format allows more, but hardly a program opens it.
pub const LONGEST_SIDE: u32 = 1_000_000;

/// Pixels per metre at a scale of 1, where 96 px are an inch.
const PIXELS_PER_METRE: f32 = 96.0 / 0.0254;

/// Why there is no PNG.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PngError {
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The scale is not a number above 0.
    #[error("the scale of a PNG must be a number above 0, not {0}")]
    Scale(f32),
    /// It would be larger than [`LONGEST_SIDE`].
    #[error("the PNG would be {width:.0} × {height:.0} pixels, and {LONGEST_SIDE} a side are the most")]
    TooLarge {
        /// The width in pixels.
        width: f64,
        /// The height in pixels.
        height: f64,
    },
    /// A strip could not be drawn.
    #[error("the picture cannot be drawn")]
    Drawing,
    /// The file cannot be written.
    #[error("the PNG cannot be written: {0}")]
    Write(#[from] io::Error),
}

impl From<::png::EncodingError> for PngError {
    fn from(error: ::png::EncodingError) -> Self {
        Self::Write(error.into())
    }
}

/// Draws the scene as a PNG.
///
/// # Errors
/// Where it was cancelled or cannot be written; what was written until then is not a PNG.
pub fn to_png(
    scene: &Scene,
    pictures: &dyn Pictures,
    options: &PngOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), PngError> {
    let canvas = Canvas::new(scene, pictures, options.scale)?;
    tell(progress, 0, canvas.strips())?;
    let mut file = encoder(&canvas, options.scale, out)?;
    let mut encoder = file.stream_writer_with_size(1 << 16)?;
    let mut done = 0;
    workers::draw_in_order(&canvas, |rows| {
        encoder.write_all(rows)?;
        done += 1;
        tell(progress, done, canvas.strips())?;
        Ok(())
    })?;
    encoder.finish()?;
    file.finish()?;
    Ok(())
}

/// Light compression of each row's difference from the one above: for the flat areas of maps this is quicker than
/// the encoder's own fast mode and makes a tenth of its size.
fn encoder<W: Write>(canvas: &Canvas<'_>, scale: f32, out: W) -> Result<Writer<W>, PngError> {
    let (width, height) = canvas.size();
    let mut encoder = Encoder::new(out, width, height);
    encoder.set_color(match canvas.pixels() {
        Pixels::Opaque => ColorType::Rgb,
        Pixels::Transparent => ColorType::Rgba,
    });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_deflate_compression(DeflateCompression::Level(2));
    encoder.set_filter(Filter::Up);
    encoder.set_source_srgb(SrgbRenderingIntent::RelativeColorimetric);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, and is a hint")]
    let density = (PIXELS_PER_METRE * scale).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: density, yppu: density, unit: Unit::Meter }));
    Ok(encoder.write_header()?)
}
