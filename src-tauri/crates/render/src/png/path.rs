//! Paths into pixels.

use scene::PathShape;

use super::brush::{Tools, set_paint, set_stroke};

/// Draws a path.
pub(super) fn paint(tools: &mut Tools<'_>, shape: &PathShape) {
    if let Some(color) = shape.fill {
        set_paint(tools.context, color);
        tools.context.fill_path(&shape.path);
    }
    if let Some(stroke) = &shape.stroke {
        set_stroke(tools.context, stroke, stroke.width);
        tools.context.stroke_path(&shape.path);
    }
}
