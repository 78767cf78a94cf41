//! Tests of the application API: edits on real files, the laws over random edits, and what a window is sent.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed unwrap in a helper is a failed test")]

mod columns;
mod drafts;
mod edits;
mod flows;
mod import;
mod laws;
mod metrics;
mod own_templates;
mod paths;
mod pictures;
mod session;
mod several;
mod shape;
mod support;
mod templates;
mod touchpoints;
