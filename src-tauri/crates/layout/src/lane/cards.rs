//! Cards: packed into their cells, then drawn.
//!
//! Packing goes through a lane's cards in their order. Each takes the first height at which all columns that it
//! covers are free below everything placed before, so the order within a cell is the order of the lane and
//! nothing overlaps.

use model::{Card, Lane};
use scene::{Item, Point, Rect, Shape};

use super::Drawn;
use crate::draw::{Context, ground, icon, item};
use crate::icons;
use crate::theme::metrics::{ICON_CARD, RADIUS_CARD};

/// Adds a lane's cards below what is drawn already.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, drawn: &mut Drawn) {
    let metrics = cx.metrics;
    let top = if drawn.height > 0.0 { drawn.height } else { metrics.row_padding };
    let mut free = vec![top; cx.frame.slots.len()];
    let mut bottom = drawn.height.max(metrics.row_padding);
    for card in &lane.cards {
        let (first, last) = cx.frame.span(&card.span);
        let covered = free.get_mut(first..=last).unwrap_or_default();
        let y = covered.iter().copied().fold(top, f32::max);
        let card = draw_card(cx, lane, card, (first, last), y);
        bottom = bottom.max(card.rect.bottom());
        free.get_mut(first..=last).unwrap_or_default().fill(card.rect.bottom() + metrics.cell_gap);
        drawn.items.push(card);
    }
    if !lane.cards.is_empty() || drawn.height == 0.0 {
        let least =
            metrics.row_padding + metrics.card_padding[0] + metrics.text.card.line_height + metrics.card_padding[2];
        drawn.height = bottom.max(least) + metrics.row_padding;
    }
}

fn draw_card(cx: &mut Context<'_>, lane: &Lane, card: &Card, columns: (usize, usize), y: f32) -> Item {
    let metrics = cx.metrics;
    let (x, width) = cx.frame.extent(columns);
    let [top, right, bottom, left] = metrics.card_padding;
    let tint = cx.palette.role(lane.role);
    let drop = (metrics.text.card.line_height - ICON_CARD) / 2.0;
    let sign = icon_of(cx, card).and_then(|name| icon(name, ICON_CARD, Point::new(left, top + drop), tint.mark));
    let indent = if sign.is_some() { ICON_CARD + metrics.card_icon_gap } else { 0.0 };
    let room = width - left - indent - right;
    let text = cx.shape(&card.text, &metrics.text.card, Some(room), place(lane));
    let rect = Rect::new(x, y, width, top + text.height() + bottom);
    let mut shapes = vec![ground(rect, RADIUS_CARD, tint.ground)];
    shapes.extend(sign);
    shapes.push(Shape::Text(text.block(Point::new(left + indent, top), tint.text)));
    item(format!("card/{}", card.id), rect, shapes)
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
