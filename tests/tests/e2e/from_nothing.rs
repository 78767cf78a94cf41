//! A whole map from nothing: twelve steps, eight lanes and two personas' curves, once without the mouse and once
//! with the keyboard for nothing but words.

mod keys;
mod mouse;

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;
use suite::{Home, Window};
use thirtyfour::Key;

/// What a user may take for it; a script types faster, so that this is a bound on actions that wait, not a speed.
const PATIENCE: Duration = Duration::from_mins(5);

const PHASES: [(&str, [&str; 3]); 4] = [
    ("Before", ["Hear of it", "Ask around", "Buy tickets"]),
    ("Arrive", ["Travel", "Find the hall", "Queue"]),
    ("Visit", ["Look around", "Talk to makers", "Eat"]),
    ("After", ["Travel home", "Order", "Tell friends"]),
];

/// The lanes below the first: how the palette and the menu call the kind, and the title.
const LANES: [(&str, &str); 7] = [
    ("Cards", "Thoughts"),
    ("Emotion curve", "Emotions"),
    ("Channel route", "Channels"),
    ("Touchpoints", "Touchpoints"),
    ("Cards", "Pain points"),
    ("Cards", "Opportunities"),
    ("Cards", "Backstage"),
];

const PERSONAS: [&str; 2] = ["Maker", "Visitor"];
const FEELINGS: [[&str; 12]; 2] = [
    ["0.5", "0.8", "-0.5", "-1", "-1.2", "-1.8", "1", "1.9", "0.4", "-0.6", "1.2", "1.6"],
    ["1", "1.1", "0.2", "-0.3", "0", "-1", "0.6", "0.9", "1.5", "0.3", "0.5", "0.7"],
];

#[test]
fn a_map_from_nothing_by_keyboard_alone() {
    let Some(home) = Home::fresh("a_map_from_nothing_by_keyboard_alone") else { return };
    let file = home.document("keyboard.laneway");
    home.answer_dialogs(&[&[&file]]);
    let window = Window::open(&home);
    window.see("Draw the journey people really take");
    let start = Instant::now();
    keys::new_workspace(&window);
    keys::columns(&window);
    keys::lanes(&window);
    keys::personas(&window);
    keys::feelings(&window);
    keys::cards(&window);
    window.await_saved();
    assert!(start.elapsed() < PATIENCE, "it took {:?}", start.elapsed());
    eprintln!("by keyboard alone: {:.0} s", start.elapsed().as_secs_f64());
    window.chord(&[Key::Control], '1');
    window.picture("from-nothing-keyboard");
    holds_the_map(&home, &file);
}

#[test]
fn a_map_from_nothing_by_mouse_alone() {
    let Some(home) = Home::fresh("a_map_from_nothing_by_mouse_alone") else { return };
    let file = home.document("mouse.laneway");
    home.answer_dialogs(&[&[&file]]);
    let window = Window::open(&home);
    window.resize(1920, 1080);
    window.see("Draw the journey people really take");
    let start = Instant::now();
    mouse::new_workspace(&window);
    mouse::columns(&window);
    mouse::lanes(&window);
    mouse::personas(&window);
    mouse::feelings(&window);
    mouse::cards(&window);
    window.await_saved();
    assert!(start.elapsed() < PATIENCE, "it took {:?}", start.elapsed());
    eprintln!("by mouse alone: {:.0} s", start.elapsed().as_secs_f64());
    window.press("Fit");
    window.picture("from-nothing-mouse");
    holds_the_map(&home, &file);
}

/// The map is in the file as it was meant: all titles in order, all values of both personas, a card at every step.
fn holds_the_map(home: &Home, file: &Path) {
    let shown: Value = serde_json::from_str(&home.laneway([&"show", &file, &"--json"])).unwrap();
    let map = &shown["maps"][0];
    assert_eq!(map["title"], "Visit a fair");
    let names = shown["personas"].as_array().unwrap().iter().map(|persona| persona["name"].as_str().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), PERSONAS);
    let phases = map["phases"].as_array().unwrap();
    assert_eq!(titles(phases), PHASES.map(|(phase, _)| phase));
    for (phase, (_, steps)) in phases.iter().zip(PHASES) {
        assert_eq!(titles(phase["steps"].as_array().unwrap()), steps);
    }
    let lanes = map["lanes"].as_array().unwrap();
    assert_eq!(titles(lanes)[1..], LANES.map(|(_, title)| title));
    let values = lanes[2]["values"].as_array().unwrap();
    assert_eq!(values.len(), 24, "{values:#?}");
    let cards: Vec<&str> =
        lanes[0]["cards"].as_array().unwrap().iter().map(|card| card["text"].as_str().unwrap()).collect();
    assert_eq!(cards, all_steps().map(doing).collect::<Vec<_>>());
}

fn titles(things: &[Value]) -> Vec<&str> {
    things.iter().map(|thing| thing["title"].as_str().unwrap()).collect()
}

fn all_steps() -> impl Iterator<Item = &'static str> {
    PHASES.into_iter().flat_map(|(_, steps)| steps)
}

fn doing(step: &str) -> String {
    format!("They {}.", step.to_lowercase())
}
