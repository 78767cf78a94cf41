//! Maps of a known size, written as a table with steps across and lanes down, and the same words as typst reads
//! them. The words come from a fixed sequence: every run measures the same map.

use std::fmt::Write;

/// A map's size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cards {
    steps: usize,
    lanes: usize,
}

const WORDS: [&str; 24] = [
    "tent", "compares", "prices", "on", "the", "phone", "before", "asking", "in", "shop", "whether", "poles", "fit",
    "and", "how", "long", "delivery", "takes", "reads", "reviews", "waits", "for", "an", "answer",
];

impl Cards {
    /// 480 cards, a large map of everyday work.
    pub(crate) const SMALL: Self = Self { steps: 40, lanes: 12 };
    /// 5,000 cards.
    pub(crate) const MIDDLE: Self = Self { steps: 250, lanes: 20 };
    /// 50,000 cards.
    pub(crate) const LARGE: Self = Self { steps: 1000, lanes: 50 };

    /// How many cards there are: one in every cell.
    pub(crate) fn count(self) -> usize {
        self.steps * self.lanes
    }

    /// The table as CSV: step names in the first row, then a lane a row.
    pub(crate) fn as_csv(self) -> String {
        let mut text = String::from("Lane");
        self.steps().for_each(|step| put(&mut text, format_args!(",Step {step}")));
        for lane in 0..self.lanes {
            put(&mut text, format_args!("\nRow {}", lane + 1));
            self.steps().for_each(|step| put(&mut text, format_args!(",{}", self.card(step, lane))));
        }
        text.push('\n');
        text
    }

    /// The table as typst sets it, columns as wide as a step.
    pub(crate) fn as_typst(self) -> String {
        let mut text = String::from("#set page(width: auto, height: auto, margin: 12pt)\n#set text(size: 9pt)\n");
        put(&mut text, format_args!("#table(columns: (126pt,) * {}, inset: 6pt,\n[Lane]", self.steps + 1));
        self.steps().for_each(|step| put(&mut text, format_args!(",[Step {step}]")));
        for lane in 0..self.lanes {
            put(&mut text, format_args!(",\n[Row {}]", lane + 1));
            self.steps().for_each(|step| put(&mut text, format_args!(",[{}]", self.card(step, lane))));
        }
        text.push_str(")\n");
        text
    }

    fn steps(self) -> std::ops::RangeInclusive<usize> {
        1..=self.steps
    }

    /// Five to twelve words, and a number that no other card has.
    fn card(self, step: usize, lane: usize) -> String {
        let number = lane * self.steps + step;
        let words = (0..5 + number % 8).map(|place| WORDS[(number * 7 + place * 5) % WORDS.len()]);
        words.fold(format!("{number}"), |text, word| text + " " + word)
    }
}

fn put(text: &mut String, part: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = text.write_fmt(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sizes_are_those_of_the_design() {
        assert_eq!([Cards::SMALL, Cards::MIDDLE, Cards::LARGE].map(Cards::count), [480, 5_000, 50_000]);
    }

    #[test]
    fn both_forms_hold_the_same_cards_once() {
        let (csv, typst) = (Cards::SMALL.as_csv(), Cards::SMALL.as_typst());
        assert_eq!(csv.lines().count(), 13);
        assert!(csv.lines().all(|line| line.split(',').count() == 41));
        for lane in 0..12 {
            for step in 1..=40 {
                let card = Cards::SMALL.card(step, lane);
                assert_eq!(csv.split([',', '\n']).filter(|cell| *cell == card).count(), 1);
                assert_eq!(typst.matches(&format!("[{card}]")).count(), 1);
            }
        }
    }
}
