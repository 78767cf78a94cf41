//! The faces that the text uses, embedded as subsets that web views read.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use base64::engine::general_purpose::STANDARD;
use base64::write::EncoderWriter;
use scene::{FontFace, FontId, Scene, Shape};
use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::raw::TableProvider as _;
use skrifa::raw::collections::IntSet;
use skrifa::{FontRef, GlyphId, Tag};

use super::text::css_string;
use super::xml::Escaped;

/// What the text uses of a face.
#[derive(Default)]
struct Used {
    chars: BTreeSet<char>,
    glyphs: BTreeSet<u32>,
}

/// Writes the style sheet with the faces. Weights that a family does not have must not be imitated: the glyphs
/// were placed for the face as it is.
pub(super) fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<style>text{{white-space:pre;font-synthesis:none;font-kerning:normal}}")?;
    for (id, used) in used(scene) {
        let Some(face) = scene.font(id) else { continue };
        let Some(file) = subset(face, &used) else { continue };
        let family = css_string(&face.family);
        write!(out, "@font-face{{font-family:{};font-weight:{};", Escaped(&family), face.weight)?;
        write!(out, "src:url(data:font/ttf;base64,")?;
        let mut encoder = EncoderWriter::new(&mut *out, &STANDARD);
        encoder.write_all(&file)?;
        encoder.finish()?;
        drop(encoder);
        writeln!(out, ")}}")?;
    }
    writeln!(out, "</style>")
}

fn used(scene: &Scene) -> BTreeMap<FontId, Used> {
    let mut faces: BTreeMap<FontId, Used> = BTreeMap::new();
    for shape in scene.groups.iter().flat_map(|group| &group.items).flat_map(|item| &item.shapes) {
        match shape {
            Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => {}
            Shape::Text(block) => {
                for line in &block.lines {
                    for run in &line.runs {
                        let face = faces.entry(run.font).or_default();
                        for glyph in &run.glyphs {
                            face.glyphs.insert(glyph.id);
                            face.chars.extend(line.text.get(glyph.text.clone()).unwrap_or_default().chars());
                        }
                    }
                }
            }
        }
    }
    faces
}

/// The part of the face that draws these characters and glyphs, with its shaping rules; `None` where the face
/// has neither outlines that can be taken apart nor bitmaps.
fn subset(face: &FontFace, used: &Used) -> Option<Vec<u8>> {
    let font = FontRef::from_index(face.bytes(), face.index).ok()?;
    if font.glyf().is_err() && font.cbdt().is_err() {
        return None;
    }
    let plan = Plan::new(
        &used.glyphs.iter().copied().map(GlyphId::new).collect(),
        &used.chars.iter().copied().chain([' ']).map(u32::from).collect(),
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &[Tag::new(b"DSIG"), Tag::new(b"meta")].into_iter().collect(),
        &IntSet::all(),
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        &IntSet::empty(),
        &IntSet::empty(),
    );
    subset_font(&font, &plan).ok()
}
