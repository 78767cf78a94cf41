//! C1 to C3 over random work on random rows, closing and opening in between.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use store::{StoreError, WriteError};
use testkit::scaled;

use crate::support::{Bench, Deed, change_work, deeds, perform};

proptest! {
    #![proptest_config(ProptestConfig { cases: scaled(48), failure_persistence: None, ..ProptestConfig::default() })]

    /// Undo goes back through every state, redo comes forward through the same ones, and an edit in between ends
    /// what can be redone. The model is a list of states and a position in it.
    #[test]
    fn c1_undo_then_redo_is_the_identity(deeds in deeds()) {
        let mut bench = Bench::new();
        let mut states = vec![bench.hash()];
        let mut now = 0;
        for deed in &deeds {
            match deed {
                Deed::Edit(work) => {
                    if bench.write("edit", |tx| perform(work, tx)).seq.is_some() {
                        states.truncate(now + 1);
                        states.push(bench.hash());
                        now += 1;
                    }
                }
                Deed::Undo => {
                    prop_assert_eq!(bench.undo().is_some(), now > 0);
                    now = now.saturating_sub(1);
                }
                Deed::Redo => {
                    prop_assert_eq!(bench.redo().is_some(), now + 1 < states.len());
                    now = (now + 1).min(states.len() - 1);
                }
                Deed::Reopen => bench.reopen(),
            }
            prop_assert_eq!(&bench.hash(), &states[now]);
            prop_assert_eq!(bench.store().can_undo().unwrap().is_some(), now > 0);
            prop_assert_eq!(bench.store().can_redo().unwrap().is_some(), now + 1 < states.len());
        }
    }

    /// Work that fails after having written leaves neither rows nor a change nor a draft behind, and what could
    /// be undone and redone before still can.
    #[test]
    fn c2_a_failed_edit_leaves_no_trace(before in change_work(), failing in change_work()) {
        let mut bench = Bench::new();
        bench.write("edit", |tx| perform(&before, tx));
        bench.store().set_draft("field", "typing", 1).unwrap();
        bench.undo();
        let trace = |bench: &mut Bench| {
            let store = bench.store();
            (
                store.content_hash().unwrap(),
                store.last_change().unwrap(),
                store.drafts().unwrap(),
                store.can_undo().unwrap(),
                store.can_redo().unwrap(),
            )
        };
        let then = trace(&mut bench);
        let change = bench.change("failing");
        let done: Result<_, WriteError<String>> = bench.store().write(&change, |tx| {
            perform(&failing, tx).and_then(|()| tx.clear_draft("field")).map_err(|error| error.to_string())?;
            Err::<(), _>("the work itself".to_owned())
        });
        prop_assert!(matches!(done, Err(WriteError::Work(ref said)) if said == "the work itself"), "{:?}", done);
        prop_assert_eq!(&trace(&mut bench), &then);
        bench.reopen();
        prop_assert_eq!(&trace(&mut bench), &then);
    }

    /// The whole log, undos and redos included, gives the tables when it is applied to empty ones.
    #[test]
    fn c3_replaying_the_log_rebuilds_the_tables(deeds in deeds()) {
        let mut bench = Bench::new();
        for deed in &deeds {
            match deed {
                Deed::Edit(work) => {
                    bench.write("edit", |tx| perform(work, tx));
                }
                Deed::Undo => {
                    bench.undo();
                }
                Deed::Redo => {
                    bench.redo();
                }
                Deed::Reopen => bench.reopen(),
            }
        }
        prop_assert_eq!(bench.store().replayed_hash().unwrap(), bench.store().content_hash().unwrap());
        let changes = bench.store().changes(0..=u64::MAX).unwrap();
        prop_assert!(changes.iter().zip(1..).all(|(change, seq)| change.seq == seq && change.schema == 5));
    }
}

#[test]
fn c2_work_that_panics_leaves_no_trace_either() {
    let mut bench = Bench::new();
    let then = bench.hash();
    let change = bench.change("panicking");
    let store = std::panic::AssertUnwindSafe(bench.store());
    let caught = std::panic::catch_unwind(move || {
        let store = store;
        let _ = store.0.write(&change, |tx| -> Result<(), StoreError> {
            tx.put(&crate::support::card_row(0, "gone"))?;
            panic!("in the middle of the work")
        });
    });
    assert!(caught.is_err());
    assert_eq!(bench.hash(), then);
    bench.write("after", |tx| tx.put(&crate::support::card_row(0, "here")));
    assert_ne!(bench.hash(), then);
}

#[test]
fn c3_notices_a_table_that_was_changed_behind_the_logs_back() {
    let mut bench = Bench::new();
    bench.write("edit", |tx| tx.put(&crate::support::card_row(0, "typed")));
    bench.close();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    conn.execute("UPDATE card SET text = 'forged'", []).unwrap();
    drop(conn);
    bench.reopen();
    assert_ne!(bench.store().replayed_hash().unwrap(), bench.store().content_hash().unwrap());
    let found = bench.store().integrity().unwrap();
    assert!(found.iter().any(|sentence| sentence.contains("the log of changes")), "{found:?}");
}
