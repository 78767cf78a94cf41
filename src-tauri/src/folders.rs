//! Where the program keeps what is not a workspace, and where the user keeps documents.

use std::path::PathBuf;

/// The name of our folder below those of the user; the same as the identifier of the program.
const OURS: &str = "app.laneway.desktop";

/// The folders of the user who runs the program.
#[derive(Debug, Clone)]
pub(crate) struct Folders {
    settings: PathBuf,
    data: PathBuf,
    documents: Option<PathBuf>,
}

impl Folders {
    /// As the system names them; below the folder for temporary files where it names none.
    pub(crate) fn of_user() -> Self {
        let ours = |folder: Option<PathBuf>| folder.unwrap_or_else(std::env::temp_dir).join(OURS);
        Self {
            settings: ours(dirs::config_dir()),
            data: ours(dirs::data_dir()),
            documents: dirs::document_dir().filter(|folder| folder.is_dir()),
        }
    }

    /// The file that remembers settings and recent workspaces.
    pub(crate) fn settings_file(&self) -> PathBuf {
        self.settings.join("settings.json")
    }

    /// Where backups of workspaces go.
    pub(crate) fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// Where the user's own templates are; the command line has the same folder.
    pub(crate) fn templates(&self) -> PathBuf {
        self.data.join("templates")
    }

    /// Where dialogs start.
    pub(crate) fn documents(&self) -> Option<&PathBuf> {
        self.documents.as_ref()
    }

    /// The user's copy of the sample: among the documents, or with our data where there is no such folder.
    pub(crate) fn sample(&self) -> PathBuf {
        self.documents.as_ref().unwrap_or(&self.data).join("Laneway sample.laneway")
    }
}
