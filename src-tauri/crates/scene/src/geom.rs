//! Points, sizes and rectangles, in px.

use serde::Serialize;
use specta::Type;

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Type)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// Width and height.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Type)]
pub struct Size {
    /// To the right.
    pub w: f32,
    /// Down.
    pub h: f32,
}

/// A rectangle by its top left corner and size.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Type)]
pub struct Rect {
    /// The left edge.
    pub x: f32,
    /// The top edge.
    pub y: f32,
    /// The width, never negative.
    pub w: f32,
    /// The height, never negative.
    pub h: f32,
}

impl Point {
    /// A point.
    #[must_use]
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

impl std::ops::Add for Point {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Rect {
    /// A rectangle.
    #[must_use]
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The top left corner.
    #[must_use]
    pub const fn origin(&self) -> Point {
        Point { x: self.x, y: self.y }
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.x + self.w
    }

    /// The bottom edge.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.y + self.h
    }

    /// The rectangle moved by that much.
    #[must_use]
    pub fn moved(&self, by: Point) -> Self {
        Self { x: self.x + by.x, y: self.y + by.y, ..*self }
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether the other lies inside, edges included, give or take a hundredth of a px.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        let slack = 0.01;
        self.x - slack <= other.x
            && self.y - slack <= other.y
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }
}
