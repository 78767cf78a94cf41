//! Tests of the application API: edits on real files, the laws over random edits, and what a window is sent.

mod columns;
mod drafts;
mod edits;
mod import;
mod laws;
mod session;
mod support;
