//! From a map to a file.

use std::ops::ControlFlow;
use std::path::Path;

use editor::{ExportDone, ExportPreviewView, ExportRequest};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use crate::answer::{Answer, ErrorView};
use crate::desktop::{Desktop, aside};

/// What an export will look like.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_preview(app: AppHandle, request: ExportRequest) -> Answer<ExportPreviewView> {
    aside(app, move |desktop| {
        let job = desktop.session(|session| session.export(&request))?;
        job.preview().map_err(ErrorView::from)
    })
    .await
}

/// Writes a map to a file; tells the share that is done, from 0 to 1. Editing goes on meanwhile.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_map(
    app: AppHandle,
    request: ExportRequest,
    path: String,
    progress: Channel<f32>,
) -> Answer<ExportDone> {
    aside(app, move |desktop| {
        desktop.stop_export(false);
        let job = desktop.session(|session| session.export(&request))?;
        let mut told = 0.0;
        let mut tell = |share: f32| {
            // A hundred messages are as good as a million, and a page that is gone needs none.
            if share - told >= 0.01 {
                told = share;
                let _ = progress.send(share);
            }
            if desktop.is_export_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        job.run(Path::new(&path), &mut tell).map_err(ErrorView::from)
    })
    .await
}

/// Stops the running export; nothing is left of it.
#[tauri::command]
#[specta::specta]
pub(crate) fn cancel_export(desktop: State<'_, Desktop>) -> Answer<()> {
    desktop.stop_export(true);
    Ok(())
}
