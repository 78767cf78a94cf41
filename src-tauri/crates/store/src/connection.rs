//! A connection to SQLite, set up for a file that may be a stranger's.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;
use crate::volume::Volume;

/// How long to wait for a program that is writing, before saying so.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest value and the longest changeset, in bytes.
const MAX_VALUE: i32 = 512 << 20;

/// A connection for reading and writing to a file that is there.
pub(crate) fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    harden(&conn)?;
    Ok(conn)
}

/// A connection for working on a file on that volume, before anything is read from it.
pub(crate) fn open_on(path: &Path, volume: Volume) -> rusqlite::Result<Connection> {
    let conn = open(path)?;
    match volume {
        Volume::Local => {}
        // Until the write-ahead log is switched off, its index must not be shared memory.
        Volume::Network => conn.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?,
    }
    Ok(conn)
}

/// A connection to a database in memory.
pub(crate) fn in_memory() -> rusqlite::Result<Connection> {
    let conn = Connection::open_in_memory()?;
    harden(&conn)?;
    Ok(conn)
}

/// Sees to it that what is written stays written.
pub(crate) fn make_durable(conn: &Connection, volume: Volume) -> rusqlite::Result<()> {
    let journal = match volume {
        Volume::Local => "WAL",
        Volume::Network => "DELETE",
    };
    conn.pragma_update_and_check(None, "journal_mode", journal, |_| Ok(()))?;
    conn.pragma_update_and_check(None, "locking_mode", "NORMAL", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // Only macOS needs these: there an ordinary fsync does not reach the disk.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)
}

/// Copies everything that a connection sees, in one go.
pub(crate) fn copy_all(from: &Connection, to: &mut Connection) -> Result<(), StoreError> {
    match Backup::new(from, to)?.step(-1)? {
        StepResult::Done => Ok(()),
        StepResult::More | StepResult::Busy | StepResult::Locked => Err(StoreError::Busy),
        other => Err(StoreError::Database(format!("copying ended with {other:?}"))),
    }
}

/// Nothing in the file is run: no triggers, no views, no functions of the schema; and nothing grows without end.
fn harden(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, MAX_VALUE)?;
    conn.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20)?;
    conn.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 100)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)
}
