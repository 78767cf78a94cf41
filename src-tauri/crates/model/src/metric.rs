//! Metrics of a lane: a number per step, what it should be, and how the numbers are drawn.

use crate::StepId;
use crate::vocabulary::vocabulary;

/// The longest unit, in characters.
pub const MAX_UNIT: usize = 16;

/// The largest number, either way.
pub const MAX_METRIC: f64 = 1e12;

/// What a metric lane measures in, and how it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metric {
    /// What the numbers count.
    pub unit: Unit,
    /// How they are drawn.
    pub chart: Chart,
}

/// What a number counts, in a few letters: `%`, `min`; may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit(String);

/// A unit is longer than [`MAX_UNIT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitTooLong;

impl std::fmt::Display for UnitTooLong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a unit has at most {MAX_UNIT} characters")
    }
}

impl std::error::Error for UnitTooLong {}

impl Unit {
    /// Reads a unit, cleaned as a line.
    ///
    /// # Errors
    /// [`UnitTooLong`] where it is.
    pub fn new(text: &str) -> Result<Self, UnitTooLong> {
        let text = crate::clean_line(text);
        if text.chars().count() > MAX_UNIT { Err(UnitTooLong) } else { Ok(Self(text)) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

vocabulary! {
    /// How the numbers of a metric lane are drawn.
    #[derive(Default)]
    pub enum Chart {
        /// A bar at each step.
        #[default]
        Bars = "bars",
        /// A line from step to step.
        Line = "line",
    }
}

/// A number at a step. One of the two is there on a sound map.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricValue {
    /// The step.
    pub step: StepId,
    /// What was measured.
    pub value: Option<f64>,
    /// What it should be.
    pub target: Option<f64>,
}

/// Whether a number can be kept and drawn.
#[must_use]
pub fn is_metric(number: f64) -> bool {
    number.is_finite() && number.abs() <= MAX_METRIC
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_a_few_letters() {
        assert_eq!(Unit::new(" min\n").map(|unit| unit.as_str().to_owned()), Ok("min".to_owned()));
        assert_eq!(Unit::new(&"x".repeat(17)), Err(UnitTooLong));
        assert!(is_metric(-1e12) && !is_metric(f64::NAN) && !is_metric(1e13));
    }
}
