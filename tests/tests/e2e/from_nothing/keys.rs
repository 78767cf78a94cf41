//! By keyboard alone.

use suite::Window;
use thirtyfour::Key;

use super::{FEELINGS, LANES, PERSONAS, PHASES, all_steps, doing};

pub(super) fn new_workspace(window: &Window) {
    window.chord(&[Key::Control, Key::Shift], 'n');
    window.until("the name can be typed", "document.activeElement?.matches('[role=dialog] input.input')");
    window.write("Fair");
    window.key(Key::Tab);
    while window.look("document.activeElement?.value === 'blank'") != true {
        window.key(Key::Down);
    }
    window.key(Key::Enter);
    window.item("phase", "New phase");
    window.until("the map has the keyboard", "document.activeElement?.matches('[role=grid]')");
    window.chord(&[Key::Control], Key::Home);
    name(window, "Visit a fair");
}

/// Writes over what the cursor stands on.
fn name(window: &Window, words: &str) {
    window.key(Key::Enter);
    window.await_caret();
    window.chord(&[Key::Control], 'a');
    window.write(words);
    window.key(Key::Enter);
}

/// The first phase is there; its steps are named in one go, with Tab. Others are added where the cursor is.
pub(super) fn columns(window: &Window) {
    let (first, others) = PHASES.split_first().unwrap();
    window.key(Key::Down);
    name(window, first.0);
    window.key(Key::Down);
    window.key(Key::Enter);
    for step in first.1 {
        window.await_caret();
        window.write(step);
        window.key(Key::Tab);
        window.item("step", step);
    }
    window.chord(&[Key::Control], Key::Home);
    window.key(Key::Down);
    for (phase, steps) in others {
        window.chord(&[Key::Control], Key::Enter);
        window.await_caret();
        window.write(phase);
        window.key(Key::Enter);
        window.item("phase", phase);
        window.key(Key::Down);
        window.key(Key::Enter);
        for (index, step) in steps.iter().enumerate() {
            if index > 0 {
                window.chord(&[Key::Control], Key::Enter);
            }
            window.await_caret();
            window.write(step);
            window.key(Key::Enter);
            window.item("step", step);
        }
        window.key(Key::Up);
    }
}

pub(super) fn lanes(window: &Window) {
    window.chord(&[Key::Control], Key::End);
    for (kind, title) in LANES {
        window.chord(&[Key::Control], 'k');
        window.until("the palette is open", "document.activeElement?.matches('[role=dialog] input')");
        window.write(&format!("Add lane: {}", kind.to_lowercase()));
        window.key(Key::Enter);
        window.await_caret();
        window.write(title);
        window.key(Key::Enter);
        window.item("lane", title);
    }
}

pub(super) fn personas(window: &Window) {
    window.chord(&[Key::Control], 'k');
    window.until("the palette is open", "document.activeElement?.matches('[role=dialog] input')");
    window.write("personas");
    window.key(Key::Enter);
    for persona in PERSONAS {
        reach(window, "Add persona");
        window.key(Key::Enter);
        window.until("the name can be typed", "document.activeElement?.matches('[role=dialog] input:not([type])')");
        window.chord(&[Key::Control], 'a');
        window.write(persona);
        window.key(Key::Enter);
    }
    window.key(Key::Escape);
    window.until("the map has the keyboard", "document.activeElement?.matches('[role=grid]')");
}

/// Goes with Tab to the control of that name.
fn reach(window: &Window, name: &str) {
    for _ in 0..30 {
        if window.look(&format!("document.activeElement?.innerText?.trim() === '{name}'")) == true {
            return;
        }
        window.key(Key::Tab);
    }
    panic!("Tab does not lead to “{name}”");
}

/// From the title of the lowest lane: five lanes up stand the emotions.
pub(super) fn feelings(window: &Window) {
    (0..5).for_each(|_| window.key(Key::Up));
    for (persona, values) in FEELINGS.iter().enumerate() {
        window.key(Key::Home);
        window.key(Key::Home);
        window.key(Key::Right);
        (0..persona).for_each(|_| window.key(Key::Down));
        for value in values {
            window.write(value);
            window.until("a value is typed", "document.activeElement?.role === 'spinbutton'");
            window.key(Key::Enter);
            window.until("the map has the keyboard", "document.activeElement?.matches('[role=grid]')");
            window.key(Key::Right);
        }
    }
}

pub(super) fn cards(window: &Window) {
    window.chord(&[Key::Control], Key::Home);
    (0..3).for_each(|_| window.key(Key::Down));
    for step in all_steps() {
        window.write(&doing(step));
        window.item("card", &doing(step));
        window.key(Key::Tab);
    }
}
