//! A lane's icon, title and second line.

use model::{Lane, LaneKind, LaneRole};
use scene::{Item, Point, Rect, Shape};

use super::Beside;
use crate::draw::{Context, icon, item};
use crate::icons;
use crate::theme::metrics::{AXIS_GAP, LANE_ICON_GAP};

/// From a title to the words beside it, so that neither reads on into the other.
const APART: f32 = 16.0;

/// The widest that a lane's title may be beside words that take that much of the column's right side.
pub(super) fn room(cx: &Context<'_>, taken: f32) -> f32 {
    let left = cx.metrics.lane_icon + LANE_ICON_GAP;
    let apart = if taken > 0.0 { APART } else { AXIS_GAP };
    (cx.metrics.lane_column - left - taken - apart).max(0.0)
}

/// Draws the title.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, beside: Beside) -> Item {
    let metrics = cx.metrics;
    let style = &metrics.text.lane_title;
    let place = "the lane titles";
    let whole = room(cx, 0.0);
    let (first, narrow) = match beside {
        Beside::Nothing => (whole, whole),
        Beside::Below(taken) => (whole, room(cx, taken)),
        Beside::All(taken) => (room(cx, taken), room(cx, taken)),
    };
    let mut title = cx.shape(&lane.title, style, Some(first), place);
    // A title from right to left stands at the right of its block, where the words are.
    if title.lines.iter().skip(1).any(|line| line.x + line.width > narrow) {
        title = cx.shape(&lane.title, style, Some(narrow), place);
    }
    let left = metrics.lane_icon + LANE_ICON_GAP;
    let mut shapes = vec![Shape::Text(title.block(Point::new(left, 0.0), cx.palette.ink))];
    let mut height = title.height();
    if !lane.subtitle.is_empty() {
        let subtitle = cx.shape(&lane.subtitle, &metrics.text.lane_subtitle, Some(narrow), place);
        shapes.push(Shape::Text(subtitle.block(Point::new(left, height), cx.palette.ink3)));
        height += subtitle.height();
    }
    let drop = (style.line_height - metrics.lane_icon) / 2.0;
    let neutral = matches!(lane.role, LaneRole::Emotion | LaneRole::Channel);
    let color = if neutral { cx.palette.ink2 } else { cx.palette.role(lane.role).mark };
    shapes.extend(icon(icon_name(lane), metrics.lane_icon, Point::new(0.0, drop), color));
    let top = metrics.row_padding + metrics.lane_title_drop;
    item(format!("lane/{}", lane.id), Rect::new(metrics.margin, top, left + first, height), shapes)
}

/// Whether no word of a lane's title and second line is too long for that width.
pub(super) fn fits(cx: &mut Context<'_>, lane: &Lane, width: f32) -> bool {
    let styles = [&cx.metrics.text.lane_title, &cx.metrics.text.lane_subtitle];
    styles.into_iter().zip([&lane.title, &lane.subtitle]).all(|(style, text)| {
        text.split_whitespace().all(|word| cx.shape(word, style, None, "the lane titles").width <= width)
    })
}

/// The lane's own icon where it is one of the bundled, else its role's; a storyboard without a role has its own.
pub(super) fn icon_name(lane: &Lane) -> &str {
    let own = lane.icon.as_deref().filter(|name| icons::data(name).is_some());
    own.unwrap_or(match (&lane.kind, lane.role) {
        (LaneKind::Image { .. }, LaneRole::Other) => icons::PICTURE,
        (_, role) => icons::of_role(role),
    })
}
