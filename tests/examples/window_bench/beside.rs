//! Our page and Excalidraw's, one after the other in the same browser with the same number of text cards.
//!
//! Our page has no Rust behind it there: it gets what the program answered in the real window, as late as it came.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use suite::Home;

use crate::browser::Browser;
use crate::drawing::drawing;
use crate::figure::{Hold, Row};
use crate::page::{FRAMES, KEY, KEYS, MAP, MEASURES, MOVE, ZOOMS, milliseconds, rate};
use crate::program::median;
use crate::recording::Recording;
use crate::site::Site;
use crate::words;

const RIVAL: &str = "Excalidraw";

/// So many times each page is opened; they alternate.
const OPENINGS: usize = 5;

/// What the keys write, again and again.
const TYPED: [char; 6] = ['a', 'b', 'c', 'd', 'e', ' '];

/// Types letters into Excalidraw's field, which draws by itself.
const RIVAL_KEY: &str = r"
    const [count, done] = arguments;
    timed(count, async (round) => document.execCommand('insertText', false, 'abcde '[round % 6])).then(done);
";

/// Which of the two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Ours,
    Theirs,
}

/// A page that is served.
struct Page<'a> {
    browser: &'a Browser,
    side: Side,
    address: String,
}

/// All rows of one size of map.
pub(crate) fn measure(home: &Home, file: &Path, rival: &Path, (steps, lanes): (usize, usize)) {
    let cards = steps * lanes;
    let browser = Browser::start(&home.document(&format!("chromium-{cards}")));
    let page = |side, site: Site| Page { browser: &browser, side, address: site.serve() };
    let ours = page(Side::Ours, our_site(home, file));
    let theirs = page(Side::Theirs, their_site(rival, (steps, lanes)));
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        our_times.push(ours.open());
        their_times.push(theirs.open());
    }
    let told = |work: &str| format!("{work}, {cards} cards, browser");
    let time = |work: &str, ours, theirs| Row::time(told(work), ours, RIVAL, theirs, Hold::Nothing).print();
    let frames = |work: &str, ours, theirs| Row::rate(told(work), ours, RIVAL, theirs, Hold::Nothing).print();
    time("open", median(our_times), median(their_times));
    let (our_moves, their_moves) = (ours.movements(), theirs.movements());
    for (zoom, (ours, theirs)) in ZOOMS.into_iter().zip(our_moves.pans.into_iter().zip(their_moves.pans)) {
        frames(&format!("pan at {:.0} %", zoom * 100.), ours, theirs);
    }
    frames("zoom", our_moves.zoom, their_moves.zoom);
    time("key to paint", ours.key(), theirs.key());
}

/// Our page as it is built into the program, and the recorded program.
fn our_site(home: &Home, file: &Path) -> Site {
    let typed: Vec<char> = TYPED.into_iter().cycle().take(KEYS as usize).collect();
    let Recording { answers, keys } = Recording::take(home, file, &words(1, 1).join(" "), &typed);
    let head = "<script src=\"/replay.js\"></script>".to_owned();
    let replay = include_str!("replay.js").to_owned();
    let documents = [("/replay.js", replay), ("/answers.json", answers.to_string()), ("/keys.json", keys.to_string())];
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/dist"));
    Site { folder, head, documents: BTreeMap::from(documents) }
}

fn their_site(rival: &Path, (steps, lanes): (usize, usize)) -> Site {
    // The import reads the table's rows as steps where its corner says so: what is across here is down there.
    let scene = drawing(lanes, steps, |column, row| words(row, column)).to_string();
    Site { folder: rival.to_path_buf(), head: String::new(), documents: BTreeMap::from([("/scene.json", scene)]) }
}

/// Frames a second of all movements.
struct Movements {
    pans: Vec<f64>,
    zoom: f64,
}

impl Page<'_> {
    /// Opens it anew; how long from the beginning of the navigation until its map is painted and takes input.
    fn open(&self) -> Duration {
        self.browser.open(&self.address, "window.openedAfter > 0");
        milliseconds(&self.browser.look("window.openedAfter"))
    }

    fn movements(&self) -> Movements {
        self.open();
        let pan = |zoom: &f64| {
            self.zoom_to(*zoom);
            let moved = self.wheel(FRAMES, json!({ "x": 24, "y": 6, "zooms": false }));
            self.zoom_to(1. / zoom);
            moved
        };
        let pans = ZOOMS.iter().map(pan).collect();
        // Out to about 0.17 and back for both: ours turns the wheel into a factor, Excalidraw into a difference.
        let turn = match self.side {
            Side::Ours => 8.,
            Side::Theirs => 0.93,
        };
        Movements { pans, zoom: self.wheel(FRAMES, json!({ "x": 0, "y": turn, "zooms": true })) }
    }

    /// From a key in a card's text to its paint.
    fn key(&self) -> Duration {
        self.open();
        let ready = match self.side {
            Side::Ours => "window.isPrepared === true",
            Side::Theirs => "document.querySelector('canvas.interactive') !== null",
        };
        self.browser.until(ready);
        let (x, y) = self.card();
        self.browser.click_and_enter(x, y);
        let (field, script) = match self.side {
            Side::Ours => ("document.activeElement?.isContentEditable === true", KEY),
            Side::Theirs => ("document.activeElement?.matches('textarea.excalidraw-wysiwyg') === true", RIVAL_KEY),
        };
        self.browser.until(field);
        milliseconds(&self.browser.script_async(&format!("{MEASURES}{script}"), vec![json!(KEYS)]))
    }

    /// The middle of the first card.
    fn card(&self) -> (f64, f64) {
        let find = match self.side {
            Side::Ours => {
                "[...document.querySelectorAll('[data-item^=\"card/\"]')].map((card) => [card.innerText, card.getBoundingClientRect()])
                    .filter(([text]) => text.replace(/\\s+/g, ' ').includes('tab 1 of step 1')).map(([, { x, y, width, height }]) => [x + width / 2, y + height / 2])[0]"
            }
            Side::Theirs => {
                "(([{ x, y, width, height }]) => [x + width / 2, y + height / 2])(window.excalidraw.getSceneElements())"
            }
        };
        let place = self.browser.look(find);
        let number = |index: usize| place[index].as_f64().unwrap_or_else(|| panic!("no card is at {place}"));
        (number(0), number(1))
    }

    fn zoom_to(&self, zoom: f64) {
        match self.side {
            Side::Ours => {
                self.wheel(1, json!({ "x": 0, "y": -400. * zoom.ln(), "zooms": true }));
            }
            Side::Theirs => {
                let value = if zoom > 1. { 1. } else { zoom };
                self.browser.look(&format!(
                    "window.excalidraw.updateScene({{ appState: {{ zoom: {{ value: {value} }} }} }}) ?? null"
                ));
            }
        }
    }

    fn wheel(&self, frames: u32, wheel: Value) -> f64 {
        let map = match self.side {
            Side::Ours => MAP,
            Side::Theirs => "canvas.interactive",
        };
        rate(&self.browser.script_async(MOVE, vec![json!(map), json!(frames), wheel]))
    }
}
