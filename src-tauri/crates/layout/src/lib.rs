//! From a map to a scene: the only place where text is shaped and lines are broken.
//!
//! [`layout`] is a pure function of a map, a [`View`] and [`Fonts`]: same input, same scene, byte by byte.
//! The fonts keep shaped text between calls, so an edit of a large map shapes only what changed.
//! [`Grid`] says where columns and rows stand, for a surface that has to turn a point into a cell.
//!
//! Deliberately absent: input and output, the clock, random numbers, output formats, and looking fonts up (the
//! host does that through [`FontSource`]; [`SystemFonts`] is the usual answer).

mod fonts;
mod grid;
pub mod icons;
#[cfg(feature = "system-fonts")]
mod system;
pub mod theme;
mod view;

pub use fonts::{FontSource, Fonts, NoMoreFonts};
pub use grid::{Band, Column, Grid, PhaseColumns, Plot, Row, Track};
#[cfg(feature = "system-fonts")]
pub use system::SystemFonts;
pub use view::{Density, ThemeName, View};

use model::MapBundle;
use scene::{Color, Scene, Size};

/// A map, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The picture.
    pub scene: Scene,
    /// Where columns and rows stand in it.
    pub grid: Grid,
}

/// Lays a map out.
#[must_use]
pub fn layout(bundle: &MapBundle, _view: &View, fonts: &mut Fonts) -> Layout {
    let scene = Scene {
        size: Size { w: 1.0, h: 1.0 },
        background: Color::rgb(0xFF_FFFF),
        title: bundle.map.title.clone(),
        lang: String::new(),
        groups: Vec::new(),
        fonts: fonts.faces().to_vec(),
        structure: Vec::new(),
        outline: Vec::new(),
        problems: Vec::new(),
    };
    Layout { scene, grid: Grid::default() }
}
