//! Colours, lines and paths in krilla's terms.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use kurbo::{BezPath, PathEl};
use scene::Point;

use crate::outline::dashes;

/// Fills a path whose origin stands there.
pub(super) fn fill(surface: &mut Surface<'_>, path: &BezPath, origin: Point, color: scene::Color) {
    surface.set_fill(Some(paint(color)));
    surface.set_stroke(None);
    draw(surface, path, origin);
}

/// Draws a line along a path whose origin stands there.
pub(super) fn stroke(surface: &mut Surface<'_>, path: &BezPath, origin: Point, line: &scene::Stroke, width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb_of(line.color).into(),
        opacity: opacity(line.color),
        width,
        line_cap: match line.cap {
            scene::LineCap::Butt => LineCap::Butt,
            scene::LineCap::Round => LineCap::Round,
        },
        line_join: LineJoin::Round,
        dash: Some(dashes(line))
            .filter(|dash| !dash.is_empty())
            .map(|dash| StrokeDash { array: dash.to_vec(), offset: 0.0 }),
        ..Stroke::default()
    }));
    draw(surface, path, origin);
}

/// A fill of that colour.
pub(super) fn paint(color: scene::Color) -> Fill {
    Fill { paint: rgb_of(color).into(), opacity: opacity(color), rule: FillRule::NonZero }
}

fn rgb_of(color: scene::Color) -> rgb::Color {
    let [red, green, blue, _] = color.0;
    rgb::Color::new(red, green, blue)
}

fn opacity(color: scene::Color) -> NormalizedF32 {
    NormalizedF32::new(color.opacity()).unwrap_or(NormalizedF32::ONE)
}

/// A path without extent or with a coordinate that is no number draws nothing.
fn draw(surface: &mut Surface<'_>, path: &BezPath, origin: Point) {
    if let Some(path) = moved(path, origin) {
        surface.draw_path(&path);
    }
}

/// A path whose origin stands there; `None` where it has no extent.
#[expect(clippy::cast_possible_truncation, reason = "the scene's own lengths are f32")]
pub(super) fn moved(path: &BezPath, origin: Point) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let at = |point: kurbo::Point| (point.x as f32 + origin.x, point.y as f32 + origin.y);
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(to) => {
                let (x, y) = at(to);
                builder.move_to(x, y);
            }
            PathEl::LineTo(to) => {
                let (x, y) = at(to);
                builder.line_to(x, y);
            }
            PathEl::QuadTo(one, to) => {
                let ((x1, y1), (x, y)) = (at(one), at(to));
                builder.quad_to(x1, y1, x, y);
            }
            PathEl::CurveTo(one, two, to) => {
                let ((x1, y1), (x2, y2), (x, y)) = (at(one), at(two), at(to));
                builder.cubic_to(x1, y1, x2, y2, x, y);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}
