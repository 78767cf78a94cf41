//! Which tables the file has, and how an older file gets them.
//!
//! The schema version stands in `user_version`. A migration only ever adds tables, or columns whose default is
//! nothing (`''` or 0), so that older changes of the log still apply and the content of an older file keeps its
//! hash. A migration that was published never changes.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::error::StoreError;
use crate::{connection, draft, log, picture, table};

/// Marks a SQLite file as a workspace: `LNWY` in ASCII, at offset 68 of the file.
pub(crate) const APPLICATION_ID: u32 = 0x4C4E_5759;

/// What takes a file from one version to the next; the first makes version 1 of an empty file.
pub(crate) type Migration = fn(&Connection) -> Result<(), StoreError>;

/// All of them, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[version_1, version_2, version_3, version_4, version_5];

/// The version that the file has.
pub(crate) fn version(conn: &Connection) -> Result<u32, StoreError> {
    let version: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(version.cast_unsigned())
}

/// The version that a build with these migrations writes.
pub(crate) fn latest(migrations: &[Migration]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
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

/// Refuses a file that lacks a table or a column which a build with these migrations reads. More are welcome.
pub(crate) fn require_columns(conn: &Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let model = connection::in_memory()?;
    migrate(&model, migrations)?;
    let there = columns(conn)?;
    match columns(&model)?.into_iter().find(|column| !there.contains(column)) {
        None => Ok(()),
        Some(Column { table, name, .. }) => {
            Err(StoreError::Damaged(format!("the column {name} of the table {table} is missing or is another")))
        }
    }
}

/// A column as far as reading and recording depend on it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Column {
    table: String,
    name: String,
    kind: String,
    key: i64,
}

fn columns(conn: &Connection) -> Result<BTreeSet<Column>, StoreError> {
    let sql = "SELECT t.name, c.name, c.type, c.pk FROM sqlite_schema t, pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'";
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Column { table: row.get(0)?, name: row.get(1)?, kind: row.get(2)?, key: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn version_1(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    for sql in table::VERSION_1.iter().chain(&[log::VERSION_1, draft::VERSION_1]) {
        conn.execute_batch(sql)?;
    }
    Ok(())
}

fn version_2(conn: &Connection) -> Result<(), StoreError> {
    for sql in table::VERSION_2 {
        conn.execute_batch(sql)?;
    }
    Ok(())
}

fn version_3(conn: &Connection) -> Result<(), StoreError> {
    for sql in table::VERSION_3 {
        conn.execute_batch(sql)?;
    }
    Ok(())
}

fn version_4(conn: &Connection) -> Result<(), StoreError> {
    for sql in table::VERSION_4 {
        conn.execute_batch(sql)?;
    }
    Ok(())
}

fn version_5(conn: &Connection) -> Result<(), StoreError> {
    for sql in table::VERSION_5.iter().chain(&[picture::VERSION_5]) {
        conn.execute_batch(sql)?;
    }
    Ok(())
}
