//! Boxes as paths, so that PDF and PNG draw the corners, lines and dashes that SVG's `rect` draws.

use kurbo::{BezPath, PathEl};
use scene::{BoxShape, Rect, Stroke};

/// The distance of a quarter circle's control points from its ends, in radii: 4/3 · (√2 − 1).
const ARC: f64 = 0.552_284_749_830_793_4;

/// The line of a box, moved so far inwards that its outer side lies on the edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct InnerLine {
    /// The middle of the line.
    pub(crate) rect: Rect,
    /// The radius of the middle of the line.
    pub(crate) radius: f32,
    /// The width; never so large that the sides overlap.
    pub(crate) width: f32,
}

/// Where the stroke of a box runs.
pub(crate) fn inner_line(shape: &BoxShape, stroke: &Stroke) -> InnerLine {
    let Rect { x, y, w, h } = shape.rect;
    let inset = (stroke.width / 2.0).min(w / 2.0).min(h / 2.0).max(0.0);
    InnerLine {
        rect: Rect::new(x + inset, y + inset, w - 2.0 * inset, h - 2.0 * inset),
        radius: (corner_radius(shape) - inset).max(0.0),
        width: 2.0 * inset,
    }
}

/// The radius of a box's corners, no larger than its sides allow.
pub(crate) fn corner_radius(shape: &BoxShape) -> f32 {
    shape.radius.min(shape.rect.w / 2.0).min(shape.rect.h / 2.0).max(0.0)
}

/// A rectangle with round corners, from the left end of its top side clockwise, as SVG's `rect` runs.
pub(crate) fn round_rect(rect: &Rect, radius: f32) -> BezPath {
    let (left, top) = (f64::from(rect.x), f64::from(rect.y));
    let (right, bottom) = (f64::from(rect.right()), f64::from(rect.bottom()));
    let r = f64::from(radius);
    let mut path = BezPath::new();
    path.move_to((left + r, top));
    path.line_to((right - r, top));
    if r > 0.0 {
        let c = r * (1.0 - ARC);
        path.curve_to((right - c, top), (right, top + c), (right, top + r));
        path.line_to((right, bottom - r));
        path.curve_to((right, bottom - c), (right - c, bottom), (right - r, bottom));
        path.line_to((left + r, bottom));
        path.curve_to((left + c, bottom), (left, bottom - c), (left, bottom - r));
        path.line_to((left, top + r));
        path.curve_to((left, top + c), (left + c, top), (left + r, top));
    } else {
        path.extend([PathEl::LineTo((right, bottom).into()), PathEl::LineTo((left, bottom).into())]);
    }
    path.close_path();
    path
}

/// The dashes of a line; none where the lengths make no dashes.
pub(crate) fn dashes(stroke: &Stroke) -> &[f32] {
    let sound = stroke.dash.iter().all(|length| length.is_finite() && *length >= 0.0);
    if sound && stroke.dash.iter().sum::<f32>() > 0.0 { &stroke.dash } else { &[] }
}

#[cfg(test)]
mod tests {
    use kurbo::Shape as _;
    use scene::Color;

    use super::*;

    fn boxed(rect: Rect, radius: f32) -> BoxShape {
        BoxShape { rect, radius, fill: None, stroke: None }
    }

    #[test]
    fn the_line_lies_inside_the_edge() {
        let stroke = Stroke::solid(Color::rgb(0), 2.0);
        let line = inner_line(&boxed(Rect::new(10.0, 10.0, 20.0, 8.0), 3.0), &stroke);
        assert_eq!(line, InnerLine { rect: Rect::new(11.0, 11.0, 18.0, 6.0), radius: 2.0, width: 2.0 });
    }

    #[test]
    fn a_line_wider_than_its_box_fills_the_box() {
        let stroke = Stroke::solid(Color::rgb(0), 50.0);
        let line = inner_line(&boxed(Rect::new(0.0, 0.0, 20.0, 8.0), 0.0), &stroke);
        assert_eq!((line.rect.h, line.width), (0.0, 8.0));
    }

    #[test]
    fn a_round_rectangle_has_its_area() {
        let rect = Rect::new(5.0, 5.0, 40.0, 20.0);
        let missing = 800.0 - round_rect(&rect, 5.0).area();
        let corners = 100.0 - std::f64::consts::PI * 25.0;
        assert!((missing - corners).abs() < 0.1, "{missing} against {corners}");
        assert!((round_rect(&rect, 0.0).area() - 800.0).abs() < 1e-9);
    }

    #[test]
    fn senseless_dashes_are_a_solid_line() {
        let dashed = |dash: &[f32]| Stroke { dash: dash.to_vec(), ..Stroke::solid(Color::rgb(0), 1.0) };
        assert_eq!(dashes(&dashed(&[6.0, 4.0])), [6.0, 4.0]);
        for dash in [&[][..], &[0.0, 0.0], &[-1.0, 3.0], &[f32::NAN], &[f32::INFINITY, 1.0]] {
            assert!(dashes(&dashed(dash)).is_empty(), "{dash:?}");
        }
    }
}
