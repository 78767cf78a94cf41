//! Paths: ways through the steps of a map.
//!
//! A path is a list of steps in the order in which they are passed. Its kind says what it is for; which way it runs
//! follows from its stops alone, so that moving a step never makes a path wrong.

use crate::vocabulary::vocabulary;
use crate::{PathId, StepId, Visibility};

/// The most stops that one path has.
pub const MAX_STOPS: usize = 200;

/// A way through the steps of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Names the path.
    pub id: PathId,
    /// What it is called, one line; may be empty.
    pub name: String,
    /// What it is for.
    pub kind: PathKind,
    /// Whether it is drawn.
    pub visibility: Visibility,
    /// The steps in the order in which they are passed: at most [`MAX_STOPS`], none right after itself.
    pub stops: Vec<StepId>,
}

vocabulary! {
    /// What a path is for.
    #[derive(Default)]
    pub enum PathKind {
        /// The way that most take.
        Main = "main",
        /// Another way to the same end.
        #[default]
        Variant = "variant",
        /// What happens when something goes wrong.
        Exception = "exception",
        /// Back to an earlier step.
        LoopBack = "loopBack",
        /// Out of the journey: nothing follows the last stop.
        DropOut = "dropOut",
    }
}

impl PathKind {
    /// The kind as people say it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Main => "main path",
            Self::Variant => "variant",
            Self::Exception => "exception",
            Self::LoopBack => "loop back",
            Self::DropOut => "drop-out",
        }
    }
}

/// Makes a list of stops sound: takes out those that do not pass and those right after themselves, and ends it at
/// [`MAX_STOPS`].
pub fn sound_stops(stops: &mut Vec<StepId>, mut passes: impl FnMut(&StepId) -> bool) {
    stops.retain(|stop| passes(stop));
    stops.dedup();
    stops.truncate(MAX_STOPS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_that_are_gone_leave_no_stop_right_after_itself() {
        let step = |id: &str| StepId::new(id).unwrap();
        let mut stops = ["a", "b", "a", "c", "a"].map(step).to_vec();
        sound_stops(&mut stops, |stop| *stop != step("b"));
        assert_eq!(stops, ["a", "c", "a"].map(step));
        let mut many: Vec<StepId> = (0..300).map(|n| step(&n.to_string())).collect();
        sound_stops(&mut many, |_| true);
        assert_eq!(many.len(), MAX_STOPS);
    }
}
