//! A map with the things that it names.

use crate::{Channel, ChannelId, Map, Persona, PersonaId, Picture, PictureId, Touchpoint, TouchpointId};

/// A map together with every persona, channel, touchpoint and picture that it names: enough to draw it, to export it
/// and to bring it into another workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBundle {
    /// The name of the workspace that the map stands in; empty for a map that stands in none.
    pub workspace: String,
    /// The map.
    pub map: Map,
    /// The personas that the map names.
    pub personas: Vec<Persona>,
    /// The channels that the map names.
    pub channels: Vec<Channel>,
    /// The touchpoints that the map's cards name.
    pub touchpoints: Vec<Touchpoint>,
    /// The pictures that stand on the map and whose bytes are there.
    pub pictures: Vec<Picture>,
}

impl MapBundle {
    /// A bundle of a map that names nothing.
    #[must_use]
    pub fn new(map: Map) -> Self {
        Self {
            workspace: String::new(),
            map,
            personas: Vec::new(),
            channels: Vec::new(),
            touchpoints: Vec::new(),
            pictures: Vec::new(),
        }
    }

    /// The persona of that identifier.
    #[must_use]
    pub fn persona(&self, id: &PersonaId) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == *id)
    }

    /// The channel of that identifier.
    #[must_use]
    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == *id)
    }

    /// The touchpoint of that identifier.
    #[must_use]
    pub fn touchpoint(&self, id: &TouchpointId) -> Option<&Touchpoint> {
        self.touchpoints.iter().find(|touchpoint| touchpoint.id == *id)
    }

    /// The picture of that name; `None` where its bytes are missing.
    #[must_use]
    pub fn picture(&self, id: &PictureId) -> Option<&Picture> {
        self.pictures.iter().find(|picture| picture.id == *id)
    }
}
