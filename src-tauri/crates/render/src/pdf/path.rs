//! Paths on a page.

use krilla::surface::Surface;
use scene::{PathShape, Point};

use super::pen;

/// Draws a path whose item stands there.
pub(super) fn draw(surface: &mut Surface<'_>, shape: &PathShape, origin: Point) {
    if let Some(color) = shape.fill {
        pen::fill(surface, &shape.path, origin, color);
    }
    if let Some(stroke) = &shape.stroke {
        pen::stroke(surface, &shape.path, origin, stroke, stroke.width);
    }
}
