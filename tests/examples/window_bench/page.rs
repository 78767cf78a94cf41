//! The page from inside: from a key to the paint that shows it, and how many frames a second there are while the
//! map moves. Both are measured by the page's own clock, because WebDriver's way there takes longer than they do.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use suite::{Home, Window};
use thirtyfour::Key;

use crate::figure::{Hold, Row};

/// So many keys; the median counts.
pub(crate) const KEYS: u32 = 60;

/// So many frames of every movement.
pub(crate) const FRAMES: u32 = 180;

/// The zooms at which the map is moved, and what of a blank page's rate is asked for.
pub(crate) const ZOOMS: [f64; 3] = [1., 0.5, 0.25];
const KEPT: f64 = 0.95;

/// The map in our page.
pub(crate) const MAP: &str = "[data-canvas]";

/// Both measurements wait for a random part of a frame first, as a person does who types. What was changed is painted
/// for certain when the frame after the next one begins.
pub(crate) const MEASURES: &str = r"
    const channel = new MessageChannel();
    const turn = () => new Promise((done) => { channel.port1.onmessage = done; channel.port2.postMessage(0); });
    const pause = async () => {
        // Turns of the event loop, because the web view lets timers end together with frames.
        for (const end = performance.now() + 20 + Math.random() * 16; performance.now() < end; ) await turn();
    };
    const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const median = (times) => times.sort((one, two) => one - two)[times.length >> 1];
    const timed = async (count, work) => {
        const times = [];
        for (let round = 0; round < count; round += 1) {
            await pause();
            const start = performance.now();
            await work(round);
            await painted();
            times.push(performance.now() - start);
        }
        return median(times);
    };
";

/// Types letters into the field that has the caret; each counts until the answer to it is painted.
pub(crate) const KEY: &str = r"
    const [count, done] = arguments;
    const map = document.querySelector('[data-canvas]');
    const answered = () => new Promise((answer) => {
        const watch = new MutationObserver(() => { watch.disconnect(); answer(); });
        watch.observe(map, { attributes: true, attributeFilter: ['data-revision'] });
    });
    timed(count, async (round) => {
        const answer = answered();
        document.execCommand('insertText', false, 'abcde '[round % 6]);
        await answer;
    }).then(done);
";

/// The least that a key could cost: a command that does nothing, and one change in the page.
const BARE: &str = r"
    const [count, done] = arguments;
    const mark = document.body.appendChild(document.createElement('i'));
    timed(count, async (round) => {
        await window.__TAURI_INTERNALS__.invoke('cancel_export');
        mark.textContent = round;
    }).then((time) => { mark.remove(); done(time); });
";

/// Turns the wheel once a frame over the element of that selector, there and back; `ms` a frame.
pub(crate) const MOVE: &str = r"
    const [selector, frames, wheel, done] = arguments;
    const map = document.querySelector(selector);
    const { left, top, width, height } = map.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
    let count = 0, start = 0;
    const step = (now) => {
        if (count === 0) start = now;
        if (count === frames) return done((now - start) / frames);
        const turn = count < frames / 2 ? 1 : -1;
        count += 1;
        map.dispatchEvent(new WheelEvent('wheel', { ...at, deltaX: wheel.x * turn, deltaY: wheel.y * turn, ctrlKey: wheel.zooms }));
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
";

/// Moves one small box once a frame; `ms` a frame.
const BLANK: &str = r"
    const [frames, done] = arguments;
    const box = document.body.appendChild(document.createElement('div'));
    box.style.cssText = 'position:absolute;width:40px;height:40px;background:#2B4BCB';
    let count = 0, start = 0;
    const step = (now) => {
        if (count === 0) start = now;
        if (count === frames) return done((now - start) / frames);
        count += 1;
        box.style.transform = `translate(${count}px, 0)`;
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
";

/// Frames a second of a page on which only one box moves.
pub(crate) fn blank_frames(home: &Home) -> f64 {
    let window = Window::open_page(home);
    rate(&window.script_async(BLANK, vec![json!(FRAMES)]))
}

/// Everything about one map.
pub(crate) fn measure(home: &Home, file: &Path, cards: usize, blank: f64) {
    let window = Window::open_file(home, file);
    window.item("card", "compares prices in tab 1 of step 1");
    window.resize(1400, 900);
    keys(&window, cards);
    for zoom in ZOOMS {
        wheel(&window, 1, json!({ "x": 0, "y": -400. * zoom.ln(), "zooms": true }));
        window.settle();
        let moved = wheel(&window, FRAMES, json!({ "x": 24, "y": 6, "zooms": false }));
        let work = format!("pan at {:.0} %, {cards} cards", zoom * 100.);
        Row::rate(work, moved, "blank page", blank, Hold::AtLeast(KEPT)).print();
        wheel(&window, 1, json!({ "x": 0, "y": 400. * zoom.ln(), "zooms": true }));
    }
    let zoomed = wheel(&window, FRAMES, json!({ "x": 0, "y": 8, "zooms": true }));
    Row::rate(format!("zoom, {cards} cards"), zoomed, "blank page", blank, Hold::AtLeast(KEPT)).print();
}

fn keys(window: &Window, cards: usize) {
    window.click(window.item("card", "compares prices in tab 1 of step 1"));
    window.key(Key::Enter);
    window.await_caret();
    let ours = milliseconds(&window.script_async(&format!("{MEASURES}{KEY}"), vec![json!(KEYS)]));
    window.key(Key::Escape);
    let bare = milliseconds(&window.script_async(&format!("{MEASURES}{BARE}"), vec![json!(KEYS)]));
    let row = format!("key to paint, {cards} cards");
    Row::time(row, ours, "bare command", bare, Hold::AtMost(1.25)).print();
}

fn wheel(window: &Window, frames: u32, wheel: Value) -> f64 {
    rate(&window.script_async(MOVE, vec![json!(MAP), json!(frames), wheel]))
}

/// Frames a second, from ms a frame.
pub(crate) fn rate(frame: &Value) -> f64 {
    1. / milliseconds(frame).as_secs_f64()
}

/// A number of ms that the page answered.
pub(crate) fn milliseconds(value: &Value) -> Duration {
    let milliseconds = value.as_f64().unwrap_or_else(|| panic!("the page answered {value}"));
    Duration::from_secs_f64(milliseconds / 1000.)
}
