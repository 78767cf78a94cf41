//! A metric lane: at each step its number and target in words, and below them a small chart over all steps.
//!
//! A target that is the same at every step is one line over the whole chart, named once before it.

use std::collections::BTreeMap;

use model::{Chart, Lane, Metric, MetricValue};
use scene::{Color, Item, Point, Rect, Shape, Stroke};

use super::{Beside, Drawn, axis, cards};
use crate::draw::{Context, disc, filled, item, line, plain_number, polyline, round};
use crate::theme::metrics::RADIUS_BAR;

/// From the words to the chart.
const HEAD_GAP: f32 = 8.0;
/// From a column's sides to its words.
const SIDE: f32 = 4.0;
/// How wide a bar is: a share of its column, and at most so many px.
const BAR: (f32, f32) = (0.34, 48.0);
/// How much wider than a bar the mark of a target is.
const TARGET_REACH: f32 = 1.6;
/// How full a bar is: it yields to the curve, and still stands out three to one.
const FULL: f32 = 0.7;
/// The lowest bar, so that zero is seen.
const LOWEST: f32 = 1.0;

/// A step's numbers, in its column.
pub(crate) struct Reading<'a> {
    /// The column.
    pub(crate) column: usize,
    /// The numbers.
    pub(crate) given: &'a MetricValue,
}

/// The numbers that have a column, left to right.
pub(crate) fn readings<'a>(cx: &Context<'_>, values: &'a [MetricValue]) -> Vec<Reading<'a>> {
    let mut columns: BTreeMap<usize, &MetricValue> = BTreeMap::new();
    for given in values.iter().filter(|given| given.value.is_some() || given.target.is_some()) {
        if let Some(column) = cx.frame.place(&given.step) {
            columns.entry(column).or_insert(given);
        }
    }
    columns.into_iter().map(|(column, given)| Reading { column, given }).collect()
}

/// A number with its unit: signs such as `%` stand close to it, words apart.
pub(crate) fn with_unit(number: f64, metric: &Metric) -> String {
    let unit = metric.unit.as_str();
    let space = if unit.starts_with(['%', '‰', '°']) { "" } else { "\u{a0}" };
    format!("{}{space}{unit}", plain_number(number)).trim_end().to_owned()
}

/// The target of all steps, where they have the same.
fn shared_target(readings: &[Reading<'_>]) -> Option<f64> {
    let (first, others) = readings.split_first()?;
    let shared = first.given.target?;
    let same = others.iter().all(|reading| reading.given.target == Some(shared));
    (same && !others.is_empty()).then_some(shared)
}

/// Draws the lane.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, metric: &Metric, values: &[MetricValue]) -> Drawn {
    let readings = readings(cx, values);
    if readings.is_empty() {
        return Drawn::empty();
    }
    let padding = cx.metrics.row_padding;
    let shared = shared_target(&readings);
    let mut items: Vec<Item> = readings.iter().map(|reading| words(cx, lane, metric, reading, shared)).collect();
    let top = items.iter().map(|item| item.rect.bottom()).fold(padding, f32::max) + HEAD_GAP;
    let own = lane.height.map_or(0.0, |height| cx.metrics.own_height(height));
    let bottom = (top + cx.metrics.metric).max(own - padding);
    let field = Rect::new(cx.frame.left, top, cx.frame.right - cx.frame.left, bottom - top);
    items.insert(0, chart(cx, lane, metric, &readings, field));
    let titles: Vec<Item> =
        shared.map(|target| axis_word(cx, lane, metric, target, &readings, field)).into_iter().collect();
    let beside = if titles.is_empty() { Beside::Nothing } else { Beside::Below(axis::taken(cx, &titles)) };
    Drawn { items, titles, beside, height: bottom + padding, ..Drawn::empty() }
}

/// The name of the line of a shared target, at its height.
fn axis_word(
    cx: &mut Context<'_>,
    lane: &Lane,
    metric: &Metric,
    target: f64,
    readings: &[Reading<'_>],
    field: Rect,
) -> Item {
    let height = field.y + Scale::new(readings, field.h).y(target);
    let color = cx.palette.ink3;
    axis::word(cx, format!("axis/{}/target", lane.id), &target_words(target, metric), height, color)
}

fn target_words(target: f64, metric: &Metric) -> String {
    format!("Target {}", with_unit(target, metric))
}

/// What was measured and, below it, what it should be where that is not shared, in the middle of the column.
fn words(cx: &mut Context<'_>, lane: &Lane, metric: &Metric, reading: &Reading<'_>, shared: Option<f64>) -> Item {
    let types = &cx.metrics.text;
    let slot = &cx.frame.slots[reading.column];
    let (x, width) = (slot.x, slot.width);
    let step = slot.step.map_or("-", |(step, _)| step.id.as_str());
    let id = format!("metric/{}/{step}", lane.id);
    let (value, target) = (reading.given.value, reading.given.target.filter(|_| shared.is_none()));
    let said = [
        value.map(|value| (with_unit(value, metric), types.curve_second.tabular(), cx.palette.role(lane.role).text)),
        target.map(|target| (target_words(target, metric), types.axis.tabular(), cx.palette.ink3)),
    ];
    let mut shapes = Vec::new();
    let mut y = 0.0;
    for (text, style, color) in said.into_iter().flatten() {
        let shaped = cx.shape_snug(&text, &style, (width - 2.0 * SIDE).max(1.0), cards::place(lane));
        let left = ((width - shaped.width) / 2.0).max(0.0);
        shapes.push(Shape::Text(shaped.block(Point::new(left, y), color)));
        y += shaped.height();
    }
    item(id, Rect::new(x, cx.metrics.row_padding, width, y), shapes)
}

/// Where numbers stand in the chart: zero is always in it.
struct Scale {
    low: f64,
    high: f64,
    height: f32,
}

impl Scale {
    fn new(readings: &[Reading<'_>], height: f32) -> Self {
        let numbers = readings.iter().flat_map(|reading| [reading.given.value, reading.given.target]).flatten();
        let (low, high) = numbers.fold((0.0_f64, 0.0_f64), |(low, high), number| (low.min(number), high.max(number)));
        Self { low, high, height }
    }

    /// How far from the field's top.
    fn y(&self, number: f64) -> f32 {
        let reach = self.high - self.low;
        let part = if reach > 0.0 { (self.high - number) / reach } else { 1.0 };
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
        let part = part.clamp(0.0, 1.0) as f32;
        part * self.height
    }
}

fn chart(cx: &Context<'_>, lane: &Lane, metric: &Metric, readings: &[Reading<'_>], field: Rect) -> Item {
    let scale = Scale::new(readings, field.h);
    let color = cx.palette.role(lane.role).mark;
    let zero = scale.y(0.0);
    let ground = Rect::new(0.0, zero - cx.hairline / 2.0, field.w, cx.hairline);
    let mut shapes = vec![filled(ground, 0.0, cx.palette.line2)];
    match metric.chart {
        Chart::Bars => shapes.extend(readings.iter().filter_map(|reading| bar(cx, reading, &scale, color))),
        Chart::Line => shapes.extend(strand(cx, readings, &scale, color)),
    }
    match shared_target(readings) {
        Some(shared) => shapes.push(target_line(cx, 0.0, field.w, scale.y(shared))),
        None => shapes.extend(readings.iter().filter_map(|reading| target(cx, reading, &scale))),
    }
    item(format!("chart/{}", lane.id), field, shapes)
}

/// The middle of a column in the field, and how wide its bar is.
fn place(cx: &Context<'_>, column: usize) -> (f32, f32) {
    let slot = &cx.frame.slots[column];
    (slot.center() - cx.frame.left, (slot.width * BAR.0).min(BAR.1))
}

fn bar(cx: &Context<'_>, reading: &Reading<'_>, scale: &Scale, color: Color) -> Option<Shape> {
    let value = reading.given.value?;
    let (middle, width) = place(cx, reading.column);
    let (zero, end) = (scale.y(0.0), scale.y(value));
    let height = (zero - end).abs().max(LOWEST);
    let top = if value < 0.0 { zero } else { zero - height };
    Some(filled(
        Rect::new(middle - width / 2.0, top, width, height),
        RADIUS_BAR.min(height / 2.0),
        color.with_opacity(FULL),
    ))
}

/// The line through the values, broken where a column has none, and its points.
fn strand(cx: &Context<'_>, readings: &[Reading<'_>], scale: &Scale, color: Color) -> Vec<Shape> {
    let mut runs: Vec<Vec<(usize, Point)>> = Vec::new();
    for reading in readings {
        let Some(value) = reading.given.value else { continue };
        let at = (reading.column, Point::new(place(cx, reading.column).0, scale.y(value)));
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|(column, _)| column + 1 == at.0) => run.push(at),
            _ => runs.push(vec![at]),
        }
    }
    let points = |run: &[(usize, Point)]| -> Vec<Point> { run.iter().map(|(_, point)| *point).collect() };
    let stroke = round(color, cx.metrics.curve_second);
    let lines = runs.iter().filter(|run| run.len() > 1).map(|run| line(polyline(&points(run)), stroke.clone()));
    let dots = runs.iter().flatten().map(|(_, point)| disc(*point, cx.metrics.point_hollow, color));
    lines.chain(dots).collect()
}

fn target(cx: &Context<'_>, reading: &Reading<'_>, scale: &Scale) -> Option<Shape> {
    let y = scale.y(reading.given.target?);
    let (middle, width) = place(cx, reading.column);
    let reach = width * TARGET_REACH / 2.0;
    Some(target_line(cx, middle - reach, middle + reach, y))
}

fn target_line(cx: &Context<'_>, from: f32, to: f32, y: f32) -> Shape {
    let stroke = Stroke { dash: vec![3.0, 3.0], ..Stroke::solid(cx.palette.ink2, 1.5) };
    line(polyline(&[Point::new(from, y), Point::new(to, y)]), stroke)
}
