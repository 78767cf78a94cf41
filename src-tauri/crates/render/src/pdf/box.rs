//! Boxes on a page.

use krilla::surface::Surface;
use scene::{BoxShape, Point};

use super::pen;
use crate::outline::{corner_radius, inner_line, round_rect};

/// Draws a box whose item stands there.
pub(super) fn draw(surface: &mut Surface<'_>, shape: &BoxShape, origin: Point) {
    if let Some(color) = shape.fill {
        pen::fill(surface, &round_rect(&shape.rect, corner_radius(shape)), origin, color);
    }
    if let Some(stroke) = &shape.stroke {
        let line = inner_line(shape, stroke);
        pen::stroke(surface, &round_rect(&line.rect, line.radius), origin, stroke, line.width);
    }
}
