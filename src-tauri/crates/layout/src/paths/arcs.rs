//! The legs of a path: straight, over what is left out, or back; and at which height each arc runs.

use kurbo::BezPath;
use scene::{Color, Point, Shape, Stroke};

use crate::draw::{Context, area, count, line, polyline};
use crate::theme::metrics::PATH_DOT;

/// How far to the side arcs leave and reach their dots, so that one that lands and one that leaves keep apart.
const ASIDE: f32 = 3.0;
/// How far an arc takes to turn from upright to level.
const TURN: f32 = 26.0;
/// The length of an arrow's head, and half of its width.
const HEAD: [f32; 2] = [8.0, 3.5];
/// The most arcs above each other; those beyond share the outermost height.
const MOST: usize = 6;

/// From a stop to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leg {
    /// The column where it leaves.
    pub(super) from: usize,
    /// The column where it lands.
    pub(super) to: usize,
    way: Way,
}

/// How a leg runs. Arcs have a level, from 1: higher levels run further from the track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Along,
    Over(usize),
    Back(usize),
}

/// How many levels of arcs a path has on either side of its track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Levels {
    over: usize,
    back: usize,
}

/// Which way an arrow's head points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toward {
    Left,
    Right,
    Up,
    Down,
}

/// The legs of a path that stops at these columns, each once. An arc runs outside of all that it spans, so arcs
/// that lie within each other do not cross.
pub(super) fn legs(columns: &[usize]) -> Vec<Leg> {
    let mut legs: Vec<Leg> = Vec::new();
    for pair in columns.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        if !legs.iter().any(|leg| (leg.from, leg.to) == (from, to)) {
            let way = if to == from + 1 {
                Way::Along
            } else if to > from {
                Way::Over(1)
            } else {
                Way::Back(1)
            };
            legs.push(Leg { from, to, way });
        }
    }
    let mut order: Vec<usize> = (0..legs.len()).collect();
    order.sort_by_key(|index| legs[*index].from.abs_diff(legs[*index].to));
    for (place, index) in order.iter().enumerate() {
        let inner = order[..place].iter().filter_map(|other| legs[*other].level_under(legs[*index])).max();
        legs[*index].raise(inner.unwrap_or(0) + 1);
    }
    legs
}

impl Levels {
    pub(super) fn of(legs: &[Leg]) -> Self {
        let most = |level: fn(&Leg) -> Option<usize>| legs.iter().filter_map(level).max().unwrap_or(0);
        let over = most(|leg| if let Way::Over(level) = leg.way { Some(level) } else { None });
        let back = most(|leg| if let Way::Back(level) = leg.way { Some(level) } else { None });
        Self { over, back }
    }

    /// The room that the arcs take above the track.
    pub(super) fn above(self, cx: &Context<'_>) -> f32 {
        rise(cx, self.over)
    }

    /// The room that the arcs take below the track.
    pub(super) fn below(self, cx: &Context<'_>) -> f32 {
        rise(cx, self.back)
    }
}

impl Leg {
    /// This leg's level where the other has to run outside of it.
    fn level_under(self, other: Self) -> Option<usize> {
        let ends = |leg: Self| (leg.from.min(leg.to), leg.from.max(leg.to));
        let ((a, b), (c, d)) = (ends(self), ends(other));
        let overlap = a < d && c < b;
        match (self.way, other.way) {
            (Way::Over(level), Way::Over(_)) | (Way::Back(level), Way::Back(_)) => overlap.then_some(level),
            (Way::Along, _) | (_, Way::Along) | (Way::Over(_), Way::Back(_)) | (Way::Back(_), Way::Over(_)) => None,
        }
    }

    fn raise(&mut self, level: usize) {
        let level = level.min(MOST);
        self.way = match self.way {
            Way::Along => Way::Along,
            Way::Over(_) => Way::Over(level),
            Way::Back(_) => Way::Back(level),
        };
    }

    /// The marks of a leg between the middles of two dots.
    pub(super) fn draw(self, cx: &Context<'_>, from: Point, to: Point, stroke: &Stroke) -> Vec<Shape> {
        match self.way {
            Way::Along => vec![straight(from, to, stroke)],
            Way::Over(level) => arc(from, to, -rise(cx, level), stroke),
            Way::Back(level) => {
                let depth = rise(cx, level);
                let middle = Point::new(f32::midpoint(from.x, to.x) - HEAD[0] / 2.0, from.y + depth);
                let mut shapes = arc(from, to, depth, stroke);
                shapes.push(head(middle, Toward::Left, stroke.color));
                shapes
            }
        }
    }
}

/// A straight line.
pub(super) fn straight(from: Point, to: Point, stroke: &Stroke) -> Shape {
    line(polyline(&[from, to]), stroke.clone())
}

/// An arrow's head with its tip there.
pub(super) fn head(tip: Point, toward: Toward, color: Color) -> Shape {
    let [length, half] = HEAD;
    let (back, side) = match toward {
        Toward::Left => ((length, 0.0), (0.0, half)),
        Toward::Right => ((-length, 0.0), (0.0, half)),
        Toward::Up => ((0.0, length), (half, 0.0)),
        Toward::Down => ((0.0, -length), (half, 0.0)),
    };
    let base = tip + Point::new(back.0, back.1);
    let mut path = polyline(&[tip, base + Point::new(side.0, side.1), base + Point::new(-side.0, -side.1)]);
    path.close_path();
    area(path, color)
}

/// How far from the track arcs of that level run; nothing for none.
fn rise(cx: &Context<'_>, level: usize) -> f32 {
    if level == 0 { 0.0 } else { cx.metrics.path_arc * count(level) + PATH_DOT }
}

/// An arc between the dots, that far below the track (negative for above), and its head.
fn arc(from: Point, to: Point, depth: f32, stroke: &Stroke) -> Vec<Shape> {
    let side = if to.x > from.x { 1.0 } else { -1.0 };
    let (x0, x1) = (from.x + ASIDE * side, to.x - ASIDE * side);
    let turn = TURN.min((x1 - x0).abs() / 2.0) * side;
    let off = PATH_DOT.copysign(depth);
    let landing = off + HEAD[0].copysign(depth);
    // How far the handles of a quarter of an ellipse reach, as a share of its half axes.
    let handle = 0.552_284_8;
    let point = |x: f32, y: f32| (f64::from(x), f64::from(from.y + y));
    let mut path = BezPath::new();
    path.move_to(point(x0, 0.0));
    path.curve_to(point(x0, depth * handle), point(x0 + turn * (1.0 - handle), depth), point(x0 + turn, depth));
    path.line_to(point(x1 - turn, depth));
    let rest = landing + (depth - landing) * handle;
    path.curve_to(point(x1 - turn * (1.0 - handle), depth), point(x1, rest), point(x1, landing));
    let toward = if depth > 0.0 { Toward::Up } else { Toward::Down };
    vec![line(path, stroke.clone()), head(Point::new(x1, from.y + off), toward, stroke.color)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(columns: &[usize]) -> Vec<(usize, usize, Way)> {
        legs(columns).into_iter().map(|leg| (leg.from, leg.to, leg.way)).collect()
    }

    #[test]
    fn a_path_runs_straight_to_the_next_step_and_in_arcs_to_others() {
        assert_eq!(ways(&[0, 1, 4, 2]), [(0, 1, Way::Along), (1, 4, Way::Over(1)), (4, 2, Way::Back(1))]);
        assert_eq!(ways(&[3]), []);
    }

    #[test]
    fn arcs_run_outside_of_what_they_span_and_side_by_side_at_one_height() {
        assert_eq!(ways(&[0, 2, 4]), [(0, 2, Way::Over(1)), (2, 4, Way::Over(1))]);
        let nested = ways(&[1, 3, 0, 5]);
        assert_eq!(nested, [(1, 3, Way::Over(1)), (3, 0, Way::Back(1)), (0, 5, Way::Over(2))]);
    }

    #[test]
    fn a_leg_that_comes_twice_is_drawn_once_and_arcs_do_not_pile_up_without_end() {
        assert_eq!(ways(&[0, 1, 0, 1, 0]).len(), 2);
        let back_and_forth: Vec<usize> = (0..40).flat_map(|n| [n, 90 - n]).collect();
        let levels = Levels::of(&legs(&back_and_forth));
        assert_eq!((levels.over, levels.back), (MOST, MOST));
    }
}
