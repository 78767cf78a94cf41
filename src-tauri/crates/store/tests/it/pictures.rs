//! The pictures' bytes: kept once, found at any point of the log, and missed by name.

use std::sync::Arc;

use model::Lens;
use store::{LanePictureRow, LaneRowKind, MapRow, Record, Store, StoreError, StoredPicture, Tx};

use crate::support::{Bench, lane_row, map_id, map_row, phase_row, picture_row, step_row, stored_picture};

fn stage(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.put(&MapRow { lens: Lens::default(), ..map_row(0, "Map") })?;
    tx.put(&phase_row(0, "Phase"))?;
    for n in 0..3 {
        tx.put(&step_row(n, "Step"))?;
    }
    tx.put(&lane_row(5, LaneRowKind::Image, "Story"))
}

fn put(tx: &mut Tx<'_>, n: u8) -> Result<(), StoreError> {
    tx.keep_picture(&stored_picture(n))?;
    tx.put(&picture_row(n, "What it shows"))
}

fn bench() -> Bench {
    let mut bench = Bench::new();
    bench.write("stage", stage);
    bench
}

fn standing(store: &Store) -> (usize, usize) {
    let bundle = store.bundle(&map_id(0)).unwrap().unwrap();
    (bundle.map.lanes[0].kind.pictures().len(), bundle.pictures.len())
}

#[test]
fn a_picture_is_kept_once_and_found_after_undo_redo_and_reopening() {
    let mut bench = bench();
    bench.write("one", |tx| put(tx, 1));
    bench.write("again", |tx| {
        tx.keep_picture(&stored_picture(1))?;
        tx.put(&LanePictureRow { picture: stored_picture(1).picture.id, ..picture_row(2, "") })
    });
    assert_eq!(bench.store().pictures().unwrap(), [stored_picture(1).picture.id]);
    assert_eq!(standing(bench.store()), (2, 1));
    bench.undo();
    bench.undo();
    assert_eq!(standing(bench.store()), (0, 0));
    bench.reopen();
    bench.redo();
    assert_eq!(standing(bench.store()), (1, 1));
    let id = stored_picture(1).picture.id;
    assert_eq!(bench.store().original(&id).unwrap(), Some(stored_picture(1).original));
    assert_eq!(bench.store().drawing(&id).unwrap(), stored_picture(1).drawing);
    assert_eq!(bench.store().integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn the_log_holds_no_bytes_of_pictures() {
    let mut bench = bench();
    let large = StoredPicture { original: Arc::from(vec![7; 3_000_000]), ..stored_picture(1) };
    bench.write("one", |tx| {
        tx.keep_picture(&large)?;
        tx.put(&picture_row(1, "What it shows"))
    });
    bench.close();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    let log: i64 = conn.query_row("SELECT sum(length(changeset)) FROM change", [], |row| row.get(0)).unwrap();
    assert!(log < 10_000, "{log} bytes");
}

#[test]
fn c2_a_change_that_fails_takes_its_bytes_back() {
    let mut bench = bench();
    let change = bench.change("fail");
    let failed = bench.store().write(&change, |tx| {
        put(tx, 1)?;
        tx.update(&picture_row(2, "is not there"))
    });
    assert!(failed.is_err());
    assert_eq!(bench.store().pictures().unwrap(), []);
}

#[test]
fn a_picture_without_bytes_stays_where_it_is_and_is_reported() {
    let mut bench = bench();
    bench.write("one", |tx| tx.put(&picture_row(1, "A shop")));
    assert_eq!(standing(bench.store()), (1, 0));
    let found = bench.store().integrity().unwrap();
    assert!(found[0].contains("the picture “A shop” in “Story” is missing from the file"), "{found:?}");
    assert_eq!(bench.store().drawing(&picture_row(1, "").picture).unwrap(), None);
    assert_eq!(picture_row(1, "").id(), picture_row(1, "x").id());
}
