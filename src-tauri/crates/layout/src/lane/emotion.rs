//! An emotion lane: the scale, the curves, their points and what is said at them.
//!
//! The lens persona's curve is thick, with filled points and a wash to neutral; the others are thin, with hollow
//! points of a shape of their own. Where there is no value the curve breaks.

use model::{EmotionValue, Lane, Scale};
use scene::{Color, Item, LineCap, Point, Rect, Shape, Stroke};

use super::labels::{self, Field, Label, Obstacles};
use super::series::{Series, Value, series};
use super::{Beside, Drawn, axis};
use crate::curve;
use crate::draw::{Context, area, circle, disc, item, line, polyline, round, star};
use crate::grid::Plot;
use crate::icons::FIELD;
use crate::theme::metrics::AXIS_WORD;

/// How many pieces of the curve between two steps labels keep clear of.
const PIECES: u16 = 12;
/// How wide the star is drawn on its field.
const STAR_SPAN: f32 = 21.4;

/// Draws the lane.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, scale: &Scale, values: &[EmotionValue]) -> Drawn {
    let metrics = cx.metrics;
    let height = lane.height.map_or(metrics.emotion, |height| metrics.own_curve(height));
    let plot = plot(cx, scale, height);
    let series = series(cx, values, scale);
    let field = Rect::new(cx.frame.left, 0.0, cx.frame.right - cx.frame.left, height);
    let mut items = vec![neutral(cx, lane, &plot, field)];
    items.extend(series.iter().filter(|one| one.rank == 0).map(|one| wash(cx, lane, one, &plot, field)));
    items.extend(series.iter().rev().map(|one| strand(cx, lane, one, &plot, field)));
    let labels = labels(cx, &series, &plot, field);
    for (index, one) in series.iter().enumerate().rev() {
        let mine = |column| labels.iter().filter(move |label| label.series == index && label.column == Some(column));
        for value in one.runs.iter().flatten() {
            items.push(point(cx, lane, one, value, &plot, mine(value.column)));
        }
    }
    for label in labels.iter().filter(|label| label.column.is_none()) {
        items.push(name(lane, &series[label.series], label));
    }
    let titles = words(cx, lane, scale, &plot);
    let first_line = metrics.row_padding + metrics.lane_title_drop + metrics.text.lane_title.line_height;
    // In a low lane a word of the scale reaches up to the title's first line.
    let is_low = titles.iter().any(|word| word.rect.y < first_line);
    let taken = axis::taken(cx, &titles);
    let beside = if is_low { Beside::All(taken) } else { Beside::Below(taken) };
    Drawn { items, titles, height, beside, plot: Some(plot), ..Drawn::empty() }
}

fn plot(cx: &Context<'_>, scale: &Scale, height: f32) -> Plot {
    let padding = cx.metrics.emotion_padding;
    Plot {
        top: padding,
        middle: height / 2.0,
        bottom: height - padding,
        min: scale.min(),
        neutral: scale.neutral(),
        max: scale.max(),
        step: scale.step(),
    }
}

/// Where a value stands in its row.
fn place(cx: &Context<'_>, value: &Value<'_>, plot: &Plot) -> Point {
    let x = cx.frame.slots.get(value.column).map_or(0.0, super::super::frame::Slot::center);
    Point::new(x, plot.y(value.value))
}

fn neutral(cx: &Context<'_>, lane: &Lane, plot: &Plot, field: Rect) -> Item {
    let path = polyline(&[Point::new(0.0, plot.middle), Point::new(field.w, plot.middle)]);
    let stroke = Stroke { dash: vec![2.0, 4.0], ..Stroke::solid(cx.palette.neutral, 1.0) };
    item(format!("plot/{}", lane.id), field, vec![line(path, stroke)])
}

fn words(cx: &mut Context<'_>, lane: &Lane, scale: &Scale, plot: &Plot) -> Vec<Item> {
    let reach = (plot.middle - plot.top) * AXIS_WORD;
    // In a low lane only as many words stand as there is room for, the ends before the middle.
    let line = cx.metrics.text.axis.line_height;
    let high = (scale.neutral() < scale.max()).then_some(("high", "Delighted", plot.middle - reach));
    let low = (scale.min() < scale.neutral()).then_some(("low", "Let down", plot.middle + reach));
    let low = low.filter(|_| high.is_none() || 2.0 * reach >= line);
    let has_room = reach >= line || (high.is_none() && low.is_none());
    let neutral = has_room.then_some(("neutral", "Neutral", plot.middle));
    let words = [high, neutral, low].into_iter().flatten();
    let color = cx.palette.ink3;
    words.map(|(key, text, y)| axis::word(cx, format!("axis/{}/{key}", lane.id), text, y, color)).collect()
}

/// The points of each run, in coordinates of the field.
fn runs(cx: &Context<'_>, series: &Series<'_>, plot: &Plot, field: Rect) -> Vec<Vec<Point>> {
    let within = |value| place(cx, value, plot) + Point::new(-field.x, -field.y);
    series.runs.iter().map(|run| run.iter().map(within).collect()).collect()
}

fn wash(cx: &Context<'_>, lane: &Lane, series: &Series<'_>, plot: &Plot, field: Rect) -> Item {
    let fill = cx.palette.persona(series.rank).with_opacity(cx.palette.wash);
    let middle = f64::from(plot.middle);
    let shapes = runs(cx, series, plot, field).into_iter().filter(|run| run.len() > 1).filter_map(|run| {
        let mut path = curve::path(&run);
        let (first, last) = (run.first()?, run.last()?);
        path.line_to((f64::from(last.x), middle));
        path.line_to((f64::from(first.x), middle));
        path.close_path();
        Some(area(path, fill))
    });
    item(format!("wash/{}/{}", lane.id, series.key()), field, shapes.collect())
}

fn strand(cx: &Context<'_>, lane: &Lane, series: &Series<'_>, plot: &Plot, field: Rect) -> Item {
    let width = if series.rank == 0 { cx.metrics.curve } else { cx.metrics.curve_second };
    let stroke = round(cx.palette.persona(series.rank), width);
    let runs = runs(cx, series, plot, field).into_iter().filter(|run| run.len() > 1);
    let shapes = runs.map(|run| line(curve::path(&run), stroke.clone())).collect();
    item(format!("curve/{}/{}", lane.id, series.key()), field, shapes)
}

fn point<'a>(
    cx: &Context<'_>,
    lane: &Lane,
    series: &Series<'_>,
    value: &Value<'_>,
    plot: &Plot,
    labels: impl Iterator<Item = &'a Label>,
) -> Item {
    let center = place(cx, value, plot);
    let reach = reach(cx, series, value);
    let rect = Rect::new(center.x - reach, center.y - reach, 2.0 * reach, 2.0 * reach);
    let mut shapes = mark(cx, series, value, Point::new(reach, reach));
    for label in labels {
        shapes.extend(label.texts(rect.origin()));
    }
    let step = cx.frame.slots.get(value.column).and_then(|slot| slot.step);
    let step = step.map_or("", |(step, _)| step.id.as_str());
    item(format!("point/{}/{step}/{}", lane.id, series.key()), rect, shapes)
}

/// How far a point's mark reaches.
fn reach(cx: &Context<'_>, series: &Series<'_>, value: &Value<'_>) -> f32 {
    match (series.rank, is_moment(cx, value)) {
        (0, true) => cx.metrics.moment.iter().sum(),
        (0, false) => cx.metrics.point.iter().sum(),
        _ => cx.metrics.point_hollow + cx.metrics.curve_second / 2.0,
    }
}

fn is_moment(cx: &Context<'_>, value: &Value<'_>) -> bool {
    cx.frame.slots.get(value.column).is_some_and(super::super::frame::Slot::is_moment)
}

fn mark(cx: &Context<'_>, series: &Series<'_>, value: &Value<'_>, at: Point) -> Vec<Shape> {
    let (color, ground) = (cx.palette.persona(series.rank), cx.ground(value.column));
    if series.rank > 0 {
        return hollow(cx, series.rank, at, color, ground);
    }
    let [radius, halo] = if is_moment(cx, value) { cx.metrics.moment } else { cx.metrics.point };
    let mut shapes = vec![disc(at, radius + halo, ground), disc(at, radius, color)];
    if is_moment(cx, value) {
        let size = cx.metrics.star * 2.0 * FIELD / STAR_SPAN;
        // The star's weight lies a little above the middle of its field.
        let corner = Point::new(at.x - size / 2.0, at.y - size / 2.0 - 0.02 * size);
        shapes.extend(star(size, corner, cx.palette.on_accent));
    }
    shapes
}

/// Ring, square, diamond: the points of the second, third and fourth persona, and so on again.
pub(crate) fn hollow(cx: &Context<'_>, rank: usize, at: Point, color: Color, ground: Color) -> Vec<Shape> {
    let radius = cx.metrics.point_hollow;
    let corner = |dx: f32, dy: f32| Point::new(at.x + dx * radius, at.y + dy * radius);
    let mut path = match (rank - 1) % 3 {
        0 => circle(at, radius),
        1 => polyline(&[corner(-0.9, -0.9), corner(0.9, -0.9), corner(0.9, 0.9), corner(-0.9, 0.9)]),
        _ => polyline(&[corner(0.0, -1.25), corner(1.25, 0.0), corner(0.0, 1.25), corner(-1.25, 0.0)]),
    };
    path.close_path();
    let stroke = Stroke { cap: LineCap::Round, ..Stroke::solid(color, cx.metrics.curve_second) };
    vec![area(path.clone(), ground), line(path, stroke)]
}

fn name(lane: &Lane, series: &Series<'_>, label: &Label) -> Item {
    let rect = label.rect;
    item(format!("name/{}/{}", lane.id, series.key()), rect, label.texts(rect.origin()))
}

fn labels(cx: &mut Context<'_>, series: &[Series<'_>], plot: &Plot, field: Rect) -> Vec<Label> {
    let mut obstacles = Obstacles::new(cx.metrics.step_pitch);
    obstacles.add_curve(Point::new(field.x, plot.middle), Point::new(field.right(), plot.middle));
    for one in series {
        for value in one.runs.iter().flatten() {
            let (center, reach) = (place(cx, value, plot), reach(cx, one, value));
            obstacles.add_mark(Rect::new(center.x - reach, center.y - reach, 2.0 * reach, 2.0 * reach));
        }
        for run in runs(cx, one, plot, Rect::default()) {
            for ends in curve::along(&run, PIECES).windows(2) {
                obstacles.add_curve(ends[0], ends[1]);
            }
        }
    }
    let wishes = labels::wishes(cx, series, |cx, value| place(cx, value, plot), plot);
    labels::place(cx, wishes, obstacles, Field { rect: field, slide: cx.metrics.step_pitch / 2.0 })
}

impl Plot {
    /// Where a value stands.
    pub(super) fn y(&self, value: f64) -> f32 {
        let (from, to, end) = if value >= self.neutral {
            (self.neutral, self.max, self.top)
        } else {
            (self.neutral, self.min, self.bottom)
        };
        let part = if to == from { 0.0 } else { (value - from) / (to - from) };
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
        let part = part.clamp(0.0, 1.0) as f32;
        self.middle + (end - self.middle) * part
    }
}
