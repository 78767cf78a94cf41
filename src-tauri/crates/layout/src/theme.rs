//! Every colour, type style and length of the look, in one place: the scene and the page's CSS are made from it.
//!
//! Colours come in three themes ([`Palette::of`]), type and lengths in two densities ([`Metrics::of`]); the chrome
//! around the map has type and lengths of its own ([`chrome`]).
//!
//! Deliberately absent: what is drawn where.

mod card_colors;
pub mod chrome;
#[cfg(test)]
mod contrast;
mod css;
pub mod metrics;
mod palette;

pub use css::theme_css;
pub use metrics::{Metrics, Type};
pub use palette::{Palette, Tint};
