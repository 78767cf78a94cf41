//! The dramatic arc: how tense a step is, or how engaged somebody is at it.

use crate::StepId;

/// How high the arc stands at a step.
#[derive(Debug, Clone, PartialEq)]
pub struct ArcValue {
    /// The step.
    pub step: StepId,
    /// The value on the lane's scale.
    pub value: f64,
}
