//! Undo and redo: a change inverted and applied at the end of the log, as a change of its own.
//!
//! Where undo stands is not kept anywhere: it follows from the parts of the log's rows. Reverting the change
//! `n` brings back what could be undone just before `n`, so the answer is found by stepping back over the
//! undone stretches; an edit ends what can be redone.

use rusqlite::Connection;
use rusqlite::session::{ChangesetIter, ConflictAction, ConflictType, invert_strm};
use rusqlite::{Transaction, TransactionBehavior};

use crate::error::StoreError;
use crate::id::ChangeId;
use crate::log::{self, Change, LoggedChange, Part};
use crate::store::Store;
use model::MapId;

/// What the next undo or redo would revert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peek {
    /// The kind of the user's action.
    pub kind: String,
    /// What the menu says.
    pub subject: String,
}

/// What was reverted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reverted {
    /// The number of the new change.
    pub seq: u64,
    /// The kind of the user's action.
    pub kind: String,
    /// What the menu said.
    pub subject: String,
    /// The map that it is about, if one.
    pub map: Option<MapId>,
}

impl Store {
    /// Reverts my latest change that was not reverted yet; `None` where there is none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where what it changed is no longer as it left it; the file is as before then.
    pub fn undo(&mut self, id: ChangeId, at: i64) -> Result<Option<Reverted>, StoreError> {
        let conn = self.writable()?;
        match undoable(conn)? {
            Some(target) => revert(conn, &target, Part::Undo(target.seq), id, at).map(Some),
            None => Ok(None),
        }
    }

    /// Reverts the latest undo, unless something was edited since; `None` where there is none.
    ///
    /// # Errors
    /// As for [`Store::undo`].
    pub fn redo(&mut self, id: ChangeId, at: i64) -> Result<Option<Reverted>, StoreError> {
        let conn = self.writable()?;
        match redoable(conn)? {
            Some(target) => revert(conn, &target, Part::Redo(target.seq), id, at).map(Some),
            None => Ok(None),
        }
    }

    /// What [`Store::undo`] would revert.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn can_undo(&self) -> Result<Option<Peek>, StoreError> {
        Ok(undoable(self.conn())?.map(Peek::of))
    }

    /// What [`Store::redo`] would bring back.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn can_redo(&self) -> Result<Option<Peek>, StoreError> {
        Ok(redoable(self.conn())?.map(Peek::of))
    }
}

impl Peek {
    fn of(change: LoggedChange) -> Self {
        Self { kind: change.kind, subject: change.subject }
    }
}

fn undoable(conn: &Connection) -> Result<Option<LoggedChange>, StoreError> {
    let mut seq = log::last(conn)?;
    while let Some(change) = log::at(conn, seq)? {
        match change.part {
            Part::Origin => break,
            Part::Edit | Part::Redo(_) => return Ok(Some(change)),
            Part::Undo(target) if target < seq => seq = target.saturating_sub(1),
            Part::Undo(_) => break,
        }
    }
    Ok(None)
}

fn redoable(conn: &Connection) -> Result<Option<LoggedChange>, StoreError> {
    let mut seq = log::last(conn)?;
    while let Some(change) = log::at(conn, seq)? {
        match change.part {
            Part::Origin | Part::Edit => break,
            Part::Undo(_) => return Ok(Some(change)),
            Part::Redo(target) if target < seq => seq = target.saturating_sub(1),
            Part::Redo(_) => break,
        }
    }
    Ok(None)
}

fn revert(conn: &Connection, target: &LoggedChange, part: Part, id: ChangeId, at: i64) -> Result<Reverted, StoreError> {
    let conflict = || StoreError::Conflict { subject: target.subject.clone() };
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let mut inverse = Vec::new();
    invert_strm(&mut log::changeset(conn, target.seq)?.as_slice(), &mut inverse)?;
    let mut session = log::record(conn)?;
    apply(conn, &inverse)?.then_some(()).ok_or_else(conflict)?;
    let done = log::recorded(&mut session)?;
    drop(session);
    // Applying skips a table that it does not know without a word: what was done must be what was asked.
    if operations(&done)? != operations(&inverse)? {
        return Err(conflict());
    }
    let LoggedChange { kind, subject, map, .. } = target.clone();
    let seq =
        log::append(conn, &Change { id, kind: &kind, subject: subject.clone(), map: map.clone(), at }, part, &done)?;
    tx.commit()?;
    Ok(Reverted { seq, kind, subject, map })
}

/// Applies a changeset; `false` where a row is not as the changeset expects it, and nothing is applied then.
pub(crate) fn apply(conn: &Connection, changeset: &[u8]) -> Result<bool, StoreError> {
    // The item must not be asked anything in a conflict of foreign keys; nothing is asked at all.
    let stop = |_: ConflictType, _| ConflictAction::SQLITE_CHANGESET_ABORT;
    match conn.apply_strm(&mut &*changeset, None::<fn(&str) -> bool>, stop) {
        Ok(()) => Ok(true),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationAborted) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// How many rows a changeset touches.
fn operations(mut changeset: &[u8]) -> Result<usize, StoreError> {
    use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
    let input: &mut dyn std::io::Read = &mut changeset;
    Ok(ChangesetIter::start_strm(&input)?.count()?)
}
