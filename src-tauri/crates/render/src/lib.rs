//! From a [`scene::Scene`] to SVG, PDF and PNG: one module and one function per format.
//!
//! A sink places what the scene holds: glyphs where the scene put them, lines as the scene broke them. Text is
//! never shaped here, so all formats show the same lines.
//!
//! Deliberately absent: journeys, fonts of its own, the clock, and files (a caller that writes a file writes a
//! temporary one and renames it, so that a cancelled or failed export leaves nothing).

mod link;
mod mark;
mod note;
mod outline;
pub mod pdf;
mod pictures;
pub mod png;
mod progress;
pub mod svg;

pub use note::Note;
pub use pictures::{NoPictures, Pictures};
pub use progress::{Cancelled, Progress};
