//! What the page hears without having asked.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Files were dropped on the window.
#[derive(Debug, Clone, Serialize, Deserialize, Type, tauri_specta::Event)]
pub(crate) struct FileDrop {
    /// The files.
    pub(crate) paths: Vec<String>,
    /// Where, in px of the page.
    pub(crate) x: f64,
    /// Where, in px of the page.
    pub(crate) y: f64,
}

/// The program was started a second time with a workspace.
#[derive(Debug, Clone, Serialize, Deserialize, Type, tauri_specta::Event)]
pub(crate) struct OpenFile {
    /// The file.
    pub(crate) path: String,
}

/// The user wants the window closed. The page stores what is being typed and answers with `closeWindow`.
#[derive(Debug, Clone, Serialize, Deserialize, Type, tauri_specta::Event)]
pub(crate) struct CloseRequested;
