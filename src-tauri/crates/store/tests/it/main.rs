//! Tests of the workspace file from outside, through the crate's own interface.
//!
//! The laws are named by their ids.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "in a test, what fails to unwrap is what failed")]

mod archive;
mod copies;
mod crash;
mod laws;
mod opening;
mod reading;
mod support;
mod undo;
