//! Glyphs on a page, where the scene put them, with the text that they stand for.
//!
//! Each cluster of glyphs carries its own text, emoji of several characters and ligatures too. An `ActualText` for
//! whole lines is deliberately absent: poppler places it without the page's scale and drops what then lies
//! beyond the page.

use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use scene::{GlyphRun, Line, Point, TextBlock};

use super::faces::Faces;
use super::pen;

/// Draws a block as content, a line at a time, and names what it drew.
pub(super) fn draw_content(
    surface: &mut Surface<'_>,
    faces: &Faces,
    block: &TextBlock,
    origin: Point,
) -> Vec<Identifier> {
    let lines = block.lines.iter().filter(|line| line.runs.iter().any(|run| !run.glyphs.is_empty()));
    lines
        .map(|line| {
            let name = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            draw_line(surface, faces, block, line, origin);
            surface.end_tagged();
            name
        })
        .collect()
}

/// Draws a block.
pub(super) fn draw(surface: &mut Surface<'_>, faces: &Faces, block: &TextBlock, origin: Point) {
    for line in &block.lines {
        draw_line(surface, faces, block, line, origin);
    }
}

fn draw_line(surface: &mut Surface<'_>, faces: &Faces, block: &TextBlock, line: &Line, origin: Point) {
    surface.set_fill(Some(pen::paint(block.color)));
    surface.set_stroke(None);
    let baseline = origin + block.origin + Point::new(0.0, line.baseline);
    for run in &line.runs {
        let (Some(face), Some(first)) = (faces.get(run.font), run.glyphs.first()) else { continue };
        let start = krilla::geom::Point::from_xy(baseline.x + first.at.x, baseline.y);
        surface.draw_glyphs(start, &glyphs(run, &line.text), face.clone(), &line.text, run.size, false);
    }
}

/// The run's glyphs in ems. The pen moves from each to the next one's place, so that none is placed anew.
fn glyphs(run: &GlyphRun, text: &str) -> Vec<KrillaGlyph> {
    let next = run.glyphs.iter().skip(1).map(Some).chain([None]);
    run.glyphs
        .iter()
        .zip(next)
        .map(|(glyph, next)| {
            let advance = next.map_or(glyph.advance, |next| next.at.x - glyph.at.x);
            // y runs down in a scene and up here.
            let rise = -glyph.at.y / run.size;
            let range = if text.get(glyph.text.clone()).is_some() { glyph.text.clone() } else { 0..0 };
            KrillaGlyph::new(GlyphId::new(glyph.id), advance / run.size, 0.0, rise, 0.0, range, None)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use scene::{Direction, FontId, Glyph};

    use super::*;

    fn line(text: &str, ranges: &[(usize, usize)]) -> Line {
        let glyph = |&(start, end)| Glyph { id: 1, at: Point::default(), advance: 1.0, text: start..end };
        let glyphs = ranges.iter().map(glyph).collect();
        let run = GlyphRun { font: FontId(0), size: 10.0, direction: Direction::Ltr, glyphs };
        Line { text: text.into(), x: 0.0, width: 1.0, baseline: 1.0, runs: vec![run] }
    }

    #[test]
    fn a_range_that_is_not_in_the_text_stands_for_nothing() {
        let broken = line("ä", &[(0, 1), (7, 9)]);
        assert!(glyphs(&broken.runs[0], &broken.text).iter().all(|glyph| glyph.text_range == (0..0)));
    }
}
