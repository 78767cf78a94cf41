//! How long a program takes: the median of several cold runs, or that it was cut.

use std::time::Duration;

use crate::stop::Stop;
use crate::tool::{Ending, Tool};

/// After this a run is ended.
pub(crate) const CUT: Duration = Duration::from_secs(60);

/// So many runs, unless they take long.
const RUNS: usize = 5;

/// After so long in all, no further run is begun.
const PATIENCE: Duration = Duration::from_secs(30);

/// The outcome of several runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Timing {
    /// The middle one of all.
    Median(Duration),
    /// One was ended after [`CUT`].
    Cut,
}

/// Runs what `make` gives until there are enough runs for a median.
pub(crate) fn time(make: impl Fn() -> Tool) -> Result<Timing, Stop> {
    let mut runs = Vec::new();
    while runs.len() < RUNS && runs.iter().sum::<Duration>() < PATIENCE {
        match make().time(CUT)? {
            Ending::After(duration) => runs.push(duration),
            Ending::Cut => return Ok(Timing::Cut),
        }
    }
    Ok(Timing::Median(median(runs)))
}

/// The middle one; zero where there is none.
fn median(mut runs: Vec<Duration>) -> Duration {
    runs.sort_unstable();
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_run() {
        let seconds = |runs: &[u64]| median(runs.iter().copied().map(Duration::from_secs).collect()).as_secs();
        assert_eq!(seconds(&[9, 1, 2]), 2);
        assert_eq!(seconds(&[4]), 4);
        assert_eq!(seconds(&[]), 0);
    }

    #[test]
    fn a_program_is_run_several_times() {
        assert!(
            matches!(time(|| Tool::new("true", [] as [&str; 0])), Ok(Timing::Median(median)) if median > Duration::ZERO)
        );
        assert!(time(|| Tool::new("false", [] as [&str; 0])).is_err());
    }
}
