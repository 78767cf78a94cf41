//! Reading while somebody else writes: every copy is one moment of the file, whole.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use store::{Access, Change, ChangeId, OpenError, Opening, Store, Volume};
use testkit::scaled;

use crate::support::{Bench, NOON, persona};

/// How often one file is read: the log grows all the while, and every reading goes through all of it.
const READS: u32 = 10;

/// How often is written at most: each change makes the file some 200 kB larger, and every reading copies all of it.
const WRITES: u64 = 600;

/// Writes until told to stop, enough at a time that the write-ahead log is taken back and started anew again and again.
fn write_until(done: &AtomicBool, store: &mut Store) {
    let mut round = 0_u64;
    while !done.load(Ordering::Relaxed) && round < WRITES {
        round += 1;
        let id = ChangeId::new(round.to_string()).unwrap();
        let change = Change { id, kind: "write", subject: String::new(), map: None, at: NOON };
        let word = format!("{round} ").repeat(4_000);
        let people = [0, 1, 2].map(|n| persona(n, &word));
        store.write(&change, |tx| people.iter().try_for_each(|one| tx.put(one))).unwrap();
        if round.is_multiple_of(3) {
            let id = ChangeId::new(format!("undo {round}")).unwrap();
            store.undo(id, NOON).unwrap();
        }
    }
}

/// Reads as often, each time later in the log or where it was. That there was no pause to read in may be said;
/// half of a change may never be seen.
fn read_often(path: &Path) {
    let mut latest = 0;
    for _ in 0..READS {
        let store = match Store::open(path, Access::Read) {
            Ok(store) => store,
            Err(error) => {
                assert!(matches!(error, OpenError::Busy(_)), "{error}");
                continue;
            }
        };
        assert_eq!(store.integrity().unwrap(), Vec::<String>::new());
        let last = store.last_change().unwrap();
        assert!(last >= latest, "{last} after {latest}");
        latest = last;
    }
}

/// The padding makes copying take a while.
fn side_by_side(volume: Volume, padding: usize) {
    let mut bench = Bench::new();
    bench.store().set_draft("field", &"padding ".repeat(padding), NOON).unwrap();
    bench.close();
    let opening = Opening { volume: Some(volume), ..Opening::new(Access::Write) };
    let mut writer = Store::open_with(&bench.path, &opening).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| write_until(&done, &mut writer));
        let reading = scope.spawn(|| read_often(&bench.path));
        let read = reading.join();
        done.store(true, Ordering::Relaxed);
        writing.join().unwrap();
        read.unwrap();
    });
    assert!(writer.last_change().unwrap() > 1);
    writer.close().unwrap();
}

#[test]
fn a_write_ahead_log_that_is_being_written() {
    (0..scaled(2)).for_each(|_| side_by_side(Volume::Local, 2_000_000));
}

#[test]
fn a_rollback_journal_that_comes_and_goes() {
    (0..scaled(2)).for_each(|_| side_by_side(Volume::Network, 200_000));
}
