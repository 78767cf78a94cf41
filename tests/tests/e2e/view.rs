//! What is in view: presenting and going back, undoing without a jump, whole map and 100 %, who draws.

use std::path::PathBuf;

use serde_json::json;
use suite::{Home, Window, until};
use thirtyfour::Key;

const CARD: &str = "Sees a friend’s photos";

/// Rings around what the keyboard or a click has chosen.
const RINGS: &str = "document.querySelectorAll('.overlay.cursor, .overlay.selected').length";

#[test]
fn presenting_fits_the_map_and_leaving_goes_back() {
    let Some(home) = Home::fresh("presenting_fits_the_map_and_leaving_goes_back") else { return };
    let window = Window::open_file(&home, &sample(&home));
    window.click(window.item("step", "Read reviews"));
    window.key(Key::Down);
    scroll(&window, 500, 260);
    let before = window.item("card", "Reads test reports");
    window.chord(&[Key::Control], 'p');
    window.item("card", "Sees a friend");
    window.see_no_more("In this workspace");
    window.settle();
    assert_eq!(window.look(RINGS), json!(0), "nothing is marked before a key is pressed");
    assert!(spans_the_width(&window), "the map is as wide as the window");
    window.picture("present-light");
    for (width, height) in [(1280, 800), (1920, 1080), (1440, 900)] {
        window.resize(width, height);
        until("the map is as wide as the window of another size", || spans_the_width(&window).then_some(()));
        window.item("card", "Sees a friend");
        window.picture(&format!("present-light-{width}x{height}"));
    }
    window.key(Key::Down);
    window.until("the keyboard's place is marked", &format!("{RINGS} === 1"));
    window.key(Key::Escape);
    window.see("In this workspace");
    until("the view is where it was", || (window.item("card", "Reads test reports") == before).then_some(()));
    window.picture("present-left");
}

#[test]
fn undo_stays_where_the_change_is_in_sight() {
    let Some(home) = Home::fresh("undo_stays_where_the_change_is_in_sight") else { return };
    let window = Window::open_file(&home, &sample(&home));
    scroll(&window, 300, 120);
    window.drag(window.point_at("Read reviews"), (0, 30));
    window.await_saved();
    let lane = window.item("lane", "Emotions");
    let step = window.item("step", "Read reviews");
    window.chord(&[Key::Control], 'z');
    window.see("100%");
    window.settle();
    assert_eq!((window.item("lane", "Emotions"), window.item("step", "Read reviews")), (lane, step), "the view jumps");
    scroll(&window, 2000, 0);
    window.chord(&[Key::Control, Key::Shift], 'z');
    window.item("step", "Read reviews");
    let after = window.item("step", "Read reviews");
    assert!(after.x < step.x + 400.0, "it comes into view from the left, the shortest way: {after:?}");
}

#[test]
fn fit_shows_everything_and_100_percent_keeps_the_middle() {
    let Some(home) = Home::fresh("fit_shows_everything_and_100_percent_keeps_the_middle") else { return };
    let window = Window::open_file(&home, &sample(&home));
    scroll(&window, 700, 200);
    window.press("Fit");
    window.until("the map is small", "texts('100%').length === 0");
    window.settle();
    window.picture("fit");
    window.chord(&[Key::Control], '0');
    window.see("100%");
    window.item("step", "Choose and pay");
    window.picture("fit-100");
}

#[test]
fn who_draws_the_window_is_kept_for_the_next_start() {
    let Some(home) = Home::fresh("who_draws_the_window_is_kept_for_the_next_start") else { return };
    let window = Window::open_file(&home, &sample(&home));
    window.item("card", CARD);
    window.press("Menu");
    window.press("Drawn by");
    window.see("Takes effect at the next start");
    window.picture("menu-drawn-by");
    window.press("Processor");
    window.see("From the next start on, the processor draws the window.");
    window.picture("drawn-by-processor");
    window.close();
    let window = Window::open(&home);
    assert_eq!(window.call("start", json!({}))["settings"]["drawing"], "processor");
}

fn spans_the_width(window: &Window) -> bool {
    let edges = "(() => { const all = [...document.querySelectorAll('[data-item^=\"phase/\"]')].map((one) => one.getBoundingClientRect()); return { first: Math.min(...all.map((box) => box.left)), last: Math.max(...all.map((box) => box.right)), width: innerWidth }; })()";
    let edges = window.look(edges);
    let number = |name: &str| edges[name].as_f64().unwrap_or(f64::NAN);
    number("first") > 0.0 && number("last") < number("width") && number("last") > 0.9 * number("width")
}

/// Turns the wheel over the middle of the map.
fn scroll(window: &Window, right: i64, down: i64) {
    let turn = "document.querySelector('[data-canvas]').dispatchEvent(new WheelEvent('wheel', { deltaX: arguments[0], deltaY: arguments[1], bubbles: true, cancelable: true }));";
    window.script(turn, vec![json!(right), json!(down)]);
    window.settle();
}

fn sample(home: &Home) -> PathBuf {
    let file = home.document("sample.laneway");
    home.laneway([&"new", &file, &"--sample"]);
    file
}

#[test]
fn a_map_takes_the_theme_that_is_chosen() {
    let Some(home) = Home::fresh("a_map_takes_the_theme_that_is_chosen") else { return };
    let file = sample(&home);
    let window = Window::open_file(&home, &file);
    window.until("the map has the standard theme", &themed("standard"));
    window.press("Coast");
    window.until("the map has the theme that was clicked", &themed("coast"));
    window.picture("theme-coast");
    window.key(Key::Down);
    window.until("arrow keys choose another", &themed("earth"));
    window.picture("theme-earth");
    window.chord(&[Key::Control], 'k');
    window.write("black & white");
    window.key(Key::Enter);
    window.until("the palette chooses one too", &themed("mono"));
    window.await_saved();
    window.picture("theme-mono");
    window.chord(&[Key::Control], 'z');
    window.until("undo goes back", &themed("earth"));
}

fn themed(theme: &str) -> String {
    format!("document.querySelector('.workspace')?.dataset.mapTheme === '{theme}'")
}
