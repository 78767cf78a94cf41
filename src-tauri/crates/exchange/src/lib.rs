//! Foreign formats in and out: value plus problems, never a panic.
//!
//! [`import`] reads the bytes of one file and gives the maps that it found, as [`model::MapBundle`]s, with a list
//! of what was read differently than it may have been meant. [`preview`] shows what was detected before that, and
//! [`Choices`] changes it. Nothing of a table is dropped: a text that finds no place on the map stands in its
//! leftovers.
//!
//! Deliberately absent: files and paths, the clock, random identifiers (those in the bundles are short and local;
//! the editor mints lasting ones), and drawing.

mod build;
mod decode;
mod format;
mod import;
pub mod json;
mod limits;
pub mod mermaid;
mod preview;
mod problem;
mod table;

pub use format::{Format, UnknownFormat, guess};
pub use import::{Imported, Input, import, preview, preview_with};
pub use limits::{MAX_CARDS, MAX_CELLS, MAX_INPUT, MAX_LANES, MAX_STEPS, MAX_TEXT_INPUT};
pub use preview::{Choices, LaneForm, MapSummary, Meaning, Preview, StepsAre, TableChoice, TablePreview, TableUse};
pub use problem::{ImportError, Place, Problem, Severity};

#[cfg(test)]
mod tests;
