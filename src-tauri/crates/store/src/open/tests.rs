//! Migrations, with a version of tomorrow made up for the purpose.

use model::{Persona, PersonaId};

use super::*;
use crate::{Change, ChangeId, ContentHash, NewWorkspace, StoreError, WorkspaceId};

/// Tomorrow's version: one more column and one more table.
fn tomorrow(conn: &Connection) -> Result<(), StoreError> {
    let sql = "ALTER TABLE persona ADD COLUMN photo TEXT NOT NULL DEFAULT '';
               CREATE TABLE stakeholder (id TEXT NOT NULL PRIMARY KEY, deleted INTEGER NOT NULL DEFAULT 0) STRICT;";
    Ok(conn.execute_batch(sql)?)
}

fn fails(conn: &Connection) -> Result<(), StoreError> {
    tomorrow(conn)?;
    Err(StoreError::Full)
}

/// A closed file of today's version with one persona, and its content.
fn todays_file() -> (tempfile::TempDir, PathBuf, ContentHash) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.laneway");
    let new = NewWorkspace { name: "Old".to_owned(), id: WorkspaceId::new("w").unwrap(), at: 1 };
    let mut store = Store::create(&path, &new).unwrap();
    let id = ChangeId::new("c").unwrap();
    let change = Change { id, kind: "add-persona", subject: String::new(), map: None, at: 2 };
    let ana = Persona { id: PersonaId::new("p").unwrap(), name: "Ana".to_owned(), summary: String::new() };
    store.write(&change, |tx| tx.put(&ana)).unwrap();
    let hash = store.content_hash().unwrap();
    store.close().unwrap();
    (folder, path, hash)
}

/// The backup of a file of today's format.
fn backup_name(copy: &str) -> String {
    format!("old.format-{}{copy}.laneway", MIGRATIONS.len())
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn an_older_file_is_backed_up_and_brought_up_to_date() {
    let (folder, path, hash) = todays_file();
    let migrations = [MIGRATIONS, &[tomorrow]].concat();
    let backups = folder.path().join("backups");
    let opening = Opening { backups: Some(&backups), ..Opening::new(Access::Write) };
    let mut store = open_as(&path, &opening, &migrations).unwrap();
    assert_eq!(*store.access(), Mode::Writable);
    assert_eq!(schema::version(store.conn()).unwrap() as usize, MIGRATIONS.len() + 1);
    assert_eq!(store.content_hash().unwrap(), hash, "what was added holds nothing yet");
    let undone = store.undo(ChangeId::new("u").unwrap(), 3).unwrap().unwrap();
    assert_eq!(undone.kind, "add-persona", "older changes still apply");
    store.close().unwrap();
    assert_eq!(names_in(&backups), [backup_name("")]);
    let backup = Store::open(&backups.join(backup_name("")), Access::Write).unwrap();
    assert_eq!((*backup.access(), backup.content_hash().unwrap()), (Mode::Writable, hash));
}

#[test]
fn without_a_folder_the_backup_stands_beside_the_file_and_replaces_nothing() {
    let (folder, path, _) = todays_file();
    std::fs::write(folder.path().join(backup_name("")), "another").unwrap();
    let migrations = [MIGRATIONS, &[tomorrow]].concat();
    open_as(&path, &Opening::new(Access::Write), &migrations).unwrap().close().unwrap();
    assert_eq!(names_in(folder.path()), [backup_name("-2"), backup_name(""), "old.laneway".to_owned()]);
    assert_eq!(std::fs::read(folder.path().join(backup_name(""))).unwrap(), b"another");
}

#[test]
fn without_a_backup_the_file_stays_as_it_is() {
    let (folder, path, _) = todays_file();
    let before = std::fs::read(&path).unwrap();
    let no_folder = folder.path().join("old.laneway").join("backups");
    let migrations = [MIGRATIONS, &[tomorrow]].concat();
    let opening = Opening { backups: Some(&no_folder), ..Opening::new(Access::Write) };
    let error = open_as(&path, &opening, &migrations).map(drop).unwrap_err();
    assert!(matches!(error, OpenError::Backup { .. }));
    assert!(error.to_string().contains("was not brought up to date, because its backup could not be made"), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn an_older_file_is_read_without_being_brought_up_to_date() {
    let (folder, path, hash) = todays_file();
    let before = std::fs::read(&path).unwrap();
    let migrations = [MIGRATIONS, &[tomorrow]].concat();
    let store = open_as(&path, &Opening::new(Access::Read), &migrations).unwrap();
    assert_eq!(*store.access(), Mode::ReadOnly(ReadOnlyReason::Asked));
    assert_eq!(store.content_hash().unwrap(), hash);
    drop(store);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(names_in(folder.path()), ["old.laneway"]);
}

#[test]
fn a_migration_that_fails_leaves_the_version_it_found() {
    let (_folder, path, hash) = todays_file();
    let migrations = [MIGRATIONS, &[fails]].concat();
    assert!(open_as(&path, &Opening::new(Access::Write), &migrations).is_err());
    let store = Store::open(&path, Access::Write).unwrap();
    assert_eq!((*store.access(), store.content_hash().unwrap()), (Mode::Writable, hash));
}
