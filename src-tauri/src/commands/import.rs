//! From files to maps.

use editor::{ImportFile, ImportFileView, ImportReply};
use tauri::AppHandle;

use crate::answer::Answer;
use crate::desktop::aside;

/// What would come in from files. A file that cannot be imported says why in its view.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_preview(app: AppHandle, files: Vec<ImportFile>) -> Answer<Vec<ImportFileView>> {
    aside(app, move |desktop| {
        desktop.session(|session| Ok(files.iter().map(|file| session.import_preview(file)).collect()))
    })
    .await
}

/// Imports files, all as one change.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_files(app: AppHandle, files: Vec<ImportFile>) -> Answer<ImportReply> {
    aside(app, move |desktop| desktop.session(|session| session.import_files(&files))).await
}
