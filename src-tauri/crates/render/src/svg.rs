//! To SVG: a standalone file that looks the same elsewhere, with text that can be selected.
//!
//! Each line of text is one `text` element: the viewer shapes it again, with the faces that the file embeds as
//! subsets of a few kilobytes (all of a face's shaping rules for the characters used), so widths and joins agree.
//! Whole files would add a third of a megabyte per weight and many for Chinese or emoji. A face that cannot be
//! made a subset (outlines in CFF) is named, not embedded.
//!
//! Each picture is embedded once per size that it is shown in, with 300 pixels an inch.
//!
//! Deliberately absent: scripts, styles beyond the faces, and links that run anything.

mod r#box;
mod fonts;
mod image;
mod path;
mod text;
mod xml;

use std::io::{self, BufWriter, Write};

use scene::{Item, Scene, Shape};

use self::image::Files;
use self::xml::{Escaped, Number, Paint};
use crate::Pictures;
use crate::link;

/// Writes the scene as a standalone SVG document.
///
/// # Errors
/// Those of the writer.
pub fn to_svg(scene: &Scene, pictures: &dyn Pictures, out: &mut dyn Write) -> io::Result<()> {
    let files = Files::new(scene, pictures);
    let mut out = BufWriter::new(out);
    let (width, height) = (Number(scene.size.w), Number(scene.size.h));
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    write!(out, r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}""#)?;
    write!(out, r#" viewBox="0 0 {width} {height}" xml:space="preserve""#)?;
    if !scene.lang.is_empty() {
        let lang = Escaped(&scene.lang);
        write!(out, r#" lang="{lang}" xml:lang="{lang}""#)?;
    }
    writeln!(out, ">\n<title>{}</title>", Escaped(&scene.title))?;
    fonts::write(scene, &mut out)?;
    files.write(&mut out)?;
    writeln!(out, r#"<rect width="{width}" height="{height}"{}/>"#, Paint("fill", scene.background))?;
    for group in &scene.groups {
        let (x, y) = (Number(group.offset.x), Number(group.offset.y));
        writeln!(out, r#"<g id="{}" transform="translate({x} {y})">"#, Escaped(&group.id))?;
        for item in &group.items {
            write_item(scene, &files, item, &mut out)?;
        }
        writeln!(out, "</g>")?;
    }
    writeln!(out, "</svg>")?;
    out.flush()
}

fn write_item(scene: &Scene, files: &Files, item: &Item, out: &mut dyn Write) -> io::Result<()> {
    let link = item.link.as_deref().and_then(link::url);
    if let Some(url) = &link {
        write!(out, r#"<a href="{}">"#, Escaped(url))?;
    }
    write!(out, r#"<g transform="translate({} {})">"#, Number(item.rect.x), Number(item.rect.y))?;
    for shape in &item.shapes {
        match shape {
            Shape::Box(shape) => r#box::write(shape, out)?,
            Shape::Path(shape) => path::write(shape, out)?,
            Shape::Text(block) => text::write(scene, block, out)?,
            Shape::Image(shape) => image::write(files, shape, out)?,
        }
    }
    writeln!(out, "</g>{}", if link.is_some() { "</a>" } else { "" })
}
