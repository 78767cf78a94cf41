//! Glyphs into pixels, where the scene put them.

use scene::{GlyphRun, Point, TextBlock};
use vello_cpu::Glyph;

use super::brush::{Tools, set_paint};

/// Draws a block of text.
pub(super) fn paint(tools: &mut Tools<'_>, block: &TextBlock) {
    set_paint(tools.context, block.color);
    for line in &block.lines {
        let baseline = block.origin + Point::new(0.0, line.baseline);
        for run in &line.runs {
            draw(tools, run, baseline);
        }
    }
}

fn draw(tools: &mut Tools<'_>, run: &GlyphRun, baseline: Point) {
    let Some(face) = tools.faces.get(usize::from(run.font.0)) else { return };
    let glyphs = run.glyphs.iter().map(|glyph| {
        let at = baseline + glyph.at;
        Glyph { id: glyph.id, x: at.x, y: at.y }
    });
    // The error lists glyphs without a shape, such as the space: they leave nothing to draw.
    let _blank = tools.context.glyph_run(tools.resources, face).font_size(run.size).hint(false).fill_glyphs(glyphs);
}
