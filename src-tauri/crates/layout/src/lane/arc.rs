//! A dramatic arc: one value per step as a quiet area over a baseline, with its number at each point.
//!
//! It yields to the emotion curve: a thin line, small points, no words but the numbers. Where there is no value the
//! arc breaks.

use std::collections::BTreeMap;

use model::{ArcValue, Lane, Scale};
use scene::{Item, Point, Rect, Shape};

use super::series::{Value, runs};
use super::{Beside, Drawn, axis, cards};
use crate::curve;
use crate::draw::{Context, area, disc, filled, item, line, number, round};
use crate::grid::Plot;

/// From a point to its number.
const NUMBER_GAP: f32 = 4.0;
/// How full the area is.
const FULL: f32 = 0.14;
/// The radius of a point.
const POINT: f32 = 3.0;
/// How far around a point belongs to it.
const REACH: f32 = 6.0;

/// The values that have a column, left to right, cut at gaps.
pub(crate) fn heights<'a>(cx: &Context<'_>, scale: &Scale, values: &'a [ArcValue]) -> Vec<Vec<Value<'a>>> {
    let mut columns: BTreeMap<usize, Value<'_>> = BTreeMap::new();
    for given in values.iter().filter(|given| given.value.is_finite()) {
        if let Some(column) = cx.frame.place(&given.step) {
            let value = given.value.clamp(scale.min(), scale.max());
            columns.entry(column).or_insert(Value { column, value, label: "" });
        }
    }
    runs(columns)
}

/// Draws the lane.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, scale: &Scale, values: &[ArcValue]) -> Drawn {
    let padding = cx.metrics.row_padding;
    let top = padding + cx.metrics.text.axis_strong.line_height + NUMBER_GAP + POINT;
    let own = lane.height.map_or(0.0, |height| cx.metrics.own_height(height));
    let bottom = (top + cx.metrics.metric).max(own - padding - POINT);
    let height = bottom + POINT + padding;
    let (min, neutral, max, step) = (scale.min(), scale.min(), scale.max(), scale.step());
    let plot = Plot { top, middle: bottom, bottom, min, neutral, max, step };
    let runs = heights(cx, scale, values);
    let field = Rect::new(cx.frame.left, 0.0, cx.frame.right - cx.frame.left, height);
    let mut items = vec![body(cx, lane, &runs, &plot, field)];
    for value in runs.iter().flatten() {
        items.push(point(cx, lane, scale, value, &plot));
    }
    let color = cx.palette.ink3;
    let ends = [("high", scale.max(), top), ("low", scale.min(), bottom)];
    let titles: Vec<Item> = ends
        .into_iter()
        .map(|(key, end, y)| axis::word(cx, format!("axis/{}/{key}", lane.id), &number(end, scale), y, color))
        .collect();
    let beside = Beside::All(axis::taken(cx, &titles));
    Drawn { items, titles, height, beside, plot: Some(plot), ..Drawn::empty() }
}

fn place(cx: &Context<'_>, value: &Value<'_>, plot: &Plot) -> Point {
    let x = cx.frame.slots.get(value.column).map_or(0.0, crate::frame::Slot::center);
    Point::new(x, plot.y(value.value))
}

/// The baseline, the areas and the lines over them.
fn body(cx: &Context<'_>, lane: &Lane, runs: &[Vec<Value<'_>>], plot: &Plot, field: Rect) -> Item {
    let color = cx.palette.role(lane.role).mark;
    let ground = Rect::new(0.0, plot.bottom - cx.hairline / 2.0, field.w, cx.hairline);
    let mut shapes = vec![filled(ground, 0.0, cx.palette.line2)];
    for run in runs.iter().filter(|run| run.len() > 1) {
        let points: Vec<Point> =
            run.iter().map(|value| place(cx, value, plot) + Point::new(-field.x, -field.y)).collect();
        let mut under = curve::path(&points);
        if let (Some(first), Some(last)) = (points.first(), points.last()) {
            under.line_to((f64::from(last.x), f64::from(plot.bottom)));
            under.line_to((f64::from(first.x), f64::from(plot.bottom)));
            under.close_path();
        }
        shapes.push(area(under, color.with_opacity(FULL)));
        shapes.push(line(curve::path(&points), round(color, cx.metrics.curve_second)));
    }
    item(format!("arc/{}", lane.id), field, shapes)
}

/// A point with its number above it.
fn point(cx: &mut Context<'_>, lane: &Lane, scale: &Scale, value: &Value<'_>, plot: &Plot) -> Item {
    let center = place(cx, value, plot);
    let tint = cx.palette.role(lane.role);
    let style = cx.metrics.text.axis_strong.tabular();
    let text = cx.shape(&number(value.value, scale), &style, None, cards::place(lane));
    let at = Point::new(REACH, REACH);
    let above = Point::new(REACH - text.width / 2.0, REACH - POINT - NUMBER_GAP - style.line_height);
    let ground = cx.ground(value.column);
    let mut shapes = vec![disc(at, POINT + 1.5, ground), disc(at, POINT, tint.mark)];
    shapes.push(Shape::Text(text.block(above, tint.text)));
    let step = cx.frame.slots.get(value.column).and_then(|slot| slot.step);
    let step = step.map_or("", |(step, _)| step.id.as_str());
    let rect = Rect::new(center.x - REACH, center.y - REACH, 2.0 * REACH, 2.0 * REACH);
    item(format!("point/{}/{step}/-", lane.id), rect, shapes)
}
