//! Where faces beyond Inter come from: the host's side of the fonts.

use scene::FontFace;

/// Where faces beyond Inter come from.
pub trait FontSource: Send {
    /// The faces of one family that can draw `sample`; empty where there is none.
    ///
    /// `script` is a code of ISO 15924 (`Arab`, `Hani`, `Zyyy` for signs of no script), `Zsye` for emoji. Han
    /// characters of a text that also has kana or hangul are asked for as `Hira` or `Hang`. The answer must
    /// depend on the two arguments alone.
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
