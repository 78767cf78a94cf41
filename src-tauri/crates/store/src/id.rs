//! Identifiers as the file keeps them: one text each, also where several parts make one key.
//!
//! A key of several parts joins them with `/`; a `/` or `%` inside a part is escaped, so that two different
//! keys never share a text and the first part can be searched for as a prefix.

use std::borrow::Cow;

use model::{
    CardId, ChannelId, FlowId, LaneId, LeftoverId, MapId, PathId, PersonaId, PhaseId, PictureId, StepId, TouchpointId,
};
pub use model::{ChangeId, WorkspaceId};

/// Something that names a row by one text.
///
/// Sealed: the tables of the workspace are a closed set.
pub trait Identifier: Clone + std::fmt::Debug + PartialEq + sealed::Sealed {
    /// The text, as stored.
    fn to_text(&self) -> Cow<'_, str>;

    /// Reads [`Identifier::to_text`] back; `None` where the text names nothing.
    fn from_text(text: &str) -> Option<Self>;
}

/// The seal of [`Identifier`].
mod sealed {
    /// Nobody outside can name this.
    pub trait Sealed {}
}

macro_rules! text_ids {
    ($($name:ty),*) => {$(
        impl sealed::Sealed for $name {}

        impl Identifier for $name {
            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.as_str())
            }

            fn from_text(text: &str) -> Option<Self> {
                Self::new(text).ok()
            }
        }
    )*};
}

text_ids!(
    MapId,
    PhaseId,
    StepId,
    LaneId,
    CardId,
    PersonaId,
    ChannelId,
    TouchpointId,
    LeftoverId,
    PathId,
    FlowId,
    PictureId,
    WorkspaceId,
    ChangeId
);

/// The parent of all maps: their order is the order of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Library;

impl sealed::Sealed for Library {}

impl Identifier for Library {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed("library")
    }

    fn from_text(text: &str) -> Option<Self> {
        (text == "library").then_some(Self)
    }
}

/// Names an emotion value: one lane, step and persona have at most one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ValueKey {
    /// The emotion lane.
    pub lane: LaneId,
    /// The step.
    pub step: StepId,
    /// Whose feeling; `None` on a map without personas.
    pub persona: Option<PersonaId>,
}

impl sealed::Sealed for ValueKey {}

impl Identifier for ValueKey {
    fn to_text(&self) -> Cow<'_, str> {
        let persona = self.persona.as_ref().map_or("", PersonaId::as_str);
        Cow::Owned(join([self.lane.as_str(), self.step.as_str(), persona]))
    }

    fn from_text(text: &str) -> Option<Self> {
        let [lane, step, persona] = split(text).try_into().ok()?;
        Some(Self {
            lane: LaneId::new(lane).ok()?,
            step: StepId::new(step).ok()?,
            persona: PersonaId::new(persona).ok(),
        })
    }
}

/// Names a channel's use: one lane, step and channel have at most one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UseKey {
    /// The channel lane.
    pub lane: LaneId,
    /// The step.
    pub step: StepId,
    /// The channel.
    pub channel: ChannelId,
}

impl sealed::Sealed for UseKey {}

impl Identifier for UseKey {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(join([self.lane.as_str(), self.step.as_str(), self.channel.as_str()]))
    }

    fn from_text(text: &str) -> Option<Self> {
        let [lane, step, channel] = split(text).try_into().ok()?;
        Some(Self {
            lane: LaneId::new(lane).ok()?,
            step: StepId::new(step).ok()?,
            channel: ChannelId::new(channel).ok()?,
        })
    }
}

/// Names what stands at a step of a lane: one lane and step have at most one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellKey {
    /// The lane.
    pub lane: LaneId,
    /// The step.
    pub step: StepId,
}

impl sealed::Sealed for CellKey {}

impl Identifier for CellKey {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(join([self.lane.as_str(), self.step.as_str()]))
    }

    fn from_text(text: &str) -> Option<Self> {
        let [lane, step] = split(text).try_into().ok()?;
        Some(Self { lane: LaneId::new(lane).ok()?, step: StepId::new(step).ok()? })
    }
}

/// Several parts as one text.
pub(crate) fn join<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().map(escape).collect::<Vec<_>>().join("/")
}

/// Reads [`join`] back. The empty text has no parts.
pub(crate) fn split(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split('/').map(|part| part.replace("%2F", "/").replace("%25", "%")).collect()
}

/// One part, with everything that would end it escaped.
pub(crate) fn escape(part: &str) -> String {
    part.replace('%', "%25").replace('/', "%2F")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_several_parts_read_back_and_never_collide() {
        let odd = ["a", "a/b", "%", "%2F", "/", "%252F"];
        let mut seen = std::collections::BTreeSet::new();
        for lane in odd {
            for step in odd {
                for persona in [None, Some("p"), Some("%2F/")] {
                    let key = ValueKey {
                        lane: LaneId::new(lane).unwrap(),
                        step: StepId::new(step).unwrap(),
                        persona: persona.map(|id| PersonaId::new(id).unwrap()),
                    };
                    let text = key.to_text().into_owned();
                    assert_eq!(ValueKey::from_text(&text), Some(key));
                    assert!(seen.insert(text));
                }
            }
        }
    }

    #[test]
    fn a_key_with_a_missing_part_names_nothing() {
        assert_eq!(UseKey::from_text("lane/step"), None);
        assert_eq!(UseKey::from_text("lane/step/"), None);
        assert_eq!(ValueKey::from_text("//"), None);
    }
}
