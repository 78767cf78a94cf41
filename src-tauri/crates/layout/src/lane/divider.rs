//! A divider: a titled rule between lanes.

use model::Lane;
use scene::{Point, Rect, Shape};

use super::Drawn;
use crate::draw::{Context, ground, item};
use crate::theme::metrics::BLUEPRINT_GAP;

/// How thick the rule is.
const RULE: f32 = 1.0;

/// Draws the rule, with its title before it.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane) -> Drawn {
    let metrics = cx.metrics;
    let (height, style) = (metrics.blueprint, metrics.text.lane_title);
    let room = cx.frame.right - metrics.margin;
    let title = cx.shape_cut(&lane.title, &style, room, "the lane titles");
    let top = ((height - style.line_height) / 2.0).round();
    let words = Shape::Text(title.block(Point::new(0.0, top), cx.palette.ink2));
    let named = item(format!("lane/{}", lane.id), Rect::new(metrics.margin, 0.0, title.width, height), vec![words]);
    let gap = if title.width > 0.0 { BLUEPRINT_GAP } else { 0.0 };
    let left = metrics.margin + title.width + gap;
    let rect = Rect::new(left, (height / 2.0).round(), (cx.frame.right - left).max(0.0), RULE);
    let rule = item(format!("divider/{}", lane.id), rect, vec![ground(rect, 0.0, cx.palette.control)]);
    Drawn { items: vec![rule], titles: vec![named], height, ..Drawn::empty() }
}
