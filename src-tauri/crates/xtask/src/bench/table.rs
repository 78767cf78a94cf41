//! The table of results: a row a comparison, with what the design wants it to hold.
//!
//! A figure is a time, a size or a rate; both sides of a row have the same kind.

use std::fmt;
use std::time::Duration;

use super::measure::{CUT, Timing};

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Figure {
    /// How long it took.
    Time(Timing),
    /// How much memory it holds, in bytes.
    Memory(f64),
    /// How many frames a second there were.
    Frames(f64),
}

/// What the design asks of a ratio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Hold {
    /// The rival's is at least so many times ours.
    RivalAtLeast(f64),
    /// Ours is at most so many times the rival's.
    AtMost(f64),
    /// Ours is at least so much of the rival's.
    AtLeast(f64),
    /// Only told.
    Nothing,
}

/// The other side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Other {
    /// It was measured.
    Measured(Figure),
    /// It was not, and why.
    Absent(&'static str),
}

/// One comparison.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// What was done.
    pub(crate) work: String,
    /// What we need.
    pub(crate) ours: Figure,
    /// Against whom.
    pub(crate) rival: String,
    /// What they need.
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
        writeln!(out, "{:<34}{:>10}  {:<12}{:>10}{:>10}  {}", heads.0, heads.1, heads.2, heads.3, heads.4, heads.5)?;
        self.rows.iter().try_for_each(|row| writeln!(out, "{row}"))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ours, rival) = (self.ours, &self.rival);
        write!(out, "{:<34}{:>10}  {rival:<12}", self.work, ours.to_string())?;
        match &self.theirs {
            Other::Absent(why) => write!(out, "{why}"),
            Other::Measured(theirs) => {
                let ratio = self.ratio(*theirs);
                write!(out, "{:>10}{ratio:>10}  {}", theirs.to_string(), self.verdict(*theirs))
            }
        }
    }
}

impl Row {
    /// The ratio that the design speaks of.
    fn ratio(&self, theirs: Figure) -> String {
        let is_more_better = matches!(self.ours, Figure::Frames(_));
        let (over, under) = match self.hold {
            Hold::AtMost(_) | Hold::AtLeast(_) => (self.ours, theirs),
            Hold::Nothing if is_more_better => (self.ours, theirs),
            Hold::RivalAtLeast(_) | Hold::Nothing => (theirs, self.ours),
        };
        let bound = match (over.is_cut(), under.is_cut()) {
            (false, false) => "",
            (true, false) => "> ",
            (false, true) => "< ",
            (true, true) => return "?".to_owned(),
        };
        let ratio = over.amount() / under.amount();
        if ratio < 2. { format!("{bound}{ratio:.2} ×") } else { format!("{bound}{ratio:.1} ×") }
    }

    fn verdict(&self, theirs: Figure) -> String {
        let (ours, theirs) = (self.ours.amount(), theirs.amount());
        let (sign, limit, holds) = match self.hold {
            Hold::Nothing => return "-".to_owned(),
            Hold::RivalAtLeast(limit) => ("≥", limit, theirs / ours >= limit),
            Hold::AtMost(limit) => ("≤", limit, ours / theirs <= limit),
            Hold::AtLeast(limit) => ("≥", limit, ours / theirs >= limit),
        };
        format!("{sign} {limit} × {}", if holds { "holds" } else { "MISSED" })
    }
}

impl Figure {
    /// In seconds, bytes or frames a second.
    fn amount(self) -> f64 {
        match self {
            Self::Time(Timing::Median(median)) => median.as_secs_f64(),
            Self::Time(Timing::Cut) => CUT.as_secs_f64(),
            Self::Memory(amount) | Self::Frames(amount) => amount,
        }
    }

    fn is_cut(self) -> bool {
        self == Self::Time(Timing::Cut)
    }
}

/// A figure in the unit that reads best.
impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(Timing::Cut) => write!(out, "> {} s", CUT.as_secs()),
            Self::Time(Timing::Median(median)) if *median < Duration::from_millis(100) => {
                write!(out, "{:.1} ms", median.as_secs_f64() * 1000.)
            }
            Self::Time(Timing::Median(median)) => write!(out, "{:.2} s", median.as_secs_f64()),
            Self::Memory(bytes) => write!(out, "{:.0} MiB", bytes / 1_048_576.),
            Self::Frames(rate) => write!(out, "{rate:.0} fps"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ours: u64, theirs: Figure, hold: Hold) -> Row {
        let (work, rival) = ("PDF of 480 cards".to_owned(), "Chromium".to_owned());
        Row { work, ours: millis(ours), rival, theirs: Other::Measured(theirs), hold }
    }

    fn millis(count: u64) -> Figure {
        Figure::Time(Timing::Median(Duration::from_millis(count)))
    }

    #[test]
    fn a_row_tells_ratio_and_verdict() {
        let line = row(100, millis(2180), Hold::RivalAtLeast(10.)).to_string();
        assert!(line.contains("0.10 s") && line.contains("2.18 s") && line.ends_with("21.8 ×  ≥ 10 × holds"), "{line}");
        let missed = row(300, millis(2180), Hold::RivalAtLeast(10.)).to_string();
        assert!(missed.ends_with("7.3 ×  ≥ 10 × MISSED"), "{missed}");
    }

    #[test]
    fn a_rival_that_was_cut_gives_a_bound() {
        let line = row(2000, Figure::Time(Timing::Cut), Hold::RivalAtLeast(10.)).to_string();
        assert!(line.contains("> 60 s") && line.contains("> 30.0 ×") && line.ends_with("holds"), "{line}");
    }

    #[test]
    fn an_overhead_is_told_the_other_way_round() {
        let line = row(3, millis(2), Hold::AtMost(2.)).to_string();
        assert!(line.contains("3.0 ms") && line.ends_with("1.50 ×  ≤ 2 × holds"), "{line}");
        assert!(row(5, millis(2), Hold::AtMost(2.)).to_string().ends_with("MISSED"));
    }

    #[test]
    fn memory_and_frames_are_told_in_their_units() {
        let megabytes = |count: f64| Figure::Memory(count * 1_048_576.);
        let memory = Row { ours: megabytes(300.), ..row(0, megabytes(200.), Hold::AtMost(1.5)) };
        assert!(memory.to_string().contains("300 MiB") && memory.to_string().ends_with("1.50 ×  ≤ 1.5 × holds"));
        let frames = Row { ours: Figure::Frames(55.), ..row(0, Figure::Frames(60.), Hold::AtLeast(0.95)) };
        assert!(frames.to_string().ends_with("60 fps    0.92 ×  ≥ 0.95 × MISSED"), "{frames}");
    }

    #[test]
    fn what_is_only_told_is_above_one_where_we_are_better() {
        let slower = row(10, millis(30), Hold::Nothing).to_string();
        assert!(slower.ends_with("3.0 ×  -"), "{slower}");
        let rarer = Row { ours: Figure::Frames(60.), ..row(0, Figure::Frames(20.), Hold::Nothing) }.to_string();
        assert!(rarer.ends_with("3.0 ×  -"), "{rarer}");
    }

    #[test]
    fn an_absent_rival_is_told_with_the_reason() {
        let absent = Row { theirs: Other::Absent("not installed"), ..row(1, millis(1), Hold::Nothing) };
        assert!(absent.to_string().ends_with("Chromium    not installed"), "{absent}");
    }
}
