//! Paints a layer of a page: the exhaustive match over shapes, and what is content and what decoration.

use krilla::geom::{Path, PathBuilder, Rect, Transform};
use krilla::image::Image;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag};
use scene::Shape;

use super::faces::Faces;
use super::plan::{Layer, Plan};
use super::tags::{Marked, Reading};
use super::{r#box, image, path, pen, text};
use crate::Cancelled;
use crate::mark::Mark;
use crate::pictures::Made;

/// After so many marks the progress is told.
const STEP: usize = 256;

/// Paints the layers of a document.
pub(super) struct Painter<'a> {
    /// Where everything goes.
    pub(super) plan: &'a Plan<'a>,
    /// What is content, and in which order it is read.
    pub(super) reading: &'a Reading,
    /// What to draw glyphs and pictures with.
    pub(super) inks: &'a Inks<'a>,
    /// The ground.
    pub(super) background: scene::Color,
}

/// What the document embeds.
pub(super) struct Inks<'a> {
    /// The faces.
    pub(super) faces: &'a Faces,
    /// The pictures.
    pub(super) images: &'a Made<Image>,
}

/// Names a layer: the indices of its page and its own in that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LayerId {
    /// The page.
    pub(super) sheet: usize,
    /// The layer of the page.
    pub(super) layer: usize,
}

/// Decoration while it is open: everything on a page is content or decoration, and the two do not nest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decoration {
    Open,
    Closed,
}

impl Painter<'_> {
    /// Paints a layer and adds the names of its content to `marked`. `step` is told how many marks are done.
    pub(super) fn paint(
        &self,
        surface: &mut Surface<'_>,
        id: LayerId,
        marked: &mut Marked,
        step: &mut dyn FnMut(usize) -> Result<(), Cancelled>,
    ) -> Result<(), Cancelled> {
        let Some(layer) = self.plan.sheets.get(id.sheet).and_then(|sheet| sheet.layers.get(id.layer)) else {
            return Ok(());
        };
        let Some(window) = window(layer) else { return Ok(()) };
        surface.push_transform(&onto_page(layer, self.plan.scale));
        surface.push_clip_path(&window, &FillRule::NonZero);
        let painted = self.paint_marks(surface, id, layer, marked, step);
        surface.pop();
        surface.pop();
        painted
    }

    fn paint_marks(
        &self,
        surface: &mut Surface<'_>,
        id: LayerId,
        layer: &Layer,
        marked: &mut Marked,
        step: &mut dyn FnMut(usize) -> Result<(), Cancelled>,
    ) -> Result<(), Cancelled> {
        self.paint_ground(surface, layer);
        let order = self.painting_order(layer);
        for some in order.chunks(STEP) {
            let mut decoration = Decoration::Closed;
            for index in some {
                let Some(mark) = self.plan.marks.get(*index) else { continue };
                if self.reading.holds(mark.at) && self.plan.is_home(*index, id.sheet, id.layer) {
                    close(surface, &mut decoration);
                    self.draw_content(surface, mark, marked);
                } else {
                    open(surface, &mut decoration);
                    self.draw(surface, mark);
                }
            }
            close(surface, &mut decoration);
            step(some.len())?;
        }
        Ok(())
    }

    fn paint_ground(&self, surface: &mut Surface<'_>, layer: &Layer) {
        let mut decoration = Decoration::Closed;
        open(surface, &mut decoration);
        let ground = crate::outline::round_rect(&layer.window, 0.0);
        pen::fill(surface, &ground, scene::Point::default(), self.background);
        close(surface, &mut decoration);
    }

    /// Boxes, paths and pictures as the scene has them, then text in reading order.
    fn painting_order(&self, layer: &Layer) -> Vec<usize> {
        let is_text = |index: &usize| match self.plan.marks.get(*index).map(|mark| mark.shape) {
            Some(Shape::Text(_)) => true,
            Some(Shape::Box(_) | Shape::Path(_) | Shape::Image(_)) | None => false,
        };
        let (mut texts, mut order): (Vec<usize>, Vec<usize>) = layer.marks.iter().copied().partition(is_text);
        texts.sort_by_key(|index| self.plan.marks.get(*index).map(|mark| self.reading.place(mark.at)));
        order.append(&mut texts);
        order
    }

    fn draw_content(&self, surface: &mut Surface<'_>, mark: &Mark<'_>, marked: &mut Marked) {
        match mark.shape {
            Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => {
                let name = surface.start_tagged(ContentTag::Other);
                self.draw(surface, mark);
                surface.end_tagged();
                marked.add(mark.at, [name]);
            }
            Shape::Text(block) => {
                marked.add(mark.at, text::draw_content(surface, self.inks.faces, block, mark.origin));
            }
        }
    }

    fn draw(&self, surface: &mut Surface<'_>, mark: &Mark<'_>) {
        match mark.shape {
            Shape::Box(shape) => r#box::draw(surface, shape, mark.origin),
            Shape::Path(shape) => path::draw(surface, shape, mark.origin),
            Shape::Text(block) => text::draw(surface, self.inks.faces, block, mark.origin),
            Shape::Image(shape) => image::draw(surface, self.inks.images, shape, mark.origin),
        }
    }
}

fn open(surface: &mut Surface<'_>, decoration: &mut Decoration) {
    if *decoration == Decoration::Closed {
        surface.start_tagged(ContentTag::Artifact(Artifact::default()));
        *decoration = Decoration::Open;
    }
}

fn close(surface: &mut Surface<'_>, decoration: &mut Decoration) {
    if *decoration == Decoration::Open {
        surface.end_tagged();
        *decoration = Decoration::Closed;
    }
}

/// What a layer shows, as a path; `None` where it shows nothing.
fn window(layer: &Layer) -> Option<Path> {
    let scene::Rect { x, y, w, h } = layer.window;
    let rect = Rect::from_xywh(x, y, w, h).filter(|rect| rect.width() > 0.0 && rect.height() > 0.0)?;
    let mut builder = PathBuilder::new();
    builder.push_rect(rect);
    builder.finish()
}

fn onto_page(layer: &Layer, scale: f32) -> Transform {
    let (x, y) = (layer.at.x - layer.window.x * scale, layer.at.y - layer.window.y * scale);
    Transform::from_row(scale, 0.0, 0.0, scale, x, y)
}
