//! The faces that a document embeds.

use krilla::Data;
use krilla::text::Font;
use scene::{FontId, Scene, Shape};

use super::PdfError;

/// The faces that the scene's glyphs use, by the scene's index.
pub(super) struct Faces(Vec<Option<Font>>);

impl Faces {
    /// Reads the faces that are used; the others are not looked at.
    pub(super) fn new(scene: &Scene) -> Result<Self, PdfError> {
        let mut used = vec![false; scene.fonts.len()];
        for shape in scene.groups.iter().flat_map(|group| &group.items).flat_map(|item| &item.shapes) {
            match shape {
                Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => {}
                Shape::Text(block) => {
                    for run in block.lines.iter().flat_map(|line| &line.runs) {
                        if let Some(used) = used.get_mut(usize::from(run.font.0)) {
                            *used = true;
                        }
                    }
                }
            }
        }
        let faces = scene.fonts.iter().zip(used).map(|(face, used)| {
            let read = || {
                let unreadable = || PdfError::Face(face.family.clone());
                Font::new(Data::from(face.data.clone()), face.index).ok_or_else(unreadable)
            };
            used.then(read).transpose()
        });
        Ok(Self(faces.collect::<Result<_, _>>()?))
    }

    /// The face of that id.
    pub(super) fn get(&self, id: FontId) -> Option<&Font> {
        self.0.get(usize::from(id.0))?.as_ref()
    }
}
