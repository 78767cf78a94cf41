//! Every outcome of opening and making a file, each with its sentence; and that reading leaves no trace (S3).

use std::path::Path;

use store::{Access, CreateError, Mode, OpenError, Opening, ReadOnlyReason, Store, StoreError, Volume, WriteError};

use crate::support::{Bench, card_row, names_in, new_workspace};

/// The sentence of a refusal, without the path.
fn sentence(path: &Path, error: &impl std::fmt::Display) -> String {
    error.to_string().replace(&path.display().to_string(), "FILE")
}

fn refused(path: &Path, access: Access) -> (OpenError, String) {
    let error = Store::open(path, access).map(drop).unwrap_err();
    let said = sentence(path, &error);
    (error, said)
}

/// A closed workspace with one card, and its bytes.
fn closed() -> (Bench, Vec<u8>) {
    let mut bench = Bench::new();
    bench.write("type", |tx| tx.put(&card_row(0, "typed")));
    bench.close();
    let bytes = std::fs::read(&bench.path).unwrap();
    (bench, bytes)
}

#[test]
fn what_a_cut_off_beginning_left_goes_when_the_file_is_opened_for_writing() {
    let (bench, _) = closed();
    let left = bench.folder.path().join(".laneway-bench.laneway-a1B2c3.part");
    std::fs::write(&left, "half").unwrap();
    drop(Store::open(&bench.path, Access::Read).unwrap());
    assert!(left.exists(), "reading leaves no trace");
    drop(Store::open(&bench.path, Access::Write).unwrap());
    assert!(!left.exists());
}

#[test]
fn a_file_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.laneway");
    for access in [Access::Read, Access::Write] {
        let (error, said) = refused(&path, access);
        assert!(matches!(error, OpenError::NotFound(_)));
        assert_eq!(said, "“FILE” does not exist");
    }
    assert!(names_in(folder.path()).is_empty());
}

#[test]
fn an_empty_file_and_other_peoples_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("odd.laneway");
    std::fs::write(&path, "").unwrap();
    let (error, said) = refused(&path, Access::Write);
    assert!(matches!(error, OpenError::Empty(_)));
    assert_eq!(said, "“FILE” is an empty file, not a Laneway workspace");
    std::fs::write(&path, "journey\n  title A day\n".repeat(20)).unwrap();
    let (error, said) = refused(&path, Access::Write);
    assert!(matches!(error, OpenError::Foreign(_)));
    assert_eq!(said, "“FILE” is not a Laneway workspace");
    let (error, _) = refused(folder.path(), Access::Read);
    assert!(matches!(error, OpenError::Foreign(_)), "a folder: {error}");
    std::fs::remove_file(&path).unwrap();
    rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let before = std::fs::read(&path).unwrap();
    let (error, _) = refused(&path, Access::Write);
    assert!(matches!(error, OpenError::Foreign(_)), "another program's database: {error}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(names_in(folder.path()), ["odd.laneway"]);
}

#[test]
fn a_file_that_is_cut_off_wherever() {
    let (bench, bytes) = closed();
    for length in [20, 99, 100, 4096, 5000, bytes.len() - 4096, bytes.len() - 1] {
        std::fs::write(&bench.path, &bytes[..length]).unwrap();
        for access in [Access::Read, Access::Write] {
            let (error, said) = refused(&bench.path, access);
            assert!(matches!(error, OpenError::Truncated { .. }), "{length} bytes: {said}");
            assert!(said.starts_with(&format!("“FILE” is cut off: {length} bytes of ")), "{said}");
        }
        assert_eq!(std::fs::read(&bench.path).unwrap(), &bytes[..length]);
    }
}

#[test]
fn a_file_with_a_page_of_rubbish() {
    let (bench, bytes) = closed();
    let pages = bytes.len() / 4096;
    let mut found = 0;
    for page in 1..pages {
        let mut damaged = bytes.clone();
        damaged[page * 4096..(page + 1) * 4096].fill(0xA5);
        std::fs::write(&bench.path, &damaged).unwrap();
        if let Err(error) = Store::open(&bench.path, Access::Write) {
            assert!(matches!(error, OpenError::Corrupt { .. }), "{error}");
            assert!(sentence(&bench.path, &error).starts_with("“FILE” is damaged: "));
            assert_eq!(std::fs::read(&bench.path).unwrap(), damaged, "a damaged file is left as it is");
            found += 1;
        }
    }
    assert_eq!(found, pages - 1, "every page counts");
}

#[test]
fn a_file_without_one_of_its_tables_or_without_a_version() {
    let (bench, _) = closed();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    conn.execute_batch("ALTER TABLE card DROP COLUMN span").unwrap();
    drop(conn);
    let (error, said) = refused(&bench.path, Access::Write);
    assert!(matches!(error, OpenError::Corrupt { .. }));
    assert_eq!(said, "“FILE” is damaged: the column span of the table card is missing or is another");
    rusqlite::Connection::open(&bench.path).unwrap().pragma_update(None, "user_version", 0).unwrap();
    let (_, said) = refused(&bench.path, Access::Read);
    assert_eq!(said, "“FILE” is damaged: it says no format version");
}

#[test]
fn a_file_beyond_all_measure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.laneway");
    std::fs::File::create(&path).unwrap().set_len(store::MAX_FILE + 1).unwrap();
    let (error, said) = refused(&path, Access::Read);
    assert!(matches!(error, OpenError::TooLarge { .. }));
    assert!(said.starts_with("“FILE” is too large for a workspace"), "{said}");
}

#[test]
fn what_a_stranger_put_into_the_file_is_not_run() {
    let (mut bench, _) = closed();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    conn.execute_batch("CREATE TRIGGER t AFTER UPDATE ON card BEGIN DELETE FROM card; END;").unwrap();
    drop(conn);
    bench.reopen();
    bench.write("type", |tx| tx.put(&card_row(0, "typed again")));
    let card = bench.store().get::<store::CardRow>(&card_row(0, "").id).unwrap();
    assert_eq!(card.unwrap().text, "typed again");
}

#[test]
fn a_second_opening_reads_and_the_first_goes_on() {
    let mut bench = Bench::new();
    bench.write("type", |tx| tx.put(&card_row(0, "first")));
    let mut second = Store::open(&bench.path, Access::Write).unwrap();
    assert_eq!(*second.access(), Mode::ReadOnly(ReadOnlyReason::OpenElsewhere));
    assert_eq!(second.content_hash().unwrap().to_string(), bench.hash(), "what is not yet in the file is read");
    let change = bench.change("type");
    let failed: Result<_, WriteError<StoreError>> = second.write(&change, |tx| tx.put(&card_row(0, "second")));
    let said = "the workspace is open for reading only: it is already open in another window or on another computer";
    assert_eq!(failed.unwrap_err().to_string(), said);
    assert!(second.set_draft("field", "text", 1).is_err());
    assert!(second.undo(change.id.clone(), 1).is_err());
    bench.write("type", |tx| tx.put(&card_row(0, "first again")));
    bench.close();
    assert_eq!(names_in(bench.folder.path()), ["bench.laneway"], "one file is the whole workspace");
    drop(second);
    bench.reopen();
}

#[cfg(unix)]
#[test]
fn two_links_to_one_file_do_not_make_two_writers() {
    let mut bench = Bench::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = elsewhere.path().join("link.laneway");
    std::os::unix::fs::symlink(&bench.path, &link).unwrap();
    let second = Store::open(&link, Access::Write).unwrap();
    assert_eq!(*second.access(), Mode::ReadOnly(ReadOnlyReason::OpenElsewhere));
    bench.close();
    let mut through = Store::open(&link, Access::Write).unwrap();
    assert_eq!(*through.access(), Mode::Writable);
    through.set_draft("field", "text", 1).unwrap();
    through.close().unwrap();
    assert_eq!(names_in(elsewhere.path()), ["link.laneway"]);
    assert_eq!(names_in(bench.folder.path()), ["bench.laneway"]);
    std::fs::remove_file(&bench.path).unwrap();
    assert!(matches!(refused(&link, Access::Write).0, OpenError::NotFound(_)), "a link to nothing");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipe.laneway");
    let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
    assert!(made.success());
    assert!(matches!(refused(&path, Access::Read).0, OpenError::Foreign(_)));
}

#[test]
fn reading_alters_nothing_and_leaves_nothing() {
    let (bench, bytes) = closed();
    let before = std::fs::metadata(&bench.path).unwrap().modified().unwrap();
    let store = Store::open(&bench.path, Access::Read).unwrap();
    assert_eq!(*store.access(), Mode::ReadOnly(ReadOnlyReason::Asked));
    assert_eq!(store.name().unwrap(), "Bench");
    assert_eq!(names_in(bench.folder.path()), ["bench.laneway"]);
    drop(store);
    assert_eq!(std::fs::read(&bench.path).unwrap(), bytes);
    assert_eq!(std::fs::metadata(&bench.path).unwrap().modified().unwrap(), before);
    assert_eq!(names_in(bench.folder.path()), ["bench.laneway"]);
}

/// Puts a copy of the open workspace elsewhere, as a crash would have left it.
fn as_a_crash_leaves_it(bench: &mut Bench) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    for name in names_in(bench.folder.path()) {
        std::fs::copy(bench.folder.path().join(&name), folder.path().join(&name)).unwrap();
    }
    let path = folder.path().join("bench.laneway");
    (folder, path)
}

#[test]
fn reading_after_a_crash_sees_everything_and_still_alters_nothing() {
    let mut bench = Bench::new();
    bench.write("type", |tx| tx.put(&card_row(0, "in the log only")));
    let (folder, path) = as_a_crash_leaves_it(&mut bench);
    let contents = || names_in(folder.path()).into_iter().map(|name| std::fs::read(folder.path().join(name)).unwrap());
    let before: Vec<_> = contents().collect();
    assert!(names_in(folder.path()).contains(&"bench.laneway-wal".to_owned()));
    let store = Store::open(&path, Access::Read).unwrap();
    assert_eq!(store.content_hash().unwrap().to_string(), bench.hash());
    drop(store);
    assert_eq!(contents().collect::<Vec<_>>(), before);
    let store = Store::open(&path, Access::Write).unwrap();
    assert_eq!(*store.access(), Mode::Writable, "the lock of the dead means nothing");
    assert_eq!(store.content_hash().unwrap().to_string(), bench.hash());
    store.close().unwrap();
    assert_eq!(names_in(folder.path()), ["bench.laneway"]);
}

#[test]
fn s3_a_newer_file_is_read_and_never_altered() {
    let (bench, _) = closed();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    conn.execute_batch("ALTER TABLE card ADD COLUMN mood TEXT NOT NULL DEFAULT ''; UPDATE card SET mood = 'new'")
        .unwrap();
    conn.execute_batch("INSERT INTO lane (id, place, kind) VALUES ('l', 'map0/80', 'hologram')").unwrap();
    conn.pragma_update(None, "user_version", 7).unwrap();
    drop(conn);
    let before = std::fs::read(&bench.path).unwrap();
    for access in [Access::Read, Access::Write] {
        let mut store = Store::open(&bench.path, access).unwrap();
        let Mode::ReadOnly(reason) = *store.access() else { panic!("a newer file is not written") };
        assert_eq!(reason, ReadOnlyReason::Newer { found: 7, known: 5 });
        let said = "it was written by a newer version of Laneway (format 7, this version knows 5)";
        assert_eq!(reason.to_string(), said);
        assert_eq!(store.get::<store::CardRow>(&card_row(0, "").id).unwrap().unwrap().text, "typed");
        let lanes = store.children::<store::LaneRow>(&crate::support::map_id(0)).unwrap();
        assert_eq!(lanes[0].kind, store::LaneRowKind::Text, "a kind of tomorrow is drawn as one of today");
        assert!(store.set_draft("field", "text", 1).is_err());
        let found = store.integrity().unwrap();
        assert!(!found.iter().any(|sentence| sentence.contains("the log")), "{found:?}");
    }
    assert_eq!(std::fs::read(&bench.path).unwrap(), before);
    assert_eq!(names_in(bench.folder.path()), ["bench.laneway"]);
}

#[test]
fn s3_holds_when_only_the_log_of_a_crash_is_newer() {
    let mut bench = Bench::new();
    bench.write("type", |tx| tx.put(&card_row(0, "typed")));
    bench.close();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    conn.pragma_update(None, "user_version", 7).unwrap();
    let (folder, path) = as_a_crash_leaves_it(&mut bench);
    drop(conn);
    let contents = || names_in(folder.path()).into_iter().map(|name| std::fs::read(folder.path().join(name)).unwrap());
    let before: Vec<_> = contents().collect();
    assert_eq!(before.len(), 3, "the file, its write-ahead log and the log's index");
    let store = Store::open(&path, Access::Write).unwrap();
    assert_eq!(*store.access(), Mode::ReadOnly(ReadOnlyReason::Newer { found: 7, known: 5 }));
    drop(store);
    assert_eq!(contents().collect::<Vec<_>>(), before);
}

#[test]
fn a_write_protected_file_is_read() {
    let (bench, bytes) = closed();
    let mut permissions = std::fs::metadata(&bench.path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&bench.path, permissions).unwrap();
    let store = Store::open(&bench.path, Access::Write).unwrap();
    let Mode::ReadOnly(reason) = *store.access() else { panic!("it is protected") };
    assert_eq!(reason.to_string(), "the file or its folder is write-protected");
    drop(store);
    assert_eq!(std::fs::read(&bench.path).unwrap(), bytes);
}

#[test]
fn on_a_network_file_system_a_rollback_journal_takes_the_place_of_the_write_ahead_log() {
    let (bench, _) = closed();
    let opening = Opening { volume: Some(Volume::from_magic(0x6969)), ..Opening::new(Access::Write) };
    let mut store = Store::open_with(&bench.path, &opening).unwrap();
    assert_eq!(*store.access(), Mode::Writable);
    let mut change = Bench::new().change("type");
    for word in ["a", "b", "c"] {
        change.subject = word.to_owned();
        store.write(&change, |tx| tx.put(&card_row(0, word))).unwrap();
    }
    assert_eq!(names_in(bench.folder.path()), ["bench.laneway", "bench.laneway-lock"]);
    let reader = Store::open(&bench.path, Access::Read).unwrap();
    assert_eq!(reader.content_hash().unwrap(), store.content_hash().unwrap());
    store.close().unwrap();
    let journal: String = rusqlite::Connection::open(&bench.path)
        .unwrap()
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(journal, "delete");
}

#[test]
fn a_name_that_is_taken_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taken.laneway");
    std::fs::write(&path, "mine").unwrap();
    let error = Store::create(&path, &new_workspace()).map(drop).unwrap_err();
    assert!(matches!(error, CreateError::Exists(_)));
    assert_eq!(sentence(&path, &error), "“FILE” already exists");
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    assert_eq!(names_in(folder.path()), ["taken.laneway"]);
}

#[test]
fn a_folder_that_is_not_there_gets_no_workspace() {
    let path = Path::new("/no/such/folder/new.laneway");
    let error = Store::create(path, &new_workspace()).map(drop).unwrap_err();
    assert!(matches!(error, CreateError::Io { .. }));
    assert!(sentence(path, &error).starts_with("“FILE” cannot be made: "), "{error}");
}

#[test]
fn what_a_former_file_left_is_not_taken_for_the_new_ones() {
    let mut bench = Bench::new();
    bench.write("type", |tx| tx.put(&card_row(0, "old")));
    let (folder, path) = as_a_crash_leaves_it(&mut bench);
    std::fs::remove_file(&path).unwrap();
    assert!(names_in(folder.path()).contains(&"bench.laneway-wal".to_owned()));
    let store = Store::create(&path, &new_workspace()).unwrap();
    assert_eq!(store.last_change().unwrap(), 1);
    assert_eq!(store.get::<store::CardRow>(&card_row(0, "").id).unwrap(), None);
}
