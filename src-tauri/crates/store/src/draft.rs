//! Drafts: typing that is not a change yet. Not part of the log.

use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::store::Store;

pub(crate) const VERSION_1: &str = "
CREATE TABLE draft (
  field TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;";

/// Typing that was not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The field, as the caller names it.
    pub field: String,
    /// What stood in it.
    pub text: String,
    /// When it was typed, in milliseconds since 1970.
    pub at: i64,
}

impl Store {
    /// Keeps what stands in a field while it is being typed. On the disk when this returns.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be written.
    pub fn set_draft(&mut self, field: &str, text: &str, at: i64) -> Result<(), StoreError> {
        let sql = "INSERT INTO draft (field, text, at) VALUES (?1, ?2, ?3)
                   ON CONFLICT (field) DO UPDATE SET text = excluded.text, at = excluded.at";
        self.writable()?.prepare_cached(sql)?.execute(params![field, text, at])?;
        Ok(())
    }

    /// Forgets the draft of a field, if there is one.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be written.
    pub fn clear_draft(&mut self, field: &str) -> Result<(), StoreError> {
        clear(self.writable()?, field)
    }

    /// The drafts, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self.conn().prepare_cached("SELECT field, text, at FROM draft ORDER BY at, field")?;
        let rows =
            statement.query_map([], |row| Ok(Draft { field: row.get(0)?, text: row.get(1)?, at: row.get(2)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Forgets one.
pub(crate) fn clear(conn: &Connection, field: &str) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM draft WHERE field = ?1")?.execute([field])?;
    Ok(())
}
