//! The faces of a scene: those that it uses, numbered by the scene alone.
//!
//! The bundled faces are always there and come first. Faces beyond them are numbered by first use, so that what
//! was laid out before leaves no trace.

use std::collections::HashMap;

use scene::{FontFace, FontId, Group, Line, Scene, Shape};

/// How many faces are bundled.
const BUNDLED: usize = 3;

/// Gives the scene the faces that it uses.
pub(crate) fn keep_used(scene: &mut Scene, faces: &[FontFace]) {
    scene.fonts = faces.iter().take(BUNDLED).cloned().collect();
    if faces.len() <= BUNDLED {
        return;
    }
    let mut numbers: HashMap<FontId, FontId> = HashMap::new();
    let beyond = |line: &Line| line.runs.iter().any(|run| usize::from(run.font.0) >= BUNDLED);
    let uses = |group: &Group| {
        let shapes = group.items.iter().flat_map(|item| &item.shapes);
        shapes.into_iter().any(|shape| matches!(shape, Shape::Text(block) if block.lines.iter().any(beyond)))
    };
    // What uses none of them stays shared with the scene before.
    let groups = scene.groups.iter_mut().filter(|group| uses(group));
    let shapes = groups.flat_map(|group| group.items.iter_mut()).flat_map(|item| &mut item.shapes);
    let blocks = shapes.filter_map(|shape| match shape {
        Shape::Text(block) => Some(block),
        Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
    });
    let changed = blocks.filter(|block| block.lines.iter().any(beyond));
    let runs = changed.flat_map(|block| block.lines.to_mut()).flat_map(|line| &mut line.runs);
    for run in runs.filter(|run| usize::from(run.font.0) >= BUNDLED) {
        let number = numbers.entry(run.font).or_insert_with(|| {
            let number = FontId(u16::try_from(scene.fonts.len()).unwrap_or(u16::MAX));
            scene.fonts.extend(faces.get(usize::from(run.font.0)).cloned());
            number
        });
        run.font = *number;
    }
}
