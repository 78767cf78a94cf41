//! A lane's icon, title and second line.

use model::Lane;
use scene::{Item, Point, Rect, Shape};

use crate::draw::{Context, icon, item};
use crate::icons;
use crate::theme::metrics::{AXIS_GAP, LANE_ICON_GAP};

/// The narrowest that a title may become beside the words of a scale.
const NARROWEST: f32 = 56.0;

/// Draws the title; `taken` is what the words of a scale or channels' names take of the column's right side.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, taken: f32) -> Item {
    let metrics = cx.metrics;
    let left = metrics.lane_icon + LANE_ICON_GAP;
    let room = (metrics.lane_column - left - taken.max(0.0) - AXIS_GAP).max(NARROWEST);
    let place = "the lane titles";
    let title = cx.shape(&lane.title, &metrics.text.lane_title, Some(room), place);
    let color = cx.palette.role(lane.role).mark;
    let drop = (metrics.text.lane_title.line_height - metrics.lane_icon) / 2.0;
    let mut shapes = vec![Shape::Text(title.block(Point::new(left, 0.0), cx.palette.ink))];
    let mut height = title.height();
    if !lane.subtitle.is_empty() {
        let subtitle = cx.shape(&lane.subtitle, &metrics.text.lane_subtitle, Some(room), place);
        shapes.push(Shape::Text(subtitle.block(Point::new(left, height), cx.palette.ink3)));
        height += subtitle.height();
    }
    shapes.extend(icon(icon_name(lane), metrics.lane_icon, Point::new(0.0, drop), color));
    let rect = Rect::new(metrics.margin, metrics.row_padding + metrics.lane_title_drop, left + room, height);
    item(format!("lane/{}", lane.id), rect, shapes)
}

/// The lane's own icon where it is one of the bundled, else its role's.
pub(super) fn icon_name(lane: &Lane) -> &str {
    lane.icon.as_deref().filter(|name| icons::data(name).is_some()).unwrap_or(icons::of_role(lane.role))
}
