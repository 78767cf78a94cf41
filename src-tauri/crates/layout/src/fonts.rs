//! The faces that text is shaped with: Inter, bundled, and what the host gives beyond it.

use std::sync::Arc;

use scene::FontFace;

/// Where faces beyond Inter come from.
pub trait FontSource: Send {
    /// Faces for text that the bundled ones cannot draw, best first; empty where there are none.
    ///
    /// `script` is a code of ISO 15924 (`Arab`, `Hani`), `Zsye` for emoji; `sample` is a character that is to be
    /// drawn. Several weights of one family may be given.
    fn faces(&mut self, script: &str, sample: char) -> Vec<FontFace>;
}

/// A source that has none: text beyond Inter becomes a problem of the scene.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoMoreFonts;

impl FontSource for NoMoreFonts {
    fn faces(&mut self, _script: &str, _sample: char) -> Vec<FontFace> {
        Vec::new()
    }
}

/// The faces, and the text that was shaped with them.
pub struct Fonts {
    faces: Vec<FontFace>,
    _source: Box<dyn FontSource>,
}

impl Fonts {
    /// The bundled faces, with that source for what lies beyond them. The source is asked only when needed.
    #[must_use]
    pub fn new(source: Box<dyn FontSource>) -> Self {
        Self { faces: bundled(), _source: source }
    }

    /// The faces that have been used so far: the bundled ones first.
    #[must_use]
    pub fn faces(&self) -> &[FontFace] {
        &self.faces
    }
}

fn bundled() -> Vec<FontFace> {
    let face = |weight: u16, file: &'static [u8]| FontFace {
        family: "Inter".to_owned(),
        weight,
        data: Arc::new(file),
        index: 0,
    };
    vec![
        face(400, include_bytes!("../fonts/Inter-Regular.ttf")),
        face(500, include_bytes!("../fonts/Inter-Medium.ttf")),
        face(600, include_bytes!("../fonts/Inter-SemiBold.ttf")),
    ]
}
