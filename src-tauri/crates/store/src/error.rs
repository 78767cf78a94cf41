//! Why the workspace file refuses work that was asked of an open store.
//!
//! Why a file does not open at all stands in [`crate::OpenError`].

use crate::id::Identifier;
use crate::open::ReadOnlyReason;
use crate::row::Record;

/// Why something could not be read or written. Nothing of it stands in the file then.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The workspace is open for reading.
    #[error("the workspace is open for reading only: {0}")]
    ReadOnly(ReadOnlyReason),
    /// There is no such row, or it was deleted.
    #[error("there is no {table} named {id}")]
    Missing {
        /// The table.
        table: &'static str,
        /// The row.
        id: String,
    },
    /// There is such a row already.
    #[error("there is already a {table} named {id}")]
    Exists {
        /// The table.
        table: &'static str,
        /// The row.
        id: String,
    },
    /// What an undo or redo would change is no longer as that change left it.
    #[error("“{subject}” cannot be reverted: what it changed is no longer as it left it")]
    Conflict {
        /// What the change was called.
        subject: String,
    },
    /// Another program is writing to the file.
    #[error("another program is writing to the workspace file; try again in a moment")]
    Busy,
    /// The disk is full.
    #[error("the disk is full: nothing was written")]
    Full,
    /// The pictures would take more than [`crate::MAX_PICTURES`].
    #[error("the pictures of a workspace may take {} MiB together; this one does not fit any more", crate::MAX_PICTURES >> 20)]
    TooManyPictures,
    /// The file is not as SQLite left it.
    #[error("the workspace file is damaged: {0}")]
    Damaged(String),
    /// Anything else that SQLite reports.
    #[error("the workspace file cannot be used: {0}")]
    Database(String),
    /// There is a file of that name already.
    #[error("“{}” already exists", .0.display())]
    FileExists(std::path::PathBuf),
    /// The file to be replaced is an open workspace.
    #[error("“{}” is open, so it cannot be replaced", .0.display())]
    FileInUse(std::path::PathBuf),
    /// A file could not be read or written.
    #[error("“{}” cannot be read or written: {source}", .path.display())]
    Io {
        /// The file.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Why [`crate::Store::write`] wrote nothing.
#[derive(Debug, thiserror::Error)]
pub enum WriteError<E> {
    /// The work itself failed; the file is as before.
    #[error("{0}")]
    Work(E),
    /// The file refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl StoreError {
    /// A row that is not there.
    pub(crate) fn missing<R: Record>(id: &R::Id) -> Self {
        Self::Missing { table: R::TABLE, id: id.to_text().into_owned() }
    }

    /// A row that is there already.
    pub(crate) fn exists<R: Record>(id: &R::Id) -> Self {
        Self::Exists { table: R::TABLE, id: id.to_text().into_owned() }
    }

    /// A file that the system refused.
    pub(crate) fn io(path: &std::path::Path, source: std::io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            Some(_) | None => Self::Database(error.to_string()),
        }
    }
}
