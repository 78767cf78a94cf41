//! The map on the canvas.

use editor::{CanvasUpdate, CanvasView, Preview, View};
use model::MapId;
use tauri::{AppHandle, State};

use crate::answer::Answer;
use crate::desktop::{Desktop, aside};

/// Puts a map on the canvas.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_canvas(app: AppHandle, map: MapId, view: View) -> Answer<CanvasView> {
    aside(app, move |desktop| desktop.session(|session| session.open_canvas(&map, view))).await
}

/// Takes the map off the canvas.
#[tauri::command]
#[specta::specta]
pub(crate) fn close_canvas(desktop: State<'_, Desktop>) -> Answer<()> {
    desktop.session(|session| {
        session.close_canvas();
        Ok(())
    })
}

/// Draws what would be, without storing it.
#[tauri::command]
#[specta::specta]
pub(crate) fn preview(desktop: State<'_, Desktop>, preview: Preview) -> Answer<CanvasUpdate> {
    desktop.session(|session| session.preview(preview))
}
