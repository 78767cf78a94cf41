//! The system's own dialogs for files.
//!
//! They cannot be driven from outside, so tests answer in their place: see [`ANSWERS`].

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::answer::Answer;
use crate::folders::Folders;
use crate::window;

/// Names a text file that answers in place of dialogs: each question takes away its first line, which holds
/// paths with tabs between them. An empty line, or no line, is a dialog that was cancelled.
const ANSWERS: &str = "LANEWAY_PICK";

/// What the files are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) enum PickKind {
    /// A workspace to open.
    Open,
    /// Where a new workspace goes.
    New,
    /// Where a copy of the workspace goes.
    SaveCopy,
    /// Files to import.
    Import,
    /// Where an export goes.
    Export,
    /// Pictures for a storyboard.
    Pictures,
}

/// A question for files.
#[derive(Debug)]
pub(crate) struct Pick {
    /// What they are for.
    pub(crate) kind: PickKind,
    /// The name that the user may want.
    pub(crate) suggested: Option<String>,
    /// The ending that the file shall have.
    pub(crate) extension: Option<String>,
}

impl Pick {
    /// The endings to offer: with a name for users.
    fn filter(&self) -> (&'static str, Vec<&str>) {
        match self.kind {
            PickKind::Open | PickKind::New | PickKind::SaveCopy => ("Laneway workspaces", vec!["laneway"]),
            PickKind::Import => (
                "Maps and tables",
                vec!["mmd", "mermaid", "md", "markdown", "csv", "tsv", "txt", "xlsx", "xlsm", "ods", "json", "xml"],
            ),
            PickKind::Pictures => ("Pictures", vec!["png", "jpg", "jpeg", "webp", "gif"]),
            PickKind::Export => ("Exports", self.extension.as_deref().into_iter().collect()),
        }
    }

    /// A chosen path, with the ending where the user left it out.
    fn complete(&self, path: String) -> String {
        let ending = match self.kind {
            PickKind::New | PickKind::SaveCopy => Some("laneway"),
            PickKind::Export => self.extension.as_deref(),
            PickKind::Open | PickKind::Import | PickKind::Pictures => None,
        };
        match ending {
            Some(ending) if !Path::new(&path).extension().is_some_and(|has| has.eq_ignore_ascii_case(ending)) => {
                format!("{path}.{ending}")
            }
            Some(_) | None => path,
        }
    }
}

/// Asks the user and waits for the answer; not for the thread that the window lives on.
pub(crate) fn ask(app: &AppHandle, folders: &Folders, pick: &Pick) -> Answer<Vec<String>> {
    let chosen = match std::env::var_os(ANSWERS) {
        Some(file) => take_first_line(Path::new(&file)),
        None => ask_user(app, folders, pick),
    };
    Ok(chosen.into_iter().map(|path| pick.complete(path)).collect())
}

fn ask_user(app: &AppHandle, folders: &Folders, pick: &Pick) -> Vec<String> {
    let (name, endings) = pick.filter();
    let mut dialog = app.dialog().file().add_filter(name, &endings);
    if let Some(window) = app.get_webview_window(window::LABEL) {
        dialog = dialog.set_parent(&window);
    }
    if let Some(folder) = folders.documents() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(suggested) = &pick.suggested {
        dialog = dialog.set_file_name(suggested);
    }
    let paths = show(dialog, pick.kind);
    paths.into_iter().filter_map(|path| Some(path.into_path().ok()?.to_string_lossy().into_owned())).collect()
}

fn show(dialog: FileDialogBuilder<tauri::Wry>, kind: PickKind) -> Vec<FilePath> {
    match kind {
        PickKind::Open => dialog.set_title("Open a workspace").blocking_pick_file().into_iter().collect(),
        PickKind::Import => dialog.set_title("Import").blocking_pick_files().unwrap_or_default(),
        PickKind::Pictures => dialog.set_title("Choose pictures").blocking_pick_files().unwrap_or_default(),
        PickKind::New => dialog.set_title("New workspace").blocking_save_file().into_iter().collect(),
        PickKind::SaveCopy => dialog.set_title("Save a copy").blocking_save_file().into_iter().collect(),
        PickKind::Export => dialog.set_title("Export").blocking_save_file().into_iter().collect(),
    }
}

fn take_first_line(file: &Path) -> Vec<String> {
    let lines = fs::read_to_string(file).unwrap_or_default();
    let (first, rest) = lines.split_once('\n').unwrap_or((lines.as_str(), ""));
    if fs::write(file, rest).is_err() {
        return Vec::new();
    }
    first.split('\t').filter(|path| !path.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(kind: PickKind, extension: Option<&str>) -> Pick {
        Pick { kind, suggested: None, extension: extension.map(str::to_owned) }
    }

    #[test]
    fn each_question_takes_one_line_of_answers() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("answers");
        fs::write(&file, "/a.csv\t/b.mmd\n\n/c.pdf").unwrap();
        let answers: Vec<_> = (0..4).map(|_| take_first_line(&file)).collect();
        assert_eq!(answers, [vec!["/a.csv", "/b.mmd"], vec![], vec!["/c.pdf"], vec![]]);
    }

    #[test]
    fn an_ending_that_was_left_out_is_added() {
        assert_eq!(pick(PickKind::New, None).complete("/a".into()), "/a.laneway");
        assert_eq!(pick(PickKind::Export, Some("pdf")).complete("/v1.2".into()), "/v1.2.pdf");
        assert_eq!(pick(PickKind::Export, Some("pdf")).complete("/a.PDF".into()), "/a.PDF");
        assert_eq!(pick(PickKind::Import, None).complete("/a".into()), "/a");
    }
}
