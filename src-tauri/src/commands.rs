//! What the page can ask for: one file per area, each command about ten lines.
//!
//! Quick calls run where they arrive, so that they keep their order; what may take long runs aside.

pub(crate) mod canvas;
pub(crate) mod drafts;
pub(crate) mod editing;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod pick;
pub(crate) mod program;
pub(crate) mod templates;
pub(crate) mod workspace;
