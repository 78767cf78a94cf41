//! S2: files of every published schema version, which are never edited, open with the content that they had.
//!
//! `tests/files/v<version>-<name>.laneway` has its content hash beside it in a file ending in `.hash`. To add the
//! file of a new version set `LANEWAY_ARCHIVE_TO` to that folder and run this test once, before the version is
//! published; it never replaces a file.

use std::path::{Path, PathBuf};

use model::{Chart, Fold, MapTheme, Metric, Scale, Span, Unit, Usage};
use store::{Access, CellKey, ChangeId, LaneRowKind, Mode, Store, StoreError, Tx};

use crate::support::{
    Bench, NOON, asking_lane_row, card_row, channel, flow_row, lane_id, lane_row, leftover_row, map_row,
    marked_card_row, metric_row, path_row, persona, phase_row, picture_row, sized_lane_row, sized_step_row, step_id,
    step_row, stored_picture, touchpoint, use_row, value_row,
};

fn archive() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/files")
}

fn archived() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(archive()).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "laneway")).collect();
    files.sort();
    files
}

fn expected(path: &Path) -> String {
    std::fs::read_to_string(path.with_extension("hash")).unwrap().trim().to_owned()
}

#[test]
fn s2_every_archived_file_opens_with_the_same_content() {
    let files = archived();
    for (name, _) in ARCHIVED {
        assert!(files.contains(&archive().join(name)), "{name} is missing among {files:?}");
    }
    for path in files {
        let before = std::fs::read(&path).unwrap();
        let read = Store::open(&path, Access::Read).unwrap();
        assert_eq!(read.content_hash().unwrap().to_string(), expected(&path), "{}", path.display());
        assert_eq!(std::fs::read(&path).unwrap(), before, "reading altered {}", path.display());
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy.laneway");
        std::fs::copy(&path, &copy).unwrap();
        let mut store = Store::open(&copy, Access::Write).unwrap();
        assert_eq!(*store.access(), Mode::Writable);
        assert_eq!(store.content_hash().unwrap().to_string(), expected(&path), "{}", path.display());
        assert_eq!(store.replayed_hash().unwrap(), store.content_hash().unwrap());
        assert_eq!(store.integrity().unwrap(), Vec::<String>::new());
        while store.undo(ChangeId::new("undo").unwrap(), NOON).unwrap().is_some() {}
        assert_eq!(store.maps().unwrap(), [], "an old history can still be undone");
    }
}

/// A file's name, and what makes it.
type Archived = (&'static str, fn(&mut Bench));

/// The files of every version.
const ARCHIVED: [Archived; 5] = [
    ("v1-everything.laneway", generate),
    ("v2-cards-and-columns.laneway", generate_2),
    ("v3-metrics.laneway", generate_3),
    ("v4-prompts.laneway", generate_4),
    ("v5-lanes-paths-pictures.laneway", generate_5),
];

#[test]
fn s2_the_generators_make_what_is_archived() {
    for (name, generate) in ARCHIVED {
        let mut bench = Bench::new();
        generate(&mut bench);
        let hash = bench.hash();
        let missing = std::env::var_os("LANEWAY_ARCHIVE_TO").map(|folder| PathBuf::from(folder).join(name));
        if let Some(path) = missing.filter(|path| !path.exists()) {
            bench.store().save_copy(&path, store::Replace::Never).unwrap();
            std::fs::write(path.with_extension("hash"), format!("{hash}\n")).unwrap();
        }
        assert_eq!(hash, expected(&archive().join(name)), "{name}");
    }
}

/// What version 2 added: cards that bear something, columns and lanes of other sizes, hidden, folded, frozen.
fn generate_2(bench: &mut Bench) {
    generate(bench);
    bench.write("size", |tx| {
        tx.put(&store::PhaseRow { fold: Fold::Collapsed, ..phase_row(1, "Use") })?;
        tx.put(&sized_step_row(1, ""))?;
        tx.put(&sized_step_row(2, "wide"))?;
        tx.put(&sized_lane_row(3, "high"))
    });
    bench.write("mark-cards", |tx| (0..3).try_for_each(|n| tx.put(&marked_card_row(n, "é/%"))));
    bench.undo();
    bench.redo();
}

/// What version 3 added: numbers, and lanes of new kinds.
fn generate_3(bench: &mut Bench) {
    generate_2(bench);
    bench.write("metric", |tx| {
        let metric = Metric { unit: Unit::new("% of all").unwrap_or_default(), chart: Chart::Line };
        tx.put(&lane_row(4, LaneRowKind::Metric(metric), "Conversion"))?;
        tx.put(&lane_row(5, LaneRowKind::Divider, "Inside"))?;
        (0..3).try_for_each(|n| tx.put(&metric_row(n, (n > 0).then_some(2.5))))
    });
}

/// What version 4 added: prompts.
fn generate_4(bench: &mut Bench) {
    generate_3(bench);
    bench.write("set-prompt", |tx| tx.put(&asking_lane_row(0, "Doing")));
}

/// What version 5 added: themes, paths, arrows, pictures, and lanes of more kinds.
fn generate_5(bench: &mut Bench) {
    generate_4(bench);
    bench.write("draw", |tx| {
        tx.put(&store::MapRow { theme: MapTheme::Coast, ..map_row(0, "Buy a tent") })?;
        (1..3).try_for_each(|n| tx.put(&path_row(n, "Returns")))?;
        tx.put(&lane_row(6, LaneRowKind::Image, "Storyboard"))?;
        tx.put(&lane_row(7, LaneRowKind::Process, "Behind"))?;
        tx.put(&lane_row(8, LaneRowKind::Touchpoint, "Where we meet"))?;
        tx.put(&lane_row(9, LaneRowKind::Arc(Scale::ONE_TO_FIVE), "Tension"))?;
        (0..2).try_for_each(|n| tx.put(&flow_row(n, "is in stock")))?;
        tx.keep_picture(&stored_picture(1))?;
        let key = CellKey { lane: lane_id(6), step: step_id(1) };
        tx.put(&store::LanePictureRow { key, ..picture_row(1, "A tent in the rain") })
    });
    bench.undo();
    bench.redo();
}

/// A row in every table, one deleted, one moved, a change undone and one redone, and a draft.
fn generate(bench: &mut Bench) {
    bench.write("add-map", |tx| {
        tx.put(&map_row(0, "Buy a tent"))?;
        tx.put(&map_row(1, "Return a tent"))?;
        columns(tx)?;
        lanes(tx)?;
        contents(tx)
    });
    bench.write("move-card", |tx| {
        let place =
            tx.place_for::<store::CardRow>(&lane_row(0, LaneRowKind::Text, "").id, Some(&card_row(0, "").id))?;
        tx.update(&store::CardRow { place, ..waiting("Wait — “hmm”\nÜber 日本語 🏕") })
    });
    bench.write("delete-map", |tx| tx.delete::<store::MapRow>(&map_row(1, "").id));
    bench.write("set-value", |tx| tx.put(&value_row(1, Some(0.0), "neutral")));
    bench.undo();
    bench.redo();
    bench.write("rename", |tx| tx.put(&map_row(0, "Rent a tent")));
    bench.undo();
    bench.store().set_draft("card0/text", "Compare te", NOON).unwrap();
}

fn columns(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.put(&phase_row(0, "Choose"))?;
    tx.put(&phase_row(1, "Use"))?;
    (0..4).try_for_each(|n| tx.put(&step_row(n, &format!("Step {n}"))))
}

fn lanes(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.put(&lane_row(0, LaneRowKind::Text, "Doing"))?;
    tx.put(&lane_row(1, LaneRowKind::Emotion(Scale::DEFAULT), "Feeling"))?;
    tx.put(&lane_row(2, LaneRowKind::Channel, "Channels"))
}

fn contents(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    for n in 0..3 {
        tx.put(&persona(n, &format!("Persona {n}")))?;
        tx.put(&channel(n, &format!("Channel {n}")))?;
        tx.put(&touchpoint(n, &format!("Touchpoint {n}")))?;
        tx.put(&card_row(n, &format!("Card {n}")))?;
    }
    tx.put(&waiting("Wait"))?;
    tx.put(&value_row(0, Some(-1.5), "lost"))?;
    tx.put(&value_row(2, None, "no idea"))?;
    tx.put(&use_row(0, Usage::Main))?;
    tx.put(&use_row(1, Usage::Also))?;
    tx.put(&leftover_row(0, "=SUM(A1)"))
}

/// A card at the last step.
fn waiting(text: &str) -> store::CardRow {
    store::CardRow { span: Span::at(step_id(3)), touchpoint: None, ..card_row(3, text) }
}
