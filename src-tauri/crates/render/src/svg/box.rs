//! Boxes as `rect` elements.

use std::io::{self, Write};

use scene::{BoxShape, Rect};

use super::xml::{Line, Number, Paint};
use crate::outline::{corner_radius, inner_line};

/// Writes a box: its fill, then its line, which lies inside the edge.
pub(super) fn write(shape: &BoxShape, out: &mut dyn Write) -> io::Result<()> {
    if let Some(color) = shape.fill {
        write_rect(&shape.rect, corner_radius(shape), out)?;
        write!(out, "{}/>", Paint("fill", color))?;
    }
    if let Some(stroke) = &shape.stroke {
        let line = inner_line(shape, stroke);
        write_rect(&line.rect, line.radius, out)?;
        write!(out, r#" fill="none"{}/>"#, Line(stroke, line.width))?;
    }
    Ok(())
}

/// The element without its end.
fn write_rect(rect: &Rect, radius: f32, out: &mut dyn Write) -> io::Result<()> {
    let (x, y, width, height) = (Number(rect.x), Number(rect.y), Number(rect.w), Number(rect.h));
    write!(out, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}""#)?;
    if radius > 0.0 { write!(out, r#" rx="{}""#, Number(radius)) } else { Ok(()) }
}
