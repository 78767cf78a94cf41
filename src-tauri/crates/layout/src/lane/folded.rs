//! What a lane says in the column of a collapsed phase: how many of its pictures, or else cards, stand in there.

use model::{Fold, Lane, LaneKind, Span};
use scene::{Point, Rect, Shape};

use super::Drawn;
use super::collapsed::{cards_in_words, pictures_in_words, word_at};
use crate::draw::{Context, item};

/// Adds the counts of a lane, level with the first line of its cards.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, drawn: &mut Drawn) {
    let metrics = cx.metrics;
    let line = metrics.text.card.line_height;
    let top = match lane.kind {
        // Above its boxes run the arrows.
        LaneKind::Process { .. } => drawn.height,
        LaneKind::Text
        | LaneKind::Emotion { .. }
        | LaneKind::Channel { .. }
        | LaneKind::Metric { .. }
        | LaneKind::Touchpoint
        | LaneKind::Arc { .. }
        | LaneKind::Divider
        | LaneKind::Image { .. } => metrics.row_padding + metrics.card_padding[0],
    };
    for index in 0..cx.frame.phases.len() {
        let stretch = &cx.frame.phases[index];
        let (phase, column, fold) = (stretch.phase, stretch.first, stretch.fold);
        let count = lane.cards.iter().filter(|card| cx.frame.folded(&card.span) == Some(column)).count();
        let pictures = pictures(cx, lane, column);
        if fold == Fold::Open || count + pictures == 0 {
            continue;
        }
        let said = if pictures > 0 { pictures_in_words(pictures) } else { cards_in_words(count) };
        let (x, width) = cx.frame.extent((column, column));
        let shapes: Vec<Shape> = word_at(cx, lane, &said, Point::new(0.0, line / 2.0), width).into();
        drawn.items.push(item(format!("folded/{}/{}", lane.id, phase.id), Rect::new(x, top, width, line), shapes));
        drawn.height = drawn.height.max(top + line + metrics.card_padding[2] + metrics.row_padding);
    }
}

/// How many of the lane's pictures have vanished into that column.
fn pictures(cx: &Context<'_>, lane: &Lane, column: usize) -> usize {
    let standing = lane.kind.pictures().iter();
    standing.filter(|picture| cx.frame.folded(&Span::at(picture.step.clone())) == Some(column)).count()
}
