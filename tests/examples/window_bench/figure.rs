//! What was measured, as a line that `cargo xtask bench` reads: fields parted by tabs.

use std::time::Duration;

/// What the design asks of a ratio.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hold {
    /// Ours is at most so many times theirs.
    AtMost(f64),
    /// Ours is at least so much of theirs.
    AtLeast(f64),
    /// Nothing; how many times theirs ours is, is told.
    Nothing,
}

/// A comparison.
#[derive(Debug)]
pub(crate) struct Row {
    work: String,
    unit: &'static str,
    ours: f64,
    rival: &'static str,
    theirs: f64,
    hold: Hold,
}

impl Row {
    /// Two durations.
    pub(crate) fn time(
        work: impl Into<String>,
        ours: Duration,
        rival: &'static str,
        theirs: Duration,
        hold: Hold,
    ) -> Self {
        Self { work: work.into(), unit: "s", ours: ours.as_secs_f64(), rival, theirs: theirs.as_secs_f64(), hold }
    }

    /// Two sizes in bytes.
    pub(crate) fn memory(work: impl Into<String>, ours: u64, rival: &'static str, theirs: u64, hold: Hold) -> Self {
        Self { work: work.into(), unit: "B", ours: ours as f64, rival, theirs: theirs as f64, hold }
    }

    /// Two rates, in frames a second.
    pub(crate) fn rate(work: impl Into<String>, ours: f64, rival: &'static str, theirs: f64, hold: Hold) -> Self {
        Self { work: work.into(), unit: "fps", ours, rival, theirs, hold }
    }

    /// Prints the line.
    #[expect(clippy::print_stdout, reason = "the answer of a program")]
    pub(crate) fn print(&self) {
        let Self { work, unit, ours, rival, theirs, hold } = self;
        let (sign, limit) = match hold {
            Hold::AtMost(limit) => ("at most", limit),
            Hold::AtLeast(limit) => ("at least", limit),
            Hold::Nothing => ("told", &0.),
        };
        println!("row\t{work}\t{unit}\t{ours}\t{rival}\t{theirs}\t{sign}\t{limit}");
    }
}
