//! What the work of one change may do: read and write rows.

use model::{MapBundle, MapId, Place, key_between, keys_after};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::id::Identifier;
use crate::row::{self, Child, Placed, Presence, Problems, Record};
use crate::{draft, read};

/// One transaction in the making. Everything done through it is one change of the log.
#[derive(Debug)]
pub struct Tx<'c> {
    conn: &'c Connection,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn }
    }

    pub(crate) fn conn(&self) -> &'c Connection {
        self.conn
    }

    /// The live row of that name.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn get<R: Record>(&self, id: &R::Id) -> Result<Option<R>, StoreError> {
        row::get(self.conn, id)
    }

    /// The live rows that belong to the parent, in order.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn children<R: Child>(&self, parent: &R::Parent) -> Result<Vec<R>, StoreError> {
        row::children(self.conn, parent, &Problems::default())
    }

    /// All live rows of a table, ordered by name.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn all<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        row::all(self.conn, &Problems::default())
    }

    /// A whole map as it stands in this transaction, repaired as [`crate::Store::bundle`] does.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn bundle(&self, map: &MapId) -> Result<Option<MapBundle>, StoreError> {
        read::bundle(self.conn, map)
    }

    /// Whether no row has or ever had that name: a deleted row still holds its own, and what belonged to it.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn is_free<R: Record>(&self, id: &R::Id) -> Result<bool, StoreError> {
        Ok(row::presence::<R>(self.conn, id)? == Presence::Missing)
    }

    /// Adds a row. A deleted row of that name comes back with the new contents.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where a live row has that name.
    pub fn insert<R: Record>(&mut self, row: &R) -> Result<(), StoreError> {
        match row::presence::<R>(self.conn, &row.id())? {
            Presence::Live => Err(StoreError::exists::<R>(&row.id())),
            Presence::Deleted | Presence::Missing => row::put(self.conn, row),
        }
    }

    /// Replaces a row.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where no live row has that name.
    pub fn update<R: Record>(&mut self, row: &R) -> Result<(), StoreError> {
        match row::presence::<R>(self.conn, &row.id())? {
            Presence::Live => row::put(self.conn, row),
            Presence::Deleted | Presence::Missing => Err(StoreError::missing::<R>(&row.id())),
        }
    }

    /// Adds a row or replaces the one of that name, whichever it takes.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be written.
    pub fn put<R: Record>(&mut self, row: &R) -> Result<(), StoreError> {
        row::put(self.conn, row)
    }

    /// Marks a row as deleted. What belongs to it stays, and is not reached any more.
    ///
    /// Rows that *point* at it from elsewhere (cards at a step, values of a persona) are not touched: whoever
    /// deletes a step deletes or moves what stands at it.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where no live row has that name.
    pub fn delete<R: Record>(&mut self, id: &R::Id) -> Result<(), StoreError> {
        row::delete::<R>(self.conn, id)
    }

    /// A place under the parent, directly before that sibling, or last where `before` is `None` or is not there.
    ///
    /// Where two siblings share a key, so that nothing fits between them, all siblings get new keys.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read or written.
    pub fn place_for<R: Placed>(&mut self, parent: &R::Parent, before: Option<&R::Id>) -> Result<Place, StoreError> {
        let siblings = self.children::<R>(parent)?;
        let index =
            before.and_then(|id| siblings.iter().position(|sibling| sibling.id() == *id)).unwrap_or(siblings.len());
        let left = index.checked_sub(1).and_then(|left| siblings.get(left)).map(|sibling| &sibling.place().key);
        let right = siblings.get(index).map(|sibling| &sibling.place().key);
        let parent = parent.to_text().into_owned();
        if let Ok(key) = key_between(left, right) {
            return Ok(Place { parent, key });
        }
        let mut keys = keys_after(None, siblings.len() + 1);
        let key = keys.remove(index);
        for (sibling, key) in siblings.iter().zip(keys) {
            row::move_to::<R>(self.conn, &sibling.id(), &Place { parent: parent.clone(), key })?;
        }
        Ok(Place { parent, key })
    }

    /// As many places under the parent, in order, after everything that is there.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn places_after<R: Placed>(&mut self, parent: &R::Parent, count: usize) -> Result<Vec<Place>, StoreError> {
        let siblings = self.children::<R>(parent)?;
        let last = siblings.iter().map(|sibling| &sibling.place().key).max();
        let parent = parent.to_text();
        Ok(keys_after(last, count).into_iter().map(|key| Place { parent: parent.clone().into_owned(), key }).collect())
    }

    /// Forgets a draft in the same transaction that takes its text over.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be written.
    pub fn clear_draft(&mut self, field: &str) -> Result<(), StoreError> {
        draft::clear(self.conn, field)
    }
}
