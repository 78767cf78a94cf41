//! The table of results: a row a comparison, with what the design wants it to hold.

use std::fmt;
use std::time::Duration;

use super::measure::{CUT, Timing};

/// What the design asks of a ratio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Hold {
    /// The rival takes at least so many times as long.
    AtLeast(f64),
    /// We take at most so many times as long.
    AtMost(f64),
    /// Only told.
    Nothing,
}

/// The other side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Other {
    /// It was measured.
    Measured(Timing),
    /// It was not, and why.
    Absent(&'static str),
}

/// One comparison.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// What was done.
    pub(crate) work: String,
    /// How long we took.
    pub(crate) ours: Timing,
    /// Against whom.
    pub(crate) rival: &'static str,
    /// How long they took.
    pub(crate) theirs: Other,
    /// What the design asks.
    pub(crate) hold: Hold,
}

/// All comparisons of one run.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Adds a comparison, and shows it at once.
    pub(crate) fn add(&mut self, row: Row) {
        println!("{row}");
        self.rows.push(row);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = ("work", "Laneway", "rival", "rival's", "ratio", "to hold");
        writeln!(out, "{:<28}{:>10}  {:<12}{:>10}{:>10}  {}", heads.0, heads.1, heads.2, heads.3, heads.4, heads.5)?;
        self.rows.iter().try_for_each(|row| writeln!(out, "{row}"))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ours, rival) = (told(self.ours), self.rival);
        write!(out, "{:<28}{ours:>10}  {rival:<12}", self.work)?;
        match &self.theirs {
            Other::Absent(why) => write!(out, "{why}"),
            Other::Measured(theirs) => {
                write!(out, "{:>10}{:>10}  {}", told(*theirs), self.ratio(*theirs), self.verdict(*theirs))
            }
        }
    }
}

impl Row {
    /// The ratio that the design speaks of: how many times as long the slower side may take.
    fn ratio(&self, theirs: Timing) -> String {
        let (over, under) = match self.hold {
            Hold::AtMost(_) => (self.ours, theirs),
            Hold::AtLeast(_) | Hold::Nothing => (theirs, self.ours),
        };
        let bound = match (over, under) {
            (Timing::Median(_), Timing::Median(_)) => "",
            (Timing::Cut, Timing::Median(_)) => "> ",
            (Timing::Median(_), Timing::Cut) => "< ",
            (Timing::Cut, Timing::Cut) => return "?".to_owned(),
        };
        format!("{bound}{:.1} ×", seconds(over) / seconds(under))
    }

    fn verdict(&self, theirs: Timing) -> String {
        let (ours, theirs) = (seconds(self.ours), seconds(theirs));
        let (sign, limit, holds) = match self.hold {
            Hold::Nothing => return "-".to_owned(),
            Hold::AtLeast(limit) => ("≥", limit, theirs / ours >= limit),
            Hold::AtMost(limit) => ("≤", limit, ours / theirs <= limit),
        };
        format!("{sign} {limit} × {}", if holds { "holds" } else { "MISSED" })
    }
}

/// A time in the unit that reads best.
fn told(timing: Timing) -> String {
    match timing {
        Timing::Cut => format!("> {} s", CUT.as_secs()),
        Timing::Median(median) if median < Duration::from_millis(10) => format!("{} µs", median.as_micros()),
        Timing::Median(median) => format!("{:.2} s", median.as_secs_f64()),
    }
}

fn seconds(timing: Timing) -> f64 {
    match timing {
        Timing::Median(median) => median.as_secs_f64(),
        Timing::Cut => CUT.as_secs_f64(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ours: u64, theirs: Timing, hold: Hold) -> Row {
        let ours = Timing::Median(Duration::from_millis(ours));
        Row { work: "PDF of 480 cards".to_owned(), ours, rival: "Chromium", theirs: Other::Measured(theirs), hold }
    }

    fn millis(count: u64) -> Timing {
        Timing::Median(Duration::from_millis(count))
    }

    #[test]
    fn a_row_tells_ratio_and_verdict() {
        let line = row(100, millis(2180), Hold::AtLeast(10.)).to_string();
        assert!(line.contains("0.10 s") && line.contains("2.18 s") && line.ends_with("21.8 ×  ≥ 10 × holds"), "{line}");
        let missed = row(300, millis(2180), Hold::AtLeast(10.)).to_string();
        assert!(missed.ends_with("7.3 ×  ≥ 10 × MISSED"), "{missed}");
    }

    #[test]
    fn a_rival_that_was_cut_gives_a_bound() {
        let line = row(2000, Timing::Cut, Hold::AtLeast(10.)).to_string();
        assert!(line.contains("> 60 s") && line.contains("> 30.0 ×") && line.ends_with("holds"), "{line}");
    }

    #[test]
    fn an_overhead_is_told_the_other_way_round() {
        let line = row(3, millis(2), Hold::AtMost(2.)).to_string();
        assert!(line.contains("3000 µs") && line.ends_with("1.5 ×  ≤ 2 × holds"), "{line}");
        assert!(row(5, millis(2), Hold::AtMost(2.)).to_string().ends_with("MISSED"));
    }

    #[test]
    fn an_absent_rival_is_told_with_the_reason() {
        let absent = Row { theirs: Other::Absent("not installed"), ..row(1, millis(1), Hold::Nothing) };
        assert!(absent.to_string().ends_with("Chromium    not installed"), "{absent}");
    }
}
