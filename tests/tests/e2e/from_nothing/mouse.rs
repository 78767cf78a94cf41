//! By mouse alone, but for the words.

use suite::{Spot, Window};

use super::{LANES, PERSONAS, PHASES, all_steps, doing};

/// Where there is nothing to click.
const GROUND: Spot = Spot { x: 900.0, y: 900.0, width: 2.0, height: 2.0 };

/// How far below the top of its lane each value is set, in px of the screen: the second persona's above the first's.
const HEIGHTS: [[f64; 12]; 2] = [
    [64.0, 60.0, 76.0, 84.0, 88.0, 96.0, 60.0, 52.0, 66.0, 80.0, 56.0, 54.0],
    [34.0, 34.0, 44.0, 50.0, 46.0, 58.0, 34.0, 28.0, 36.0, 48.0, 30.0, 28.0],
];

pub(super) fn new_workspace(window: &Window) {
    window.press("New map");
    window.until("the name can be typed", "document.activeElement?.matches('[role=dialog] input.input')");
    window.write("Fair");
    window.press("Blank");
    window.press("Choose a place…");
    window.item("phase", "New phase");
    rename(window, window.item("header", "New map"), "Visit a fair");
}

pub(super) fn columns(window: &Window) {
    let (first, others) = PHASES.split_first().unwrap();
    rename(window, window.item("phase", "New phase"), first.0);
    for (number, step) in (1..).zip(first.1) {
        name(window, window.item("step", &number.to_string()), step);
    }
    let (mut before, mut number) = (first.0, first.1.len());
    for (phase, steps) in others {
        fit(window);
        window.hover(window.item("phase", before));
        window.press("Add phase behind this one");
        finish(window, phase);
        for (index, step) in steps.iter().enumerate() {
            number += 1;
            if index == 0 {
                name(window, window.item("step", &number.to_string()), step);
            } else {
                window.hover(window.item("step", steps[index - 1]));
                window.press("Add step behind this one");
                finish(window, step);
            }
            window.item("step", step);
        }
        before = phase;
    }
    fit(window);
}

pub(super) fn lanes(window: &Window) {
    for (kind, title) in LANES {
        window.settle();
        window.press("Add lane");
        window.press(kind);
        finish(window, title);
        window.item("lane", title);
    }
}

pub(super) fn personas(window: &Window) {
    window.press("Choose");
    for persona in PERSONAS {
        window.press("Add persona");
        let named = "document.activeElement?.matches('[role=dialog] input:not([type])') && document.activeElement.value === 'New persona'";
        window.until("the new name can be typed", named);
        window.write(persona);
    }
    window.press("Close");
    window.see("Lens");
}

pub(super) fn feelings(window: &Window) {
    for (persona, heights) in PERSONAS.into_iter().zip(HEIGHTS) {
        for (step, height) in all_steps().zip(heights) {
            let (column, lane) = (window.item("step", step), window.item("lane", "Emotions"));
            if persona != PERSONAS[0] && step == PHASES[0].1[0] {
                window.click(window.point_at(step));
                window.press(&format!("Whose: {}", PERSONAS[0]));
                window.element("[role=option]");
                window.press(persona);
                window.control(&format!("Whose: {persona}"));
            }
            let before = points(window);
            window.click(Spot { y: lane.y + height, height: 0.0, ..column });
            window.until("the value is set", &format!("{POINTS} === {}", before + 1));
        }
    }
    window.click(GROUND);
}

pub(super) fn cards(window: &Window) {
    let lane = window.item("lane", "Customer actions");
    for step in all_steps() {
        let column = window.item("step", step);
        window.click(Spot { y: lane.y + 8.0, height: 0.0, ..column });
        window.await_caret();
        window.write(&doing(step));
        window.item("card", &doing(step));
    }
    window.click(GROUND);
}

/// Shows the whole map; what stands where is known when it has been painted.
fn fit(window: &Window) {
    window.press("Fit");
    window.settle();
}

const POINTS: &str = "document.querySelectorAll('[data-item^=\"point/\"]').length";

fn points(window: &Window) -> u64 {
    window.look(POINTS).as_u64().unwrap()
}

/// A title that says nothing yet: the second click opens it.
fn name(window: &Window, spot: Spot, words: &str) {
    window.click(spot);
    window.click(spot);
    finish(window, words);
}

/// Writes over a title.
fn rename(window: &Window, spot: Spot, words: &str) {
    window.click(spot);
    window.click(spot);
    window.await_caret();
    select_all(window, window.element("[data-editor]"));
    finish(window, words);
}

/// Types into the field that is open, and leaves it.
fn finish(window: &Window, words: &str) {
    window.await_caret();
    window.write(words);
    window.click(GROUND);
    window.until("the field is closed", "document.activeElement?.isContentEditable !== true");
}

/// Draws the pointer over the words of a field.
fn select_all(window: &Window, field: Spot) {
    let start = Spot { x: field.x + 1.0, width: 2.0, ..field };
    window.drag(start, (field.width as i64 - 4, 0));
}
