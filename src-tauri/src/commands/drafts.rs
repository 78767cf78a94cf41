//! Unfinished typing.

use editor::{DraftView, EditReply, Preview};
use tauri::State;

use crate::answer::Answer;
use crate::desktop::Desktop;

/// Keeps unfinished typing, so that a crash does not lose it.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_draft(desktop: State<'_, Desktop>, preview: Preview) -> Answer<()> {
    desktop.session(|session| session.save_draft(&preview))
}

/// Typing that was not finished when the program last ended.
#[tauri::command]
#[specta::specta]
pub(crate) fn drafts(desktop: State<'_, Desktop>) -> Answer<Vec<DraftView>> {
    desktop.session(|session| session.drafts())
}

/// Puts unfinished typing where it belongs.
#[tauri::command]
#[specta::specta]
pub(crate) fn restore_draft(desktop: State<'_, Desktop>, key: String) -> Answer<EditReply> {
    desktop.session(|session| session.restore_draft(&key))
}

/// Throws unfinished typing away.
#[tauri::command]
#[specta::specta]
pub(crate) fn discard_draft(desktop: State<'_, Desktop>, key: String) -> Answer<()> {
    desktop.session(|session| session.discard_draft(&key))
}
