//! Copies, backups and drafts.

use std::path::PathBuf;

use store::{Access, BackupPolicy, Replace, Store, StoreError};

use crate::support::{Bench, NOON, card_row, names_in};

#[test]
fn a_copy_is_the_whole_workspace_in_one_file() {
    let mut bench = Bench::new();
    bench.write("type", |tx| tx.put(&card_row(0, "typed")));
    let copy = bench.folder.path().join("copy.laneway");
    bench.store().save_copy(&copy, Replace::Never).unwrap();
    let hash = bench.hash();
    bench.close();
    assert_eq!(names_in(bench.folder.path()), ["bench.laneway", "copy.laneway"]);
    let mut store = Store::open(&copy, Access::Write).unwrap();
    assert_eq!(store.content_hash().unwrap().to_string(), hash);
    let id = store::ChangeId::new("undo-in-the-copy").unwrap();
    assert_eq!(store.undo(id, NOON).unwrap().unwrap().kind, "type", "the history goes with it");
}

#[test]
fn a_copy_replaces_only_when_told_and_never_an_open_workspace() {
    let mut bench = Bench::new();
    let copy = bench.folder.path().join("copy.laneway");
    std::fs::write(&copy, "mine").unwrap();
    let taken = bench.store().save_copy(&copy, Replace::Never).unwrap_err();
    assert!(matches!(taken, StoreError::FileExists(_)));
    assert_eq!(std::fs::read(&copy).unwrap(), b"mine");
    bench.store().save_copy(&copy, Replace::Allowed).unwrap();
    let _open = Store::open(&copy, Access::Write).unwrap();
    for open in [copy.clone(), bench.path.clone()] {
        let refused = bench.store().save_copy(&open, Replace::Allowed).unwrap_err();
        assert!(matches!(refused, StoreError::FileInUse(_)), "{refused}");
    }
    let nowhere = bench.store().save_copy(&PathBuf::from("/no/such/folder/x.laneway"), Replace::Never).unwrap_err();
    assert!(nowhere.to_string().starts_with("“/no/such/folder/x.laneway” cannot be read or written: "), "{nowhere}");
}

#[test]
fn backups_come_after_thirty_minutes_of_change_and_the_oldest_go() {
    let mut bench = Bench::new();
    let folder = bench.folder.path().join("backups");
    let policy = BackupPolicy { keep: 2, ..BackupPolicy::default() };
    let minutes = |count: i64| NOON + count * 60_000;
    assert_eq!(bench.store().keep_backups(&folder, policy, minutes(29)).unwrap(), None);
    let first = bench.store().keep_backups(&folder, policy, minutes(30)).unwrap().unwrap();
    assert_eq!((first.at, first.seq), (minutes(30), 1));
    assert_eq!(bench.store().keep_backups(&folder, policy, minutes(500)).unwrap(), None, "nothing changed since");
    for round in 1..=3 {
        bench.write("type", |tx| tx.put(&card_row(0, &round.to_string())));
        let made = bench.store().keep_backups(&folder, policy, minutes(1000 * round)).unwrap();
        assert_eq!(made.unwrap().at, minutes(1000 * round));
    }
    let kept = names_in(&folder);
    assert_eq!(
        kept,
        [format!("workspace.{}.3.laneway", minutes(2000)), format!("workspace.{}.4.laneway", minutes(3000))]
    );
    let newest = Store::open(&folder.join(&kept[1]), Access::Read).unwrap();
    assert_eq!(newest.content_hash().unwrap().to_string(), bench.hash());
}

#[test]
fn a_draft_is_kept_until_it_is_taken_over_and_is_not_history() {
    let mut bench = Bench::new();
    bench.store().set_draft("card0/text", "Comp", 1).unwrap();
    bench.store().set_draft("card1/text", "other", 2).unwrap();
    bench.store().set_draft("card0/text", "Compare te", 3).unwrap();
    bench.reopen();
    let drafts = bench.store().drafts().unwrap();
    let texts: Vec<_> = drafts.iter().map(|draft| (draft.field.as_str(), draft.text.as_str(), draft.at)).collect();
    assert_eq!(texts, [("card1/text", "other", 2), ("card0/text", "Compare te", 3)]);
    assert_eq!(bench.store().last_change().unwrap(), 1);
    bench.write("type", |tx| {
        tx.put(&card_row(0, "Compare tents"))?;
        tx.clear_draft("card0/text")
    });
    bench.store().clear_draft("card1/text").unwrap();
    assert_eq!(bench.store().drafts().unwrap(), []);
    bench.undo();
    assert_eq!(bench.store().drafts().unwrap(), [], "undo does not bring typing back");
}

#[test]
fn a_draft_that_was_taken_over_without_a_change_is_cleared_all_the_same() {
    let mut bench = Bench::new();
    bench.write("type", |tx| tx.put(&card_row(0, "same")));
    bench.store().set_draft("card0/text", "same", 1).unwrap();
    let written = bench.write("type", |tx| tx.put(&card_row(0, "same")).and_then(|()| tx.clear_draft("card0/text")));
    assert_eq!(written.seq, None);
    bench.reopen();
    assert_eq!(bench.store().drafts().unwrap(), []);
}
