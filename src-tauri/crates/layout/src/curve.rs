//! The curve through a run of values: a monotone cubic that never overshoots one.
//!
//! Fritsch and Carlson (1980) give the conditions; the tangents are the weighted harmonic means of Fritsch and
//! Butland (1984), zero at a local extreme. At an end the slope is 0.6 of the secant.

use kurbo::{BezPath, CubicBez, ParamCurve, Point as Exact};
use scene::Point;

/// The share of the secant that is the slope at an end.
const END_SLOPE: f64 = 0.6;

/// The curve through the points, left to right; `x` must rise. A lone point gives an empty path.
pub(crate) fn path(points: &[Point]) -> BezPath {
    let mut path = BezPath::new();
    for (index, piece) in pieces(points).into_iter().enumerate() {
        if index == 0 {
            path.move_to(piece.p0);
        }
        path.curve_to(piece.p1, piece.p2, piece.p3);
    }
    path
}

/// Points along the curve, so many a piece, its ends included.
pub(crate) fn along(points: &[Point], per_piece: u16) -> Vec<Point> {
    let at = |piece: &CubicBez, index: u16| {
        let exact = piece.eval(f64::from(index) / f64::from(per_piece));
        #[expect(clippy::cast_possible_truncation, reason = "px need no more than single precision")]
        let point = Point::new(exact.x as f32, exact.y as f32);
        point
    };
    pieces(points).iter().flat_map(|piece| (0..=per_piece).map(move |index| at(piece, index))).collect()
}

fn pieces(points: &[Point]) -> Vec<CubicBez> {
    let points: Vec<Exact> = points.iter().map(|point| Exact::new(point.x.into(), point.y.into())).collect();
    let slopes = slopes(&points);
    points
        .windows(2)
        .zip(slopes.windows(2))
        .map(|(ends, slopes)| {
            let third = (ends[1].x - ends[0].x) / 3.0;
            CubicBez::new(
                ends[0],
                Exact::new(ends[0].x + third, ends[0].y + third * slopes[0]),
                Exact::new(ends[1].x - third, ends[1].y - third * slopes[1]),
                ends[1],
            )
        })
        .collect()
}

/// The slope at each point.
fn slopes(points: &[Exact]) -> Vec<f64> {
    let steps: Vec<(f64, f64)> = points
        .windows(2)
        .map(|ends| {
            let width = ends[1].x - ends[0].x;
            (width, (ends[1].y - ends[0].y) / width)
        })
        .collect();
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return vec![0.0; points.len()] };
    let mut slopes = vec![END_SLOPE * first.1];
    slopes.extend(steps.windows(2).map(|pair| between(pair[0], pair[1])));
    slopes.push(END_SLOPE * last.1);
    slopes
}

/// The slope between two steps of a width and a secant.
fn between((before_width, before): (f64, f64), (after_width, after): (f64, f64)) -> f64 {
    if before * after <= 0.0 {
        return 0.0;
    }
    let (one, two) = (2.0 * after_width + before_width, after_width + 2.0 * before_width);
    (one + two) / (one / before + two / after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_lone_point_is_no_curve() {
        assert!(path(&[]).elements().is_empty());
        assert!(path(&[Point::new(1.0, 1.0)]).elements().is_empty());
    }

    #[test]
    fn an_extreme_is_flat() {
        let points = [Exact::new(0.0, 0.0), Exact::new(1.0, 2.0), Exact::new(2.0, 0.0)];
        assert_eq!(slopes(&points), [1.2, 0.0, -1.2]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(testkit::scaled(200)))]

        #[test]
        fn the_curve_never_overshoots_a_value(
            steps in prop::collection::vec((1.0f32..300.0, 0.0f32..400.0), 2..20)
        ) {
            let mut x = 0.0;
            let points: Vec<Point> = steps.iter().map(|(width, y)| { x += width; Point::new(x, *y) }).collect();
            for (ends, piece) in points.windows(2).zip(pieces(&points)) {
                let (low, high) = (ends[0].y.min(ends[1].y), ends[0].y.max(ends[1].y));
                for index in 0..=50 {
                    let y = piece.eval(f64::from(index) / 50.0).y;
                    prop_assert!(f64::from(low) - 1e-3 <= y && y <= f64::from(high) + 1e-3, "{y} not in {low}..{high}");
                }
            }
        }
    }
}
