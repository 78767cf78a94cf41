//! Making, opening and closing workspaces.

use std::path::Path;

use editor::{Session, Template, WorkspaceView};
use tauri::{AppHandle, State};

use crate::answer::Answer;
use crate::desktop::{Desktop, aside};

/// Makes a workspace with one map in it and opens it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn new_workspace(
    app: AppHandle,
    path: String,
    name: String,
    template: Template,
) -> Answer<WorkspaceView> {
    aside(app, move |desktop| desktop.open(|session| session.new_workspace(Path::new(&path), &name, &template))).await
}

/// Opens a workspace.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_workspace(app: AppHandle, path: String) -> Answer<WorkspaceView> {
    aside(app, move |desktop| desktop.open(|session| session.open_workspace(Path::new(&path)))).await
}

/// Opens the user's copy of the sample, made new where there is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_sample(app: AppHandle) -> Answer<WorkspaceView> {
    aside(app, |desktop| {
        let path = desktop.folders().sample();
        desktop.open(|session| session.open_sample(&path))
    })
    .await
}

/// Closes the workspace.
#[tauri::command]
#[specta::specta]
pub(crate) fn close_workspace(desktop: State<'_, Desktop>) -> Answer<()> {
    desktop.session(Session::close_workspace)
}

/// Writes a copy of the workspace; answers with its path.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_copy(app: AppHandle, path: String) -> Answer<String> {
    aside(app, move |desktop| {
        desktop.session(|session| session.save_copy(Path::new(&path)))?;
        Ok(path)
    })
    .await
}
