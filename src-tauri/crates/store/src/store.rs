//! An open workspace file.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{StoreError, WriteError};
use crate::lock::WriterLock;
use crate::log::{self, Change, Part};
use crate::open::Mode;
use crate::tx::Tx;

/// An open workspace file.
#[derive(Debug)]
pub struct Store {
    // Dropped first: closing takes the write-ahead log back into the file, and only then may others write.
    conn: Connection,
    _lock: Option<WriterLock>,
    path: PathBuf,
    mode: Mode,
}

/// What a write gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the work gave.
    pub value: T,
    /// The number of the change; `None` where the work changed nothing, so that nothing was recorded.
    pub seq: Option<u64>,
}

impl Store {
    pub(crate) fn new(conn: Connection, lock: Option<WriterLock>, path: PathBuf, mode: Mode) -> Self {
        conn.set_prepared_statement_cache_capacity(128);
        Self { conn, _lock: lock, path, mode }
    }

    /// Whether the workspace can be changed, and why not.
    #[must_use]
    pub fn access(&self) -> &Mode {
        &self.mode
    }

    /// The file, with links followed.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Does the work as one change: all of it stands in the file and in the log when this returns, or nothing.
    ///
    /// Work that changes nothing in the end writes no change.
    ///
    /// # Errors
    /// [`WriteError::Work`] with the work's own error, [`WriteError::Store`] where the file refuses.
    pub fn write<T, E>(
        &mut self,
        change: &Change<'_>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, WriteError<E>> {
        let conn = self.writable()?;
        record(conn, change, Part::Edit, work)
    }

    /// Closes the file. Dropping does the same and says nothing where it fails.
    ///
    /// # Errors
    /// [`StoreError`] where the last changes could not be taken back into the one file; they are on disk
    /// beside it and are taken back when it is opened next.
    pub fn close(self) -> Result<(), StoreError> {
        let Self { conn, _lock: lock, .. } = self;
        let closed = conn.close().map_err(|(_, error)| error.into());
        drop(lock);
        closed
    }

    pub(crate) fn conn(&self) -> &Connection {
        &self.conn
    }

    pub(crate) fn writable(&self) -> Result<&Connection, StoreError> {
        match &self.mode {
            Mode::Writable => Ok(&self.conn),
            Mode::ReadOnly(reason) => Err(StoreError::ReadOnly(*reason)),
        }
    }
}

/// Does the work in one transaction and appends what it did to the log.
pub(crate) fn record<T, E>(
    conn: &Connection,
    change: &Change<'_>,
    part: Part,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<Written<T>, WriteError<E>> {
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate).map_err(StoreError::from)?;
    let mut session = log::record(conn)?;
    let value = work(&mut Tx::new(conn)).map_err(WriteError::Work)?;
    let bytes = log::recorded(&mut session)?;
    drop(session);
    let seq = if bytes.is_empty() { None } else { Some(log::append(conn, change, part, &bytes)?) };
    tx.commit().map_err(StoreError::from)?;
    Ok(Written { value, seq })
}
