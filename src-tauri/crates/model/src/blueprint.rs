//! Where the lines of a service blueprint run.
//!
//! The three lines follow Shostack (1984) and Bitner, Ostrom and Morgan (2008): the line of interaction parts
//! what the customer does from what staff do in sight, the line of visibility parts that from what happens out
//! of sight, and the line of internal interaction parts the latter from support processes.

use crate::LaneRole;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A line of a service blueprint.
    pub enum BlueprintLine {
        /// Between the customer and the organisation.
        Interaction = "interaction",
        /// Between what the customer sees and what not.
        Visibility = "visibility",
        /// Between the organisation's people and its support.
        Internal = "internal-interaction",
    }
}

/// The line that runs directly above each lane, for lanes top to bottom.
///
/// A lane is on the customer's side, frontstage, backstage or support, by its role. A line runs above the first
/// lane that lies deeper than every lane above it; where a depth is left out the deepest line stands for both.
/// The first lane has none above it, and no line runs twice.
#[must_use]
pub fn blueprint_lines(roles: &[LaneRole]) -> Vec<Option<BlueprintLine>> {
    let mut reached: Option<u8> = None;
    roles
        .iter()
        .map(|role| {
            let depth = depth(*role);
            let above = reached.replace(reached.map_or(depth, |before| before.max(depth)));
            match (above, depth) {
                (Some(before), 1) if before < 1 => Some(BlueprintLine::Interaction),
                (Some(before), 2) if before < 2 => Some(BlueprintLine::Visibility),
                (Some(before), 3) if before < 3 => Some(BlueprintLine::Internal),
                _ => None,
            }
        })
        .collect()
}

fn depth(role: LaneRole) -> u8 {
    match role {
        LaneRole::Action
        | LaneRole::Thought
        | LaneRole::Emotion
        | LaneRole::Channel
        | LaneRole::Touchpoint
        | LaneRole::Pain
        | LaneRole::Opportunity
        | LaneRole::Insight
        | LaneRole::Other => 0,
        LaneRole::Frontstage => 1,
        LaneRole::Backstage => 2,
        LaneRole::Support => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use LaneRole::{Action, Backstage, Frontstage, Pain, Support};

    #[test]
    fn each_line_runs_once_above_the_first_deeper_lane() {
        let lines = blueprint_lines(&[Action, Pain, Frontstage, Frontstage, Backstage, Support, Action, Support]);
        assert_eq!(
            lines,
            [
                None,
                None,
                Some(BlueprintLine::Interaction),
                None,
                Some(BlueprintLine::Visibility),
                Some(BlueprintLine::Internal),
                None,
                None
            ]
        );
    }

    #[test]
    fn the_first_lane_has_none_and_a_skipped_depth_gives_the_deepest() {
        assert_eq!(blueprint_lines(&[Frontstage, Support]), [None, Some(BlueprintLine::Internal)]);
        assert_eq!(blueprint_lines(&[]), []);
    }
}
