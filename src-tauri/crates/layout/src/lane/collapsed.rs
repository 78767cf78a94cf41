//! A collapsed lane: one row that says for each step how much there is, or the one thing that there is.

use model::{Lane, LaneKind, Usage};
use scene::{Item, Point, Rect, Shape, TextStyle};

use super::{Drawn, cards, heights, readings, series, standing, title, with_unit};
use crate::draw::{Context, disc, icon, item, number};
use crate::theme::metrics::{HEADING_SIDE, ICON_INLINE, LANE_ICON_GAP};

/// The radius of a step's dot.
const DOT: f32 = 3.0;
/// From the dot to its word.
const WORD_GAP: f32 = 7.0;

/// Draws the row.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane) -> Drawn {
    let height = cx.metrics.collapsed;
    let heading = heading(cx, lane, height);
    let words = words(cx, lane);
    let mut shapes = Vec::new();
    for (column, word) in words.iter().enumerate() {
        let (Some(word), Some(slot)) = (word, cx.frame.slots.get(column)) else { continue };
        let at = Point::new(slot.x - cx.frame.left, height / 2.0);
        let width = slot.width;
        shapes.extend(word_at(cx, lane, word, at, width));
    }
    let rect = Rect::new(cx.frame.left, 0.0, cx.frame.right - cx.frame.left, height);
    let summary = item(format!("summary/{}", lane.id), rect, shapes);
    Drawn { items: vec![summary], titles: vec![heading], height, ..Drawn::empty() }
}

fn heading(cx: &mut Context<'_>, lane: &Lane, height: f32) -> Item {
    let metrics = cx.metrics;
    let left = metrics.lane_icon + LANE_ICON_GAP;
    let room = metrics.lane_column - left - 3.0 * LANE_ICON_GAP - ICON_INLINE;
    let style = TextStyle { weight: 500, ..metrics.text.lane_title };
    let text = cx.shape_cut(&lane.title, &style, room, "the lane titles");
    let color = cx.palette.ink3;
    let top = ((height - style.line_height) / 2.0).round();
    let mut shapes = vec![Shape::Text(text.block(Point::new(left, top), color))];
    shapes.extend(icon(
        title::icon_name(lane),
        metrics.lane_icon,
        Point::new(0.0, (height - metrics.lane_icon) / 2.0),
        color,
    ));
    let chevron = Point::new(left + text.width + LANE_ICON_GAP, (height - ICON_INLINE) / 2.0);
    shapes.extend(icon("chevron-right", ICON_INLINE, chevron, color));
    let width = left + text.width + LANE_ICON_GAP + ICON_INLINE;
    item(format!("lane/{}", lane.id), Rect::new(metrics.margin, 0.0, width, height), shapes)
}

/// A dot and a word in a column of that width that begins at `at`, on its middle line.
pub(super) fn word_at(cx: &mut Context<'_>, lane: &Lane, word: &str, at: Point, width: f32) -> [Shape; 2] {
    let style = cx.metrics.text.axis;
    let room = width - 2.0 * HEADING_SIDE - 2.0 * DOT - WORD_GAP;
    let text = cx.shape_cut(word, &style, room.max(1.0), cards::place(lane));
    let x = at.x + HEADING_SIDE;
    let corner = Point::new(x + 2.0 * DOT + WORD_GAP, (at.y - style.line_height / 2.0).round());
    let color = cx.palette.ink3;
    [disc(Point::new(x + DOT, at.y), DOT, color), Shape::Text(text.block(corner, color))]
}

/// What each column says.
fn words(cx: &Context<'_>, lane: &Lane) -> Vec<Option<String>> {
    let mut words = vec![None; cx.frame.slots.len()];
    let mut put = |column: usize, word: String| {
        if let Some(slot) = words.get_mut(column) {
            slot.get_or_insert(word);
        }
    };
    match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Process { .. } | LaneKind::Divider => {}
        LaneKind::Arc { scale, values } => {
            for height in heights(cx, scale, values).into_iter().flatten() {
                put(height.column, number(height.value, scale));
            }
        }
        LaneKind::Image { pictures } => {
            standing(cx, pictures).into_keys().for_each(|column| put(column, pictures_in_words(1)));
        }
        LaneKind::Metric { metric, values } => {
            for reading in readings(cx, values) {
                if let Some(value) = reading.given.value {
                    put(reading.column, with_unit(value, metric));
                }
            }
        }
        LaneKind::Emotion { scale, values } => {
            for point in series(cx, values, scale).iter().flat_map(|series| &series.runs).flatten() {
                put(point.column, number(point.value, scale));
            }
        }
        LaneKind::Channel { uses } => {
            let mains = uses.iter().filter(|used| used.usage == Usage::Main);
            for used in mains.chain(uses.iter().filter(|used| used.usage == Usage::Also)) {
                let name = cx.bundle.channel(&used.channel).map_or("", |channel| &channel.name);
                if let Some(column) = cx.frame.place(&used.step) {
                    put(column, name.to_owned());
                }
            }
        }
    }
    let counts = counts(cx, lane);
    for (word, count) in words.iter_mut().zip(counts).filter(|(_, count)| *count > 0) {
        word.get_or_insert(cards_in_words(count));
    }
    words
}

/// “1 card”, “2 cards”.
pub(super) fn cards_in_words(count: usize) -> String {
    if count == 1 { "1 card".to_owned() } else { format!("{count} cards") }
}

/// “1 picture”, “2 pictures”.
pub(super) fn pictures_in_words(count: usize) -> String {
    if count == 1 { "1 picture".to_owned() } else { format!("{count} pictures") }
}

/// How many cards begin in each column.
fn counts(cx: &Context<'_>, lane: &Lane) -> Vec<usize> {
    let mut counts = vec![0; cx.frame.slots.len()];
    for card in &lane.cards {
        let column = cx.frame.span(&card.span).map(|(first, _)| first).or_else(|| cx.frame.folded(&card.span));
        if let Some(count) = column.and_then(|column| counts.get_mut(column)) {
            *count += 1;
        }
    }
    counts
}
