//! The pictures' bytes: each file once, by what it holds, and never taken out again.
//!
//! The table is not recorded in the log: which picture stands where is (`lane_picture`), and since bytes only ever
//! come in, undo and redo find them at any point of the log. A change that fails takes its bytes back with it.

use std::sync::Arc;

use model::{Picture, PictureId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;
use crate::store::Store;
use crate::tx::Tx;

// The drawing stands before the original: reading it does not walk over the original's pages.
pub(crate) const VERSION_5: &str = "
CREATE TABLE picture (
  id TEXT NOT NULL PRIMARY KEY,
  width INTEGER NOT NULL DEFAULT 0,
  height INTEGER NOT NULL DEFAULT 0,
  drawing BLOB,
  original BLOB
) STRICT;";

/// The most that the originals of one workspace may take together, in bytes: the file is read into memory where it
/// cannot be written.
pub const MAX_PICTURES: u64 = 1 << 30;

/// A picture with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPicture {
    /// Its name and size.
    pub picture: Picture,
    /// The file as it came.
    pub original: Arc<[u8]>,
    /// A smaller file to draw from; `None` where the original serves.
    pub drawing: Option<Arc<[u8]>>,
}

impl Tx<'_> {
    /// Keeps a picture; one that is there already is not stored again.
    ///
    /// # Errors
    /// [`StoreError::TooManyPictures`] where the workspace would hold more than [`MAX_PICTURES`].
    pub fn keep_picture(&mut self, new: &StoredPicture) -> Result<(), StoreError> {
        let conn = self.conn();
        if get(conn, &new.picture.id)?.is_some() {
            return Ok(());
        }
        let size = conn.query_row("SELECT coalesce(sum(length(original)), 0) FROM picture", [], |row| row.get(0))?;
        let size: i64 = size;
        if size.cast_unsigned().saturating_add(new.original.len() as u64) > MAX_PICTURES {
            return Err(StoreError::TooManyPictures);
        }
        let sql = "INSERT OR REPLACE INTO picture (id, width, height, drawing, original) VALUES (?1, ?2, ?3, ?4, ?5)";
        let Picture { id, width, height } = &new.picture;
        conn.prepare_cached(sql)?.execute(params![
            id.as_str(),
            width,
            height,
            new.drawing.as_deref(),
            new.original.as_ref()
        ])?;
        Ok(())
    }

    /// The picture of that name, without its bytes.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn picture(&self, id: &PictureId) -> Result<Option<Picture>, StoreError> {
        get(self.conn(), id)
    }
}

impl Store {
    /// The file of a picture as it came; `None` where it is missing.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn original(&self, id: &PictureId) -> Result<Option<Arc<[u8]>>, StoreError> {
        bytes(self.conn(), "SELECT original FROM picture WHERE id = ?1", id)
    }

    /// The file to draw a picture from; `None` where it is missing.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn drawing(&self, id: &PictureId) -> Result<Option<Arc<[u8]>>, StoreError> {
        bytes(self.conn(), "SELECT coalesce(drawing, original) FROM picture WHERE id = ?1", id)
    }

    /// The names of all pictures whose bytes are here, in order.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn pictures(&self) -> Result<Vec<PictureId>, StoreError> {
        let mut statement = self.conn().prepare("SELECT id FROM picture ORDER BY id")?;
        let names = statement.query_map([], |row| row.get::<_, String>(0))?;
        Ok(names.collect::<Result<Vec<_>, _>>()?.into_iter().filter_map(|id| PictureId::new(id).ok()).collect())
    }
}

/// The picture of that name, without its bytes; `None` also where a row is there and its bytes are not.
pub(crate) fn get(conn: &Connection, id: &PictureId) -> Result<Option<Picture>, StoreError> {
    let sql = "SELECT width, height FROM picture WHERE id = ?1 AND length(original) > 0";
    let mut statement = conn.prepare_cached(sql)?;
    let size = statement.query_row([id.as_str()], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?)));
    Ok(size.optional()?.map(|(width, height)| Picture { id: id.clone(), width, height }))
}

fn bytes(conn: &Connection, sql: &str, id: &PictureId) -> Result<Option<Arc<[u8]>>, StoreError> {
    let found = conn.prepare_cached(sql)?.query_row([id.as_str()], |row| row.get::<_, Option<Vec<u8>>>(0));
    Ok(found.optional()?.flatten().map(Into::into))
}
