//! The things behind a map, which other maps may name as well.

use crate::{ChannelId, PersonaId, TouchpointId};

/// Somebody whose journey is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// Names the persona.
    pub id: PersonaId,
    /// The name, one line.
    pub name: String,
    /// Who that is, in a line; may be empty.
    pub summary: String,
}

/// A medium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Names the channel.
    pub id: ChannelId,
    /// The name, one line.
    pub name: String,
    /// An icon of the bundled set, by name.
    pub icon: Option<String>,
}

/// A moment of interaction through one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touchpoint {
    /// Names the touchpoint.
    pub id: TouchpointId,
    /// The name, one line.
    pub name: String,
    /// The channel that carries it.
    pub channel: Option<ChannelId>,
    /// An icon of the bundled set, by name.
    pub icon: Option<String>,
}
