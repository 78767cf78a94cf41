//! What lives as long as the program: the session, the settings, the wish to stop an export.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use editor::{Session, SettingsFile, SystemHost, WorkspaceView};
use tauri::{AppHandle, Manager};

use crate::answer::{Answer, ErrorView, guarded};
use crate::folders::Folders;
use crate::report;

/// The state that commands share.
pub(crate) struct Desktop {
    folders: Folders,
    session: Mutex<Session>,
    settings: Mutex<SettingsFile>,
    argument: Mutex<Argument>,
    stop_export: AtomicBool,
}

/// The file that the program was started with.
enum Argument {
    /// There was none, or the page has heard of it.
    None,
    /// It waits to be opened.
    File(PathBuf),
    /// It was opened, or could not be.
    Opened(Answer<WorkspaceView>),
}

impl Desktop {
    /// A program without an open workspace, started with that file.
    pub(crate) fn new(folders: Folders, settings: SettingsFile, argument: Option<PathBuf>) -> Self {
        let host = Arc::new(SystemHost { backups: Some(folders.backups()), templates: Some(folders.templates()) });
        Self {
            folders,
            session: Mutex::new(Session::new(host)),
            settings: Mutex::new(settings),
            argument: Mutex::new(argument.map_or(Argument::None, Argument::File)),
            stop_export: AtomicBool::new(false),
        }
    }

    /// One call into the session.
    pub(crate) fn session<T>(&self, call: impl FnOnce(&mut Session) -> editor::Result<T>) -> Answer<T> {
        guarded(|| call(&mut lock(&self.session)).map_err(ErrorView::from))
    }

    /// A call that opens a workspace; it then counts as recent.
    pub(crate) fn open(
        &self,
        call: impl FnOnce(&mut Session) -> editor::Result<WorkspaceView>,
    ) -> Answer<WorkspaceView> {
        let view = self.session(call)?;
        if let Err(error) = self.settings().remember(&view.path, &view.name) {
            report::warning(&error.to_string());
        }
        Ok(view)
    }

    /// Opens the file that the program was started with, if nobody has yet.
    pub(crate) fn open_argument(&self) {
        let mut argument = lock(&self.argument);
        if let Argument::File(path) = &*argument {
            let opened = self.open(|session| session.open_workspace(path));
            *argument = Argument::Opened(opened);
        }
    }

    /// What became of the file that the program was started with; only the first time.
    pub(crate) fn take_argument(&self) -> Option<Answer<WorkspaceView>> {
        self.open_argument();
        match std::mem::replace(&mut *lock(&self.argument), Argument::None) {
            Argument::Opened(opened) => Some(opened),
            Argument::File(_) | Argument::None => None,
        }
    }

    /// The settings and the recent workspaces.
    pub(crate) fn settings(&self) -> MutexGuard<'_, SettingsFile> {
        lock(&self.settings)
    }

    /// The user's folders.
    pub(crate) fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Says whether the running export shall stop.
    pub(crate) fn stop_export(&self, stop: bool) {
        self.stop_export.store(stop, Ordering::Relaxed);
    }

    /// Whether the running export shall stop.
    pub(crate) fn is_export_stopped(&self) -> bool {
        self.stop_export.load(Ordering::Relaxed)
    }
}

/// Runs work that may take long away from the thread that the window lives on.
pub(crate) async fn aside<T: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&Desktop) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let work = move || guarded(|| work(&app.state::<Desktop>()));
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(ErrorView::internal()))
}

/// An earlier panic leaves nothing half-done behind (see [`guarded`]), so its mark is passed over.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
