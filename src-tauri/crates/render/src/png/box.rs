//! Boxes into pixels.

use scene::BoxShape;

use super::brush::{Tools, set_paint, set_stroke};
use crate::outline::{corner_radius, inner_line, round_rect};

/// Draws a box.
pub(super) fn paint(tools: &mut Tools<'_>, shape: &BoxShape) {
    if let Some(color) = shape.fill {
        set_paint(tools.context, color);
        tools.context.fill_path(&round_rect(&shape.rect, corner_radius(shape)));
    }
    if let Some(stroke) = &shape.stroke {
        let line = inner_line(shape, stroke);
        set_stroke(tools.context, stroke, line.width);
        tools.context.stroke_path(&round_rect(&line.rect, line.radius));
    }
}
