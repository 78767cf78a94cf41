//! The sinks on whole scenes: what they write is read again as other programs read it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests are tests")]

mod maps;
mod pdf;
mod pictures;
mod png;
mod poppler;
mod scenes;
mod svg;
mod words;
