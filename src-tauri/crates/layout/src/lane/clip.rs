//! A lane of cards with a height of its own, on the working screen: what does not fit is counted at the lower edge
//! of its cell. Present view and exports show such a lane whole.

use std::collections::BTreeMap;

use model::{Lane, LaneKind};
use scene::{Item, Point, Rect, Shape};

use super::cards::place;
use crate::Density;
use crate::draw::{Context, item};

/// The cards that fit, and in their cells the counts of those that do not. Cards come with their first column.
pub(super) fn to_height(cx: &mut Context<'_>, lane: &Lane, cards: Vec<(usize, Item)>) -> Vec<Item> {
    let Some(height) = height(cx, lane) else { return cards.into_iter().map(|(_, card)| card).collect() };
    let bottom = height - cx.metrics.row_padding;
    if cards.iter().all(|(_, card)| card.rect.bottom() <= bottom) {
        return cards.into_iter().map(|(_, card)| card).collect();
    }
    let top = bottom - cx.metrics.text.card_foot.line_height;
    let mut left_out: BTreeMap<usize, usize> = BTreeMap::new();
    let mut items = Vec::new();
    for (column, card) in cards {
        if card.rect.bottom() <= top {
            items.push(card);
        } else {
            *left_out.entry(column).or_default() += 1;
        }
    }
    items.extend(left_out.into_iter().filter_map(|(column, count)| more(cx, lane, column, count, top)));
    items
}

/// How high the lane must be; `None` for as high as its cards.
fn height(cx: &Context<'_>, lane: &Lane) -> Option<f32> {
    match (cx.density, &lane.kind) {
        (Density::Edit, LaneKind::Text) => lane.height.map(|height| cx.metrics.own_height(height)),
        (
            Density::Edit,
            LaneKind::Emotion { .. } | LaneKind::Channel { .. } | LaneKind::Metric { .. } | LaneKind::Divider,
        )
        | (Density::Present, _) => None,
    }
}

fn more(cx: &mut Context<'_>, lane: &Lane, column: usize, count: usize, top: f32) -> Option<Item> {
    let style = cx.metrics.text.card_foot;
    let text = cx.shape(&format!("+{count}"), &style, None, place(lane));
    let slot = cx.frame.slots.get(column)?;
    let step = slot.step.map_or("-", |(step, _)| step.id.as_str());
    let words = Shape::Text(text.block(Point::new(cx.metrics.card_padding[3], 0.0), cx.palette.ink3));
    let rect = Rect::new(slot.x, top, slot.width, style.line_height);
    Some(item(format!("more/{}/{step}", lane.id), rect, vec![words]))
}
