//! Rows: what every tracked table has in common.
//!
//! Reading never fails on what a row holds: a word or a place that cannot be understood becomes the type's own
//! default and is noted, so that a damaged row costs one field and not the map. Only the missing name of a row
//! loses it, and that is noted too.

use std::cell::RefCell;
use std::str::FromStr;

use model::{Key, Place, key_between};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::StoreError;
use crate::id::{Identifier, escape};

pub(crate) use sealed::Stored;

/// A row of one of the tracked tables.
pub trait Record: Stored + Clone + std::fmt::Debug + PartialEq {
    /// What names the row.
    type Id: Identifier;

    /// The row's name.
    fn id(&self) -> Self::Id;
}

/// A row that belongs to another.
pub trait Child: Record {
    /// What names the row that it belongs to.
    type Parent: Identifier;
}

/// A row with a position among its siblings.
pub trait Placed: Child {
    /// Parent and position.
    fn place(&self) -> &Place;
}

/// How rows stand in their table; sealed, because the tables are a closed set.
pub(crate) mod sealed {
    use super::{Cells, Value};

    /// A type with a table of its own.
    pub trait Stored: Sized {
        /// The table.
        const TABLE: &'static str;
        /// Its columns without `id` and `deleted`, in the order of [`Stored::values`] and [`Stored::read`].
        const COLUMNS: &'static [&'static str];
        /// The column that begins with the parent's name and `/`, for rows that belong to another.
        const PARENT: &'static str = "place";

        /// The columns' values.
        fn values(&self) -> Vec<Value>;

        /// Reads a row; `None` where the identifier names nothing.
        fn read(id: &str, cells: &mut Cells<'_>) -> Option<Self>;
    }
}

/// The cells of a row, read one after the other.
#[derive(Debug)]
pub struct Cells<'a> {
    row: &'a Row<'a>,
    column: usize,
    table: &'static str,
    id: &'a str,
    problems: &'a Problems,
}

/// What reading had to make good, as sentences for users.
#[derive(Debug, Default)]
pub(crate) struct Problems(RefCell<Vec<String>>);

impl Problems {
    /// Notes one.
    pub(crate) fn note(&self, sentence: String) {
        self.0.borrow_mut().push(sentence);
    }

    /// All of them, in the order of their finding.
    pub(crate) fn into_sentences(self) -> Vec<String> {
        self.0.into_inner()
    }
}

impl<'a> Cells<'a> {
    /// The next cell as text.
    pub(crate) fn text(&mut self) -> String {
        let (value, column) = self.next();
        match value {
            Some(ValueRef::Text(bytes)) => match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => {
                    self.damaged(column, "text that is not UTF-8");
                    String::from_utf8_lossy(bytes).into_owned()
                }
            },
            _ => {
                self.damaged(column, "something that is not text");
                String::new()
            }
        }
    }

    /// The next cell as text, where the empty text stands for nothing.
    pub(crate) fn optional_text(&mut self) -> Option<String> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    /// The next cell as a reference, where the empty text stands for none.
    pub(crate) fn reference<I: Identifier>(&mut self) -> Option<I> {
        I::from_text(&self.text())
    }

    /// The next cell as a word of a closed set.
    pub(crate) fn word<T: FromStr>(&mut self, otherwise: T) -> T {
        let text = self.text();
        text.parse().unwrap_or_else(|_| {
            self.damaged(self.column - 1, &format!("“{text}”, which is not a word of this version"));
            otherwise
        })
    }

    /// The next cell as a word of a closed set, where the empty text stands for none.
    pub(crate) fn optional_word<T: FromStr>(&mut self) -> Option<T> {
        self.parsed(|_| None, |text| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) })
    }

    /// The next cell as a word of a closed set, where the empty text stands for the usual one.
    pub(crate) fn usual_word<T: FromStr + Default>(&mut self) -> T {
        self.optional_word().unwrap_or_default()
    }

    /// The next cell as a length in px, where 0 stands for none.
    pub(crate) fn length<T>(&mut self, clamped: fn(u32) -> T) -> Option<T> {
        let (value, column) = self.next();
        match value {
            Some(ValueRef::Integer(0)) => None,
            Some(ValueRef::Integer(px)) if u32::try_from(px).is_ok() => u32::try_from(px).ok().map(clamped),
            _ => {
                self.damaged(column, "something that is not a length");
                None
            }
        }
    }

    /// The next cell as what `parse` makes of it.
    pub(crate) fn parsed<T>(&mut self, otherwise: impl FnOnce(&str) -> T, parse: impl FnOnce(&str) -> Option<T>) -> T {
        let text = self.text();
        parse(&text).unwrap_or_else(|| {
            self.damaged(self.column - 1, &format!("“{text}”, which cannot be understood"));
            otherwise(&text)
        })
    }

    /// The next cell as a place. Where only the key is damaged the parent is kept.
    pub(crate) fn place(&mut self) -> Place {
        self.parsed(
            |text| Place { parent: text.rsplit_once('/').unwrap_or((text, "")).0.to_owned(), key: middle() },
            |text| Place::parse(text).ok(),
        )
    }

    /// The next cell as a number or nothing.
    pub(crate) fn real(&mut self) -> Option<f64> {
        let (value, column) = self.next();
        match value {
            Some(ValueRef::Real(number)) if number.is_finite() => Some(number),
            Some(ValueRef::Null) => None,
            _ => {
                self.damaged(column, "something that is not a number");
                None
            }
        }
    }

    fn next(&mut self) -> (Option<ValueRef<'a>>, usize) {
        let column = self.column;
        self.column += 1;
        (self.row.get_ref(column).ok(), column)
    }

    fn damaged(&self, column: usize, found: &str) {
        let name = self.row.as_ref().column_name(column).unwrap_or("?");
        self.problems.note(format!("the {name} of {} {} holds {found}", self.table, self.id));
    }
}

/// A key for a row whose own cannot be understood.
fn middle() -> Key {
    #[expect(clippy::expect_used, reason = "there is always room in an empty row; tested in the model")]
    key_between(None, None).expect("a key for an empty row")
}

/// Whether a table holds a row of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Missing,
    Deleted,
    Live,
}

/// Whether the row is there.
pub(crate) fn presence<R: Record>(conn: &Connection, id: &R::Id) -> Result<Presence, StoreError> {
    let sql = format!("SELECT deleted FROM {} WHERE id = ?1", R::TABLE);
    let deleted: Option<i64> = conn.prepare_cached(&sql)?.query_row([&*id.to_text()], |row| row.get(0)).optional()?;
    Ok(match deleted {
        None => Presence::Missing,
        Some(0) => Presence::Live,
        Some(_) => Presence::Deleted,
    })
}

/// The live row of that name.
pub(crate) fn get<R: Record>(conn: &Connection, id: &R::Id) -> Result<Option<R>, StoreError> {
    let sql = format!("{} WHERE id = ?1 AND deleted = 0", select::<R>());
    Ok(query::<R>(conn, &sql, [&*id.to_text()], &Problems::default())?.pop())
}

/// All live rows, by name: in the order in which they were made, for names that rise with time.
pub(crate) fn all<R: Record>(conn: &Connection, problems: &Problems) -> Result<Vec<R>, StoreError> {
    query(conn, &format!("{} WHERE deleted = 0 ORDER BY id", select::<R>()), [], problems)
}

/// The live rows that belong to the parent, in order. Rows that share a place stand in the order of their names.
pub(crate) fn children<R: Child>(
    conn: &Connection,
    parent: &R::Parent,
    problems: &Problems,
) -> Result<Vec<R>, StoreError> {
    let (from, to) = prefix::<R>(parent);
    let order = if R::COLUMNS.contains(&"place") { "place, id" } else { "id" };
    let sql = format!("{} WHERE {} ORDER BY {order}", select::<R>(), belongs::<R>());
    query(conn, &sql, [from.as_str(), to.as_str()], problems)
}

/// How many live rows belong to the parent.
pub(crate) fn count_children<R: Child>(conn: &Connection, parent: &R::Parent) -> Result<usize, StoreError> {
    let (from, to) = prefix::<R>(parent);
    let sql = format!("SELECT count(*) FROM {} WHERE {}", R::TABLE, belongs::<R>());
    let count: u32 = conn.prepare_cached(&sql)?.query_row([from, to], |row| row.get(0))?;
    Ok(count as usize)
}

/// Adds the row, or replaces the one of that name.
pub(crate) fn put<R: Record>(conn: &Connection, row: &R) -> Result<(), StoreError> {
    let id = row.id();
    match presence::<R>(conn, &id)? {
        Presence::Missing => add(conn, &id, row),
        Presence::Deleted | Presence::Live => replace(conn, &id, row),
    }
}

/// Marks a row as deleted.
pub(crate) fn delete<R: Record>(conn: &Connection, id: &R::Id) -> Result<(), StoreError> {
    let sql = format!("UPDATE {} SET deleted = 1 WHERE id = ?1 AND deleted = 0", R::TABLE);
    if conn.prepare_cached(&sql)?.execute([&*id.to_text()])? == 0 {
        return Err(StoreError::missing::<R>(id));
    }
    Ok(())
}

/// Gives a row another place; the other columns stay.
pub(crate) fn move_to<R: Placed>(conn: &Connection, id: &R::Id, place: &Place) -> Result<(), StoreError> {
    let sql = format!("UPDATE {} SET place = ?2 WHERE id = ?1", R::TABLE);
    conn.prepare_cached(&sql)?.execute(params![&*id.to_text(), place.to_text()])?;
    Ok(())
}

/// The range of texts in which the children of the parent lie: `parent/` up to the next possible prefix.
pub(crate) fn prefix<R: Child>(parent: &R::Parent) -> (String, String) {
    let parent = parent.to_text();
    let parent = if R::PARENT == "id" { escape(&parent) } else { parent.into_owned() };
    // In ASCII `0` is the character after `/`.
    (format!("{parent}/"), format!("{parent}0"))
}

/// The condition on live rows that belong to the parent of that [`prefix`]. A place whose parent's name goes on
/// after another `/` belongs to somebody else.
fn belongs<R: Child>() -> String {
    let column = R::PARENT;
    let range = format!("{column} >= ?1 AND {column} < ?2 AND deleted = 0");
    if column == "id" { range } else { format!("{range} AND instr(substr({column}, length(?1) + 1), '/') = 0") }
}

fn select<R: Record>() -> String {
    format!("SELECT {}, id FROM {}", R::COLUMNS.join(", "), R::TABLE)
}

fn query<R: Record>(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    problems: &Problems,
) -> Result<Vec<R>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(R::COLUMNS.len())?.as_bytes().unwrap_or_default();
        let id = std::str::from_utf8(id).unwrap_or_default();
        let mut cells = Cells { row, column: 0, table: R::TABLE, id, problems };
        match R::read(id, &mut cells) {
            Some(record) => found.push(record),
            None => problems.note(format!("a row of {} has the name “{id}”, which names nothing", R::TABLE)),
        }
    }
    Ok(found)
}

fn add<R: Record>(conn: &Connection, id: &R::Id, row: &R) -> Result<(), StoreError> {
    let marks: String = (0..R::COLUMNS.len()).map(|index| format!(", ?{}", index + 2)).collect();
    let sql = format!("INSERT INTO {} (id, {}) VALUES (?1{marks})", R::TABLE, R::COLUMNS.join(", "));
    write(conn, &sql, id, row)
}

fn replace<R: Record>(conn: &Connection, id: &R::Id, row: &R) -> Result<(), StoreError> {
    let sets: String =
        R::COLUMNS.iter().enumerate().map(|(index, column)| format!("{column} = ?{}, ", index + 2)).collect();
    let sql = format!("UPDATE {} SET {sets}deleted = 0 WHERE id = ?1", R::TABLE);
    write(conn, &sql, id, row)
}

fn write<R: Record>(conn: &Connection, sql: &str, id: &R::Id, row: &R) -> Result<(), StoreError> {
    let mut values = vec![Value::Text(id.to_text().into_owned())];
    values.extend(row.values());
    conn.prepare_cached(sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}
