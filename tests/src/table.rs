//! Tables of any size, to be imported as maps.

use std::fmt::Write;

/// A CSV table of steps across and lanes down; `card` gives the words of the cell at a step and a lane, both
/// counted from 1.
pub fn table(steps: usize, lanes: usize, mut card: impl FnMut(usize, usize) -> String) -> String {
    let mut text = String::from("Step");
    (1..=steps).for_each(|step| write!(text, ",Step {step}").unwrap());
    for lane in 1..=lanes {
        write!(text, "\nNotes {lane}").unwrap();
        (1..=steps).for_each(|step| write!(text, ",\"{}\"", card(step, lane)).unwrap());
    }
    text
}
