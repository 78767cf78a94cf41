//! From a map to a scene: the only place where text is shaped and lines are broken.
//!
//! [`layout`] is a pure function of a map, a [`View`] and [`Fonts`]: same input, same scene, byte by byte.
//! The fonts keep shaped text and drawn rows between calls, so an edit of a large map shapes and draws only what
//! changed.
//! [`Grid`] says where columns and rows stand, for a surface that has to turn a point into a cell.
//!
//! Deliberately absent: input and output, the clock, random numbers, output formats, and looking fonts up (the
//! host does that through [`FontSource`]; [`SystemFonts`] is the usual answer).

mod bands;
mod blueprint;
mod compose;
mod curve;
mod draw;
mod faces;
mod fit;
mod fonts;
mod foot;
mod frame;
mod grid;
mod header;
mod headings;
pub mod icons;
mod kept;
mod lane;
mod language;
mod lens;
mod masthead;
mod paths;
mod structure;
#[cfg(feature = "system-fonts")]
mod system;
pub mod theme;
mod view;

pub use fit::fitting_widths;
pub use fonts::{FAMILY, FontSource, Fonts, NoMoreFonts};
pub use grid::{Band, Column, Grid, PathBand, PhaseColumns, Plot, Row, Track};
#[cfg(feature = "system-fonts")]
pub use system::SystemFonts;
pub use view::{Density, ThemeName, View};

use model::MapBundle;
use scene::Scene;

/// A map, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The picture.
    pub scene: Scene,
    /// Where columns and rows stand in it.
    pub grid: Grid,
}

/// Lays a map out.
///
/// Any map gives a picture, however unsound: what names something that is not there stands at the first column
/// or, where it has no place at all, is left out. What could not be drawn as it should be is named in
/// [`Scene::problems`].
#[must_use]
pub fn layout(bundle: &MapBundle, view: &View, fonts: &mut Fonts) -> Layout {
    fonts.kept.begin(bundle, view);
    let mut layout = compose::compose(bundle, view, fonts);
    layout.scene.lang = fonts.language(bundle).to_owned();
    faces::keep_used(&mut layout.scene, fonts.faces());
    fonts.sweep();
    layout
}
