//! The log: one row per change, never altered and never removed.
//!
//! A row holds the changeset of its transaction as SQLite's session extension writes it, the schema version that
//! it was made with, and the part that it plays: the beginning, an edit, an undo or a redo. Changes are numbered
//! from 1 without gaps.

use std::ops::RangeInclusive;

use model::MapId;
use rusqlite::session::Session;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::StoreError;
use crate::id::{ChangeId, Identifier};
use crate::schema;
use crate::store::Store;
use crate::table::TRACKED;

pub(crate) const VERSION_1: &str = "
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  part TEXT NOT NULL,
  reverts INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  map TEXT NOT NULL,
  at INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  changeset BLOB NOT NULL
) STRICT;";

/// One user action, as its caller describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'a> {
    /// Names the change.
    pub id: ChangeId,
    /// What kind of action, in the caller's own words, for example `set-card-text`.
    pub kind: &'a str,
    /// What the Undo menu says, for example `Edit card “Compare tents”`.
    pub subject: String,
    /// The map that it is about, if one.
    pub map: Option<MapId>,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// The part that a change plays in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first one, which made the workspace. It cannot be undone.
    Origin,
    /// A user's action.
    Edit,
    /// The inverse of the edit or redo of that number.
    Undo(u64),
    /// The inverse of the undo of that number.
    Redo(u64),
}

/// A change as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedChange {
    /// The number in the log, from 1.
    pub seq: u64,
    /// Names the change.
    pub id: ChangeId,
    /// The part that it plays.
    pub part: Part,
    /// What kind of action; for an undo or redo the kind of the action that it reverts.
    pub kind: String,
    /// What the Undo menu says.
    pub subject: String,
    /// The map that it is about, if one.
    pub map: Option<MapId>,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The schema version that the change was made with.
    pub schema: u32,
}

impl Store {
    /// The changes of that range of numbers, oldest first, as far as they are there.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn changes(&self, range: RangeInclusive<u64>) -> Result<Vec<LoggedChange>, StoreError> {
        let sql = format!("{SELECT} WHERE seq >= ?1 AND seq <= ?2 ORDER BY seq");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let end = i64::try_from(*range.end()).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![signed(*range.start()), end], logged)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The number of the latest change.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn last_change(&self) -> Result<u64, StoreError> {
        last(self.conn())
    }
}

const SELECT: &str = "SELECT seq, id, part, reverts, kind, subject, map, at, schema FROM change";

/// The number of the latest change, 0 where there is none.
pub(crate) fn last(conn: &Connection) -> Result<u64, StoreError> {
    let seq: Option<i64> = conn.prepare_cached("SELECT max(seq) FROM change")?.query_row([], |row| row.get(0))?;
    Ok(unsigned(seq.unwrap_or(0)))
}

/// The change of that number.
pub(crate) fn at(conn: &Connection, seq: u64) -> Result<Option<LoggedChange>, StoreError> {
    let sql = format!("{SELECT} WHERE seq = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([signed(seq)], logged).optional()?)
}

/// What the change of that number did.
pub(crate) fn changeset(conn: &Connection, seq: u64) -> Result<Vec<u8>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT changeset FROM change WHERE seq = ?1")?;
    Ok(statement.query_row([signed(seq)], |row| row.get(0))?)
}

/// Starts to record what happens to the tracked tables.
pub(crate) fn record(conn: &Connection) -> Result<Session<'_>, StoreError> {
    let mut session = Session::new(conn)?;
    session.table_filter(Some(|table: &str| TRACKED.contains(&table)));
    session.attach(None::<&str>)?;
    Ok(session)
}

/// What was recorded; empty where nothing changed in the end.
pub(crate) fn recorded(session: &mut Session<'_>) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    session.changeset_strm(&mut bytes)?;
    Ok(bytes)
}

/// Appends a change; gives its number.
pub(crate) fn append(conn: &Connection, change: &Change<'_>, part: Part, bytes: &[u8]) -> Result<u64, StoreError> {
    let seq = last(conn)? + 1;
    let (word, reverts) = match part {
        Part::Origin => ("origin", 0),
        Part::Edit => ("edit", 0),
        Part::Undo(target) => ("undo", target),
        Part::Redo(target) => ("redo", target),
    };
    let map = change.map.as_ref().map_or("", MapId::as_str);
    let sql = "INSERT INTO change (seq, id, part, reverts, kind, subject, map, at, schema, changeset)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    conn.prepare_cached(sql)?.execute(params![
        signed(seq),
        change.id.as_str(),
        word,
        signed(reverts),
        change.kind,
        change.subject,
        map,
        change.at,
        schema::latest(schema::MIGRATIONS),
        bytes
    ])?;
    Ok(seq)
}

fn logged(row: &Row<'_>) -> rusqlite::Result<LoggedChange> {
    let damaged = |column: usize, name: &str| {
        rusqlite::Error::InvalidColumnType(column, name.to_owned(), rusqlite::types::Type::Text)
    };
    let reverts = unsigned(row.get(3)?);
    let part = match row.get_ref(2)?.as_str()? {
        "origin" => Part::Origin,
        "edit" => Part::Edit,
        "undo" => Part::Undo(reverts),
        "redo" => Part::Redo(reverts),
        _ => return Err(damaged(2, "part")),
    };
    Ok(LoggedChange {
        seq: unsigned(row.get(0)?),
        id: ChangeId::from_text(row.get_ref(1)?.as_str()?).ok_or_else(|| damaged(1, "id"))?,
        part,
        kind: row.get(4)?,
        subject: row.get(5)?,
        map: MapId::from_text(row.get_ref(6)?.as_str()?),
        at: row.get(7)?,
        schema: row.get(8)?,
    })
}

/// Numbers of changes are positive and far from the end of either type.
fn signed(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

fn unsigned(seq: i64) -> u64 {
    u64::try_from(seq).unwrap_or(0)
}
