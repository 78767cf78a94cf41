//! Decoded pixels: scaled with a good filter, and written as a file again.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::{self, FilterType};
use image::{DynamicImage, ImageEncoder, RgbaImage};

use crate::{Refusal, check};

/// The quality of JPEG drawings: no block can be told at 100 %.
const QUALITY: u8 = 86;

/// Upright pixels, with straight alpha.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels(RgbaImage);

impl Pixels {
    /// Reads the pixels of a picture's file.
    ///
    /// # Errors
    /// [`Refusal`] where it is none after all.
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        check::read(bytes).map(Self::new)
    }

    pub(crate) fn new(image: DynamicImage) -> Self {
        Self(image.into_rgba8())
    }

    /// Width and height.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.0.dimensions()
    }

    /// Red, green, blue and alpha of each pixel in turn, row by row.
    #[must_use]
    pub fn rgba(&self) -> &[u8] {
        self.0.as_raw()
    }

    /// Whether nothing shines through.
    #[must_use]
    pub fn is_opaque(&self) -> bool {
        self.0.pixels().all(|pixel| pixel.0[3] == u8::MAX)
    }

    /// The same picture in that many pixels. Making it smaller averages (Lanczos, radius 3), so that nothing flickers.
    #[must_use]
    pub fn scaled(&self, width: u32, height: u32) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        if self.size() == (width, height) {
            return self.clone();
        }
        let opaque = self.is_opaque();
        let mut source = if opaque { self.0.clone() } else { premultiplied(&self.0) };
        // A box filter first where there is far more than the good filter needs: a tenth of the time, the same look.
        let (twice_wide, twice_high) = (width.saturating_mul(3), height.saturating_mul(3));
        if source.width() > twice_wide && source.height() > twice_high {
            source = imageops::thumbnail(&source, twice_wide, twice_high);
        }
        let scaled = imageops::resize(&source, width, height, FilterType::Lanczos3);
        Self(if opaque { scaled } else { straight(scaled) })
    }

    /// A file of the pixels: JPEG where nothing shines through, PNG otherwise.
    ///
    /// # Errors
    /// [`Refusal`] where the format cannot hold them.
    pub fn to_file(&self) -> Result<Vec<u8>, Refusal> {
        let mut file = Vec::new();
        if self.is_opaque() {
            let rgb = DynamicImage::ImageRgba8(self.0.clone()).into_rgb8();
            JpegEncoder::new_with_quality(&mut file, QUALITY).encode_image(&rgb)?;
        } else {
            let (width, height) = self.size();
            PngEncoder::new(&mut file).write_image(self.rgba(), width, height, image::ExtendedColorType::Rgba8)?;
        }
        Ok(file)
    }
}

/// What shines through must not tint its neighbours.
fn premultiplied(image: &RgbaImage) -> RgbaImage {
    let mut image = image.clone();
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        pixel.0 = [times(red, alpha), times(green, alpha), times(blue, alpha), alpha];
    }
    image
}

fn straight(mut image: RgbaImage) -> RgbaImage {
    for pixel in image.pixels_mut() {
        let alpha = pixel.0[3];
        let full = |part: u8| {
            let full = (u32::from(part) * 255 + u32::from(alpha) / 2).checked_div(u32::from(alpha)).unwrap_or(0);
            u8::try_from(full).unwrap_or(u8::MAX)
        };
        pixel.0 = [full(pixel.0[0]), full(pixel.0[1]), full(pixel.0[2]), alpha];
    }
    image
}

fn times(part: u8, alpha: u8) -> u8 {
    u8::try_from((u32::from(part) * u32::from(alpha) + 127) / 255).unwrap_or(u8::MAX)
}
