//! Boxes, paths and text: everything that a sink must know how to draw.

use kurbo::BezPath;
use serde::{Serialize, Serializer};
use specta::Type;

use crate::{Color, Rect, TextBlock};

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
