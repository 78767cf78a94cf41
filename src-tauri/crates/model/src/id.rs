//! Identifiers: one type per kind of thing, text inside.
//!
//! The text is a UUIDv7 for things made in Laneway; importers use short names of their own, which the
//! editor replaces.

use std::sync::Arc;

/// An identifier was empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmptyId;

impl std::fmt::Display for EmptyId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an identifier must not be empty")
    }
}

impl std::error::Error for EmptyId {}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, specta::Type)]
        #[serde(transparent)]
        #[specta(transparent)]
        pub struct $name(#[specta(type = String)] Arc<str>);

        impl $name {
            /// Takes any text that is not empty.
            ///
            /// # Errors
            /// [`EmptyId`] for the empty text.
            pub fn new(text: impl Into<Arc<str>>) -> Result<Self, EmptyId> {
                let text = text.into();
                if text.is_empty() { Err(EmptyId) } else { Ok(Self(text)) }
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = EmptyId;

            fn from_str(text: &str) -> Result<Self, EmptyId> {
                Self::new(text)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::new(text).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

id! {
    /// Names a map.
    MapId;
    /// Names a phase.
    PhaseId;
    /// Names a step.
    StepId;
    /// Names a lane.
    LaneId;
    /// Names a card.
    CardId;
    /// Names a persona.
    PersonaId;
    /// Names a channel.
    ChannelId;
    /// Names a touchpoint.
    TouchpointId;
    /// Names a flow.
    FlowId;
    /// Names a path.
    PathId;
    /// Names a picture by what it holds: the SHA-256 of its file, in small hexadecimal digits.
    PictureId;
    /// Names a leftover of an import.
    LeftoverId;
    /// Names a workspace, wherever its file lies.
    WorkspaceId;
    /// Names a change of the log.
    ChangeId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_identifier_is_refused() {
        assert_eq!(StepId::new(""), Err(EmptyId));
        assert_eq!("s1".parse::<StepId>().unwrap().as_str(), "s1");
    }
}
