//! Why a picture is not taken.

use crate::{MAX_BYTES, MAX_PIXELS};

/// Why a picture is not taken; each reads as the end of a sentence that begins with the file's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("is empty")]
    Empty,
    /// A drawing that is not made of pixels.
    #[error("is an SVG drawing; a picture must be a PNG, JPEG, WebP or GIF")]
    Svg,
    /// Something else.
    #[error("is not a PNG, JPEG, WebP or GIF picture")]
    Foreign,
    /// More bytes than [`MAX_BYTES`].
    #[error("is {found} MB large; a picture may have at most {} MB", MAX_BYTES / 1_000_000)]
    TooLarge {
        /// Its size, in millions of bytes, rounded up.
        found: usize,
    },
    /// More pixels than [`MAX_PIXELS`].
    #[error("is {width} × {height} pixels large; a picture may have at most {} million", MAX_PIXELS / 1_000_000)]
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// Its end is missing.
    #[error("is cut off: the end of the picture is missing")]
    CutOff,
    /// Its reader says no.
    #[error("is damaged and cannot be shown ({0})")]
    Damaged(String),
}

impl From<image::ImageError> for Refusal {
    fn from(error: image::ImageError) -> Self {
        Self::Damaged(error.to_string())
    }
}
