//! The pixels of a PNG, cut into strips of whole rows, and what is to be drawn in each.

use std::sync::Arc;

use scene::{Rect, Scene};
use vello_cpu::Pixmap;

use super::{LONGEST_SIDE, PngError, image};
use crate::Pictures;
use crate::mark::{self, Mark};
use crate::pictures::Made;

/// How many bytes of pixels a strip holds, about.
const STRIP_BYTES: usize = 8 << 20;

/// Rows of a strip are a multiple of this: the rasteriser works on bands of four.
const BAND: u32 = 4;

/// The picture in pixels.
pub(super) struct Canvas<'a> {
    /// The scene.
    pub(super) scene: &'a Scene,
    /// Pixels per px.
    pub(super) scale: f64,
    /// The pictures in the pixels of this canvas.
    pub(super) pictures: Made<Arc<Pixmap>>,
    marks: Vec<(Reach, Mark<'a>)>,
    width: u32,
    height: u32,
    strip_height: u32,
}

/// Some whole rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Strip {
    /// The first row.
    pub(super) top: u32,
    /// How many.
    pub(super) height: u32,
}

/// What a pixel holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pixels {
    /// Red, green, blue.
    Opaque,
    /// Red, green, blue, alpha.
    Transparent,
}

/// The pixels that a mark may touch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reach {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl<'a> Canvas<'a> {
    /// The picture at that scale.
    pub(super) fn new(scene: &'a Scene, pictures: &dyn Pictures, scale: f32) -> Result<Self, PngError> {
        if !(scale.is_finite() && scale > 0.0) {
            return Err(PngError::Scale(scale));
        }
        let density = scale;
        let scale = f64::from(scale);
        let width = (f64::from(scene.size.w) * scale).ceil().max(1.0);
        let height = (f64::from(scene.size.h) * scale).ceil().max(1.0);
        let (Some(columns), Some(rows)) = (side(width), side(height)) else {
            return Err(PngError::TooLarge { width, height });
        };
        let pictures = image::read(scene, pictures, density);
        let marks = mark::marks(scene).map(|mark| (Reach::new(&mark.extent(), scale), mark)).collect();
        let strip_height = strip_height(columns);
        Ok(Self { scene, scale, pictures, marks, width: columns, height: rows, strip_height })
    }

    /// Width and height in pixels.
    pub(super) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// What a pixel holds.
    pub(super) fn pixels(&self) -> Pixels {
        if self.scene.background.0[3] == u8::MAX { Pixels::Opaque } else { Pixels::Transparent }
    }

    /// How many strips there are.
    pub(super) fn strips(&self) -> usize {
        self.height.div_ceil(self.strip_height) as usize
    }

    /// The strip of that index, below [`Canvas::strips`].
    pub(super) fn strip(&self, index: usize) -> Strip {
        let top = u32::try_from(index).unwrap_or(u32::MAX).saturating_mul(self.strip_height).min(self.height);
        Strip { top, height: self.strip_height.min(self.height - top) }
    }

    /// The marks that may leave ink between those pixels, in painting order.
    pub(super) fn marks_in(&self, x: (u32, u32), y: (u32, u32)) -> impl Iterator<Item = &Mark<'a>> {
        self.marks.iter().filter(move |(reach, _)| reach.meets(x, y)).map(|(_, mark)| mark)
    }
}

impl Reach {
    /// With a pixel around it, which smooth edges may tint.
    fn new(extent: &Rect, scale: f64) -> Self {
        Self {
            left: f64::from(extent.x) * scale - 1.0,
            top: f64::from(extent.y) * scale - 1.0,
            right: f64::from(extent.right()) * scale + 1.0,
            bottom: f64::from(extent.bottom()) * scale + 1.0,
        }
    }

    fn meets(&self, x: (u32, u32), y: (u32, u32)) -> bool {
        self.left < f64::from(x.1)
            && f64::from(x.0) < self.right
            && self.top < f64::from(y.1)
            && f64::from(y.0) < self.bottom
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with the limits first")]
fn side(pixels: f64) -> Option<u32> {
    (pixels >= 1.0 && pixels <= f64::from(LONGEST_SIDE)).then_some(pixels as u32)
}

fn strip_height(width: u32) -> u32 {
    let rows = u32::try_from(STRIP_BYTES / (width as usize * 4)).unwrap_or(u32::MAX);
    (rows / BAND * BAND).clamp(BAND, 512)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips_are_bands_and_never_empty() {
        for width in [1, 1_000, 70_000, LONGEST_SIDE] {
            let rows = strip_height(width);
            assert!(rows >= BAND && rows.is_multiple_of(BAND) && rows <= 512, "{width}: {rows}");
        }
    }

    #[test]
    fn sides_have_limits() {
        assert_eq!(side(1.0), Some(1));
        assert_eq!(side(1_000_000.0), Some(LONGEST_SIDE));
        assert_eq!((side(1_000_001.0), side(f64::NAN)), (None, None));
    }
}
