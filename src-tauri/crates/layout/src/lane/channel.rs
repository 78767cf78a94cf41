//! A channel lane: a hairline per channel, dots where a step uses it, and the route along the main ones.

use kurbo::BezPath;
use model::{ChannelId, ChannelUse, Lane, Usage};
use scene::{Item, LineCap, Point, Rect, Shape, Stroke};

use super::{Beside, Drawn, axis, title};
use crate::draw::{Context, area, circle, count, disc, filled, item, line};
use crate::grid::Track;
use crate::theme::metrics::{CHANNEL_DOT, CHANNEL_RING, RING_STROKE, ROUTE_TURN};

/// How far the ground shows around a dot.
const HALO: f32 = 2.5;

/// Draws the lane.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, uses: &[ChannelUse]) -> Drawn {
    let metrics = cx.metrics;
    let mut tracks = tracks(cx, uses, metrics.row_padding);
    if tracks.is_empty() {
        return Drawn::empty();
    }
    let mut titles: Vec<Item> = tracks.iter().map(|track| name(cx, lane, track)).collect();
    let mut beside = Beside::All(axis::taken(cx, &titles));
    let room = title::room(cx, axis::taken(cx, &titles));
    if !title::fits(cx, lane, room) {
        // No room for a word of the title beside the names: they go below it.
        beside = Beside::Nothing;
        let down = title::draw(cx, lane, beside).rect.bottom() - metrics.row_padding;
        tracks.iter_mut().for_each(|track| track.y += down);
        titles.iter_mut().for_each(|name| name.rect.y += down);
    }
    let lowest = tracks.last().map_or(0.0, |track| track.y + metrics.track / 2.0);
    let height = lowest + metrics.row_padding;
    let field = Rect::new(cx.frame.left, 0.0, cx.frame.right - cx.frame.left, height);
    let mut items = vec![hairlines(cx, lane, &tracks, field), route(cx, lane, uses, &tracks, field)];
    let mut drawn: Vec<(usize, &ChannelId)> = Vec::new();
    for used in uses {
        let Some(column) = cx.frame.place(&used.step) else { continue };
        if !drawn.contains(&(column, &used.channel)) {
            drawn.push((column, &used.channel));
            items.extend(dot(cx, lane, used, column, &tracks));
        }
    }
    Drawn { items, titles, height, beside, tracks, ..Drawn::empty() }
}

/// A track for each channel, in the order of first use.
fn tracks(cx: &Context<'_>, uses: &[ChannelUse], top: f32) -> Vec<Track> {
    let mut tracks: Vec<Track> = Vec::new();
    for used in uses {
        if !tracks.iter().any(|track| track.channel == used.channel) {
            let y = top + cx.metrics.track * (count(tracks.len()) + 0.5);
            tracks.push(Track { channel: used.channel.clone(), y });
        }
    }
    tracks
}

fn name(cx: &mut Context<'_>, lane: &Lane, track: &Track) -> Item {
    let name = cx.bundle.channel(&track.channel).map_or("", |channel| &channel.name);
    axis::word(cx, format!("track/{}/{}", lane.id, track.channel), name, track.y, cx.palette.ink2)
}

fn hairlines(cx: &Context<'_>, lane: &Lane, tracks: &[Track], field: Rect) -> Item {
    let hairline = |track: &Track| {
        let rect = Rect::new(0.0, track.y - cx.hairline / 2.0, field.w, cx.hairline);
        filled(rect, 0.0, cx.palette.line)
    };
    item(format!("tracks/{}", lane.id), field, tracks.iter().map(hairline).collect())
}

/// Where a use stands in its row.
fn place(cx: &Context<'_>, used: &ChannelUse, column: usize, tracks: &[Track]) -> Option<Point> {
    let track = tracks.iter().find(|track| track.channel == used.channel)?;
    Some(Point::new(cx.frame.slots.get(column)?.center(), track.y))
}

fn dot(cx: &Context<'_>, lane: &Lane, used: &ChannelUse, column: usize, tracks: &[Track]) -> Option<Item> {
    let center = place(cx, used, column, tracks)?;
    let reach = CHANNEL_DOT + HALO;
    let at = Point::new(reach, reach);
    let (color, ground) = (cx.palette.ink2, cx.ground(column));
    let shapes = match used.usage {
        Usage::Main => vec![disc(at, reach, ground), disc(at, CHANNEL_DOT, color)],
        Usage::Also => {
            let ring = circle(at, CHANNEL_RING);
            vec![area(ring.clone(), ground), line(ring, Stroke::solid(color, RING_STROKE))]
        }
    };
    let rect = Rect::new(center.x - reach, center.y - reach, 2.0 * reach, 2.0 * reach);
    Some(item(format!("use/{}/{}/{}", lane.id, used.step, used.channel), rect, shapes))
}

fn route(cx: &Context<'_>, lane: &Lane, uses: &[ChannelUse], tracks: &[Track], field: Rect) -> Item {
    let mut stops: Vec<Option<Point>> = vec![None; cx.frame.slots.len()];
    for used in uses.iter().filter(|used| used.usage == Usage::Main) {
        let Some(column) = cx.frame.place(&used.step) else { continue };
        let stop = place(cx, used, column, tracks).map(|point| point + Point::new(-field.x, 0.0));
        if let Some(slot) = stops.get_mut(column) {
            *slot = slot.or(stop);
        }
    }
    let stroke = Stroke { cap: LineCap::Round, ..Stroke::solid(cx.palette.ink2, RING_STROKE) };
    let legs = stops.split(Option::is_none).filter(|leg| leg.len() > 1);
    let shapes: Vec<Shape> = legs.map(|leg| line(turns(leg), stroke.clone())).collect();
    item(format!("route/{}", lane.id), field, shapes)
}

/// From stop to stop: along the track, halfway a turn to the next track, and on.
fn turns(stops: &[Option<Point>]) -> BezPath {
    let mut path = BezPath::new();
    let mut last: Option<Point> = None;
    for stop in stops.iter().flatten() {
        match last {
            None => path.move_to((f64::from(stop.x), f64::from(stop.y))),
            Some(last) => turn(&mut path, last, *stop),
        }
        last = Some(*stop);
    }
    path
}

fn turn(path: &mut BezPath, from: Point, to: Point) {
    let (x, y) = (f64::from(to.x), f64::from(to.y));
    let drop = y - f64::from(from.y);
    let middle = f64::midpoint(f64::from(from.x), x);
    let radius = f64::from(ROUTE_TURN).min(drop.abs() / 2.0).min((x - middle).abs());
    if radius > 0.0 {
        // How far the handles of a quarter circle reach, as a share of its radius.
        let handle = radius * 0.552_284_75;
        let (top, down) = (f64::from(from.y), radius.copysign(drop));
        let rest = (radius - handle).copysign(drop);
        path.line_to((middle - radius, top));
        path.curve_to((middle - radius + handle, top), (middle, top + rest), (middle, top + down));
        path.line_to((middle, y - down));
        path.curve_to((middle, y - rest), (middle + radius - handle, y), (middle + radius, y));
    }
    path.line_to((x, y));
}
