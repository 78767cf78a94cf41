//! Pictures on a page.

use krilla::Data;
use krilla::geom::{Size, Transform};
use krilla::image::Image;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use picture::{Format, Pixels};
use scene::{ImageShape, Point, Scene};

use super::pen;
use crate::outline::round_rect;
use crate::pictures::{Made, Pictures, embedded};

/// Pixels per point of paper: 300 an inch.
const DENSITY: f32 = 300.0 / 72.0;

/// What the document embeds of the scene's pictures, where a px is that many points.
pub(super) fn read(scene: &Scene, pictures: &dyn Pictures, scale: f32) -> Made<Image> {
    Made::new(scene, pictures, scale * DENSITY, |file, wanted| {
        let file = embedded(file, wanted)?;
        let data = Data::from(file.to_vec());
        match Format::of(&file)? {
            Format::Jpeg => Image::from_jpeg(data, true).ok(),
            Format::Png => Image::from_png(data, true).ok(),
            Format::Webp | Format::Gif => {
                let pixels = Pixels::read(&file).ok()?;
                let (width, height) = pixels.size();
                Some(Image::from_rgba8(pixels.rgba().to_vec(), width, height))
            }
        }
    })
}

/// Draws a picture whose item stands there.
pub(super) fn draw(surface: &mut Surface<'_>, images: &Made<Image>, shape: &ImageShape, origin: Point) {
    let placed = shape.placed();
    let (Some(image), Some(size)) = (images.get(shape), Size::from_wh(placed.w, placed.h)) else { return };
    let radius = shape.radius.min(shape.rect.w / 2.0).min(shape.rect.h / 2.0).max(0.0);
    let Some(frame) = pen::moved(&round_rect(&shape.rect, radius), origin) else { return };
    surface.push_clip_path(&frame, &FillRule::NonZero);
    surface.push_transform(&Transform::from_translate(origin.x + placed.x, origin.y + placed.y));
    surface.draw_image(image.clone(), size);
    surface.pop();
    surface.pop();
}
