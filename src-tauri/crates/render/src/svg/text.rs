//! Text as one `text` element per line, at the line's place.

use std::collections::BTreeSet;
use std::io::{self, Write};

use scene::{Direction, Figures, FontId, Scene, TextBlock};

use super::xml::{Escaped, Number, Paint};

/// Writes a block.
pub(super) fn write(scene: &Scene, block: &TextBlock, out: &mut dyn Write) -> io::Result<()> {
    let style = &block.style;
    write!(out, r#"<g font-family="{}""#, Escaped(&families(scene, block)))?;
    write!(out, r#" font-size="{}" font-weight="{}""#, Number(style.size), style.weight)?;
    if style.tracking != 0.0 {
        write!(out, r#" letter-spacing="{}""#, Number(style.tracking * style.size))?;
    }
    match style.figures {
        Figures::Proportional => {}
        Figures::Tabular => write!(out, r#" style="font-variant-numeric:tabular-nums""#)?,
    }
    if block.direction == Direction::Rtl {
        write!(out, r#" direction="rtl""#)?;
    }
    write!(out, "{}>", Paint("fill", block.color))?;
    for line in block.lines.iter().filter(|line| !line.text.trim().is_empty()) {
        // A line begins where its direction does, so that a space at its end is beyond its ink.
        let start = match block.direction {
            Direction::Ltr => line.x,
            Direction::Rtl => line.x + line.width,
        };
        let (x, y) = (Number(block.origin.x + start), Number(block.origin.y + line.baseline));
        write!(out, r#"<text x="{x}" y="{y}">{}</text>"#, Escaped(&line.text))?;
    }
    write!(out, "</g>")
}

/// The families of the block's faces in the scene's order, then those that it falls back to.
fn families(scene: &Scene, block: &TextBlock) -> String {
    let faces: BTreeSet<FontId> = block.lines.iter().flat_map(|line| &line.runs).map(|run| run.font).collect();
    let used = faces.into_iter().filter_map(|id| scene.font(id)).map(|face| &face.family);
    let mut names: Vec<String> = Vec::new();
    for family in used.chain(&block.fallback) {
        let name = css_string(family);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.push("sans-serif".into());
    names.join(",")
}

/// A string of CSS in single quotes.
pub(super) fn css_string(text: &str) -> String {
    let escaped = text.chars().filter(|char| !char.is_control()).flat_map(|char| {
        let escape = matches!(char, '\'' | '\\' | '<').then_some('\\');
        escape.into_iter().chain([char])
    });
    format!("'{}'", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn family_names_cannot_leave_their_quotes() {
        assert_eq!(css_string("Noto Sans"), "'Noto Sans'");
        assert_eq!(css_string("a'b\\c\n"), r"'a\'b\\c'");
    }
}
