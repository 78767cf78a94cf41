//! A lane of cards with a height of its own, on the working screen: what does not fit is counted at the lower edge
//! of its cell. Present view and exports show such a lane whole.

use std::collections::{BTreeMap, BTreeSet};

use model::{Lane, LaneKind};
use scene::{Item, Point, Rect, Shape};

use super::cards::place;
use crate::Density;
use crate::draw::{Context, item};

/// A card with its first and last column.
pub(super) type Packed = ((usize, usize), Item);

/// The cards that fit, and in their cells the counts of those that do not.
pub(super) fn to_height(cx: &mut Context<'_>, lane: &Lane, cards: Vec<Packed>) -> Vec<Item> {
    let Some(height) = height(cx, lane) else { return cards.into_iter().map(|(_, card)| card).collect() };
    let bottom = height - cx.metrics.row_padding;
    let top = bottom - cx.metrics.text.card_foot.line_height;
    let crowded = crowded(&cards, top, bottom);
    let mut left_out: BTreeMap<usize, usize> = BTreeMap::new();
    let mut items = Vec::new();
    for (columns, card) in cards {
        if fits(columns, &card, &crowded, top, bottom) {
            items.push(card);
        } else {
            *left_out.entry(columns.0).or_default() += 1;
        }
    }
    items.extend(left_out.into_iter().filter_map(|(column, count)| more(cx, lane, column, count, top)));
    items
}

/// The columns where something is left out: their cards must leave room for the count.
fn crowded(cards: &[Packed], top: f32, bottom: f32) -> BTreeSet<usize> {
    let mut crowded = BTreeSet::new();
    loop {
        let left_out = cards.iter().filter(|(columns, card)| !fits(*columns, card, &crowded, top, bottom));
        let columns: BTreeSet<usize> = left_out.flat_map(|((first, last), _)| *first..=*last).collect();
        // A column that is crowded stays so: this ends.
        if columns.is_subset(&crowded) {
            return crowded;
        }
        crowded.extend(columns);
    }
}

fn fits((first, last): (usize, usize), card: &Item, crowded: &BTreeSet<usize>, top: f32, bottom: f32) -> bool {
    let limit = if crowded.range(first..=last).next().is_some() { top } else { bottom };
    card.rect.bottom() <= limit
}

/// How high the lane must be; `None` for as high as its cards.
fn height(cx: &Context<'_>, lane: &Lane) -> Option<f32> {
    match (cx.density, &lane.kind) {
        (Density::Edit, LaneKind::Text | LaneKind::Touchpoint) => {
            lane.height.map(|height| cx.metrics.own_height(height))
        }
        (
            Density::Edit,
            LaneKind::Emotion { .. }
            | LaneKind::Channel { .. }
            | LaneKind::Metric { .. }
            | LaneKind::Arc { .. }
            | LaneKind::Process { .. }
            | LaneKind::Image { .. }
            | LaneKind::Divider,
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
