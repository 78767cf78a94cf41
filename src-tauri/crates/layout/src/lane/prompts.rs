//! Prompts: what an empty cell asks for, on the working screen alone.
//!
//! A cell shows its own prompt while no card covers it. A lane in which nothing stands shows the lane's prompt, or
//! one sentence for its role, in the first cell that has none.

use model::{Lane, LaneKind, LaneRole, prompt_at};
use scene::{Point, Rect, Shape};

use super::{Drawn, image, is_empty};
use crate::Density;
use crate::draw::{Context, item};

/// Adds the prompts of a lane's empty cells; nothing outside the working screen.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, drawn: &mut Drawn) {
    if cx.density == Density::Present || lane.kind == LaneKind::Divider {
        return;
    }
    let steps: Vec<_> = cx.frame.slots.iter().map(|slot| slot.step.map(|(step, _)| step)).collect();
    let mut first_free = None;
    for (column, step) in steps.into_iter().enumerate() {
        let asked = step.and_then(|step| Some((step, prompt_at(&lane.prompts, Some(&step.id))?)));
        match asked {
            Some((step, text)) if is_free(cx, lane, column) => {
                ask(cx, lane, drawn, column, &format!("prompt/{}/{}", lane.id, step.id), text);
            }
            Some(_) => {}
            None => first_free = first_free.or(Some(column)),
        }
    }
    if is_empty(lane) {
        let text = prompt_at(&lane.prompts, None).unwrap_or_else(|| sentence(lane));
        ask(cx, lane, drawn, first_free.unwrap_or_default(), &format!("empty/{}", lane.id), text);
    }
}

/// Whether no card covers the lane's cell at that column. Curves and routes fill theirs.
fn is_free(cx: &Context<'_>, lane: &Lane, column: usize) -> bool {
    let covers =
        |card: &model::Card| cx.frame.span(&card.span).is_some_and(|(first, last)| (first..=last).contains(&column));
    match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint => !lane.cards.iter().any(covers),
        LaneKind::Image { .. } => {
            !lane.cards.iter().any(covers) && !image::standing(cx, lane.kind.pictures()).contains_key(&column)
        }
        LaneKind::Emotion { .. }
        | LaneKind::Channel { .. }
        | LaneKind::Metric { .. }
        | LaneKind::Process { .. }
        | LaneKind::Divider
        | LaneKind::Arc { .. } => is_empty(lane),
    }
}

/// Writes one; a lane of a height of its own does not grow for it.
fn ask(cx: &mut Context<'_>, lane: &Lane, drawn: &mut Drawn, column: usize, id: &str, text: &str) {
    let metrics = cx.metrics;
    let [top, right, bottom, left] = metrics.card_padding;
    let (x, width) = cx.frame.extent((column, column));
    let text = cx.shape(text, &metrics.text.card, Some((width - left - right).max(1.0)), "a prompt");
    let rect = Rect::new(x, metrics.row_padding, width, top + text.height());
    let below = rect.bottom() + bottom + metrics.row_padding;
    let room = lane.height.map(|height| metrics.own_height(height));
    if room.is_none_or(|room| below <= room.max(drawn.height)) {
        let words = Shape::Text(text.block(Point::new(left, top), cx.palette.ink3));
        drawn.items.push(item(id.to_owned(), rect, vec![words]));
        drawn.height = drawn.height.max(below);
    }
}

/// What belongs into an empty lane that asks for nothing of its own.
const fn sentence(lane: &Lane) -> &'static str {
    match (&lane.kind, lane.role) {
        (LaneKind::Emotion { .. }, _) => "How it feels, step by step.",
        (LaneKind::Channel { .. }, _) => "Through which channel each step runs.",
        (LaneKind::Metric { .. }, _) => "What can be counted, step by step.",
        (LaneKind::Arc { .. }, _) => "How tense it is, step by step.",
        (LaneKind::Touchpoint, _) => "Where customer and company meet.",
        (LaneKind::Image { .. }, _) => "What it looks like, picture by picture.",
        (LaneKind::Divider, _) => "",
        (LaneKind::Process { .. }, _) => "What happens, box by box.",
        (LaneKind::Text, LaneRole::Action) => "What the customer does.",
        (LaneKind::Text, LaneRole::Thought) => "What the customer thinks or says.",
        (LaneKind::Text, LaneRole::Emotion) => "How the customer feels.",
        (LaneKind::Text, LaneRole::Channel) => "Through which medium it happens.",
        (LaneKind::Text, LaneRole::Touchpoint) => "Where customer and company meet.",
        (LaneKind::Text, LaneRole::Pain) => "What hurts.",
        (LaneKind::Text, LaneRole::Opportunity) => "What could be better.",
        (LaneKind::Text, LaneRole::Insight) => "What we have understood.",
        (LaneKind::Text, LaneRole::Frontstage) => "What staff do in the customer’s sight.",
        (LaneKind::Text, LaneRole::Backstage) => "What happens out of the customer’s sight.",
        (LaneKind::Text, LaneRole::Support) => "The systems and partners behind it.",
        (LaneKind::Text, LaneRole::Other) => "Nothing here yet.",
    }
}
