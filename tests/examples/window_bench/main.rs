//! How fast the real window is, against the floor that the web view itself sets: an empty page of the same program,
//! or the least that a page can do. `cargo xtask bench` runs it and reads its lines.
//!
//! Needs `DISPLAY`, `LANEWAY_DESKTOP` and `LANEWAY_CLI`, as the end-to-end tests do.
#![expect(clippy::expect_used, clippy::panic, reason = "a measurement that fails has no result")]

mod figure;
mod page;
mod program;

use std::path::{Path, PathBuf};

use figure::{Hold, Row};
use suite::{Home, table};

/// The maps: what everyday work makes, what the design's speeds are about, and the largest, by steps and lanes.
const USUAL: [(usize, usize); 2] = [(40, 12), (160, 30)];
const LARGEST: (usize, usize) = (1000, 50);

fn main() {
    let editor = Home::fresh("window_bench").expect("a display and the programs");
    let empty = Home::fresh("window_bench").expect("a display and the programs").with_page("empty.html");
    let is_large = std::env::args().any(|argument| argument == "--large");
    let largest = is_large.then_some(LARGEST);
    let sample = editor.document("sample.laneway");
    editor.laneway([&"new", &sample, &"--sample"]);
    start(&editor, &empty, &sample);
    let blank = page::blank_frames(&empty);
    for (steps, lanes) in USUAL.into_iter().chain(largest) {
        let file = map(&editor, steps, lanes);
        let cards = steps * lanes;
        page::measure(&editor, &file, cards, blank);
        if cards != USUAL[0].0 * USUAL[0].1 {
            memory(&editor, &empty, &file, cards);
        }
    }
}

fn start(editor: &Home, empty: &Home, sample: &Path) {
    let (ours, theirs) = program::start_times(editor, sample, empty);
    Row::time("start with the sample", ours, "empty page", theirs, Hold::AtMost(1.25)).print();
}

fn memory(editor: &Home, empty: &Home, file: &Path, cards: usize) {
    let (ours, theirs) = (program::memory(editor, Some(file)), program::memory(empty, None));
    Row::memory(format!("memory, {cards} cards"), ours, "empty page", theirs, Hold::AtMost(1.5)).print();
}

/// A map of that size with a card in every cell, made through the command's own import.
fn map(home: &Home, steps: usize, lanes: usize) -> PathBuf {
    let table = table(steps, lanes, |step, lane| format!("compares prices in tab {lane} of step {step}"));
    let csv = home.write(&format!("{steps}x{lanes}.csv"), table);
    let file = csv.with_extension("laneway");
    home.laneway([&"import", &csv, &"--to", &file]);
    file
}
