//! What header and masthead share: whose journey it is.

use model::PersonaId;
use scene::{Point, Shape};

use crate::draw::{Context, disc, icon, line, polyline, round};
use crate::lane::hollow;

/// A persona of the lens.
pub(crate) struct Person<'a> {
    /// Which.
    pub(crate) id: &'a PersonaId,
    /// The name.
    pub(crate) name: &'a str,
    /// Who that is, in a line.
    pub(crate) summary: &'a str,
    /// The place in the lens, from 0.
    pub(crate) rank: usize,
}

/// The width of a persona's mark: a piece of its line.
pub(crate) const MARK: f32 = 22.0;

/// How far a large title hangs left, so that its letters' stems stand at the margin: the side bearing, in em.
pub(crate) const OPTICAL: f32 = 0.042;

/// The lens's personas that are there.
pub(crate) fn people<'a>(cx: &Context<'a>) -> Vec<Person<'a>> {
    let bundle = cx.bundle;
    let known = bundle.map.lens.personas.iter().enumerate().filter_map(|(rank, id)| {
        let persona = bundle.persona(id)?;
        Some(Person { id, name: &persona.name, summary: &persona.summary, rank })
    });
    known.collect()
}

/// A portrait that is generated: a figure on the persona's soft ground.
pub(crate) fn portrait(cx: &Context<'_>, rank: usize, center: Point, size: f32) -> Vec<Shape> {
    let inner = size * 0.62;
    let corner = Point::new(center.x - inner / 2.0, center.y - inner / 2.0);
    let mut shapes = vec![disc(center, size / 2.0, cx.palette.persona_ground(rank))];
    shapes.extend(icon("user", inner, corner, cx.palette.persona(rank)));
    shapes
}

/// A piece of the persona's line with its point, beginning at that place.
pub(crate) fn mark(cx: &Context<'_>, rank: usize, at: Point) -> Vec<Shape> {
    let color = cx.palette.persona(rank);
    let width = if rank == 0 { cx.metrics.curve } else { cx.metrics.curve_second };
    let path = polyline(&[at, Point::new(at.x + MARK, at.y)]);
    let mut shapes = vec![line(path, round(color, width))];
    if rank > 0 {
        let middle = Point::new(at.x + MARK / 2.0, at.y);
        shapes.extend(hollow(cx, rank, middle, color, cx.palette.surface));
    }
    shapes
}
