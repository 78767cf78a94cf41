//! What the tracked tables hold, as one number; and the log replayed.
//!
//! The hash leaves out cells that hold nothing (NULL, the empty text, the integer 0). Columns that a later
//! version adds hold nothing in older rows, so the hash of an older file stays what it was.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::error::StoreError;
use crate::schema::{self, MIGRATIONS};
use crate::store::Store;
use crate::table::TRACKED;
use crate::{connection, undo};

/// Stands for everything that the tracked tables hold, deleted rows included: equal contents, equal hash, in
/// every version. It tells accidents, not forgeries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentHash(u128);

impl std::fmt::Display for ContentHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl Store {
    /// The hash of what the tracked tables hold.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn content_hash(&self) -> Result<ContentHash, StoreError> {
        content_hash(self.conn())
    }

    /// The hash of what the whole log makes of empty tables; equal to [`Store::content_hash`] (law C3).
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where a change is missing or does not apply.
    pub fn replayed_hash(&self) -> Result<ContentHash, StoreError> {
        content_hash(&replay(self.conn())?)
    }
}

/// The tables that the whole log makes of empty ones, in memory.
pub(crate) fn replay(conn: &Connection) -> Result<Connection, StoreError> {
    let empty = connection::in_memory()?;
    schema::migrate(&empty, MIGRATIONS)?;
    let mut statement = conn.prepare("SELECT seq, changeset FROM change ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut expected = 1_i64;
    while let Some(row) = rows.next()? {
        let damaged = |what: &str| StoreError::Damaged(format!("change {expected} of the log {what}"));
        if row.get::<_, i64>(0)? != expected {
            return Err(damaged("is missing"));
        }
        let changeset = row.get_ref(1)?.as_blob().map_err(|_| damaged("holds no changes"))?;
        undo::apply(&empty, changeset)?.then_some(()).ok_or_else(|| damaged("does not apply"))?;
        expected += 1;
    }
    Ok(empty)
}

fn content_hash(conn: &Connection) -> Result<ContentHash, StoreError> {
    let mut hash = Fnv::new();
    for table in TRACKED {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table} ORDER BY id"))?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            hash.field(b'#', table.as_bytes());
            for (column, name) in names.iter().enumerate() {
                hash.cell(name, row.get_ref(column)?);
            }
        }
    }
    Ok(ContentHash(hash.0))
}

/// FNV-1a with 128 bits (Fowler, Noll and Vo; RFC 9923).
struct Fnv(u128);

impl Fnv {
    const fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    fn cell(&mut self, name: &str, value: ValueRef<'_>) {
        let (kind, bytes) = match value {
            ValueRef::Null | ValueRef::Integer(0) | ValueRef::Text(b"") => return,
            ValueRef::Integer(number) => (b'i', number.to_be_bytes().to_vec()),
            ValueRef::Real(number) => (b'r', number.to_bits().to_be_bytes().to_vec()),
            ValueRef::Text(text) => (b't', text.to_vec()),
            ValueRef::Blob(blob) => (b'b', blob.to_vec()),
        };
        self.field(b'=', name.as_bytes());
        self.field(kind, &bytes);
    }

    /// One field, with its kind and length, so that two different rows never give the same bytes.
    fn field(&mut self, kind: u8, bytes: &[u8]) {
        self.bytes(&[kind]);
        self.bytes(&(bytes.len() as u64).to_be_bytes());
        self.bytes(bytes);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        let mut hash = Fnv::new();
        hash.bytes(b"foobar");
        assert_eq!(hash.0, 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }

    #[test]
    fn cells_that_hold_nothing_do_not_count_but_a_neutral_value_does() {
        let hash_of = |values: &[ValueRef<'_>]| {
            let mut hash = Fnv::new();
            values.iter().for_each(|value| hash.cell("x", *value));
            hash.0
        };
        let nothing = [ValueRef::Null, ValueRef::Text(b""), ValueRef::Integer(0)];
        assert_eq!(hash_of(&nothing), hash_of(&[]));
        assert_ne!(hash_of(&[ValueRef::Real(0.0)]), hash_of(&[]));
        assert_ne!(
            hash_of(&[ValueRef::Text(b"ab"), ValueRef::Text(b"c")]),
            hash_of(&[ValueRef::Text(b"a"), ValueRef::Text(b"bc")])
        );
    }
}
