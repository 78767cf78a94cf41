//! The program around the workspace: its start, settings and end.

use editor::{IconView, ProbeView, RecentFile, Session, Settings, WorkspaceView};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State, WebviewWindow};

use crate::answer::{Answer, ErrorView};
use crate::desktop::{Desktop, aside};
use crate::{measured, report, window};

/// What the page needs to show its first screen.
#[derive(Debug, Serialize, Type)]
pub(crate) struct StartView {
    /// The workspaces that were open lately, the last one first.
    recent: Vec<RecentFile>,
    /// The workspace that the program was started with.
    workspace: Option<WorkspaceView>,
    /// Why that workspace could not be opened.
    problem: Option<ErrorView>,
    /// The wishes of the user.
    settings: Settings,
    /// The version of the program.
    version: String,
    /// The system: `linux`, `macos` or `windows`.
    platform: String,
}

/// The first thing that the page asks. Opens the workspace that the program was started with.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start(app: AppHandle) -> Answer<StartView> {
    aside(app, |desktop| {
        let (workspace, problem) = match desktop.take_argument() {
            Some(Ok(view)) => (Some(view), None),
            Some(Err(error)) => (None, Some(error)),
            None => (desktop.session(|session| session.view()).ok(), None),
        };
        let settings = desktop.settings();
        Ok(StartView {
            recent: settings.recent(),
            workspace,
            problem,
            settings: settings.settings(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            platform: std::env::consts::OS.to_owned(),
        })
    })
    .await
}

/// Changes the wishes of the user.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_settings(desktop: State<'_, Desktop>, window: WebviewWindow, settings: Settings) -> Answer<()> {
    window::follow(&window, settings.theme);
    desktop.settings().set(settings).map_err(ErrorView::from)
}

/// Takes a workspace off the list of recent ones; the file stays.
#[tauri::command]
#[specta::specta]
pub(crate) fn forget_recent(desktop: State<'_, Desktop>, path: String) -> Answer<Vec<RecentFile>> {
    let mut settings = desktop.settings();
    settings.forget(&path).map_err(ErrorView::from)?;
    Ok(settings.recent())
}

/// The icons to choose from.
#[tauri::command]
#[specta::specta]
pub(crate) fn icons() -> Answer<Vec<IconView>> {
    Ok(Session::icons())
}

/// Texts whose widths the page compares with its own.
#[tauri::command]
#[specta::specta]
pub(crate) fn fidelity_probe(desktop: State<'_, Desktop>) -> Answer<Vec<ProbeView>> {
    desktop.session(|session| Ok(session.fidelity_probe()))
}

/// Tells standard error what the page noticed.
#[tauri::command]
#[specta::specta]
pub(crate) fn log(message: String) -> Answer<()> {
    report::warning(&message);
    Ok(())
}

/// The page's first view is on the screen and takes input. Only whoever measures the program hears of it.
#[tauri::command]
#[specta::specta]
pub(crate) fn ready() -> Answer<()> {
    measured::say_ready();
    Ok(())
}

/// Ends the program; the page has stored everything.
#[tauri::command]
#[specta::specta]
pub(crate) fn close_window(desktop: State<'_, Desktop>, window: WebviewWindow) -> Answer<()> {
    let closed = desktop.session(Session::close_workspace);
    window::end(&window);
    closed
}
