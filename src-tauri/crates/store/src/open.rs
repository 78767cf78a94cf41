//! Opening a workspace file: every outcome has a name and a sentence.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::StoreError;
use crate::lock::{Refused, WriterLock};
use crate::schema::{self, MIGRATIONS, Migration};
use crate::store::Store;
use crate::volume::Volume;
use crate::{backup, connection, file, publish, snapshot};

/// What the file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To change it; reading is what is left where it cannot be changed.
    Write,
    /// To read it, without touching it.
    Read,
}

/// How a file is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening<'a> {
    /// What for.
    pub access: Access,
    /// Where the file goes as it is before it is migrated; `None` puts the backup beside it.
    pub backups: Option<&'a Path>,
    /// What the file lies on; `None` asks the system.
    pub volume: Option<Volume>,
}

impl Opening<'_> {
    /// The usual way to open for that access.
    #[must_use]
    pub fn new(access: Access) -> Self {
        Self { access, backups: None, volume: None }
    }
}

/// Whether an open workspace can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It can.
    Writable,
    /// It cannot: what is shown is the file as it was when it was opened.
    ReadOnly(ReadOnlyReason),
}

/// Why an open workspace cannot be changed. Each one reads as a sentence for users.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadOnlyReason {
    /// It was opened for reading.
    #[error("it was opened for reading")]
    Asked,
    /// A newer version of Laneway wrote it.
    #[error("it was written by a newer version of Laneway (format {found}, this version knows {known})")]
    Newer {
        /// The schema version of the file.
        found: u32,
        /// The schema version of this build.
        known: u32,
    },
    /// The system does not let us write the file, or beside it.
    #[error("the file or its folder is write-protected")]
    NotWritable,
    /// Another window or program holds it.
    #[error("it is already open in another window or on another computer")]
    OpenElsewhere,
    /// Nobody can be kept from writing at the same time.
    #[error("the folder it lies in cannot lock files, so writing would not be safe")]
    NoLocks,
}

/// Why a file is not opened at all.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("“{}” does not exist", .0.display())]
    NotFound(PathBuf),
    /// The file holds nothing.
    #[error("“{}” is an empty file, not a Laneway workspace", .0.display())]
    Empty(PathBuf),
    /// The file is something else.
    #[error("“{}” is not a Laneway workspace", .0.display())]
    Foreign(PathBuf),
    /// The end is missing.
    #[error("“{}” is cut off: {found} bytes of {expected} are there", .path.display())]
    Truncated {
        /// The file.
        path: PathBuf,
        /// How long the file is, in bytes.
        found: u64,
        /// How long its own first page says that it is, in bytes.
        expected: u64,
    },
    /// The file is ours, but not as we left it.
    #[error("“{}” is damaged: {detail}", .path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// What is wrong first.
        detail: String,
    },
    /// The file is larger than any workspace.
    #[error("“{}” is too large for a workspace ({found} bytes, at most {limit})", .path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// How long the file is, in bytes.
        found: u64,
        /// How long it may be, in bytes.
        limit: u64,
    },
    /// The file was written to all the while.
    #[error("“{}” is being written to without a pause; try again in a moment", .0.display())]
    Busy(PathBuf),
    /// The backup before a migration could not be made, so the file was left as it is.
    #[error("“{}” was not brought up to date, because its backup could not be made: {source}", .path.display())]
    Backup {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        source: StoreError,
    },
    /// The system refused.
    #[error("“{}” cannot be read: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl Store {
    /// Opens a workspace file. What was opened for writing but cannot be written is opened for reading;
    /// [`Store::access`] tells.
    ///
    /// # Errors
    /// [`OpenError`] where it cannot even be read.
    pub fn open(path: &Path, access: Access) -> Result<Self, OpenError> {
        Self::open_with(path, &Opening::new(access))
    }

    /// Opens a workspace file in every detail as told.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub fn open_with(path: &Path, opening: &Opening<'_>) -> Result<Self, OpenError> {
        open_as(path, opening, MIGRATIONS)
    }
}

/// Opens a file as a build with these migrations would.
pub(crate) fn open_as(path: &Path, opening: &Opening<'_>, migrations: &[Migration]) -> Result<Store, OpenError> {
    let known = schema::latest(migrations);
    // The lock and what SQLite keeps lie beside the file itself, whatever links lead to it.
    let path = &file::resolve(path)?;
    let header = file::probe(path)?;
    if header.version > known {
        return for_reading(path, ReadOnlyReason::Newer { found: header.version, known }, migrations);
    }
    let lock = match opening.access {
        Access::Read => return for_reading(path, ReadOnlyReason::Asked, migrations),
        Access::Write => match right_to_write(path) {
            Ok(lock) => {
                publish::sweep(path, &lock);
                lock
            }
            Err(reason) => return for_reading(path, reason, migrations),
        },
    };
    // What a crash left beside the file may come from a newer version: then not even that is taken back into it.
    if file::left_over(path) {
        let left = for_reading(path, ReadOnlyReason::Asked, migrations)?;
        if matches!(left.access(), Mode::ReadOnly(ReadOnlyReason::Newer { .. })) {
            return Ok(left);
        }
    }
    let conn = for_writing(path, opening, migrations)?;
    Ok(Store::new(conn, Some(lock), path.to_owned(), Mode::Writable))
}

/// Opens a copy of the file in memory, brought up to date there.
fn for_reading(path: &Path, reason: ReadOnlyReason, migrations: &[Migration]) -> Result<Store, OpenError> {
    let failed = |error| refused(path, &error);
    let conn = snapshot::take(path)?;
    check(path, &conn)?;
    let (found, known) = (schema::version(&conn).map_err(failed)?, schema::latest(migrations));
    let reason = if found > known { ReadOnlyReason::Newer { found, known } } else { reason };
    schema::migrate(&conn, migrations).map_err(failed)?;
    schema::require_columns(&conn, migrations).map_err(failed)?;
    Ok(Store::new(conn, None, path.to_owned(), Mode::ReadOnly(reason)))
}

/// Opens the file itself.
fn for_writing(path: &Path, opening: &Opening<'_>, migrations: &[Migration]) -> Result<Connection, OpenError> {
    let failed = |error: StoreError| refused(path, &error);
    let volume = opening.volume.unwrap_or_else(|| Volume::of(path));
    let conn = connection::open_on(path, volume).map_err(|error| failed(error.into()))?;
    check(path, &conn)?;
    connection::make_durable(&conn, volume).map_err(|error| failed(error.into()))?;
    let found = schema::version(&conn).map_err(failed)?;
    if found < schema::latest(migrations) {
        backup::before_migration(&conn, path, opening.backups, found)
            .map_err(|source| OpenError::Backup { path: path.to_owned(), source })?;
        let tx = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate);
        let tx = tx.map_err(|error| failed(error.into()))?;
        schema::migrate(&conn, migrations).map_err(failed)?;
        tx.commit().map_err(|error| failed(error.into()))?;
    }
    schema::require_columns(&conn, migrations).map_err(failed)?;
    Ok(conn)
}

fn right_to_write(path: &Path) -> Result<WriterLock, ReadOnlyReason> {
    let protected = std::fs::metadata(path).is_ok_and(|file| file.permissions().readonly());
    if protected || OpenOptions::new().read(true).write(true).open(path).is_err() {
        return Err(ReadOnlyReason::NotWritable);
    }
    WriterLock::take(path).map_err(|refused| match refused {
        Refused::Held => ReadOnlyReason::OpenElsewhere,
        Refused::NotWritable => ReadOnlyReason::NotWritable,
        Refused::Unsupported => ReadOnlyReason::NoLocks,
    })
}

/// Whether the file is as SQLite left it.
fn check(path: &Path, conn: &Connection) -> Result<(), OpenError> {
    let verdict: Result<String, _> = conn.pragma_query_value(None, "quick_check", |row| row.get(0));
    match verdict {
        Ok(verdict) if verdict == "ok" => {}
        Ok(detail) => return Err(OpenError::Corrupt { path: path.to_owned(), detail }),
        Err(error) => return Err(refused(path, &error.into())),
    }
    match schema::version(conn) {
        Ok(0) => Err(OpenError::Corrupt { path: path.to_owned(), detail: "it says no format version".to_owned() }),
        Ok(_) => Ok(()),
        Err(error) => Err(refused(path, &error)),
    }
}

/// An error while opening, as one about the file.
pub(crate) fn refused(path: &Path, error: &StoreError) -> OpenError {
    let path = path.to_owned();
    match error {
        StoreError::Busy => OpenError::Busy(path),
        StoreError::Damaged(detail) => OpenError::Corrupt { path, detail: detail.clone() },
        StoreError::Database(_)
        | StoreError::ReadOnly(_)
        | StoreError::Missing { .. }
        | StoreError::Exists { .. }
        | StoreError::Conflict { .. }
        | StoreError::Full
        | StoreError::TooManyPictures
        | StoreError::FileExists(_)
        | StoreError::FileInUse(_)
        | StoreError::Io { .. } => OpenError::Io { path, source: std::io::Error::other(error.to_string()) },
    }
}

#[cfg(test)]
mod tests;
