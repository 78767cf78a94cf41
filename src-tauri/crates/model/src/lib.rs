//! The domain as plain values and pure rules.
//!
//! A [`Map`] is one customer journey, drawn: phases and steps across, lanes down, cards in the cells.
//! A [`MapBundle`] is a map together with the personas, channels and touchpoints that it names; it is what
//! layout draws, what importers return and what exports are made from.
//!
//! Deliberately absent: input and output, the clock, random numbers, SQL, JSON and async.
//! Identifiers are given from outside; only the *vocabulary* (identifiers and the closed enums) implements
//! `serde`, because its spelling is part of every format that Laneway writes.

mod arc;
mod blueprint;
mod bundle;
mod card;
mod channel;
mod emotion;
mod entity;
mod flow;
mod id;
mod integrity;
mod lane;
mod length;
mod link;
mod map;
mod metric;
mod path;
mod picture;
mod place;
mod prompt;
mod tag;
mod text;
mod vocabulary;

pub use arc::ArcValue;
pub use blueprint::{BlueprintLine, blueprint_lines};
pub use bundle::MapBundle;
pub use card::{Card, CardColor, CardExtras, CardMark, MAX_TAGS, Span};
pub use channel::{ChannelUse, Usage};
pub use emotion::{EmotionValue, Scale, ScaleError};
pub use entity::{Channel, Persona, Touchpoint};
pub use flow::Flow;
pub use id::{
    CardId, ChangeId, ChannelId, EmptyId, FlowId, LaneId, LeftoverId, MapId, PathId, PersonaId, PhaseId, PictureId,
    StepId, TouchpointId, WorkspaceId,
};
pub use integrity::{Problem, check};
pub use lane::{Fold, Freeze, Lane, LaneKind, LaneRole, Visibility};
pub use length::{LaneHeight, StepWidth};
pub use link::{Link, LinkError, MAX_LINK};
pub use map::{Leftover, Lens, Map, MapState, MapStatus, MapTheme, Moment, Phase, Step};
pub use metric::{Chart, MAX_METRIC, MAX_UNIT, Metric, MetricValue, Unit, UnitTooLong, is_metric};
pub use path::{MAX_STOPS, Path, PathKind, sound_stops};
pub use picture::{LanePicture, Picture, PictureFit};
pub use place::{Key, Place, PlaceError, key_between, keys_after};
pub use prompt::{Prompt, prompt_at, set_prompt};
pub use tag::{MAX_TAG, Tag, TagError};
pub use text::{MAX_TEXT, clean_line, clean_text};
pub use vocabulary::UnknownWord;
