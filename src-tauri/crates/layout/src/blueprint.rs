//! The lines of a service blueprint, each in a row of its own.

use model::BlueprintLine;
use scene::{Item, LineCap, Point, Rect, Shape, Stroke};

use crate::draw::{Context, item, line, polyline};
use crate::theme::metrics::BLUEPRINT_GAP;

/// A line and its name, in coordinates of the row's top.
pub(crate) struct Drawn {
    /// The line, which scrolls with the columns.
    pub(crate) line: Item,
    /// The name, which stays at the left.
    pub(crate) name: Item,
}

/// Draws a line.
pub(crate) fn draw(cx: &mut Context<'_>, which: BlueprintLine) -> Drawn {
    let (name, dash, cap) = match which {
        BlueprintLine::Interaction => ("Line of interaction", vec![], LineCap::Butt),
        BlueprintLine::Visibility => ("Line of visibility", vec![6.0, 4.0], LineCap::Butt),
        BlueprintLine::Internal => ("Line of internal interaction", vec![1.5, 4.0], LineCap::Round),
    };
    let (height, left) = (cx.metrics.blueprint, cx.metrics.margin);
    let style = cx.metrics.text.axis_strong;
    let text = cx.shape(name, &style, None, "the blueprint");
    let words = Rect::new(left, ((height - style.line_height) / 2.0).round(), text.width, style.line_height);
    let from = left + text.width + BLUEPRINT_GAP;
    let field = Rect::new(from, 0.0, cx.frame.right - from, height);
    let middle = (height / 2.0).floor() + 0.5;
    let path = polyline(&[Point::new(0.0, middle), Point::new(field.w, middle)]);
    let stroke = Stroke { dash, cap, ..Stroke::solid(cx.palette.control, 1.0) };
    Drawn {
        line: item(format!("blueprint/{which}"), field, vec![line(path, stroke)]),
        name: item(
            format!("blueprint-name/{which}"),
            words,
            vec![Shape::Text(text.block(Point::default(), cx.palette.ink3))],
        ),
    }
}
