//! Pictures as `image` elements, each file embedded once and used where it stands.

use std::io::{self, Write};
use std::sync::Arc;

use base64::engine::general_purpose::STANDARD;
use base64::write::EncoderWriter;
use picture::Format;
use scene::{ImageShape, Rect, Scene};

use super::xml::{Escaped, Number};
use crate::pictures::{DOCUMENT, Made, Pictures, embedded, images};

/// What the document embeds of the scene's pictures.
pub(super) struct Files {
    made: Made<Arc<[u8]>>,
    /// The frames that pictures stand in, with the radius of their corners; none twice.
    frames: Vec<(Rect, f32)>,
}

impl Files {
    pub(super) fn new(scene: &Scene, pictures: &dyn Pictures) -> Self {
        let mut frames = Vec::new();
        for frame in images(scene).map(frame) {
            if !frames.contains(&frame) {
                frames.push(frame);
            }
        }
        Self { made: Made::new(scene, pictures, DOCUMENT, embedded), frames }
    }

    /// Writes the files, each one unit wide and high, and the frames.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        for (number, file) in self.made.all() {
            let kind = Format::of(file).map_or("application/octet-stream", Format::media_type);
            write!(out, r#"<defs><image id="picture-{number}" width="1" height="1" preserveAspectRatio="none""#)?;
            write!(out, r#" href="data:{kind};base64,"#)?;
            let mut encoder = EncoderWriter::new(&mut *out, &STANDARD);
            encoder.write_all(file)?;
            encoder.finish()?;
            drop(encoder);
            writeln!(out, r#""/></defs>"#)?;
        }
        for (number, (Rect { x, y, w, h }, radius)) in self.frames.iter().enumerate() {
            let [x, y, w, h, radius] = [*x, *y, *w, *h, *radius].map(Number);
            write!(out, r#"<clipPath id="frame-{number}"><rect x="{x}" y="{y}" width="{w}" height="{h}""#)?;
            writeln!(out, r#" rx="{radius}"/></clipPath>"#)?;
        }
        Ok(())
    }
}

/// Writes a picture into its frame, with what it shows for those who do not see it.
pub(super) fn write(files: &Files, shape: &ImageShape, out: &mut dyn Write) -> io::Result<()> {
    let (Some(number), Some(clip)) =
        (files.made.number(shape), files.frames.iter().position(|one| *one == frame(shape)))
    else {
        return Ok(());
    };
    let (placed, alt) = (shape.placed(), Escaped(&shape.alt));
    let [left, top, across, down] = [placed.x, placed.y, placed.w, placed.h].map(Number);
    write!(out, r##"<g role="img" aria-label="{alt}" clip-path="url(#frame-{clip})"><title>{alt}</title>"##)?;
    write!(out, r##"<use href="#picture-{number}" transform="translate({left} {top}) scale({across} {down})"/></g>"##)
}

fn frame(shape: &ImageShape) -> (Rect, f32) {
    (shape.rect, shape.radius.min(shape.rect.w / 2.0).min(shape.rect.h / 2.0).max(0.0))
}
