//! Every kind of work on every kind of row, undone and redone after closing and opening the file.

use model::{Scale, Usage};
use store::{ChangeId, LaneRowKind, Part, Record, StoreError, Tx};

use crate::support::{
    Bench, card_row, channel, lane_row, leftover_row, map_row, persona, phase_row, place, step_row, touchpoint,
    use_row, value_row,
};

type Work<'a> = &'a dyn Fn(&mut Tx<'_>) -> Result<(), StoreError>;

/// Adds, changes, deletes and brings back one row, and undoes and redoes each with the file closed in between.
fn every_verb<R: Record>(first: &R, second: &R) {
    let verbs: [(&str, Work<'_>); 5] = [
        ("insert", &|tx| tx.insert(first)),
        ("update", &|tx| tx.update(second)),
        ("delete", &|tx| tx.delete::<R>(&first.id())),
        ("revive", &|tx| tx.insert(first)),
        ("put", &|tx| tx.put(second)),
    ];
    let mut bench = Bench::new();
    for (verb, work) in verbs {
        let before = bench.hash();
        assert!(bench.write(verb, work).seq.is_some(), "{verb} of {first:?} changes something");
        let after = bench.hash();
        assert_ne!(before, after);
        bench.reopen();
        assert_eq!(bench.undo().as_deref(), Some(verb));
        assert_eq!(bench.hash(), before, "{verb} of {first:?} undone");
        bench.reopen();
        assert_eq!(bench.redo().as_deref(), Some(verb));
        assert_eq!(bench.hash(), after, "{verb} of {first:?} redone");
    }
    bench.reopen();
    assert_eq!(bench.store().get::<R>(&first.id()).unwrap().as_ref(), Some(second));
    assert_eq!(std::iter::from_fn(|| bench.undo()).count(), verbs.len());
    assert_eq!(bench.store().get::<R>(&first.id()).unwrap(), None);
    assert_eq!(bench.store().replayed_hash().unwrap(), bench.store().content_hash().unwrap());
}

#[test]
fn of_maps_phases_and_steps() {
    every_verb(&map_row(0, "a"), &map_row(0, "b"));
    every_verb(&phase_row(0, "a"), &phase_row(0, "b"));
    every_verb(&step_row(0, "a"), &step_row(0, "b"));
}

#[test]
fn of_lanes_and_cards() {
    every_verb(&lane_row(0, LaneRowKind::Text, "a"), &lane_row(0, LaneRowKind::Emotion(Scale::DEFAULT), "a"));
    every_verb(&card_row(0, "a"), &store::CardRow { place: place("lane9", 3), touchpoint: None, ..card_row(0, "b") });
}

#[test]
fn of_values_and_uses() {
    every_verb(&value_row(0, Some(0.0), "a"), &value_row(0, None, "a"));
    every_verb(&use_row(0, Usage::Main), &use_row(0, Usage::Also));
}

#[test]
fn of_entities_and_leftovers() {
    every_verb(&persona(0, "a"), &persona(0, "b"));
    every_verb(&channel(0, "a"), &channel(0, "b"));
    every_verb(&touchpoint(0, "a"), &touchpoint(0, "b"));
    every_verb(&leftover_row(0, "a"), &leftover_row(0, "b"));
}

#[test]
fn of_the_workspaces_name_but_never_of_its_making() {
    let mut bench = Bench::new();
    assert_eq!(bench.store().can_undo().unwrap(), None);
    assert_eq!(bench.undo(), None);
    let renamed = store::WorkspaceRow { name: "Renamed".to_owned(), ..bench.store().workspace().unwrap() };
    bench.write("rename", |tx| tx.update(&renamed));
    assert_eq!(bench.store().name().unwrap(), "Renamed");
    assert_eq!(bench.undo().as_deref(), Some("rename"));
    assert_eq!(bench.store().name().unwrap(), "Bench");
    assert_eq!(bench.undo(), None);
}

#[test]
fn the_log_says_what_was_reverted() {
    let mut bench = Bench::new();
    bench.write("first", |tx| tx.put(&card_row(0, "a")));
    bench.write("second", |tx| tx.put(&card_row(0, "b")));
    bench.undo();
    bench.undo();
    bench.redo();
    let log = bench.store().changes(2..=9).unwrap();
    let parts: Vec<_> = log.iter().map(|change| (change.kind.as_str(), change.part)).collect();
    let expected = [
        ("first", Part::Edit),
        ("second", Part::Edit),
        ("second", Part::Undo(3)),
        ("first", Part::Undo(2)),
        ("first", Part::Redo(5)),
    ];
    assert_eq!(parts, expected);
    assert_eq!(log[2].subject, "Do second");
    assert_eq!(bench.store().can_undo().unwrap().unwrap().kind, "first");
    assert_eq!(bench.store().can_redo().unwrap().unwrap().subject, "Do second");
}

#[test]
fn work_that_changes_nothing_is_no_change() {
    let mut bench = Bench::new();
    bench.write("first", |tx| tx.put(&card_row(0, "a")));
    bench.write("second", |tx| tx.put(&card_row(0, "b")));
    bench.undo();
    let nothing = bench.write("nothing", |tx| tx.put(&card_row(0, "b")).and_then(|()| tx.put(&card_row(0, "a"))));
    assert_eq!(nothing.seq, None);
    assert_eq!(bench.store().last_change().unwrap(), 4);
    assert_eq!(bench.redo().as_deref(), Some("second"), "what could be redone still can");
}

#[test]
fn a_row_that_is_no_longer_as_the_change_left_it_is_a_conflict() {
    let mut bench = Bench::new();
    bench.write("typed", |tx| tx.put(&card_row(0, "a")));
    bench.write("typed", |tx| tx.put(&card_row(0, "b")));
    bench.close();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    conn.execute("UPDATE card SET text = 'forged'", []).unwrap();
    drop(conn);
    bench.reopen();
    let (then, last) = (bench.hash(), bench.store().last_change().unwrap());
    let failed = bench.store().undo(ChangeId::new("undo").unwrap(), 1).unwrap_err();
    assert!(matches!(failed, StoreError::Conflict { .. }));
    assert_eq!(failed.to_string(), "“Do typed” cannot be reverted: what it changed is no longer as it left it");
    assert_eq!((bench.hash(), bench.store().last_change().unwrap()), (then, last));
}

#[test]
fn an_insert_needs_a_free_name_and_the_others_a_taken_one() {
    let mut bench = Bench::new();
    bench.write("put", |tx| {
        assert!(matches!(tx.update(&card_row(0, "a")), Err(StoreError::Missing { table: "card", .. })));
        assert!(matches!(tx.delete::<store::CardRow>(&card_row(0, "a").id), Err(StoreError::Missing { .. })));
        tx.insert(&card_row(0, "a"))?;
        assert!(matches!(tx.insert(&card_row(0, "a")), Err(StoreError::Exists { .. })));
        tx.delete::<store::CardRow>(&card_row(0, "a").id)?;
        assert!(matches!(tx.delete::<store::CardRow>(&card_row(0, "a").id), Err(StoreError::Missing { .. })));
        assert!(matches!(tx.update(&card_row(0, "a")), Err(StoreError::Missing { .. })));
        Ok(())
    });
}
