//! Making a new workspace file.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::backup::Replace;
use crate::error::{StoreError, WriteError};
use crate::id::{ChangeId, WorkspaceId};
use crate::log::{Change, Part};
use crate::open::{Access, OpenError};
use crate::publish::publish;
use crate::schema::{self, MIGRATIONS};
use crate::store::{self, Store};
use crate::table::WorkspaceRow;
use crate::{connection, row};

/// What a new workspace is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkspace {
    /// The name, one line.
    pub name: String,
    /// Names the workspace, and the first change of its log.
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
    /// The file could not be written.
    #[error("“{}” cannot be made: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// SQLite could not fill the file.
    #[error("“{}” cannot be made: {source}", .path.display())]
    Store {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        source: StoreError,
    },
    /// The file was made but could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl Store {
    /// Makes a workspace file and opens it for writing. It is there whole or not at all.
    ///
    /// # Errors
    /// [`CreateError::Exists`] for a name that is taken; otherwise what stood in the way.
    pub fn create(path: &Path, new: &NewWorkspace) -> Result<Self, CreateError> {
        publish(path, Replace::Never, |part| fill(&connection::open(part)?, new))
            .map_err(|error| refused(path, error))?;
        Ok(Self::open(path, Access::Write)?)
    }
}

/// Makes the tables and records the workspace's own row as the first change.
pub(crate) fn fill(conn: &Connection, new: &NewWorkspace) -> Result<(), StoreError> {
    // Nobody knows the file yet: what a crash leaves of it is thrown away.
    conn.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    schema::migrate(conn, MIGRATIONS)?;
    let id = ChangeId::new(new.id.as_str())
        .map_err(|error| StoreError::Damaged(format!("the workspace has no name: {error}")))?;
    let change = Change { id, kind: "create-workspace", subject: String::new(), map: None, at: new.at };
    let workspace = WorkspaceRow { id: new.id.clone(), name: new.name.clone() };
    store::record(conn, &change, Part::Origin, |_| row::put(conn, &workspace)).map_err(|error| match error {
        WriteError::Work(error) | WriteError::Store(error) => error,
    })?;
    Ok(())
}

fn refused(path: &Path, error: StoreError) -> CreateError {
    let path = path.to_owned();
    match error {
        StoreError::FileExists(path) => CreateError::Exists(path),
        StoreError::Io { source, .. } => CreateError::Io { path, source },
        source @ (StoreError::ReadOnly(_)
        | StoreError::Missing { .. }
        | StoreError::Exists { .. }
        | StoreError::Conflict { .. }
        | StoreError::Busy
        | StoreError::Full
        | StoreError::Damaged(_)
        | StoreError::Database(_)
        | StoreError::FileInUse(_)) => CreateError::Store { path, source },
    }
}
