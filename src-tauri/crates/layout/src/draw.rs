//! What all parts of the picture are drawn with: a context, and small makers of shapes.

use std::sync::Arc;

use kurbo::{Affine, BezPath, Circle, Shape as _};
use model::MapBundle;
use scene::{BoxShape, Color, Item, LineCap, PathShape, Point, Rect, Shape, Stroke, TextStyle};

use crate::fonts::Shaped;
use crate::frame::Frame;
use crate::kept::Kept;
use crate::theme::metrics::ICON_STROKE;
use crate::theme::{Metrics, Palette};
use crate::{Density, Fonts, ThemeName, View, icons};

/// Everything that a part needs to be drawn.
pub(crate) struct Context<'a> {
    pub(crate) bundle: &'a MapBundle,
    pub(crate) density: Density,
    pub(crate) metrics: &'static Metrics,
    pub(crate) palette: &'static Palette,
    pub(crate) frame: Frame<'a>,
    /// The width of hairlines: half a point on paper.
    pub(crate) hairline: f32,
    pub(crate) problems: Vec<String>,
    fonts: &'a mut Fonts,
}

impl<'a> Context<'a> {
    pub(crate) fn new(bundle: &'a MapBundle, view: &View, fonts: &'a mut Fonts) -> Self {
        let metrics = Metrics::of(view.density);
        Self {
            bundle,
            density: view.density,
            metrics,
            palette: Palette::of(bundle.map.theme, view.theme),
            frame: Frame::new(&bundle.map.phases, view.density, metrics),
            hairline: match view.theme {
                ThemeName::Print => 0.5 / 0.75,
                ThemeName::Light | ThemeName::Dark => 1.0,
            },
            problems: Vec::new(),
            fonts,
        }
    }

    /// Shapes a text; `place` names it where a character cannot be drawn.
    pub(crate) fn shape(&mut self, text: &str, style: &TextStyle, width: Option<f32>, place: &str) -> Arc<Shaped> {
        let shaped = self.fonts.shape(text, style, width);
        self.note(&shaped, text, place);
        shaped
    }

    /// Shapes a text into a block that is no wider than it needs to be, and no wider than that.
    pub(crate) fn shape_snug(&mut self, text: &str, style: &TextStyle, most: f32, place: &str) -> Arc<Shaped> {
        let whole = self.shape(text, style, None, place);
        if whole.width <= most { whole } else { self.shape(text, style, Some(most), place) }
    }

    /// Shapes the first line of a text, cut to that width.
    pub(crate) fn shape_cut(&mut self, text: &str, style: &TextStyle, width: f32, place: &str) -> Arc<Shaped> {
        let shaped = self.fonts.shape_cut(text, style, width);
        self.note(&shaped, text, place);
        shaped
    }

    /// The ground behind a column.
    pub(crate) fn ground(&self, column: usize) -> Color {
        let moment = self.frame.slots.get(column).is_some_and(super::frame::Slot::is_moment);
        if moment { self.palette.moment.ground } else { self.palette.surface }
    }

    fn note(&mut self, shaped: &Shaped, text: &str, place: &str) {
        if shaped.missing {
            let quote: String = text.chars().take(40).map(|c| if c == '\n' { ' ' } else { c }).collect();
            let dots = if text.chars().count() > 40 { "…" } else { "" };
            let problem = format!("“{quote}{dots}” in {place} has a character that no font here can draw");
            self.report(problem);
        }
    }

    /// Names something that cannot be drawn as it should be, once.
    pub(crate) fn report(&mut self, problem: String) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// The rows of the last layout.
    pub(crate) fn kept(&mut self) -> &mut Kept {
        &mut self.fonts.kept
    }
}

/// A number of things as a length.
pub(crate) fn count(things: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "maps have far fewer things than 2^24")]
    let count = things as f32;
    count
}

/// An item without a link.
pub(crate) fn item(id: String, rect: Rect, shapes: Vec<Shape>) -> Item {
    Item { id, rect, shapes, link: None }
}

/// A filled rectangle.
pub(crate) fn filled(rect: Rect, radius: f32, fill: Color) -> Shape {
    Shape::Box(BoxShape { rect, radius, fill: Some(fill), stroke: None })
}

/// A filled rectangle that fills its item.
pub(crate) fn ground(rect: Rect, radius: f32, fill: Color) -> Shape {
    filled(Rect::new(0.0, 0.0, rect.w, rect.h), radius, fill)
}

/// A filled path.
pub(crate) fn area(path: BezPath, fill: Color) -> Shape {
    Shape::Path(PathShape { path, fill: Some(fill), stroke: None })
}

/// A line along a path.
pub(crate) fn line(path: BezPath, stroke: Stroke) -> Shape {
    Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) })
}

/// A solid line with round ends.
pub(crate) fn round(color: Color, width: f32) -> Stroke {
    Stroke { cap: LineCap::Round, ..Stroke::solid(color, width) }
}

/// A disc.
pub(crate) fn disc(center: Point, radius: f32, fill: Color) -> Shape {
    area(circle(center, radius), fill)
}

/// The outline of a circle.
pub(crate) fn circle(center: Point, radius: f32) -> BezPath {
    Circle::new((f64::from(center.x), f64::from(center.y)), f64::from(radius)).to_path(0.01)
}

/// A path from point to point.
pub(crate) fn polyline(points: &[Point]) -> BezPath {
    let mut path = BezPath::new();
    for (index, point) in points.iter().enumerate() {
        let point = (f64::from(point.x), f64::from(point.y));
        if index == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path
}

/// An outline icon; `None` where there is none of that name.
pub(crate) fn icon(name: &str, size: f32, at: Point, color: Color) -> Option<Shape> {
    icons::path(name, size).map(|path| line(moved(path, at), round(color, ICON_STROKE)))
}

/// The filled star, on a field of that size.
pub(crate) fn star(size: f32, at: Point, color: Color) -> Option<Shape> {
    icons::path(icons::STAR, size).map(|path| area(moved(path, at), color))
}

fn moved(path: BezPath, by: Point) -> BezPath {
    Affine::translate((f64::from(by.x), f64::from(by.y))) * path
}

/// A number as people write it, with a sign where zero is neutral.
pub(crate) fn number(value: f64, scale: &model::Scale) -> String {
    let rounded = format!("{:.2}", value.abs());
    let digits = rounded.trim_end_matches('0').trim_end_matches('.');
    let sign = match value {
        _ if digits == "0" => "",
        value if value < 0.0 => "−",
        _ if scale.neutral() == 0.0 => "+",
        _ => "",
    };
    format!("{sign}{digits}")
}

/// A number as people write it: at most two decimals, with a true minus.
pub(crate) fn plain_number(value: f64) -> String {
    let rounded = format!("{:.2}", value.abs());
    let digits = rounded.trim_end_matches('0').trim_end_matches('.');
    let sign = if value < 0.0 && digits != "0" { "−" } else { "" };
    format!("{sign}{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Scale;

    #[test]
    fn plain_numbers_have_no_more_digits_than_they_need() {
        assert_eq!([-1.5, 12.0, 0.666, -0.001, 1200.0].map(plain_number), ["−1.5", "12", "0.67", "0", "1200"]);
    }

    #[test]
    fn numbers_have_a_true_minus_and_a_sign_only_around_zero() {
        let written = |value, scale| number(value, &scale);
        assert_eq!(written(1.3, Scale::DEFAULT), "+1.3");
        assert_eq!(written(-1.95, Scale::DEFAULT), "−1.95");
        assert_eq!(written(-0.001, Scale::DEFAULT), "0");
        assert_eq!(written(4.0, Scale::ONE_TO_FIVE), "4");
        assert_eq!(written(10.0, Scale::new(0.0, 5.0, 10.0, 1.0).unwrap()), "10");
    }
}
