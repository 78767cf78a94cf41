//! Emotion values and their scale.

use crate::{PersonaId, StepId};

/// How somebody feels at a step.
#[derive(Debug, Clone, PartialEq)]
pub struct EmotionValue {
    /// The step.
    pub step: StepId,
    /// Whose feeling; `None` on a map without personas.
    pub persona: Option<PersonaId>,
    /// The value on the lane's scale. `None` is a gap in the curve, never neutral.
    pub value: Option<f64>,
    /// A short word or sentence beside the point; may be empty.
    pub label: String,
    /// What an import found here before it was understood; empty where nothing was lost.
    pub raw: String,
}

/// A scale: its ends, its neutral point and the smallest difference that means something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    min: f64,
    neutral: f64,
    max: f64,
    step: f64,
}

/// Why four numbers are not a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScaleError {
    /// One of the numbers is not finite, or larger than a million.
    NotFinite,
    /// Not `min < max` with the neutral point between them (an end is allowed).
    Order,
    /// The step is not above zero, or larger than the whole scale.
    Step,
}

impl std::fmt::Display for ScaleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NotFinite => "a scale needs four ordinary numbers",
            Self::Order => "a scale needs its minimum below its maximum and neutral between them",
            Self::Step => "the step of a scale must be above zero and no larger than the scale",
        })
    }
}

impl std::error::Error for ScaleError {}

impl Scale {
    /// −2 to +2 around 0 in steps of 0.1, the scale of new maps.
    pub const DEFAULT: Self = Self { min: -2.0, neutral: 0.0, max: 2.0, step: 0.1 };

    /// 1 to 5 around 3 in whole steps, as in Mermaid's user journeys.
    pub const ONE_TO_FIVE: Self = Self { min: 1.0, neutral: 3.0, max: 5.0, step: 1.0 };

    /// 1 to 5 in whole steps, the scale of a dramatic arc: its neutral point is its baseline.
    pub const ARC: Self = Self { min: 1.0, neutral: 1.0, max: 5.0, step: 1.0 };

    /// A scale of these four numbers.
    ///
    /// # Errors
    /// [`ScaleError`] where they do not make one.
    pub fn new(min: f64, neutral: f64, max: f64, step: f64) -> Result<Self, ScaleError> {
        if [min, neutral, max, step].iter().any(|number| !number.is_finite() || number.abs() > 1e6) {
            return Err(ScaleError::NotFinite);
        }
        if !(min < max && min <= neutral && neutral <= max) {
            return Err(ScaleError::Order);
        }
        if !(step > 0.0 && step <= max - min) {
            return Err(ScaleError::Step);
        }
        Ok(Self { min, neutral, max, step })
    }

    /// The lowest value.
    #[must_use]
    pub const fn min(&self) -> f64 {
        self.min
    }

    /// The value that is neither good nor bad.
    #[must_use]
    pub const fn neutral(&self) -> f64 {
        self.neutral
    }

    /// The highest value.
    #[must_use]
    pub const fn max(&self) -> f64 {
        self.max
    }

    /// The smallest difference that means something.
    #[must_use]
    pub const fn step(&self) -> f64 {
        self.step
    }

    /// Whether the value lies on the scale, ends included.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.min <= value && value <= self.max
    }

    /// The nearest value of the scale that lies on a step counted from neutral; an end counts as a step.
    /// A number that is not one becomes neutral.
    #[must_use]
    pub fn snap(&self, value: f64) -> f64 {
        if value.is_nan() {
            return self.neutral;
        }
        let value = value.clamp(self.min, self.max);
        let steps = ((value - self.neutral) / self.step).round();
        let snapped = self.neutral + steps * self.step;
        // The product of a step such as 0.1 carries an error in the last digits: cut it off.
        let digits = 1e9;
        ((snapped * digits).round() / digits).clamp(self.min, self.max)
    }

    /// Where the value stands for drawing: −1 at the minimum, 0 at neutral, +1 at the maximum, linear between.
    /// Values beyond the ends are drawn at the ends.
    #[must_use]
    pub fn normalised(&self, value: f64) -> f64 {
        let above = self.max - self.neutral;
        let below = self.neutral - self.min;
        let offset = value - self.neutral;
        let part = if offset >= 0.0 && above > 0.0 {
            offset / above
        } else if offset < 0.0 && below > 0.0 {
            offset / below
        } else {
            0.0
        };
        part.clamp(-1.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_needs_order_and_a_step() {
        assert_eq!(Scale::new(1.0, 0.0, 5.0, 1.0), Err(ScaleError::Order));
        assert_eq!(Scale::new(1.0, 3.0, 1.0, 1.0), Err(ScaleError::Order));
        assert_eq!(Scale::new(1.0, 3.0, 5.0, 0.0), Err(ScaleError::Step));
        assert_eq!(Scale::new(f64::NAN, 3.0, 5.0, 1.0), Err(ScaleError::NotFinite));
        assert!(Scale::new(0.0, 0.0, 10.0, 1.0).is_ok());
    }

    #[test]
    fn values_snap_to_steps_and_ends() {
        assert_eq!(Scale::DEFAULT.snap(1.2999), 1.3);
        assert_eq!(Scale::DEFAULT.snap(9.0), 2.0);
        assert_eq!(Scale::DEFAULT.snap(f64::NAN), 0.0);
        let uneven = Scale::new(0.0, 0.0, 10.0, 3.0).unwrap();
        assert_eq!(uneven.snap(9.9), 9.0);
    }

    #[test]
    fn drawing_is_linear_on_either_side_of_neutral() {
        assert_eq!(Scale::ONE_TO_FIVE.normalised(4.0), 0.5);
        assert_eq!(Scale::ONE_TO_FIVE.normalised(1.0), -1.0);
        let all_positive = Scale::new(0.0, 0.0, 10.0, 1.0).unwrap();
        assert_eq!(all_positive.normalised(-3.0), 0.0);
        assert_eq!(all_positive.normalised(10.0), 1.0);
    }
}
