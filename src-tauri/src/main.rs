//! The window of Laneway: a transport between the page and [`editor`].
//!
//! A command parses what the page says, makes one call into the session and maps the error. What is here beyond
//! that belongs to the surroundings: the display, native dialogs, folders, fonts and pictures by URL, closing.
//!
//! Deliberately absent: anything that knows what a map is.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod answer;
mod app;
mod bindings;
mod commands;
mod desktop;
mod dialogs;
mod display;
mod events;
mod folders;
mod fonts;
mod measured;
mod pictures;
mod report;
mod window;

use std::process::ExitCode;

use editor::SettingsFile;

use crate::folders::Folders;

fn main() -> ExitCode {
    let folders = Folders::of_user();
    let settings = SettingsFile::load(folders.settings_file());
    let ended = display::prepare(settings.settings().drawing)
        .map_err(|missing| missing.to_string())
        .and_then(|()| app::run(folders, settings).map_err(|error| error.to_string()));
    match ended {
        Ok(code) => code,
        Err(why) => {
            report::error(&why);
            ExitCode::FAILURE
        }
    }
}
