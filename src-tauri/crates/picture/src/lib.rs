//! Pictures that people bring: checked, decoded, made small. The only user of image formats' readers.
//!
//! A [`Picture`] is a file that was read to its end: PNG, JPEG, WebP or GIF, within the limits, upright as its EXIF
//! orientation says. It carries the original bytes, their SHA-256 as its name, and a smaller drawing of itself where
//! the original is too large or too odd to be drawn from. [`Pixels`] are what sinks draw.
//!
//! Every file is hostile until it was read: the header is looked at before anything is allocated, and what cannot be
//! read ends in a [`Refusal`], never in a panic.
//!
//! Deliberately absent: files and paths, journeys, vector pictures (an SVG is a program), animation (the first frame
//! counts) and colour profiles (pixels are taken as sRGB).

mod check;
mod format;
mod pixels;
mod refusal;

pub use check::{MAX_BYTES, MAX_PIXELS, Picture, hash, size};
pub use format::Format;
pub use pixels::Pixels;
pub use refusal::Refusal;
