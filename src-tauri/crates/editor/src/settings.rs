//! What the program remembers between runs, apart from workspaces: the recent files and a few wishes.
//!
//! A file of settings that is missing or damaged is as good as an empty one: nothing of value lives here.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::Result;
use crate::files::{cannot_write, write_whole};

/// How many recent files are remembered.
const RECENT: usize = 12;

/// Wishes of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Which colours the window has.
    pub theme: ThemeWish,
    /// How the window is drawn.
    pub drawing: DrawingWish,
}

/// Which colours the window has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ThemeWish {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How the window is drawn; takes effect at the next start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum DrawingWish {
    /// By what the machine has.
    #[default]
    Automatic,
    /// Always by the graphics card.
    Graphics,
    /// Always by the processor.
    Processor,
}

/// A workspace that was open lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecentFile {
    /// The file.
    pub path: String,
    /// The name of the workspace.
    pub name: String,
    /// Whether the file is no longer there.
    pub missing: bool,
}

/// The settings, kept in one file.
#[derive(Debug)]
pub struct SettingsFile {
    path: PathBuf,
    content: Content,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Content {
    settings: Settings,
    recent: Vec<Recent>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Recent {
    path: String,
    name: String,
}

impl SettingsFile {
    /// Reads the file, if there is a sound one.
    #[must_use]
    pub fn load(path: PathBuf) -> Self {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        Self { path, content: serde_json::from_str(&text).unwrap_or_default() }
    }

    /// The wishes.
    #[must_use]
    pub const fn settings(&self) -> Settings {
        self.content.settings
    }

    /// The workspaces that were open lately, the last one first.
    #[must_use]
    pub fn recent(&self) -> Vec<RecentFile> {
        let view = |recent: &Recent| RecentFile {
            path: recent.path.clone(),
            name: recent.name.clone(),
            missing: !Path::new(&recent.path).is_file(),
        };
        self.content.recent.iter().map(view).collect()
    }

    /// Changes the wishes.
    ///
    /// # Errors
    /// Where the file cannot be written; the wishes hold until the program ends.
    pub fn set(&mut self, settings: Settings) -> Result<()> {
        self.content.settings = settings;
        self.write()
    }

    /// Remembers that a workspace was opened.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remember(&mut self, path: &str, name: &str) -> Result<()> {
        self.content.recent.retain(|recent| recent.path != path);
        self.content.recent.insert(0, Recent { path: path.to_owned(), name: name.to_owned() });
        self.content.recent.truncate(RECENT);
        self.write()
    }

    /// Forgets a workspace; the file itself stays.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn forget(&mut self, path: &str) -> Result<()> {
        self.content.recent.retain(|recent| recent.path != path);
        self.write()
    }

    fn write(&self) -> Result<()> {
        use std::io::Write;
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| cannot_write(&self.path, &error))?;
        }
        let text = serde_json::to_string_pretty(&self.content).unwrap_or_default();
        write_whole(&self.path, |out| out.write_all(text.as_bytes()).map_err(|error| cannot_write(&self.path, &error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recent_files_come_last_first_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/settings.json");
        let mut file = SettingsFile::load(path.clone());
        for name in ["a", "b", "a"] {
            file.remember(&format!("/{name}.laneway"), name).unwrap();
        }
        let again = SettingsFile::load(path);
        let names: Vec<_> = again.recent().into_iter().map(|recent| (recent.name, recent.missing)).collect();
        assert_eq!(names, [("a".to_owned(), true), ("b".to_owned(), true)]);
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        std::fs::write(&path, "{\"settings\": 7").unwrap();
        let mut file = SettingsFile::load(path);
        assert_eq!(file.settings(), Settings::default());
        file.set(Settings { theme: ThemeWish::Dark, ..Settings::default() }).unwrap();
        assert_eq!(file.settings().theme, ThemeWish::Dark);
    }
}
