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
use crate::tx::Tx;
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

/// Why [`Store::create_with`] made nothing.
#[derive(Debug, thiserror::Error)]
pub enum FillError<E> {
    /// The work that should fill it failed.
    #[error("{0}")]
    Work(E),
    /// The file could not be made.
    #[error(transparent)]
    Create(#[from] CreateError),
}

impl Store {
    /// Makes an empty workspace file and opens it for writing. It is there whole or not at all.
    ///
    /// # Errors
    /// [`CreateError::Exists`] for a name that is taken; otherwise what stood in the way.
    pub fn create(path: &Path, new: &NewWorkspace) -> Result<Self, CreateError> {
        publish(path, Replace::Never, |part| fill(&connection::open(part)?, new, |_| Ok(())))
            .map_err(|error| refused(path, error))?;
        Ok(Self::open(path, Access::Write)?)
    }

    /// Makes a workspace file with that work in it and opens it for writing. What the work does belongs to the
    /// beginning: it cannot be undone. The file is there whole or not at all.
    ///
    /// # Errors
    /// [`FillError::Work`] with the work's own error; otherwise as [`Store::create`].
    pub fn create_with<E>(
        path: &Path,
        new: &NewWorkspace,
        work: impl FnOnce(&mut Tx<'_>) -> Result<(), E>,
    ) -> Result<Self, FillError<E>> {
        let mut failed = None;
        let made = publish(path, Replace::Never, |part| {
            fill(&connection::open(part)?, new, |tx| {
                work(tx).map_err(|error| {
                    failed = Some(error);
                    StoreError::Damaged("it could not be filled".to_owned())
                })
            })
        });
        match (made, failed) {
            (Ok(()), _) => Ok(Self::open(path, Access::Write).map_err(CreateError::from)?),
            (Err(_), Some(error)) => Err(FillError::Work(error)),
            (Err(error), None) => Err(refused(path, error).into()),
        }
    }
}

/// Makes the tables and records the workspace's own row, and what the work adds, as the first change.
pub(crate) fn fill(
    conn: &Connection,
    new: &NewWorkspace,
    work: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    // Nobody knows the file yet: what a crash leaves of it is thrown away.
    conn.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    schema::migrate(conn, MIGRATIONS)?;
    let id = ChangeId::new(new.id.as_str())
        .map_err(|error| StoreError::Damaged(format!("the workspace has no name: {error}")))?;
    let change = Change { id, kind: "create-workspace", subject: String::new(), map: None, at: new.at };
    let workspace = WorkspaceRow { id: new.id.clone(), name: new.name.clone() };
    let begin = |tx: &mut Tx<'_>| {
        row::put(conn, &workspace)?;
        work(tx)
    };
    store::record(conn, &change, Part::Origin, begin).map_err(|error| match error {
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
        | StoreError::TooManyPictures
        | StoreError::Damaged(_)
        | StoreError::Database(_)
        | StoreError::FileInUse(_)) => CreateError::Store { path, source },
    }
}
