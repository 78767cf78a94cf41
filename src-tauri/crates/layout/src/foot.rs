//! The foot of an export and of present view: the key to its signs, and who answers for it.

use scene::{Color, Item, Point, Rect, Shape, TextStyle};

use crate::draw::{Context, ground, item, star};
use crate::theme::metrics::ICON_INLINE;

/// From the map's end to the rule, and from there to the words.
const ABOVE_RULE: f32 = 34.0;
/// See [`ABOVE_RULE`].
const BELOW_RULE: f32 = 17.0;
/// From the star to its word.
const KEY_GAP: f32 = 8.0;

/// Draws the foot: the items, and the lower edge of the whole. Nothing where there is nothing to say.
pub(crate) fn draw(cx: &mut Context<'_>, bottom: f32, right: f32) -> (Vec<Item>, f32) {
    let owner = cx.bundle.map.lens.owner.as_str();
    let moments = cx.frame.slots.iter().any(super::frame::Slot::is_moment);
    if owner.is_empty() && !moments {
        return (Vec::new(), bottom);
    }
    let (left, top) = (cx.metrics.margin, (bottom + ABOVE_RULE).round());
    let rule = Rect::new(left, top, right - left, 1.0);
    let mut items = vec![item("foot/rule".into(), rule, vec![ground(rule, 0.0, cx.palette.ink)])];
    let y = top + BELOW_RULE;
    if moments {
        items.push(key(cx, Point::new(left, y)));
    }
    if !owner.is_empty() {
        items.push(answers(cx, owner, Point::new(right, y)));
    }
    let bottom = items.iter().map(|item| item.rect.bottom()).fold(bottom, f32::max);
    (items, bottom)
}

fn key(cx: &mut Context<'_>, at: Point) -> Item {
    let style = cx.metrics.text.foot;
    let text = cx.shape("moment of truth", &style, None, "the foot");
    let left = ICON_INLINE + KEY_GAP;
    let drop = (style.line_height - ICON_INLINE) / 2.0 - 0.5;
    let mut shapes: Vec<Shape> = star(ICON_INLINE, Point::new(0.0, drop), cx.palette.moment.mark).into_iter().collect();
    shapes.push(Shape::Text(text.block(Point::new(left, 0.0), cx.palette.ink2)));
    item("foot/moment".into(), Rect::new(at.x, at.y, left + text.width, style.line_height), shapes)
}

/// The owner, up to the right edge.
fn answers(cx: &mut Context<'_>, owner: &str, at: Point) -> Item {
    let (quiet, strong): (TextStyle, TextStyle) = (cx.metrics.text.foot, cx.metrics.text.foot_strong);
    let (ink, ink2): (Color, Color) = (cx.palette.ink, cx.palette.ink2);
    let space = quiet.size * 0.28;
    let word = cx.shape("Owner", &quiet, None, "the foot");
    let name = cx.shape_cut(owner, &strong, cx.metrics.step_pitch * 3.0, "the foot");
    let left = word.width + space;
    let width = left + name.width;
    let shapes =
        vec![Shape::Text(word.block(Point::default(), ink2)), Shape::Text(name.block(Point::new(left, 0.0), ink))];
    item("foot/owner".into(), Rect::new(at.x - width, at.y, width, quiet.line_height), shapes)
}
