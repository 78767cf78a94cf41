//! The display list: what a picture holds, and nothing about why.
//!
//! A [`Scene`] is a list of [`Group`]s, painted in order; a group has an offset and holds [`Item`]s; an item has a
//! rectangle in its group and holds [`Shape`]s in its own coordinates. So growing one row moves the groups
//! below by their offset, moving one thing changes one rectangle, and a patch names groups and items by id.
//! Text is already shaped and broken into lines: a sink places glyphs or whole lines, it never breaks text.
//!
//! Lengths are in px at 100 % (1 px = 0.75 pt on paper); x runs right, y runs down.
//!
//! A picture made of pixels is named and placed here; its bytes stay with whoever draws.
//!
//! Deliberately absent: journeys, fonts' files beyond their bytes, pictures' bytes, and every output format.

mod color;
mod font;
mod geom;
mod items;
mod patch;
mod shape;
mod structure;
mod text;

pub use color::Color;
pub use font::{FontFace, FontId};
pub use geom::{Point, Rect, Size};
pub use items::Items;
pub use patch::{GroupPatch, ItemPatch, ScenePatch};
pub use shape::{BoxShape, Fit, ImageShape, LineCap, PathShape, Shape, Stroke};
pub use structure::{Cell, OutlineEntry, Tag, TagNode, TagRef};
pub use text::{Align, Direction, Figures, Glyph, GlyphRun, Line, Lines, TextBlock, TextStyle};

use serde::Serialize;
use specta::Type;

/// A whole picture.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// The size of the picture.
    pub size: Size,
    /// The ground.
    pub background: Color,
    /// The title of the picture as a document.
    pub title: String,
    /// The language as a BCP 47 tag; empty where unknown.
    pub lang: String,
    /// The groups, in painting order.
    pub groups: Vec<Group>,
    /// The faces that glyph runs and text styles refer to, by [`FontId`].
    #[serde(skip)]
    pub fonts: Vec<FontFace>,
    /// The structure for readers of the document, in reading order. What it does not name is decoration.
    #[serde(skip)]
    pub structure: Vec<TagNode>,
    /// The outline of the document, in order.
    #[serde(skip)]
    pub outline: Vec<OutlineEntry>,
    /// What could not be drawn as it should be, as sentences for users.
    pub problems: Vec<String>,
}

/// Items that move together.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Names the group within the scene.
    pub id: String,
    /// Where the group's origin stands in the scene.
    pub offset: Point,
    /// Whether the group stays in sight while the picture scrolls under it.
    pub stick: Stick,
    /// The items, in painting order.
    #[specta(type = Vec<Item>)]
    pub items: Items,
}

/// Which way a group stays in sight on screen. Documents ignore it, but for repeating on tiled pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Stick {
    /// Scrolls with the picture.
    None,
    /// Stays at the top edge.
    Top,
    /// Stays at the left edge.
    Left,
    /// Stays below what stays at the top edge, and scrolls sideways.
    Below,
    /// Stays below what stays at the top edge, and at the left edge.
    Corner,
}

/// One thing: the unit of a patch, of hit testing and of mounting on screen.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Names the item within the scene.
    pub id: String,
    /// The item's rectangle in its group. Shapes may reach beyond it (a halo, a label).
    pub rect: Rect,
    /// The shapes, in painting order, in coordinates of the rectangle's top left corner.
    pub shapes: Vec<Shape>,
    /// Where the item leads, as a URL.
    pub link: Option<String>,
}

impl Scene {
    /// The face of that id.
    #[must_use]
    pub fn font(&self, id: FontId) -> Option<&FontFace> {
        self.fonts.get(usize::from(id.0))
    }

    /// All text blocks with the position of their top left corner in the scene, in painting order.
    pub fn texts(&self) -> impl Iterator<Item = (Point, &TextBlock)> {
        self.groups.iter().flat_map(|group| {
            group.items.iter().flat_map(move |item| {
                let origin = item.rect.origin() + group.offset;
                item.shapes.iter().filter_map(move |shape| match shape {
                    Shape::Text(block) => Some((origin + block.origin, block)),
                    Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
                })
            })
        })
    }
}
