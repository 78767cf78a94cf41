//! Draws strips: the exhaustive match over shapes, and pixels from the rasteriser into rows.

use std::sync::Arc;

use kurbo::Affine;
use scene::{Color, LineCap, Shape, Stroke};
use vello_cpu::peniko::{Blob, FontData};
use vello_cpu::{Pixmap, RenderContext, Resources};

use super::canvas::{Canvas, Pixels, Strip};
use super::{r#box, image, path, text};
use crate::mark::Mark;
use crate::outline::dashes;
use crate::pictures::Made;

/// The widest tile: far below the rasteriser's own limit, so that coordinates keep their precision.
const TILE_WIDTH: u32 = 4096;

/// Draws strips of one canvas, one after the other.
pub(super) struct Brush<'a> {
    canvas: &'a Canvas<'a>,
    /// The faces by the scene's index.
    faces: Vec<FontData>,
    context: RenderContext,
    resources: Resources,
}

/// What the shapes' own files draw with.
pub(super) struct Tools<'a> {
    /// The faces by the scene's index.
    pub(super) faces: &'a [FontData],
    /// The pictures in pixels.
    pub(super) pictures: &'a Made<Arc<Pixmap>>,
    /// Where it is drawn.
    pub(super) context: &'a mut RenderContext,
    /// What the rasteriser keeps between tiles.
    pub(super) resources: &'a mut Resources,
}

impl<'a> Brush<'a> {
    /// A brush for that canvas.
    pub(super) fn new(canvas: &'a Canvas<'a>) -> Self {
        let faces =
            canvas.scene.fonts.iter().map(|face| FontData::new(Blob::new(face.data.clone()), face.index)).collect();
        Self { canvas, faces, context: RenderContext::new(1, 1), resources: Resources::new() }
    }

    /// The rows of a strip, three or four bytes a pixel.
    pub(super) fn draw(&mut self, strip: Strip) -> Vec<u8> {
        let (width, _) = self.canvas.size();
        let depth = match self.canvas.pixels() {
            Pixels::Opaque => 3,
            Pixels::Transparent => 4,
        };
        let mut rows = vec![0; width as usize * depth * strip.height as usize];
        for left in (0..width).step_by(TILE_WIDTH as usize) {
            let tile = self.tile(left, TILE_WIDTH.min(width - left), strip);
            let sources = tile.data_as_u8_slice().chunks_exact(usize::from(tile.width()) * 4);
            for (source, row) in sources.zip(rows.chunks_exact_mut(width as usize * depth)) {
                copy(source, &mut row[left as usize * depth..], self.canvas.pixels());
            }
        }
        rows
    }

    fn tile(&mut self, left: u32, width: u32, strip: Strip) -> Pixmap {
        #[expect(clippy::cast_possible_truncation, reason = "a tile is at most 4096 wide and a strip 512 high")]
        let (tile_width, tile_height) = (width as u16, strip.height as u16);
        self.context.reset_and_resize(tile_width, tile_height);
        self.context.set_transform(Affine::IDENTITY);
        set_paint(&mut self.context, self.canvas.scene.background);
        self.context.fill_rect(&kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(strip.height)));
        let view = Affine::translate((-f64::from(left), -f64::from(strip.top))) * Affine::scale(self.canvas.scale);
        let pictures = &self.canvas.pictures;
        let mut tools =
            Tools { faces: &self.faces, pictures, context: &mut self.context, resources: &mut self.resources };
        for mark in self.canvas.marks_in((left, left + width), (strip.top, strip.top + strip.height)) {
            paint(&mut tools, mark, view);
        }
        let mut tile = Pixmap::new(tile_width, tile_height);
        self.context.flush();
        self.context.render(&mut tile, &mut self.resources);
        tile
    }
}

fn paint(tools: &mut Tools<'_>, mark: &Mark<'_>, view: Affine) {
    let origin = (f64::from(mark.origin.x), f64::from(mark.origin.y));
    tools.context.set_transform(view * Affine::translate(origin));
    match mark.shape {
        Shape::Box(shape) => r#box::paint(tools, shape),
        Shape::Path(shape) => path::paint(tools, shape),
        Shape::Text(block) => text::paint(tools, block),
        Shape::Image(shape) => image::paint(tools, shape),
    }
}

/// Sets the colour to draw with.
pub(super) fn set_paint(context: &mut RenderContext, color: Color) {
    let [red, green, blue, alpha] = color.0;
    context.set_paint(vello_cpu::color::AlphaColor::from_rgba8(red, green, blue, alpha));
}

/// Sets the line to draw with.
pub(super) fn set_stroke(context: &mut RenderContext, stroke: &Stroke, width: f32) {
    let cap = match stroke.cap {
        LineCap::Butt => kurbo::Cap::Butt,
        LineCap::Round => kurbo::Cap::Round,
    };
    let line = kurbo::Stroke::new(f64::from(width)).with_caps(cap).with_join(kurbo::Join::Round);
    context.set_stroke(line.with_dashes(0.0, dashes(stroke).iter().copied().map(f64::from)));
    set_paint(context, stroke.color);
}

/// From premultiplied red, green, blue, alpha to what the file holds.
fn copy(source: &[u8], target: &mut [u8], pixels: Pixels) {
    match pixels {
        Pixels::Opaque => {
            for (from, to) in source.chunks_exact(4).zip(target.chunks_exact_mut(3)) {
                to.copy_from_slice(&from[..3]);
            }
        }
        Pixels::Transparent => {
            for (from, to) in source.chunks_exact(4).zip(target.chunks_exact_mut(4)) {
                to.copy_from_slice(&straight(from));
            }
        }
    }
}

fn straight(pixel: &[u8]) -> [u8; 4] {
    let alpha = u32::from(pixel[3]);
    let channel = |value: u8| {
        let full = (u32::from(value) * 255 + alpha / 2).checked_div(alpha).unwrap_or(0);
        u8::try_from(full).unwrap_or(u8::MAX)
    };
    [channel(pixel[0]), channel(pixel[1]), channel(pixel[2]), pixel[3]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alpha_is_taken_out_again() {
        assert_eq!(straight(&[64, 0, 128, 128]), [128, 0, 255, 128]);
        assert_eq!(straight(&[0, 0, 0, 0]), [0, 0, 0, 0]);
    }
}
