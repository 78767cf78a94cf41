//! Paths as `path` elements.

use std::fmt::{self, Display, Formatter};
use std::io::{self, Write};

use kurbo::{BezPath, PathEl, Point};
use scene::PathShape;

use super::xml::{Line, Number, Paint};

/// Writes a path.
pub(super) fn write(shape: &PathShape, out: &mut dyn Write) -> io::Result<()> {
    write!(out, r#"<path d="{}""#, Data(&shape.path))?;
    match shape.fill {
        Some(color) => write!(out, "{}", Paint("fill", color))?,
        None => write!(out, r#" fill="none""#)?,
    }
    if let Some(stroke) = &shape.stroke {
        write!(out, "{}", Line(stroke, stroke.width))?;
    }
    write!(out, "/>")
}

/// Path data with absolute coordinates.
struct Data<'a>(&'a BezPath);

impl Display for Data<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for element in self.0.elements() {
            match *element {
                PathEl::MoveTo(to) => write!(f, "M{}", Pair(to))?,
                PathEl::LineTo(to) => write!(f, "L{}", Pair(to))?,
                PathEl::QuadTo(one, to) => write!(f, "Q{} {}", Pair(one), Pair(to))?,
                PathEl::CurveTo(one, two, to) => write!(f, "C{} {} {}", Pair(one), Pair(two), Pair(to))?,
                PathEl::ClosePath => f.write_str("Z")?,
            }
        }
        Ok(())
    }
}

struct Pair(Point);

impl Display for Pair {
    #[expect(clippy::cast_possible_truncation, reason = "the scene's own lengths are f32")]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", Number(self.0.x as f32), Number(self.0.y as f32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_is_absolute() {
        let mut path = BezPath::new();
        path.move_to((0.0, 1.5));
        path.line_to((10.0, -2.0));
        path.curve_to((1.0, 2.0), (3.0, 4.0), (5.0, 6.25));
        path.close_path();
        assert_eq!(Data(&path).to_string(), "M0 1.5L10 -2C1 2 3 4 5 6.25Z");
    }
}
