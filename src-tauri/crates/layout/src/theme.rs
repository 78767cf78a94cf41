//! Every colour, type style and length of the look, in one place: the scene and the page's CSS are made from it.
//!
//! Colours come in six themes of maps, each for light and dark screens and for paper ([`Palette::of`]), type and lengths in two densities ([`Metrics::of`]); the chrome
//! around the map has type and lengths of its own ([`chrome`]).
//!
//! Deliberately absent: what is drawn where.

pub mod chrome;
#[cfg(test)]
mod contrast;
mod css;
pub mod metrics;
mod palette;
#[cfg(test)]
mod sight;

pub use css::theme_css;
pub use metrics::{Metrics, Type};
pub use palette::{Palette, Tint};
