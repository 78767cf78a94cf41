//! Tests of the workspace file from outside, through the crate's own interface.
//!
//! The laws are named by their ids.

#![expect(clippy::unwrap_used, reason = "in a test, what fails to unwrap is what failed")]

mod archive;
mod beside;
mod copies;
mod laws;
mod opening;
mod pictures;
mod reading;
mod support;
mod undo;
