//! How fast the real window is, against the floor that the web view itself sets: an empty page of the same program,
//! or the least that a page can do. `cargo xtask bench` runs it and reads its lines.
//!
//! Needs `DISPLAY`, `LANEWAY_DESKTOP` and `LANEWAY_CLI`, as the end-to-end tests do. Where `LANEWAY_EXCALIDRAW` names
//! the folder of Excalidraw's built page, and with Chromium and its driver, our page is measured beside it, too;
//! `--beside` measures nothing else.
#![expect(clippy::expect_used, clippy::panic, reason = "a measurement that fails has no result")]

mod beside;
mod browser;
mod drawing;
mod figure;
mod page;
mod program;
mod recording;
mod site;

use std::path::{Path, PathBuf};

use figure::{Hold, Row};
use suite::{Home, table};

/// The maps: what everyday work makes, what the design's speeds are about, and the largest, by steps and lanes.
const USUAL: [(usize, usize); 2] = [(40, 12), (160, 30)];
const LARGEST: (usize, usize) = (1000, 50);

fn main() {
    let is_asked = |word: &str| std::env::args().any(|argument| argument == word);
    if !is_asked("--beside") {
        window(is_asked("--large").then_some(LARGEST));
    }
    if let Some(rival) = std::env::var_os("LANEWAY_EXCALIDRAW") {
        let home = home();
        for (steps, lanes) in USUAL {
            let file = map(&home, steps, lanes);
            beside::measure(&home, &file, Path::new(&rival), (steps, lanes));
        }
    }
}

fn home() -> Home {
    Home::fresh("window_bench").expect("a display and the programs")
}

/// The real window.
fn window(largest: Option<(usize, usize)>) {
    let (editor, empty) = (home(), home().with_page("empty.html"));
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
    let table = table(steps, lanes, |step, lane| words(step, lane).join(" "));
    let csv = home.write(&format!("{steps}x{lanes}.csv"), table);
    let file = csv.with_extension("laneway");
    home.laneway([&"import", &csv, &"--to", &file]);
    file
}

/// What a card says, in the two lines that a card of usual width has.
fn words(step: usize, lane: usize) -> [String; 2] {
    ["compares prices in".to_owned(), format!("tab {lane} of step {step}")]
}
