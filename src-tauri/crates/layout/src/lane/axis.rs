//! Words that stand right-aligned before the first column: a scale's words, channels' names.

use scene::{Color, Item, Point, Rect, Shape};

use crate::draw::{Context, item};
use crate::theme::metrics::AXIS_GAP;

/// How much of the title column's right side the words take.
pub(super) fn taken(cx: &Context<'_>, words: &[Item]) -> f32 {
    words.iter().map(|word| cx.metrics.columns_left() - word.rect.x).fold(0.0, f32::max)
}

/// A word whose line is centred at that height; cut where it would take more than half of the title column.
pub(super) fn word(cx: &mut Context<'_>, id: String, text: &str, middle: f32, color: Color) -> Item {
    let style = cx.metrics.text.axis;
    let shaped = cx.shape_cut(text, &style, cx.metrics.lane_column / 2.0, "the lane titles");
    let x = cx.metrics.columns_left() - AXIS_GAP - shaped.width;
    let rect = Rect::new(x, (middle - style.line_height / 2.0).round(), shaped.width, style.line_height);
    item(id, rect, vec![Shape::Text(shaped.block(Point::default(), color))])
}
