//! The masthead of an export and of present view: what the map is, for whom, and where it stands.
//!
//! A wide map has the title on the left and the lens on the right; on a narrow one the lens goes below.

use std::sync::Arc;

use model::{MapState, MapStatus};
use scene::{Item, Point, Rect, Shape, TextStyle};

use crate::draw::{Context, ground, item};
use crate::fonts::Shaped;
use crate::lens::{self, Person};

/// The narrowest content that has the lens beside the title.
const WIDE: f32 = 1900.0;
/// Where the lens begins, as a share of the content's width.
const LENS_AT: f32 = 0.445;
/// The shares of the lens's width that its three columns take.
const LENS_COLUMNS: [f32; 3] = [0.375, 0.329, 0.296];
/// Between two columns.
const GAP: f32 = 72.0;
/// From the rule to the line of particulars, and on to title and lens.
const TO_PARTICULARS: f32 = 15.0;
/// See [`TO_PARTICULARS`].
const TO_TITLE: f32 = 53.0;
/// See [`TO_PARTICULARS`].
const TO_LENS: f32 = 69.0;
/// From the title to the scenario.
const TO_STANDFIRST: f32 = 21.0;
/// The longest line of the scenario.
const MEASURE: f32 = 1180.0;
/// The longest line of the last field.
const FIELD_MEASURE: f32 = 560.0;
/// From a field's label to the field.
const TO_FIELD: f32 = 10.0;
/// From the masthead to the ribbons.
const BELOW: f32 = 48.0;
/// The size of a portrait, and from one to the next.
const PORTRAIT: f32 = 54.0;
/// See [`PORTRAIT`].
const PERSON: f32 = 68.0;
/// From a portrait to the name.
const PORTRAIT_GAP: f32 = 14.0;

/// Draws the masthead: the items, and where the ribbons may begin. `right` is the content's right edge.
pub(crate) fn draw(cx: &mut Context<'_>, right: f32) -> (Vec<Item>, f32) {
    let (left, top) = (cx.metrics.margin, cx.metrics.margin_top);
    let width = right - left;
    let wide = width >= WIDE;
    let lens_left = if wide { (left + width * LENS_AT).round() } else { left };
    let mut items = particulars(cx, Rect::new(left, top, width, 0.0), lens_left);
    let room = if wide { lens_left - left - GAP } else { width };
    let title_bottom = title(cx, &mut items, Rect::new(left, top + TO_TITLE, room, 0.0));
    let lens_top = if wide { top + TO_LENS } else { title_bottom + GAP / 2.0 };
    lens(cx, &mut items, Rect::new(lens_left, lens_top, right - lens_left, 0.0));
    let bottom = items.iter().map(|item| item.rect.bottom()).fold(0.0, f32::max);
    (items, (bottom + BELOW).round())
}

/// The rule, and under it state, workspace and status.
fn particulars(cx: &mut Context<'_>, at: Rect, middle: f32) -> Vec<Item> {
    let lens = &cx.bundle.map.lens;
    let state = match lens.state {
        MapState::Current => "Current state",
        MapState::Future => "Future state",
    };
    let status = match lens.status {
        MapStatus::Draft => "Draft",
        MapStatus::Living => "Living map",
        MapStatus::Archived => "Archived",
    };
    let workspace = cx.bundle.workspace.as_str();
    let rule = Rect { h: 1.0, ..at };
    let mut items = vec![item("header/rule".into(), rule, vec![ground(rule, 0.0, cx.palette.ink)])];
    let style = cx.metrics.text.lens_label;
    let y = at.y + TO_PARTICULARS;
    let mut put = |cx: &mut Context<'_>, key: &str, text: &str, x: Box<dyn Fn(f32) -> f32>| {
        let shaped = cx.shape(text, &style, None, "the masthead");
        let rect = Rect::new(x(shaped.width), y, shaped.width, shaped.height());
        let words = shaped.block(Point::default(), cx.palette.ink3);
        items.push(item(format!("header/{key}"), rect, vec![Shape::Text(words)]));
    };
    put(cx, "state", state, Box::new(move |_| at.x));
    if !workspace.is_empty() {
        let place = move |width: f32| if middle > at.x { middle } else { at.x + (at.w - width) / 2.0 };
        put(cx, "workspace", workspace, Box::new(place));
    }
    put(cx, "status", status, Box::new(move |width| at.right() - width));
    items
}

/// Title and scenario; gives their lower edge.
fn title(cx: &mut Context<'_>, items: &mut Vec<Item>, at: Rect) -> f32 {
    let map = &cx.bundle.map;
    let (style, title) = title_text(cx, at.w);
    let rect = Rect { h: title.height(), ..at };
    let words = title.block(Point::new(-style.size * lens::OPTICAL, 0.0), cx.palette.ink);
    items.push(item("header/title".into(), rect, vec![Shape::Text(words)]));
    if map.lens.scenario.is_empty() {
        return rect.bottom();
    }
    let text = cx.shape(&map.lens.scenario, &cx.metrics.text.standfirst, Some(at.w.min(MEASURE)), "the masthead");
    let below = Rect { y: rect.bottom() + TO_STANDFIRST, h: text.height(), ..at };
    let words = text.block(Point::default(), cx.palette.ink2);
    items.push(item("header/scenario".into(), below, vec![Shape::Text(words)]));
    below.bottom()
}

/// The title in the largest size in which it takes at most two lines, else in the smallest.
fn title_text(cx: &mut Context<'_>, width: f32) -> (TextStyle, Arc<Shaped>) {
    let sizes = cx.metrics.text.title;
    let title = &cx.bundle.map.title;
    let mut tries = sizes.map(|style| (style, cx.shape(title, &style, Some(width), "the title"))).to_vec();
    let best = tries.iter().position(|(_, text)| text.lines.len() <= 2).unwrap_or(tries.len() - 1);
    tries.swap_remove(best)
}

/// Whose journey, goal and scope, side by side; what is empty leaves no hole.
fn lens(cx: &mut Context<'_>, items: &mut Vec<Item>, at: Rect) {
    let map = &cx.bundle.map;
    let people = lens::people(cx);
    let fields = [("goal", "Goal", &map.lens.goal), ("scope", "Scope", &map.lens.scope)];
    let mut x = at.x;
    let mut columns = LENS_COLUMNS.iter().map(|share| share * at.w);
    if !people.is_empty()
        && let Some(width) = columns.next()
    {
        whose(cx, items, &people, Rect { x, w: width - GAP, ..at });
        x += width;
    }
    let filled: Vec<_> = fields.into_iter().filter(|(.., text)| !text.is_empty()).zip(columns).collect();
    for (index, ((key, label, text), width)) in filled.iter().enumerate() {
        let is_last = index + 1 == filled.len();
        let room = if is_last { (at.right() - x).min(FIELD_MEASURE) } else { width - GAP };
        items.push(field(cx, key, label, text, Rect { x: x.floor(), w: room.max(1.0), ..at }));
        x += width;
    }
}

fn field(cx: &mut Context<'_>, key: &str, label: &str, text: &str, at: Rect) -> Item {
    let types = &cx.metrics.text;
    let label = cx.shape(label, &types.lens_label, None, "the masthead");
    let body = cx.shape(text, &types.lens_text, Some(at.w), "the masthead");
    let top = label.height() + TO_FIELD;
    let shapes = vec![
        Shape::Text(label.block(Point::default(), cx.palette.ink3)),
        Shape::Text(body.block(Point::new(0.0, top), cx.palette.ink)),
    ];
    item(format!("header/{key}"), Rect { h: top + body.height(), ..at }, shapes)
}

fn whose(cx: &mut Context<'_>, items: &mut Vec<Item>, people: &[Person<'_>], at: Rect) {
    let label = cx.shape("Whose journey", &cx.metrics.text.lens_label, None, "the masthead");
    let rect = Rect { h: label.height(), ..at };
    items.push(item("header/whose".into(), rect, vec![Shape::Text(label.block(Point::default(), cx.palette.ink3))]));
    let mut y = rect.bottom() + TO_FIELD;
    for person in people {
        let row = self::person(cx, person, Rect { y, ..at });
        y += PERSON.max(row.rect.h + PERSON - PORTRAIT);
        items.push(row);
    }
}

fn person(cx: &mut Context<'_>, person: &Person<'_>, at: Rect) -> Item {
    let types = &cx.metrics.text;
    let left = PORTRAIT + PORTRAIT_GAP;
    let room = (at.w - left).max(1.0);
    let name = cx.shape_snug(person.name, &types.lens_name, room, "the masthead");
    let summary = cx.shape_snug(person.summary, &types.card, room, "the masthead");
    let about = if person.summary.is_empty() { 0.0 } else { summary.height() };
    let height = (name.height() + about).max(PORTRAIT);
    let top = ((height - name.height() - about) / 2.0).round();
    let mut shapes = lens::portrait(cx, person.rank, Point::new(PORTRAIT / 2.0, PORTRAIT / 2.0), PORTRAIT);
    shapes.push(Shape::Text(name.block(Point::new(left, top), cx.palette.persona(person.rank))));
    if about > 0.0 {
        shapes.push(Shape::Text(summary.block(Point::new(left, top + name.height()), cx.palette.ink2)));
    }
    item(format!("header/persona/{}", person.id), Rect { h: height, ..at }, shapes)
}
