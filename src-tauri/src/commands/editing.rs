//! Changing things, and taking changes back.

use editor::{Edit, EditReply};
use tauri::State;

use crate::answer::Answer;
use crate::desktop::Desktop;

/// Does one user action.
#[tauri::command]
#[specta::specta]
pub(crate) fn edit(desktop: State<'_, Desktop>, edit: Edit) -> Answer<EditReply> {
    desktop.session(|session| session.edit(&edit))
}

/// Takes the last action back.
#[tauri::command]
#[specta::specta]
pub(crate) fn undo(desktop: State<'_, Desktop>) -> Answer<Option<EditReply>> {
    desktop.session(editor::Session::undo)
}

/// Brings the last undone action back.
#[tauri::command]
#[specta::specta]
pub(crate) fn redo(desktop: State<'_, Desktop>) -> Answer<Option<EditReply>> {
    desktop.session(editor::Session::redo)
}
