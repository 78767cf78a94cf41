//! Asking the user for files.

use tauri::AppHandle;

use crate::answer::Answer;
use crate::desktop::aside;
use crate::dialogs::{self, Pick, PickKind};

/// Asks the user for files, through the system's own dialogs. Nothing chosen is an empty list.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_path(
    app: AppHandle,
    kind: PickKind,
    suggested: Option<String>,
    extension: Option<String>,
) -> Answer<Vec<String>> {
    let window = app.clone();
    aside(app, move |desktop| dialogs::ask(&window, desktop.folders(), &Pick { kind, suggested, extension })).await
}
