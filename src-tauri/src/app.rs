//! The program, put together: state, commands, plugins, window.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use editor::SettingsFile;
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_window_state::StateFlags;
use tauri_specta::Event;

use crate::desktop::{Desktop, aside};
use crate::events::OpenFile;
use crate::folders::Folders;
use crate::{bindings, fonts, measured, pictures, report, window};

/// Runs the program until its window is closed.
///
/// # Errors
/// Where there can be no window.
pub(crate) fn run(folders: Folders, settings: SettingsFile) -> tauri::Result<ExitCode> {
    let bindings = bindings::builder();
    let theme = settings.settings().theme;
    let argument = std::env::args_os().nth(1).map(|file| absolute(Path::new(""), Path::new(&file)));
    let app = plugins()
        .manage(Desktop::new(folders, settings, argument))
        .register_uri_scheme_protocol(fonts::SCHEME, fonts::serve)
        .register_uri_scheme_protocol(pictures::SCHEME, pictures::serve)
        .invoke_handler(bindings.invoke_handler())
        .on_window_event(window::on_event)
        .setup(move |app| {
            bindings.mount_events(app);
            // The workspace opens while the page is being made.
            tauri::async_runtime::spawn(aside(app.handle().clone(), |desktop| {
                desktop.open_argument();
                Ok(())
            }));
            window::open(app.handle(), theme)?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    let code = app.run_return(|_, _| {});
    Ok(u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from))
}

fn plugins() -> tauri::Builder<Wry> {
    let builder = tauri::Builder::default();
    let builder = if measured::is_tested() {
        builder
    } else {
        let kept = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
        // The first plugin, so that a second program ends before it has done anything.
        builder
            .plugin(tauri_plugin_single_instance::init(on_second_start))
            .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(kept).build())
    };
    builder.plugin(tauri_plugin_dialog::init())
}

/// The user started the program again: this one comes to the front and opens the file.
#[expect(clippy::needless_pass_by_value, reason = "the plugin's signature")]
fn on_second_start(app: &AppHandle, arguments: Vec<String>, folder: String) {
    if let Some(window) = app.get_webview_window(window::LABEL)
        && let Err(error) = window.unminimize().and_then(|()| window.set_focus())
    {
        report::warning(&format!("the window does not come to the front: {error}"));
    }
    if let Some(file) = arguments.get(1) {
        let path = absolute(Path::new(&folder), Path::new(file)).to_string_lossy().into_owned();
        if let Err(error) = (OpenFile { path }).emit(app) {
            report::warning(&format!("the page does not hear of {file}: {error}"));
        }
    }
}

/// The file as it was named in that folder; the program's own where the folder is empty.
fn absolute(folder: &Path, file: &Path) -> PathBuf {
    std::path::absolute(folder.join(file)).unwrap_or_else(|_| file.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_from_the_folder_they_were_named_in() {
        assert_eq!(absolute(Path::new("/maps"), Path::new("a.laneway")), Path::new("/maps/a.laneway"));
        assert_eq!(absolute(Path::new("/maps"), Path::new("/b.laneway")), Path::new("/b.laneway"));
        assert!(absolute(Path::new(""), Path::new("c.laneway")).is_absolute());
    }
}
