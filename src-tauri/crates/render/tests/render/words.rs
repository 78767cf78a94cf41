//! What is to be found in a document: words of a scene, and random texts for properties.

use proptest::prelude::*;
use scene::{FontFace, Point, Rect, Scene, Shape, Size, Stick, Tag, TagNode, TagRef};

use crate::scenes;

/// The lines of all text in reading order: as the structure tells it.
#[must_use]
pub(crate) fn read_lines(scene: &Scene) -> Vec<String> {
    fn read(scene: &Scene, node: &TagNode, lines: &mut Vec<String>) {
        for at in &node.content {
            let item = &scene.groups[at.group as usize].items[at.item as usize];
            if let Shape::Text(block) = &item.shapes[at.shape as usize] {
                lines.extend(block.lines.iter().map(|line| line.text.clone()));
            }
        }
        node.children.iter().for_each(|child| read(scene, child, lines));
    }
    let mut lines = Vec::new();
    scene.structure.iter().for_each(|node| read(scene, node, &mut lines));
    lines
}

/// The words of lines, without regard to white space.
#[must_use]
pub(crate) fn words<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    lines.into_iter().flat_map(str::split_whitespace).map(str::to_owned).collect()
}

/// A scene of paragraphs, painted from the last to the first and read from the first to the last.
#[must_use]
pub(crate) fn paragraphs(faces: Vec<FontFace>, texts: &[Vec<String>]) -> Scene {
    let mut top = 10.0;
    let mut items = Vec::new();
    for (index, lines) in texts.iter().enumerate() {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let shape = scenes::text(&faces, 0, &lines, Point::new(10.0, 0.0), 14.0);
        items.push(scenes::item(format!("p{index}"), Rect::new(0.0, top, 1_500.0, 20.0), vec![shape]));
        top += 40.0 + 18.0 * f32::from(u8::try_from(lines.len()).unwrap());
    }
    items.reverse();
    let count = u32::try_from(items.len()).unwrap();
    let structure = (0..count)
        .map(|index| TagNode {
            tag: Tag::Paragraph,
            content: vec![TagRef { group: 0, item: count - 1 - index, shape: 0 }],
            children: Vec::new(),
        })
        .collect();
    let groups = vec![scenes::group("paragraphs", Point::default(), Stick::None, items)];
    Scene { structure, ..scenes::scene(Size { w: 1_600.0, h: top }, faces, groups) }
}

/// Lines of one paragraph, each of words of that kind of character.
pub(crate) fn lines(word: &'static str) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop::collection::vec(word, 1..6).prop_map(|words| words.join(" ")), 1..4)
}
