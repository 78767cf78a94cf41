//! Flows: the arrows between the boxes of a process lane. They may branch, join and loop.

use crate::{CardId, FlowId};

/// An arrow from one card to another of the same lane.
///
/// It is there as long as both cards stand in the lane: an arrow whose card goes elsewhere is not drawn, and comes
/// back with the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Names the flow.
    pub id: FlowId,
    /// The card where it leaves.
    pub from: CardId,
    /// The card that it leads to, never the same.
    pub to: CardId,
    /// When it is taken, one line; may be empty.
    pub label: String,
}
