//! Phase ribbons and step headings.

use std::sync::Arc;

use kurbo::BezPath;
use model::{Fold, Phase};
use scene::{Item, Point, Rect, Shape};

use crate::draw::{Context, area, filled, ground, icon, item, star};
use crate::fonts::Shaped;
use crate::theme::metrics::{HEADING_SIDE, ICON_INLINE, NUMBER_GAP, OVERHANG, RADIUS_BAND, RADIUS_CARD};

/// From the sign of a collapsed phase to its title.
const FOLD_GAP: f32 = 3.0;

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
    let last = cx.frame.phases.len().saturating_sub(1);
    let drawn: Vec<Ribbon<'_>> = (0..cx.frame.phases.len()).map(|index| Ribbon::new(cx, index)).collect();
    let tallest = drawn.iter().map(|ribbon| &ribbon.text).filter(|text| text.lines.len() > 1);
    let height = tallest.map(|text| text.height() + 16.0).fold(cx.metrics.ribbon, f32::max);
    let height = if drawn.is_empty() { 0.0 } else { height };
    let ends = |index| Ends { first: index == 0, last: index == last };
    (drawn.into_iter().enumerate().map(|(index, ribbon)| ribbon.draw(cx, height, ends(index))).collect(), height)
}

/// A phase's ribbon, measured.
struct Ribbon<'a> {
    phase: &'a Phase,
    index: usize,
    fold: Fold,
    x: f32,
    width: f32,
    /// Where its words begin.
    inset: f32,
    text: Arc<Shaped>,
}

impl<'a> Ribbon<'a> {
    fn new(cx: &mut Context<'a>, drawn: usize) -> Self {
        let metrics = cx.metrics;
        let stretch = &cx.frame.phases[drawn];
        let (phase, index, fold) = (stretch.phase, stretch.index, stretch.fold);
        let (x, width) = cx.frame.ribbon(stretch);
        let start = if drawn == 0 { RADIUS_CARD + 11.0 } else { metrics.chevron + 12.0 };
        let inset = match fold {
            Fold::Open => start,
            Fold::Collapsed => start + ICON_INLINE + FOLD_GAP,
        };
        let room = (width - inset - metrics.chevron).max(1.0);
        let (style, place) = (metrics.text.phase, "the phases");
        let text = match fold {
            Fold::Collapsed => cx.shape_cut(&phase.title, &style, room, place),
            Fold::Open => {
                let plain = cx.shape(&phase.title, &style, Some(room), place);
                let fits = plain.lines.len() <= 1;
                if fits { plain } else { cx.shape(&phase.title, &metrics.text.phase_wrapped, Some(room), place) }
            }
        };
        Self { phase, index, fold, x, width, inset, text }
    }

    fn draw(self, cx: &Context<'_>, height: f32, ends: Ends) -> Item {
        let color = cx.palette.on_phase;
        let mut shapes = vec![area(ribbon(self.width, height, cx.metrics.chevron, ends), cx.palette.phase(self.index))];
        let sign = Point::new(self.inset - ICON_INLINE - FOLD_GAP, (height - ICON_INLINE) / 2.0);
        shapes.extend(icon("chevron-right", ICON_INLINE, sign, color).filter(|_| self.fold == Fold::Collapsed));
        let top = ((height - self.text.height()) / 2.0).round();
        shapes.push(Shape::Text(self.text.block(Point::new(self.inset, top), color)));
        item(format!("phase/{}", self.phase.id), Rect::new(self.x, 0.0, self.width, height), shapes)
    }
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
    items.extend(folded(cx, top));
    let height = if items.is_empty() { 0.0 } else { above + tallest + below };
    items.iter_mut().for_each(|item| item.rect.h = height);
    (items, height)
}

/// What stands in the heading of a collapsed phase: how many steps it holds.
fn folded(cx: &mut Context<'_>, top: f32) -> Vec<Item> {
    let style = cx.metrics.text.axis;
    let drop = cx.metrics.heading_padding[0] + (cx.metrics.text.step.line_height - style.line_height) / 2.0;
    let mut items = Vec::new();
    for index in 0..cx.frame.phases.len() {
        let stretch = &cx.frame.phases[index];
        let (phase, steps) = (stretch.phase, stretch.folded_steps());
        let (x, width) = cx.frame.extent((stretch.first, stretch.last));
        if steps > 0 {
            let words = if steps == 1 { "1 step".to_owned() } else { format!("{steps} steps") };
            let text = cx.shape_cut(&words, &style, width - 2.0 * HEADING_SIDE, "the steps");
            let shape = Shape::Text(text.block(Point::new(HEADING_SIDE, drop), cx.palette.ink3));
            items.push(item(format!("steps/{}", phase.id), Rect::new(x, top, width, 0.0), vec![shape]));
        }
    }
    items
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
