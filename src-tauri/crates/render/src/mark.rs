//! A scene as a flat list of marks: shapes with their place in the picture and how far their ink reaches.

use kurbo::Shape as _;
use scene::{Item, Point, Rect, Scene, Shape, Stick, Stroke, TagRef, TextBlock};

/// A shape with its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark<'a> {
    /// Names it.
    pub(crate) at: TagRef,
    /// Where the origin of its coordinates stands in the scene.
    pub(crate) origin: Point,
    /// Whether its group stays in sight.
    pub(crate) stick: Stick,
    /// The shape.
    pub(crate) shape: &'a Shape,
}

/// All marks in painting order.
pub(crate) fn marks(scene: &Scene) -> impl Iterator<Item = Mark<'_>> {
    items(scene).flat_map(|placed| {
        placed.item.shapes.iter().zip(0..).map(move |(shape, index)| Mark {
            at: TagRef { shape: index, ..placed.at },
            origin: placed.origin,
            stick: placed.stick,
            shape,
        })
    })
}

/// An item with its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed<'a> {
    /// Names its first shape.
    pub(crate) at: TagRef,
    /// Where its top left corner stands in the scene.
    pub(crate) origin: Point,
    /// Whether its group stays in sight.
    pub(crate) stick: Stick,
    /// The item.
    pub(crate) item: &'a Item,
}

/// All items in painting order.
pub(crate) fn items(scene: &Scene) -> impl Iterator<Item = Placed<'_>> {
    scene.groups.iter().zip(0..).flat_map(|(group, group_index)| {
        group.items.iter().zip(0..).map(move |(item, item_index)| Placed {
            at: TagRef { group: group_index, item: item_index, shape: 0 },
            origin: group.offset + item.rect.origin(),
            stick: group.stick,
            item,
        })
    })
}

impl Mark<'_> {
    /// The rectangle of the scene outside of which it leaves no ink.
    pub(crate) fn extent(&self) -> Rect {
        let own = match self.shape {
            Shape::Box(shape) => shape.rect,
            Shape::Path(shape) => {
                let bounds = shape.path.bounding_box();
                grown(from_kurbo(bounds), shape.stroke.as_ref().map_or(0.0, reach))
            }
            Shape::Text(block) => ink(block),
            Shape::Image(image) => image.rect,
        };
        own.moved(self.origin)
    }
}

/// How far a line reaches beyond its path.
fn reach(stroke: &Stroke) -> f32 {
    stroke.width / 2.0
}

/// Where a block's glyphs may leave ink: accents, swashes and marks stay within an em of their line.
fn ink(block: &TextBlock) -> Rect {
    let em = block.style.size;
    let left = block.lines.iter().map(|line| line.x).fold(0.0, f32::min);
    let right = block.lines.iter().map(|line| line.x + line.width).fold(block.width, f32::max);
    let area = Rect::new(block.origin.x + left, block.origin.y, right - left, block.height());
    grown(area, em)
}

fn grown(rect: Rect, by: f32) -> Rect {
    Rect::new(rect.x - by, rect.y - by, rect.w + 2.0 * by, rect.h + 2.0 * by)
}

#[expect(clippy::cast_possible_truncation, reason = "the scene's own lengths are f32")]
fn from_kurbo(rect: kurbo::Rect) -> Rect {
    Rect::new(rect.x0 as f32, rect.y0 as f32, rect.width() as f32, rect.height() as f32)
}

/// What two rectangles share; `None` where that has no area.
pub(crate) fn shared(one: &Rect, two: &Rect) -> Option<Rect> {
    let (left, top) = (one.x.max(two.x), one.y.max(two.y));
    let (width, height) = (one.right().min(two.right()) - left, one.bottom().min(two.bottom()) - top);
    (width > 0.0 && height > 0.0).then(|| Rect::new(left, top, width, height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_share_an_area_or_nothing() {
        let one = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert_eq!(shared(&one, &Rect::new(5.0, 8.0, 10.0, 10.0)), Some(Rect::new(5.0, 8.0, 5.0, 2.0)));
        assert_eq!(shared(&one, &Rect::new(10.0, 0.0, 10.0, 10.0)), None);
    }
}
