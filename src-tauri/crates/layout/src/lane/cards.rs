//! Cards: packed into their cells, then drawn.
//!
//! Packing goes through a lane's cards in their order. Each takes the first height at which all columns that it
//! covers are free below everything placed before, so the order within a cell is the order of the lane and
//! nothing overlaps.

use model::{Card, Lane, LaneKind, Link, Tag, Touchpoint};
use scene::{Item, Point, Rect, Shape, TextStyle};

use super::{Drawn, clip};
use crate::draw::{Context, ground, icon, item};
use crate::icons;
use crate::theme::Tint;
use crate::theme::metrics::{FOOT_GAP, FOOT_ICON_GAP, ICON_CARD, ICON_FOOT, RADIUS_CARD};

/// Adds a lane's cards below what is drawn already.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, drawn: &mut Drawn) {
    let metrics = cx.metrics;
    let top = if drawn.height > 0.0 { drawn.height } else { metrics.row_padding };
    let mut free = vec![top; cx.frame.slots.len()];
    let mut packed = Vec::new();
    for card in &lane.cards {
        let Some((first, last)) = cx.frame.span(&card.span) else { continue };
        let covered = free.get_mut(first..=last).unwrap_or_default();
        let y = covered.iter().copied().fold(top, f32::max);
        let card = draw_card(cx, lane, card, cx.frame.extent((first, last)), y);
        free.get_mut(first..=last).unwrap_or_default().fill(card.rect.bottom() + metrics.cell_gap);
        packed.push(((first, last), card));
    }
    let packed = clip::to_height(cx, lane, packed);
    let bottom = packed.iter().map(|card| card.rect.bottom()).fold(drawn.height.max(metrics.row_padding), f32::max);
    drawn.items.extend(packed);
    if !lane.cards.is_empty() || drawn.height == 0.0 {
        let least =
            metrics.row_padding + metrics.card_padding[0] + metrics.text.card.line_height + metrics.card_padding[2];
        drawn.height = bottom.max(least) + metrics.row_padding;
    }
}

/// Draws a card of that left edge and width.
pub(super) fn draw_card(cx: &mut Context<'_>, lane: &Lane, card: &Card, (x, width): (f32, f32), y: f32) -> Item {
    let metrics = cx.metrics;
    let [top, right, bottom, left] = metrics.card_padding;
    let tint = tint(cx, lane, card);
    let drop = (metrics.text.card.line_height - ICON_CARD) / 2.0;
    let mut signs = Vec::new();
    let mut start = left;
    for name in [card.extras.mark.map(icons::of_mark), icon_of(cx, card)].into_iter().flatten() {
        signs.extend(icon(name, ICON_CARD, Point::new(start, top + drop), tint.mark));
        start += ICON_CARD + metrics.card_icon_gap;
    }
    let room = (width - start - right).max(1.0);
    let (said, end) = words(cx, lane, card, Rect::new(start, top, room, 0.0), tint);
    let foot = foot(cx, lane, card, Rect::new(left, end, width - left - right, 0.0));
    let below = foot.as_ref().map_or(end, |foot| foot.bottom);
    let rect = Rect::new(x, y, width, below + bottom);
    let mut shapes = vec![ground(rect, RADIUS_CARD, tint.ground)];
    shapes.extend(signs);
    shapes.extend(said);
    shapes.extend(foot.map(|foot| foot.shapes).unwrap_or_default());
    let link = card.extras.link.as_ref().map(|link| link.as_str().to_owned());
    Item { link, ..item(format!("card/{}", card.id), rect, shapes) }
}

/// The card's text from the top of `at` down, and where it ends. In a lane of touchpoints the name of the card's
/// touchpoint comes first, and a text of its own below it.
fn words(cx: &mut Context<'_>, lane: &Lane, card: &Card, at: Rect, tint: Tint) -> (Vec<Shape>, f32) {
    let plain = cx.metrics.text.card;
    let name = touchpoint(cx, lane, card).map(|touchpoint| touchpoint.name.as_str());
    let own = Some(card.text.as_str()).filter(|text| name.is_none() || !text.is_empty());
    let strong = TextStyle { weight: 500, ..plain };
    let mut shapes = Vec::new();
    let mut y = at.y;
    for (text, style) in [(name, strong), (own, plain)] {
        let Some(text) = text else { continue };
        let text = cx.shape(text, &style, Some(at.w), place(lane));
        shapes.push(Shape::Text(text.block(Point::new(at.x, y), tint.text)));
        y += text.height();
    }
    (shapes, y)
}

/// The touchpoint that a card of a lane of touchpoints shows itself as.
fn touchpoint<'a>(cx: &Context<'a>, lane: &Lane, card: &Card) -> Option<&'a Touchpoint> {
    let shown = lane.kind == LaneKind::Touchpoint;
    cx.bundle.touchpoint(card.touchpoint.as_ref().filter(|_| shown)?)
}

/// The card's own colour, else its mark's, else its lane's.
fn tint(cx: &Context<'_>, lane: &Lane, card: &Card) -> Tint {
    match (card.extras.color, card.extras.mark) {
        (Some(color), _) => cx.palette.card(color),
        (None, Some(mark)) => cx.palette.role(mark.role()),
        (None, None) => cx.palette.role(lane.role),
    }
}

/// What stands under a card's text.
struct Foot {
    shapes: Vec<Shape>,
    bottom: f32,
}

/// Where the card leads, its touchpoint's channel and what it is tagged with, from the top of `at` down; `None` where there is nothing.
fn foot(cx: &mut Context<'_>, lane: &Lane, card: &Card, at: Rect) -> Option<Foot> {
    let link = card.extras.link.as_ref();
    let channel = touchpoint(cx, lane, card).and_then(|touchpoint| touchpoint.channel.as_ref());
    let channel = channel.and_then(|channel| cx.bundle.channel(channel)).map(|channel| channel.name.as_str());
    let tags = card.extras.tags.iter().map(Tag::as_str);
    let words: Vec<&str> = link.map(Link::place).into_iter().chain(channel).chain(tags).collect();
    if words.is_empty() {
        return None;
    }
    let style = cx.metrics.text.card_foot;
    let color = tint(cx, lane, card).mark;
    let top = at.y + FOOT_GAP;
    let sign = Point::new(at.x, top + (style.line_height - ICON_FOOT) / 2.0);
    let mut shapes: Vec<Shape> = link.and_then(|_| icon(icons::LINK, ICON_FOOT, sign, color)).into_iter().collect();
    let indent = if link.is_some() { ICON_FOOT + FOOT_ICON_GAP } else { 0.0 };
    let text = cx.shape(&words.join(" · "), &style, Some((at.w - indent).max(1.0)), place(lane));
    shapes.push(Shape::Text(text.block(Point::new(at.x + indent, top), color)));
    Some(Foot { shapes, bottom: top + text.height() })
}

/// The icon of the card's touchpoint, else of the touchpoint's channel.
fn icon_of<'a>(cx: &Context<'a>, card: &Card) -> Option<&'a str> {
    let touchpoint = cx.bundle.touchpoint(card.touchpoint.as_ref()?)?;
    let channel = touchpoint.channel.as_ref().and_then(|channel| cx.bundle.channel(channel));
    let own = touchpoint.icon.as_deref().or(channel.and_then(|channel| channel.icon.as_deref()));
    own.filter(|name| icons::data(name).is_some())
}

/// How a problem names the lane.
pub(super) fn place(lane: &Lane) -> &str {
    if lane.title.is_empty() { "a lane without a title" } else { &lane.title }
}
