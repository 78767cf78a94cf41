//! Phase ribbons and step headings.

use kurbo::BezPath;
use scene::{Item, Point, Rect, Shape};

use crate::draw::{Context, area, filled, ground, item, star};
use crate::theme::metrics::{HEADING_SIDE, ICON_INLINE, NUMBER_GAP, OVERHANG, RADIUS_BAND, RADIUS_CARD};

/// What the two heading rows hold, and how high they are.
pub(crate) struct Headings {
    /// In coordinates of the ribbons' top.
    pub(crate) items: Vec<Item>,
    /// The height of the ribbons; nothing where there are no phases.
    pub(crate) ribbon: f32,
    /// The height of the step headings.
    pub(crate) steps: f32,
}

/// Draws the ribbons and the step headings.
pub(crate) fn headings(cx: &mut Context<'_>) -> Headings {
    let (ribbons, ribbon) = ribbons(cx);
    let (steps, height) = steps(cx, ribbon);
    let mut items = moments(cx, ribbon, height);
    items.extend(ribbons);
    items.extend(steps);
    Headings { items, ribbon, steps: height }
}

fn ribbons(cx: &mut Context<'_>) -> (Vec<Item>, f32) {
    let metrics = cx.metrics;
    let phases: Vec<_> = cx.frame.phases.iter().map(|(phase, first, last)| (*phase, (*first, *last))).collect();
    let last = phases.len().saturating_sub(1);
    let drawn: Vec<_> = phases
        .iter()
        .enumerate()
        .map(|(index, (phase, columns))| {
            let (x, width) = cx.frame.ribbon(*columns);
            let inset = if index == 0 { RADIUS_CARD + 11.0 } else { metrics.chevron + 12.0 };
            let room = (width - inset - metrics.chevron).max(1.0);
            let plain = cx.shape(&phase.title, &metrics.text.phase, Some(room), "the phases");
            let fits = plain.lines.len() <= 1;
            let text = if fits {
                plain
            } else {
                cx.shape(&phase.title, &metrics.text.phase_wrapped, Some(room), "the phases")
            };
            (index, *phase, x, width, inset, text)
        })
        .collect();
    let tallest = drawn.iter().map(|(.., text)| text).filter(|text| text.lines.len() > 1);
    let height = tallest.map(|text| text.height() + 16.0).fold(metrics.ribbon, f32::max);
    let height = if phases.is_empty() { 0.0 } else { height };
    let items = drawn.into_iter().map(|(index, phase, x, width, inset, text)| {
        let ends = Ends { first: index == 0, last: index == last };
        let shape = area(ribbon(width, height, metrics.chevron, ends), cx.palette.phase(index));
        let words = text.block(Point::new(inset, ((height - text.height()) / 2.0).round()), cx.palette.on_phase);
        item(format!("phase/{}", phase.id), Rect::new(x, 0.0, width, height), vec![shape, Shape::Text(words)])
    });
    (items.collect(), height)
}

/// Which ends of the whole row a ribbon has.
struct Ends {
    first: bool,
    last: bool,
}

/// A ribbon: round at the row's ends, notch and chevron between; the chevron reaches past its width.
fn ribbon(width: f32, height: f32, chevron: f32, ends: Ends) -> BezPath {
    let (w, h, depth) = (f64::from(width), f64::from(height), f64::from(chevron));
    let r = f64::from(RADIUS_CARD);
    let mut path = BezPath::new();
    if ends.first {
        path.move_to((0.0, h - r));
        path.line_to((0.0, r));
        path.quad_to((0.0, 0.0), (r, 0.0));
    } else {
        path.move_to((depth, h / 2.0));
        path.line_to((0.0, 0.0));
    }
    if ends.last {
        path.line_to((w - r, 0.0));
        path.quad_to((w, 0.0), (w, r));
        path.line_to((w, h - r));
        path.quad_to((w, h), (w - r, h));
    } else {
        path.line_to((w, 0.0));
        path.line_to((w + depth, h / 2.0));
        path.line_to((w, h));
    }
    if ends.first {
        path.line_to((r, h));
        path.quad_to((0.0, h), (0.0, h - r));
    } else {
        path.line_to((0.0, h));
    }
    path.close_path();
    path
}

fn steps(cx: &mut Context<'_>, top: f32) -> (Vec<Item>, f32) {
    let metrics = cx.metrics;
    let [above, below] = metrics.heading_padding;
    let phases = &cx.bundle.map.phases;
    let mut items = Vec::new();
    let mut tallest = metrics.text.step.line_height;
    for column in 0..cx.frame.slots.len() {
        let slot = &cx.frame.slots[column];
        let (Some((step, number)), x, width, moment) = (slot.step, slot.x, slot.width, slot.is_moment()) else {
            continue;
        };
        let phase = slot.phase.and_then(|phase| phases.iter().position(|other| other.id == phase.id));
        let color = cx.palette.phase(phase.unwrap_or_default());
        let number = cx.shape(&number.to_string(), &metrics.text.step_number, None, "the steps");
        // As wide as the widest digits, so that titles begin alike.
        let widest = cx.shape(&"0".repeat(number.lines[0].text.len()), &metrics.text.step_number, None, "the steps");
        let left = HEADING_SIDE + widest.width.max(number.width) + NUMBER_GAP;
        let right = if moment { HEADING_SIDE + ICON_INLINE + NUMBER_GAP } else { HEADING_SIDE };
        let title = cx.shape(&step.title, &metrics.text.step, Some((width - left - right).max(1.0)), "the steps");
        tallest = tallest.max(title.height());
        let mut shapes = vec![
            Shape::Text(number.block(Point::new(HEADING_SIDE, above), color)),
            Shape::Text(title.block(Point::new(left, above), cx.palette.ink)),
        ];
        let drop = (metrics.text.step.line_height - ICON_INLINE) / 2.0 - 0.5;
        let at = Point::new(width - HEADING_SIDE - ICON_INLINE, above + drop);
        shapes.extend(star(ICON_INLINE, at, cx.palette.moment.mark).filter(|_| moment));
        items.push(item(format!("step/{}", step.id), Rect::new(x, top, width, 0.0), shapes));
    }
    let height = if items.is_empty() { 0.0 } else { above + tallest + below };
    items.iter_mut().for_each(|item| item.rect.h = height);
    (items, height)
}

/// The upper part of the moments' bands, which stays in sight with the headings.
fn moments(cx: &Context<'_>, ribbon: f32, height: f32) -> Vec<Item> {
    let moments = cx.frame.slots.iter().filter(|slot| slot.is_moment());
    let items = moments.filter_map(|slot| {
        let (step, _) = slot.step?;
        let top = ribbon + OVERHANG;
        let rect = Rect::new(slot.x - OVERHANG, top, slot.width + 2.0 * OVERHANG, (height - OVERHANG).max(0.0));
        let below = Rect::new(0.0, RADIUS_BAND, rect.w, (rect.h - RADIUS_BAND).max(0.0));
        let fill = cx.palette.moment.ground;
        Some(item(format!("moment/{}", step.id), rect, vec![ground(rect, RADIUS_BAND, fill), filled(below, 0.0, fill)]))
    });
    items.collect()
}
