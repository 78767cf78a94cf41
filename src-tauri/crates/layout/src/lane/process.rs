//! A process lane: boxes, and arrows that branch, join and loop between them.
//!
//! Boxes are narrower than other cards and one column wide, so that the gaps between columns are free from the
//! lane's top to its bottom. An arrow leaves its box at the right, goes up the gap to a track of its own above all
//! boxes where it has further to go, down the gap before its target, and enters at the left. An arrow with words
//! enters from above: its last run is a line under them, over the target. So no arrow can cross a box or a text.

use std::collections::BTreeMap;

use kurbo::BezPath;
use model::{CardId, Flow, Lane};
use scene::{Item, Point, Rect, Shape, Stroke};

use super::Drawn;
use super::cards::place;
use crate::draw::{Context, area, count, line, polyline};
use crate::theme::metrics::PATH_LINE;

/// How much narrower than its column a box is, on either side.
pub(super) const INSET: f32 = 12.0;
/// From one track above the boxes to the next, and from the lane's top to the first.
const TRACK: f32 = 7.0;
/// How far arrows in one gap run beside each other, and how many places there are for them.
const ASIDE: f32 = 5.0;
const PLACES: usize = 3;
/// The radius of a turn.
const TURN: f32 = 4.0;
/// The length of an arrow's head, and half of its width.
const HEAD: [f32; 2] = [7.0, 3.5];
/// From the right side of a box to where an arrow with words enters it, and from one such arrow to the next.
const ENTRY: f32 = 14.0;
/// Between the words of an arrow and its line.
const UNDER: f32 = 3.0;
/// The most tracks above the boxes; arrows beyond share the last.
const MOST_TRACKS: usize = 8;

/// A box that is drawn, and the arrows with words that lead to it.
struct Placed {
    item: Item,
    column: usize,
    /// The words above the box, with the height of the line under each; of the flows in their order.
    captions: Vec<(usize, Caption)>,
}

/// The words of an arrow over its target.
struct Caption {
    words: Shape,
    /// Where the line under the words runs, and where it turns down to the box.
    line: f32,
    turn: f32,
}

/// An arrow between two boxes that are drawn.
struct Link<'a> {
    flow: &'a Flow,
    from: usize,
    to: usize,
}

/// Draws the lane.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, flows: &[Flow]) -> Drawn {
    let columns: BTreeMap<&CardId, usize> =
        lane.cards.iter().filter_map(|card| Some((&card.id, cx.frame.span(&card.span)?.0))).collect();
    let is_drawn = |flow: &&Flow| columns.contains_key(&flow.from) && columns.contains_key(&flow.to);
    let drawn: Vec<&Flow> = flows.iter().filter(is_drawn).collect();
    let tracks = tracks(cx, &drawn, &columns);
    let channel = count(tracks.iter().flatten().max().map_or(0, |track| track + 1)) * TRACK;
    let top = cx.metrics.row_padding + channel;
    let boxes = pack(cx, lane, &drawn, top);
    let place_of = |id: &CardId| boxes.iter().position(|one| one.item.id == format!("card/{id}"));
    let links: Vec<(usize, Link<'_>)> = drawn
        .iter()
        .enumerate()
        .filter_map(|(index, flow)| Some((index, Link { flow, from: place_of(&flow.from)?, to: place_of(&flow.to)? })))
        .collect();
    let least = cx.metrics.card_padding[0] + cx.metrics.text.card.line_height + cx.metrics.card_padding[2];
    let bottom = boxes.iter().map(|one| one.item.rect.bottom()).fold(top + least, f32::max);
    let mut items: Vec<Item> = Vec::new();
    for (index, link) in &links {
        let track = tracks.get(*index).copied().flatten();
        let y = track.map(|track| cx.metrics.row_padding + channel - TRACK * (count(track) + 0.5));
        items.push(arrow(cx, *index, link, &boxes, y));
    }
    items.extend(boxes.into_iter().map(|one| one.item));
    Drawn { items, height: bottom + cx.metrics.row_padding, ..Drawn::empty() }
}

/// The track above the boxes of each arrow; `None` for one that stays in a gap. Arrows on one track keep apart.
fn tracks(cx: &Context<'_>, flows: &[&Flow], columns: &BTreeMap<&CardId, usize>) -> Vec<Option<usize>> {
    let mut taken: Vec<Vec<(f32, f32)>> = Vec::new();
    let runs = flows.iter().enumerate().map(|(index, flow)| {
        let (from, to) = (columns.get(&flow.from)?, columns.get(&flow.to)?);
        let stays = *to == from + 1 || (from == to && flow.label.is_empty());
        let (a, b) = (gap(cx, from + 1, index), gap(cx, *to, index));
        (!stays).then(|| (a.min(b) - TRACK, a.max(b) + TRACK))
    });
    let mut place = |(from, to): (f32, f32)| {
        let free = |track: &Vec<(f32, f32)>| track.iter().all(|(a, b)| *b <= from || to <= *a);
        let track = taken.iter().position(free).unwrap_or(taken.len()).min(MOST_TRACKS - 1);
        if track == taken.len() {
            taken.push(Vec::new());
        }
        taken[track].push((from, to));
        track
    };
    runs.map(|run| run.map(&mut place)).collect()
}

/// Packs the boxes into their columns, each below the words of the arrows that lead to it.
fn pack(cx: &mut Context<'_>, lane: &Lane, flows: &[&Flow], top: f32) -> Vec<Placed> {
    let mut free = vec![top; cx.frame.slots.len()];
    let mut boxes = Vec::new();
    for card in &lane.cards {
        let Some((column, _)) = cx.frame.span(&card.span) else { continue };
        let (x, width) = cx.frame.extent((column, column));
        let (x, width) = (x + INSET, width - 2.0 * INSET);
        let mut y = free.get(column).copied().unwrap_or(top);
        let said: Vec<(usize, &Flow)> = flows
            .iter()
            .enumerate()
            .filter(|(_, flow)| flow.to == card.id && !flow.label.is_empty())
            .map(|(index, flow)| (index, *flow))
            .collect();
        let mut captions = Vec::new();
        for (place_in, (index, flow)) in said.iter().enumerate() {
            // The uppermost line turns down furthest to the right, so that no line runs through words below it.
            let turn = x + width - ENTRY * count((place_in + 1).min(PLACES));
            let words = cx.shape(&flow.label, &cx.metrics.text.axis, Some((turn - x - UNDER).max(1.0)), place(lane));
            let line = y + words.height() + UNDER;
            let words = Shape::Text(words.block(Point::new(x, y), cx.palette.ink2));
            captions.push((*index, Caption { words, line, turn }));
            y = line + UNDER;
        }
        if !captions.is_empty() {
            y += HEAD[0];
        }
        let item = super::cards::draw_card(cx, lane, card, (x, width), y);
        if let Some(free) = free.get_mut(column) {
            *free = item.rect.bottom() + cx.metrics.cell_gap;
        }
        boxes.push(Placed { item, column, captions });
    }
    boxes
}

/// Where an arrow runs in the gap before a column.
fn gap(cx: &Context<'_>, column: usize, index: usize) -> f32 {
    let slots = &cx.frame.slots;
    let right_of = |slot: &crate::frame::Slot<'_>| slot.x + slot.width;
    let before = column.checked_sub(1).and_then(|before| slots.get(before)).map(right_of);
    let behind = slots.get(column).map(|slot| slot.x);
    let middle = match (before, behind) {
        (Some(before), Some(behind)) => f32::midpoint(before, behind),
        (Some(edge), None) | (None, Some(edge)) => edge,
        (None, None) => cx.frame.left,
    };
    middle + ASIDE * (count(index % PLACES) - 1.0)
}

fn arrow(cx: &Context<'_>, index: usize, link: &Link<'_>, boxes: &[Placed], track: Option<f32>) -> Item {
    let (from, to) = (&boxes[link.from], &boxes[link.to]);
    let (start, end) = (from.item.rect, to.item.rect);
    let caption = to.captions.iter().find(|(flow, _)| *flow == index).map(|(_, caption)| caption);
    let out = gap(cx, from.column + 1, index);
    let into = if from.column == to.column && track.is_none() { out } else { gap(cx, to.column, index) };
    let leave = start.y + start.h / 2.0;
    let mut points = vec![Point::new(start.right(), leave), Point::new(out, leave)];
    if let Some(track) = track {
        points.extend([Point::new(out, track), Point::new(into, track)]);
    }
    let (tip, toward) = match caption {
        Some(caption) => {
            points.extend([Point::new(into, caption.line), Point::new(caption.turn, caption.line)]);
            (Point::new(caption.turn, end.y), Point::new(0.0, 1.0))
        }
        None if into == out && from.column == to.column => {
            let enter = end.y + end.h / 4.0;
            points.push(Point::new(into, enter));
            (Point::new(end.right(), enter), Point::new(-1.0, 0.0))
        }
        None => {
            let enter = end.y + end.h / 2.0;
            points.push(Point::new(into, enter));
            (Point::new(end.x, enter), Point::new(1.0, 0.0))
        }
    };
    points.push(Point::new(tip.x - toward.x * HEAD[0], tip.y - toward.y * HEAD[0]));
    let color = cx.palette.ink2;
    let rect = bounds(&points, tip);
    let origin = Point::new(-rect.x, -rect.y);
    let local: Vec<Point> = points.iter().map(|point| *point + origin).collect();
    let mut shapes = vec![line(rounded(&local), Stroke::solid(color, PATH_LINE)), head(tip + origin, toward, color)];
    if let Some(Caption { words: Shape::Text(block), .. }) = caption {
        let mut block = block.clone();
        block.origin = block.origin + origin;
        shapes.push(Shape::Text(block));
    }
    crate::draw::item(format!("flow/{}", link.flow.id), rect, shapes)
}

fn bounds(points: &[Point], tip: Point) -> Rect {
    let all = || points.iter().copied().chain([tip]);
    let (x0, x1) = (all().map(|p| p.x).fold(f32::MAX, f32::min), all().map(|p| p.x).fold(f32::MIN, f32::max));
    let (y0, y1) = (all().map(|p| p.y).fold(f32::MAX, f32::min), all().map(|p| p.y).fold(f32::MIN, f32::max));
    Rect::new(x0, y0, x1 - x0, y1 - y0)
}

fn head(tip: Point, toward: Point, color: scene::Color) -> Shape {
    let [length, half] = HEAD;
    let base = Point::new(tip.x - toward.x * length, tip.y - toward.y * length);
    let side = Point::new(toward.y * half, toward.x * half);
    let mut path = polyline(&[tip, base + side, Point::new(base.x - side.x, base.y - side.y)]);
    path.close_path();
    area(path, color)
}

/// A path from point to point with round corners.
fn rounded(points: &[Point]) -> BezPath {
    let to = |point: Point| (f64::from(point.x), f64::from(point.y));
    let toward = |from: Point, to: Point, most: f32| {
        let (x, y) = (to.x - from.x, to.y - from.y);
        let length = x.hypot(y);
        let share = if length > 0.0 { (most / length).min(0.5) } else { 0.0 };
        Point::new(from.x + x * share, from.y + y * share)
    };
    let mut path = BezPath::new();
    if let Some(first) = points.first() {
        path.move_to(to(*first));
    }
    for corner in points.windows(3) {
        let [before, at, behind] = [corner[0], corner[1], corner[2]];
        path.line_to(to(toward(at, before, TURN)));
        path.quad_to(to(at), to(toward(at, behind, TURN)));
    }
    if let Some(last) = points.last() {
        path.line_to(to(*last));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_round_and_ends_stay() {
        let path = rounded(&[Point::new(0.0, 0.0), Point::new(20.0, 0.0), Point::new(20.0, 20.0)]);
        assert_eq!(path.to_svg(), "M0,0 L16,0 Q20,0 20,4 L20,20");
    }
}
