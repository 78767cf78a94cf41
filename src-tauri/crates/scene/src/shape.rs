//! Boxes, paths, text and pictures: everything that a sink must know how to draw.

use kurbo::BezPath;
use serde::{Serialize, Serializer};
use specta::Type;

use crate::{Color, Rect, Size, TextBlock};

/// One mark. A sink matches on this without a wildcard.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(tag = "shape", rename_all = "camelCase")]
pub enum Shape {
    /// A rectangle, perhaps with round corners.
    Box(BoxShape),
    /// A free path.
    Path(PathShape),
    /// Shaped text.
    Text(TextBlock),
    /// A picture made of pixels.
    Image(ImageShape),
}

/// A rectangle, perhaps with round corners.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BoxShape {
    /// Where it stands in its item. A stroke lies inside the edge.
    pub rect: Rect,
    /// The radius of all four corners.
    pub radius: f32,
    /// The fill.
    pub fill: Option<Color>,
    /// The outline.
    pub stroke: Option<Stroke>,
}

/// A free path.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PathShape {
    /// The path in the item's coordinates; serialised as SVG path data.
    #[serde(serialize_with = "svg_data")]
    #[specta(type = String)]
    pub path: BezPath,
    /// The fill, by the non-zero rule.
    pub fill: Option<Color>,
    /// The line, centred on the path.
    pub stroke: Option<Stroke>,
}

/// A picture made of pixels, by name: who draws it has the bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImageShape {
    /// The frame that it stands in. Nothing of the picture is drawn beyond it.
    pub rect: Rect,
    /// The radius of the frame's corners.
    pub radius: f32,
    /// Names the picture.
    pub picture: String,
    /// Its size in pixels, upright.
    pub pixels: Size,
    /// How it fills the frame.
    pub fit: Fit,
    /// What it shows, in words; never empty.
    pub alt: String,
}

/// How a picture fills its frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Fit {
    /// The whole frame; what reaches beyond is cut off evenly.
    Cover,
    /// As large as it can be shown whole, in the middle.
    Contain,
}

impl ImageShape {
    /// Where the whole picture would stand, in the frame's coordinates: for `Cover` it reaches beyond the frame.
    #[must_use]
    pub fn placed(&self) -> Rect {
        let (w, h) = (self.pixels.w.max(1.0), self.pixels.h.max(1.0));
        let (across, down) = (self.rect.w / w, self.rect.h / h);
        let scale = match self.fit {
            Fit::Cover => across.max(down),
            Fit::Contain => across.min(down),
        };
        let (w, h) = (w * scale, h * scale);
        Rect::new(self.rect.x + (self.rect.w - w) / 2.0, self.rect.y + (self.rect.h - h) / 2.0, w, h)
    }
}

/// A line's look.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Stroke {
    /// The colour.
    pub color: Color,
    /// The width.
    pub width: f32,
    /// On and off lengths in turn; empty for a solid line.
    pub dash: Vec<f32>,
    /// How ends look. Joins are round in any case.
    pub cap: LineCap,
}

/// How the ends of a line look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum LineCap {
    /// Cut off at the end.
    Butt,
    /// A half circle beyond the end.
    Round,
}

impl Stroke {
    /// A solid line with butt ends.
    #[must_use]
    pub const fn solid(color: Color, width: f32) -> Self {
        Self { color, width, dash: Vec::new(), cap: LineCap::Butt }
    }
}

fn svg_data<S: Serializer>(path: &BezPath, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path.to_svg())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_covers_its_frame_or_stands_in_its_middle() {
        let image = |fit| ImageShape {
            rect: Rect::new(10.0, 0.0, 40.0, 30.0),
            radius: 0.0,
            picture: "p".into(),
            pixels: Size { w: 100.0, h: 100.0 },
            fit,
            alt: "A square".into(),
        };
        assert!(Rect::new(10.0, -5.0, 40.0, 40.0).holds(&image(Fit::Cover).placed()));
        assert!(image(Fit::Cover).placed().holds(&image(Fit::Contain).rect));
        assert!(Rect::new(15.0, 0.0, 30.0, 30.0).holds(&image(Fit::Contain).placed()));
    }
}
