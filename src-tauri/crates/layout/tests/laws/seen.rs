//! Looking at a picture: items by id, where they and their texts stand.

use std::collections::HashMap;

use scene::{Item, Point, Rect, Scene, Shape, TagNode, TagRef};

/// The items of a picture by id, each with its rectangle in the scene.
pub(crate) struct Seen<'a> {
    items: Vec<(&'a Item, Rect)>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Seen<'a> {
    pub(crate) fn new(scene: &'a Scene) -> Self {
        let items: Vec<(&Item, Rect)> = scene
            .groups
            .iter()
            .flat_map(|group| group.items.iter().map(|item| (item, item.rect.moved(group.offset))))
            .collect();
        let places = items.iter().enumerate().map(|(index, (item, _))| (item.id.as_str(), index)).collect();
        Self { items, places }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (&'a Item, Rect)> + '_ {
        self.items.iter().copied()
    }

    pub(crate) fn item(&self, id: &str) -> Option<(&'a Item, Rect)> {
        self.places.get(id).map(|index| self.items[*index])
    }

    pub(crate) fn words(&self, id: &str) -> String {
        let item = self.item(id).map(|(item, _)| item);
        let shapes = item.iter().flat_map(|item| &item.shapes);
        shapes.filter_map(words).collect::<Vec<_>>().join("|")
    }
}

fn words(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Text(block) => Some(block.text()),
        Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
    }
}

/// The rectangles of an item's lines of text, in its own coordinates.
pub(crate) fn inks(item: &Item) -> impl Iterator<Item = Rect> + '_ {
    item.shapes.iter().flat_map(|shape| match shape {
        Shape::Text(block) => (0u16..)
            .zip(&block.lines)
            .map(|(index, line)| {
                let y = f32::from(index) * block.style.line_height;
                let hanging = if line.x < 0.0 { 0.0 } else { line.x };
                Rect::new(hanging, y, line.width, block.style.line_height).moved(block.origin)
            })
            .collect(),
        Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => Vec::new(),
    })
}

/// A line of text or an icon of the left column.
#[derive(Debug)]
pub(crate) struct Mark<'a> {
    pub(crate) item: &'a str,
    pub(crate) rect: Rect,
    text: bool,
}

impl Mark<'_> {
    /// Whether both are lines of text of one item, which stand close.
    pub(crate) fn follows(&self, other: &Self) -> bool {
        self.item == other.item && self.text && other.text
    }
}

/// What stands in the column of lane titles, in the scene. Blank texts are left out.
pub(crate) fn left_column(scene: &Scene) -> Vec<Mark<'_>> {
    let titles = scene.groups.iter().filter(|group| group.id == "titles");
    let items = titles.flat_map(|group| group.items.iter().map(|item| (item, item.rect.origin() + group.offset)));
    let marks = items.flat_map(|(item, at)| {
        let mark = move |text, rect: Rect| Mark { item: &item.id, rect: rect.moved(at), text };
        let texts = inks(item).map(move |rect| mark(true, rect));
        texts.chain(icons(item).map(move |rect| mark(false, rect)))
    });
    marks.filter(|mark| mark.rect.w > 0.0).collect()
}

/// The rectangles of an item's paths, in its own coordinates.
fn icons(item: &Item) -> impl Iterator<Item = Rect> + '_ {
    item.shapes.iter().filter_map(|shape| match shape {
        Shape::Path(shape) => {
            let bounds = kurbo::Shape::bounding_box(&shape.path);
            #[expect(clippy::cast_possible_truncation, reason = "a picture is far smaller than 2^24 px")]
            let [x, y, w, h] = [bounds.x0, bounds.y0, bounds.width(), bounds.height()].map(|side| side as f32);
            Some(Rect::new(x, y, w, h))
        }
        Shape::Box(_) | Shape::Text(_) | Shape::Image(_) => None,
    })
}

/// The marks that the structure names, in reading order.
pub(crate) fn tagged(scene: &Scene) -> Vec<TagRef> {
    fn walk(node: &TagNode, found: &mut Vec<TagRef>) {
        found.extend(&node.content);
        node.children.iter().for_each(|child| walk(child, found));
    }
    let mut found = Vec::new();
    scene.structure.iter().for_each(|node| walk(node, &mut found));
    found
}

/// Every text of the picture with the place that the structure names it by.
pub(crate) fn texts_by_place(scene: &Scene) -> Vec<(TagRef, String)> {
    let mut found = Vec::new();
    for (group, held) in (0u32..).zip(&scene.groups) {
        for (item, held) in (0u32..).zip(&held.items) {
            for (shape, held) in (0u32..).zip(&held.shapes) {
                found.extend(words(held).map(|text| (TagRef { group, item, shape }, text)));
            }
        }
    }
    found
}

/// Where an item stands.
pub(crate) fn corner(seen: &Seen<'_>, id: &str) -> Point {
    seen.item(id).map(|(_, rect)| rect.origin()).unwrap_or_default()
}
