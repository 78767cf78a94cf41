//! Paths: a strip between the step headings and the first lane, one track for each path that is shown.
//!
//! A path runs along its track: straight from a step to the next, in an arc above the track over steps that it
//! leaves out, in an arc below it back to earlier ones. The strip holds no text but the paths' names, which stand
//! in the column of lane titles, so that no arc can cross a text.

mod arcs;

use model::{Path, PathKind, Visibility};
use scene::{Color, Item, LineCap, Point, Rect, Shape, Stroke};

use crate::Density;
use crate::draw::{Context, disc, filled, item};
use crate::grid::PathBand;
use crate::theme::metrics::{AXIS_GAP, PATH_DOT, PATH_LINE};
use arcs::{Leg, Levels, legs};

/// How far the ground shows around a dot.
const HALO: f32 = 2.0;
/// From the last stop of a drop-out to the bar at its end, and half of that bar.
const DROP_OUT: [f32; 2] = [26.0, 6.0];

/// The strip, in coordinates of the scene.
pub(crate) struct Strip {
    /// What scrolls with the columns.
    pub(crate) items: Vec<Item>,
    /// The names, which stay at the left.
    pub(crate) titles: Vec<Item>,
    /// Where each path stands.
    pub(crate) bands: Vec<PathBand>,
    /// The height of the whole strip; nothing where no path is shown.
    pub(crate) height: f32,
}

/// Draws the strip, from `top` down.
pub(crate) fn draw(cx: &mut Context<'_>, top: f32) -> Strip {
    let mut strip = Strip { items: Vec::new(), titles: Vec::new(), bands: Vec::new(), height: 0.0 };
    let shown: Vec<&Path> = shown(cx).collect();
    for path in shown {
        strip.push(cx, path, top);
    }
    if !strip.items.is_empty() {
        let rect = Rect::new(cx.metrics.margin, top, cx.frame.right - cx.metrics.margin, cx.hairline);
        let rule = filled(Rect::new(0.0, 0.0, rect.w, rect.h), 0.0, cx.palette.line);
        strip.items.insert(0, item("rule/paths".to_owned(), rect, vec![rule]));
    }
    strip
}

/// The paths that this density shows: on the working screen all but hidden ones, elsewhere those that lead
/// somewhere.
pub(crate) fn shown<'a>(cx: &Context<'a>) -> impl Iterator<Item = &'a Path> {
    let bundle = cx.bundle;
    let empty = match cx.density {
        Density::Edit => Visibility::Shown,
        Density::Present => Visibility::Hidden,
    };
    let drawn: Vec<bool> = bundle.map.paths.iter().map(|path| !columns(cx, path).is_empty()).collect();
    let paths = bundle.map.paths.iter().zip(drawn);
    let shown = paths
        .filter(move |(path, drawn)| path.visibility == Visibility::Shown && (*drawn || empty == Visibility::Shown));
    shown.map(|(path, _)| path)
}

/// The columns at which a path stops, in its order; none right after itself.
fn columns(cx: &Context<'_>, path: &Path) -> Vec<usize> {
    let mut columns: Vec<usize> = path.stops.iter().filter_map(|stop| cx.frame.landing(stop)).collect();
    columns.dedup();
    columns
}

impl Strip {
    fn push(&mut self, cx: &mut Context<'_>, path: &Path, top: f32) {
        let metrics = cx.metrics;
        let columns = columns(cx, path);
        let legs = legs(&columns);
        let levels = Levels::of(&legs);
        let name = name(cx, path);
        let pad = (metrics.row_padding * 0.7).round();
        let reach = PATH_DOT + HALO;
        let half = (name.rect.h / 2.0).ceil();
        let above = (levels.above(cx) + reach).max(half) + pad;
        let below = (levels.below(cx) + reach).max(half) + pad;
        let y = top + self.height;
        let field = Rect::new(cx.frame.left, y, cx.frame.right - cx.frame.left, above + below);
        let track = Track { cx, path, columns: &columns, legs: &legs, baseline: above, field };
        self.items.push(item(format!("path/{}", path.id), field, track.shapes()));
        let rect = Rect { y: y + (above - name.rect.h / 2.0).round(), ..name.rect };
        self.titles.push(Item { rect, ..name });
        self.bands.push(PathBand { path: path.id.clone(), y, height: field.h });
        self.height += field.h;
    }
}

/// A path's name, and below it the word for its kind.
fn name(cx: &mut Context<'_>, path: &Path) -> Item {
    let (metrics, place) = (cx.metrics, "the paths");
    let left = metrics.lane_title_left();
    let room = (metrics.columns_left() - AXIS_GAP - left).max(1.0);
    let name = cx.shape(&path.name, &metrics.text.curve_second, Some(room), place);
    let word = cx.shape(path.kind.word(), &metrics.text.axis, Some(room), place);
    let shapes = vec![
        Shape::Text(name.block(Point::default(), cx.palette.ink2)),
        Shape::Text(word.block(Point::new(0.0, name.height()), cx.palette.ink3)),
    ];
    item(format!("path-name/{}", path.id), Rect::new(left, 0.0, room, name.height() + word.height()), shapes)
}

/// A path in its field.
struct Track<'a, 'b> {
    cx: &'a Context<'b>,
    path: &'a Path,
    columns: &'a [usize],
    legs: &'a [Leg],
    baseline: f32,
    field: Rect,
}

impl Track<'_, '_> {
    fn shapes(&self) -> Vec<Shape> {
        let mut shapes = vec![self.hairline()];
        let color = color(self.cx, self.path.kind);
        for leg in self.legs {
            let (from, to) = (self.at(leg.from), self.at(leg.to));
            shapes.extend(leg.draw(self.cx, from, to, &stroke(self.path.kind, color)));
        }
        shapes.extend(self.end(color));
        let mut dotted: Vec<usize> = self.columns.to_vec();
        dotted.sort_unstable();
        dotted.dedup();
        for column in dotted {
            let center = self.at(column);
            shapes.push(disc(center, PATH_DOT + HALO, self.cx.ground(column)));
            shapes.push(disc(center, PATH_DOT, color));
        }
        shapes
    }

    fn hairline(&self) -> Shape {
        let y = self.baseline - self.cx.hairline / 2.0;
        filled(Rect::new(0.0, y, self.field.w, self.cx.hairline), 0.0, self.cx.palette.line)
    }

    /// What stands at the last stop: a bar where nothing follows, a head where a straight leg ends.
    fn end(&self, color: Color) -> Vec<Shape> {
        let Some(last) = self.columns.last() else { return Vec::new() };
        let center = self.at(*last);
        let [run, half] = DROP_OUT;
        if self.path.kind == PathKind::DropOut {
            let end = Point::new(center.x + run, center.y);
            let bar = [Point::new(end.x, end.y - half), Point::new(end.x, end.y + half)];
            let stroke = Stroke::solid(color, PATH_LINE);
            return vec![arcs::straight(center, end, &stroke), arcs::straight(bar[0], bar[1], &stroke)];
        }
        let along = self.columns.len().checked_sub(2).is_some_and(|before| self.columns[before] + 1 == *last);
        if along {
            vec![arcs::head(Point::new(center.x - PATH_DOT - 1.0, center.y), arcs::Toward::Right, color)]
        } else {
            Vec::new()
        }
    }

    /// The middle of a column on the track, in coordinates of the field.
    fn at(&self, column: usize) -> Point {
        let center = self.cx.frame.slots.get(column).map_or(self.cx.frame.left, crate::frame::Slot::center);
        Point::new(center - self.field.x, self.baseline)
    }
}

fn color(cx: &Context<'_>, kind: PathKind) -> Color {
    match kind {
        PathKind::Main => cx.palette.ink,
        PathKind::Variant | PathKind::LoopBack => cx.palette.ink2,
        PathKind::Exception | PathKind::DropOut => cx.palette.role(model::LaneRole::Pain).mark,
    }
}

fn stroke(kind: PathKind, color: Color) -> Stroke {
    let (dash, cap) = match kind {
        PathKind::Main | PathKind::DropOut => (vec![], LineCap::Butt),
        PathKind::Variant => (vec![6.0, 4.0], LineCap::Butt),
        PathKind::Exception => (vec![1.0, 4.0], LineCap::Round),
        PathKind::LoopBack => (vec![10.0, 4.0, 1.5, 4.0], LineCap::Butt),
    };
    Stroke { dash, cap, ..Stroke::solid(color, PATH_LINE) }
}
