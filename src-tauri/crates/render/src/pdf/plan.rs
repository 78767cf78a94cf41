//! Which marks go where on which page.

use scene::{Point, Rect, Scene, Shape, Size, TagRef};

use super::tiles::Tiling;
use super::{Fit, POINTS_PER_PX, Page, Paper, PdfError, SMALLEST_PRINT};
use crate::Note;
use crate::mark::{self, Mark, shared};

/// The longest side of a page in points, by PDF 1.7, annex C.
const LONGEST_SIDE: f32 = 14_400.0;

/// The margin of sheets of paper in points: 10 mm.
const MARGIN: f32 = 10.0 / 25.4 * 72.0;

/// The longest side of a scene in px; beyond it coordinates lose whole px.
const LARGEST_SCENE: f32 = 10_000_000.0;

/// All pages of a document and where the marks stand on them.
pub(super) struct Plan<'a> {
    /// The marks of the scene, in painting order.
    pub(super) marks: Vec<Mark<'a>>,
    /// Points per px on the pages.
    pub(super) scale: f32,
    /// The pages.
    pub(super) sheets: Vec<Sheet>,
    /// By mark: the place where it counts as content; everywhere else it is a repetition.
    homes: Vec<Option<Home>>,
    page: Page,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    /// Its size in points.
    pub(super) size: Size,
    /// What it shows, in painting order.
    pub(super) layers: Vec<Layer>,
}

/// A part of the scene on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layer {
    /// The part, in the scene.
    pub(super) window: Rect,
    /// Where its top left corner stands on the page, in points from the page's.
    pub(super) at: Point,
    /// The marks that leave ink in it, by index and in painting order.
    pub(super) marks: Vec<usize>,
}

/// Where a mark counts as content.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Home {
    sheet: usize,
    layer: usize,
    area: f32,
}

impl<'a> Plan<'a> {
    /// Plans the pages.
    pub(super) fn new(scene: &'a Scene, page: Page) -> Result<Self, PdfError> {
        let Size { w: width, h: height } = scene.size;
        let sound = |side: f32| side > 0.0 && side <= LARGEST_SCENE;
        if !(sound(width) && sound(height)) {
            return Err(PdfError::Size { width, height });
        }
        let marks: Vec<Mark<'a>> = mark::marks(scene).collect();
        let (scale, mut sheets) = match page {
            Page::Map => whole(scene.size),
            Page::Sheet { paper, fit: Fit::OneSheet } => fitted(scene.size, paper.size()),
            Page::Sheet { paper, fit: Fit::Tiled } => {
                let extents = marks.iter().map(|mark| (mark.stick, mark.extent()));
                (POINTS_PER_PX, Tiling::new(scene.size, paper.size(), MARGIN, extents).sheets()?)
            }
        };
        if let [Sheet { layers, .. }] = sheets.as_mut_slice()
            && let [layer] = layers.as_mut_slice()
        {
            layer.marks = (0..marks.len()).collect();
        }
        let homes = homes(&marks, &sheets);
        Ok(Self { marks, scale, sheets, homes, page })
    }

    /// Whether the mark counts as content in that layer.
    pub(super) fn is_home(&self, mark: usize, sheet: usize, layer: usize) -> bool {
        self.homes.get(mark).copied().flatten().is_some_and(|home| (home.sheet, home.layer) == (sheet, layer))
    }

    /// The page on which the mark counts as content, and where it stands there, in points.
    pub(super) fn place(&self, at: TagRef) -> Option<(usize, Rect)> {
        let index = self.marks.binary_search_by_key(&at, |mark| mark.at).ok()?;
        let home = self.homes.get(index).copied().flatten()?;
        let layer = self.sheets.get(home.sheet)?.layers.get(home.layer)?;
        let visible = shared(&self.marks.get(index)?.extent(), &layer.window)?;
        Some((home.sheet, layer.on_page(&visible, self.scale)))
    }

    /// What the user should know about the pages.
    pub(super) fn notes(&self) -> Vec<Note> {
        let shrunk = match self.page {
            Page::Map => Some(self.scale / POINTS_PER_PX).filter(|scale| *scale < 1.0),
            Page::Sheet { .. } => None,
        };
        let points = self.smallest_print();
        let small = (points < SMALLEST_PRINT).then_some(Note::SmallPrint { points });
        shrunk.map(|scale| Note::ScaledDown { scale }).into_iter().chain(small).collect()
    }

    /// The size of the smallest text in points; infinite where there is none.
    pub(super) fn smallest_print(&self) -> f32 {
        let sizes = self.marks.iter().filter_map(|mark| match mark.shape {
            Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
            Shape::Text(block) => {
                block.lines.iter().any(|line| !line.text.trim().is_empty()).then_some(block.style.size)
            }
        });
        sizes.fold(f32::INFINITY, f32::min) * self.scale
    }
}

impl Layer {
    /// Where a rectangle of the scene stands on the page, in points.
    pub(super) fn on_page(&self, rect: &Rect, scale: f32) -> Rect {
        let at = Point::new(self.at.x + (rect.x - self.window.x) * scale, self.at.y + (rect.y - self.window.y) * scale);
        Rect::new(at.x, at.y, rect.w * scale, rect.h * scale)
    }
}

impl Paper {
    /// Width and height in points, landscape.
    pub(super) fn size(self) -> Size {
        let millimetres = |w: f32, h: f32| Size { w: w / 25.4 * 72.0, h: h / 25.4 * 72.0 };
        match self {
            Self::A4 => millimetres(297.0, 210.0),
            Self::A3 => millimetres(420.0, 297.0),
            Self::Letter => Size { w: 11.0 * 72.0, h: 8.5 * 72.0 },
        }
    }
}

/// The scene as one page, as large as it is or as a page can be.
fn whole(scene: Size) -> (f32, Vec<Sheet>) {
    let scale = POINTS_PER_PX.min(LONGEST_SIDE / scene.w).min(LONGEST_SIDE / scene.h);
    (scale, vec![single(scene, Size { w: scene.w * scale, h: scene.h * scale }, Point::default())])
}

/// The scene in the middle of one sheet, no larger than it is.
fn fitted(scene: Size, paper: Size) -> (f32, Vec<Sheet>) {
    let room = Size { w: paper.w - 2.0 * MARGIN, h: paper.h - 2.0 * MARGIN };
    let scale = POINTS_PER_PX.min(room.w / scene.w).min(room.h / scene.h);
    let at = Point::new((paper.w - scene.w * scale) / 2.0, (paper.h - scene.h * scale) / 2.0);
    (scale, vec![single(scene, paper, at)])
}

fn single(scene: Size, page: Size, at: Point) -> Sheet {
    let window = Rect::new(0.0, 0.0, scene.w, scene.h);
    Sheet { size: page, layers: vec![Layer { window, at, marks: Vec::new() }] }
}

/// Where each mark shows most of itself, the first of equals.
fn homes(marks: &[Mark<'_>], sheets: &[Sheet]) -> Vec<Option<Home>> {
    let extents: Vec<Rect> = marks.iter().map(Mark::extent).collect();
    let mut homes: Vec<Option<Home>> = vec![None; marks.len()];
    for (sheet, page) in sheets.iter().enumerate() {
        for (layer, part) in page.layers.iter().enumerate() {
            for index in &part.marks {
                let area = shared(&extents[*index], &part.window).map_or(0.0, |visible| visible.w * visible.h);
                let home = &mut homes[*index];
                if home.is_none_or(|home| home.area < area) {
                    *home = Some(Home { sheet, layer, area });
                }
            }
        }
    }
    homes
}

#[cfg(test)]
mod tests;
