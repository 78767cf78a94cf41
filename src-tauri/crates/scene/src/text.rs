//! Text that is already shaped and broken into lines.

use std::sync::Arc;

use serde::Serialize;
use specta::Type;

use crate::{Color, FontId, Point};

/// A block of lines in one style.
///
/// On screen it is one element holding the lines joined by `\n`; in documents each line's glyphs are placed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TextBlock {
    /// The top left corner in the item.
    pub origin: Point,
    /// The width in which the text was broken and is aligned.
    pub width: f32,
    /// The style.
    pub style: TextStyle,
    /// The colour.
    pub color: Color,
    /// Where lines stand within the width.
    pub align: Align,
    /// The direction of the paragraph.
    pub direction: Direction,
    /// The families that the page must name after the style's own, for glyphs that it does not have.
    pub fallback: Vec<String>,
    /// The lines, top to bottom, `style.line_height` apart. Never empty.
    #[specta(type = Vec<Line>)]
    pub lines: Lines,
}

/// Lines that many blocks may share, so that a text which has not changed is neither copied nor compared.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Lines(Arc<[Line]>);

/// Size and weight. Line heights are whole px, because web views floor fractions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TextStyle {
    /// The size of the em.
    pub size: f32,
    /// From one baseline to the next.
    pub line_height: f32,
    /// 400, 500 or 600.
    pub weight: u16,
    /// Extra space between letters, in em.
    pub tracking: f32,
    /// How wide figures are.
    pub figures: Figures,
}

/// How wide figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Figures {
    /// Each as wide as it looks best.
    #[default]
    Proportional,
    /// All as wide as each other, so that numbers can be compared: OpenType's `tnum`.
    Tabular,
}

/// Where lines stand within the width of their block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Align {
    /// At the side where the paragraph's direction begins.
    Start,
    /// In the middle.
    Center,
    /// At the other side.
    End,
}

/// The direction of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The text of the line; a space at which it was broken stays at its end, a line feed does not.
    pub text: String,
    /// The left edge of the line's ink box within the block.
    pub x: f32,
    /// The advance of the line without trailing space.
    pub width: f32,
    /// The baseline, from the top of the block.
    pub baseline: f32,
    /// The glyphs, left to right as drawn.
    #[serde(skip)]
    pub runs: Vec<GlyphRun>,
}

/// Glyphs of one face in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The face.
    pub font: FontId,
    /// The size of the em.
    pub size: f32,
    /// Whether the run reads right to left.
    pub direction: Direction,
    /// The glyphs, left to right as drawn.
    pub glyphs: Vec<Glyph>,
}

/// One glyph.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The glyph's number in its face; 0 is a missing one.
    pub id: u32,
    /// Where the glyph's origin stands: x from the block's left edge, y from the line's baseline, down.
    pub at: Point,
    /// How far the pen moves.
    pub advance: f32,
    /// The bytes of [`Line::text`] that the glyph's cluster stands for.
    pub text: std::ops::Range<usize>,
}

impl Lines {
    /// The lines, to be changed; a copy where others share them.
    pub fn to_mut(&mut self) -> &mut [Line] {
        Arc::make_mut(&mut self.0)
    }
}

impl From<Vec<Line>> for Lines {
    fn from(lines: Vec<Line>) -> Self {
        Self(lines.into())
    }
}

impl std::ops::Deref for Lines {
    type Target = [Line];

    fn deref(&self) -> &[Line] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Lines {
    type Item = &'a Line;
    type IntoIter = std::slice::Iter<'a, Line>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl TextStyle {
    /// The style with figures that are all as wide as each other.
    #[must_use]
    pub const fn tabular(self) -> Self {
        Self { figures: Figures::Tabular, ..self }
    }
}

impl TextBlock {
    /// The height of all lines.
    #[must_use]
    pub fn height(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a block has far fewer lines than 2^24")]
        let count = self.lines.len() as f32;
        count * self.style.line_height
    }

    /// The lines' texts, joined by line feeds.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}
