//! Pictures into pixels: scaled once with a good filter to the pixels that they take, then placed.

use std::sync::Arc;

use kurbo::Affine;
use picture::Pixels;
use scene::{ImageShape, Scene};
use vello_cpu::color::PremulRgba8;
use vello_cpu::peniko::ImageSampler;
use vello_cpu::{Image, ImageSource, Pixmap};

use super::brush::Tools;
use crate::outline::round_rect;
use crate::pictures::{Made, Pictures};

/// The scene's pictures for that many pixels per px. One that is shown larger than it is is left to the rasteriser.
pub(super) fn read(scene: &Scene, pictures: &dyn Pictures, density: f32) -> Made<Arc<Pixmap>> {
    Made::new(scene, pictures, density, |file, wanted| {
        let pixels = Pixels::read(file).ok()?;
        let (width, height) = pixels.size();
        let most = u32::from(u16::MAX);
        pixmap(&pixels.scaled(wanted.width.min(width).min(most), wanted.height.min(height).min(most)))
    })
}

/// Draws a picture.
pub(super) fn paint(tools: &mut Tools<'_>, shape: &ImageShape) {
    let Some(pixmap) = tools.pictures.get(shape) else { return };
    let placed = shape.placed();
    let across = f64::from(placed.w) / f64::from(pixmap.width());
    let down = f64::from(placed.h) / f64::from(pixmap.height());
    let onto = Affine::translate((f64::from(placed.x), f64::from(placed.y))) * Affine::scale_non_uniform(across, down);
    let radius = shape.radius.min(shape.rect.w / 2.0).min(shape.rect.h / 2.0).max(0.0);
    let image = Image { image: ImageSource::Pixmap(pixmap.clone()), sampler: ImageSampler::default() };
    tools.context.push_clip_path(&round_rect(&shape.rect, radius));
    tools.context.set_paint(image);
    tools.context.set_paint_transform(onto);
    tools.context.fill_path(&round_rect(&placed, 0.0));
    tools.context.reset_paint_transform();
    tools.context.pop_clip();
}

fn pixmap(pixels: &Pixels) -> Option<Arc<Pixmap>> {
    let (width, height) = pixels.size();
    let (width, height) = (u16::try_from(width).ok()?, u16::try_from(height).ok()?);
    let mut pixmap = Pixmap::new(width, height);
    for (to, from) in pixmap.data_mut().iter_mut().zip(pixels.rgba().chunks_exact(4)) {
        let times = |part: u8| {
            let whole = (u32::from(part) * u32::from(from[3]) + 127) / 255;
            u8::try_from(whole).unwrap_or(u8::MAX)
        };
        *to = PremulRgba8 { r: times(from[0]), g: times(from[1]), b: times(from[2]), a: from[3] };
    }
    pixmap.recompute_may_have_transparency();
    Some(Arc::new(pixmap))
}
