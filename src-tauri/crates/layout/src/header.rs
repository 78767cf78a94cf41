//! The header of the working screen: title, and the lens in columns beneath.

use scene::{Item, Point, Rect, Shape, TextStyle};

use crate::draw::{Context, item};
use crate::lens::{self, Person};

/// The widest title, and the widths of the fields.
const TITLE: f32 = 880.0;
/// The scenario's column.
const SCENARIO: f32 = 372.0;
/// The other fields' columns.
const FIELD: f32 = 252.0;
/// Between two columns.
const GAP: f32 = 20.0;
/// From the title to the fields.
const BELOW_TITLE: f32 = 6.0;
/// From the header to the ribbons.
const BELOW: f32 = 12.0;
/// The height of a persona's row, and the size of its portrait.
const PERSON: f32 = 24.0;
/// See [`PERSON`].
const PORTRAIT: f32 = 20.0;

/// Draws the header: the items, and where the ribbons may begin.
pub(crate) fn draw(cx: &mut Context<'_>) -> (Vec<Item>, f32) {
    let metrics = cx.metrics;
    let map = &cx.bundle.map;
    let title = cx.shape_snug(&map.title, &metrics.text.title[0], TITLE, "the title");
    let rect = Rect::new(metrics.margin, metrics.margin_top, TITLE, title.height());
    let words = Shape::Text(title.block(Point::default(), cx.palette.ink));
    let mut items = vec![item("header/title".into(), rect, vec![words])];
    let top = rect.bottom() + BELOW_TITLE;
    let mut x = metrics.margin;
    let fields = [
        ("scenario", "Scenario", &map.lens.scenario, SCENARIO),
        ("goal", "Goal", &map.lens.goal, FIELD),
        ("scope", "Scope", &map.lens.scope, FIELD),
    ];
    for (key, label, text, width) in fields {
        if !text.is_empty() {
            items.push(field(cx, key, label, text, Rect::new(x, top, width, 0.0)));
            x += width + GAP;
        }
    }
    items.extend(people(cx, Point::new(x, top)));
    let bottom = items.iter().map(|item| item.rect.bottom()).fold(0.0, f32::max);
    (items, bottom + BELOW)
}

fn field(cx: &mut Context<'_>, key: &str, label: &str, text: &str, at: Rect) -> Item {
    let types = &cx.metrics.text;
    let label = cx.shape(label, &types.lens_label, None, "the header");
    let body = cx.shape(text, &types.lens_text, Some(at.w), "the header");
    let shapes = vec![
        Shape::Text(label.block(Point::default(), cx.palette.ink3)),
        Shape::Text(body.block(Point::new(0.0, label.height()), cx.palette.ink2)),
    ];
    item(format!("header/{key}"), Rect { h: label.height() + body.height(), ..at }, shapes)
}

fn people(cx: &mut Context<'_>, at: Point) -> Vec<Item> {
    let people = lens::people(cx);
    let mut items = Vec::new();
    if people.is_empty() {
        return items;
    }
    let label = cx.shape("Whose journey", &cx.metrics.text.lens_label, None, "the header");
    let rect = Rect::new(at.x, at.y, FIELD, label.height());
    items.push(item("header/whose".into(), rect, vec![Shape::Text(label.block(Point::default(), cx.palette.ink3))]));
    let mut y = rect.bottom();
    for person in &people {
        items.push(row(cx, person, Point::new(at.x, y)));
        y += PERSON;
    }
    items
}

/// Portrait, name, and the mark of the persona's line.
fn row(cx: &mut Context<'_>, person: &Person<'_>, at: Point) -> Item {
    let style: TextStyle = cx.metrics.text.lens_name;
    let name = cx.shape(person.name, &style, None, "the header");
    let middle = PERSON / 2.0;
    let left = PORTRAIT + 8.0;
    let mut shapes = lens::portrait(cx, person.rank, Point::new(PORTRAIT / 2.0, middle), PORTRAIT);
    let words = Point::new(left, ((PERSON - style.line_height) / 2.0).round());
    shapes.push(Shape::Text(name.block(words, cx.palette.persona(person.rank))));
    let mark = Point::new(left + name.width + 8.0, middle);
    shapes.extend(lens::mark(cx, person.rank, mark));
    let width = mark.x + lens::MARK;
    item(format!("header/persona/{}", person.id), Rect::new(at.x, at.y, width, PERSON), shapes)
}
