//! Which channels a step uses.

use crate::vocabulary::vocabulary;
use crate::{ChannelId, StepId};

/// One channel at one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelUse {
    /// The step.
    pub step: StepId,
    /// The channel.
    pub channel: ChannelId,
    /// How it is used there.
    pub usage: Usage,
}

vocabulary! {
    /// How a channel is used at a step. The route joins main uses; at most one a step on a sound map.
    pub enum Usage {
        /// The channel that carries the step.
        Main = "main",
        /// Used as well.
        Also = "also",
    }
}
