//! Which tables the file has, and how an older file gets them.
//!
//! The schema version stands in `user_version`. A migration only ever adds tables, or columns whose default is
//! nothing (`''` or 0), so that older changes of the log still apply and the content of an older file keeps its
//! hash. A migration that was published never changes.

use rusqlite::Connection;

use crate::error::StoreError;
use crate::{draft, log, table};

/// Marks a SQLite file as a workspace: `LNWY` in ASCII, at offset 68 of the file.
pub(crate) const APPLICATION_ID: u32 = 0x4C4E_5759;

/// The schema version that this build writes.
#[expect(clippy::cast_possible_truncation, reason = "the list of migrations is short")]
pub(crate) const VERSION: u32 = MIGRATIONS.len() as u32;

/// What takes a file from one version to the next; the first makes version 1 of an empty file.
pub(crate) type Migration = fn(&Connection) -> Result<(), StoreError>;

/// All of them, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[version_1];

/// The version that the file has.
pub(crate) fn version(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Takes the file through all migrations that it lacks, within the transaction that the caller holds.
pub(crate) fn migrate(conn: &Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let from = version(conn)?;
    for (migration, to) in migrations.iter().zip(1_u32..).skip(from as usize) {
        migration(conn)?;
        conn.pragma_update(None, "user_version", to)?;
    }
    Ok(())
}

fn version_1(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    for sql in table::VERSION_1.iter().chain(&[log::VERSION_1, draft::VERSION_1]) {
        conn.execute_batch(sql)?;
    }
    Ok(())
}
