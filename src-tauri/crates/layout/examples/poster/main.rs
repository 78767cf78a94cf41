//! Lays the poster's map out and writes it as a plain SVG, to look at: `poster OUT.svg [edit] [light|dark]`.
//!
//! Deliberately absent: fidelity. Text is set by whoever shows the file; the exports are the render crate's.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "an example may stop")]

mod svg;
mod tent;

use layout::{Density, Fonts, SystemFonts, ThemeName, View};

fn main() {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let mut given = |word: &str| {
        let place = words.iter().position(|other| other == word);
        place.map(|place| words.remove(place)).is_some()
    };
    let density = if given("edit") { Density::Edit } else { Density::Present };
    let theme = match (given("light"), given("dark")) {
        (true, _) => ThemeName::Light,
        (false, true) => ThemeName::Dark,
        (false, false) => ThemeName::Print,
    };
    let path = words.first().expect("a file to write");
    let mut fonts = Fonts::new(Box::new(SystemFonts::new()));
    let layout = layout::layout(&tent::tent(), &View { density, theme }, &mut fonts);
    std::fs::write(path, svg::svg(&layout.scene)).unwrap();
}
