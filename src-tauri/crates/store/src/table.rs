//! The tracked tables, one file each: how the table is made, its row, reader and writer.
//!
//! Every table has a non-null text key `id`, a column `deleted`, no UNIQUE beside the key and no foreign keys:
//! what a change recorded can then always be inverted and applied again. Deleting marks a row; the rows that
//! belong to it stay as they are and are not reached any more.

mod card;
mod channel;
mod channel_use;
mod emotion_value;
mod flow;
mod lane;
mod lane_picture;
mod leftover;
mod map;
mod metric_value;
mod path;
mod persona;
mod phase;
mod step;
mod touchpoint;
mod workspace;

pub use card::CardRow;
pub use channel_use::ChannelUseRow;
pub use emotion_value::EmotionValueRow;
pub use flow::FlowRow;
pub use lane::{LaneRow, LaneRowKind};
pub use lane_picture::LanePictureRow;
pub use leftover::LeftoverRow;
pub use map::MapRow;
pub use metric_value::MetricValueRow;
pub use path::PathRow;
pub use phase::PhaseRow;
pub use step::StepRow;
pub use workspace::WorkspaceRow;

use rusqlite::types::Value;

use crate::row::sealed::Stored;

/// The tables whose rows the change log records, by name.
pub(crate) const TRACKED: &[&str] = &[
    WorkspaceRow::TABLE,
    MapRow::TABLE,
    PhaseRow::TABLE,
    StepRow::TABLE,
    LaneRow::TABLE,
    CardRow::TABLE,
    EmotionValueRow::TABLE,
    ChannelUseRow::TABLE,
    MetricValueRow::TABLE,
    PathRow::TABLE,
    FlowRow::TABLE,
    LanePictureRow::TABLE,
    model::Persona::TABLE,
    model::Channel::TABLE,
    model::Touchpoint::TABLE,
    LeftoverRow::TABLE,
];

/// How the tracked tables of schema version 1 are made.
pub(crate) const VERSION_1: &[&str] = &[
    workspace::VERSION_1,
    map::VERSION_1,
    phase::VERSION_1,
    step::VERSION_1,
    lane::VERSION_1,
    card::VERSION_1,
    emotion_value::VERSION_1,
    channel_use::VERSION_1,
    persona::VERSION_1,
    channel::VERSION_1,
    touchpoint::VERSION_1,
    leftover::VERSION_1,
];

/// What the tracked tables gain with schema version 2.
pub(crate) const VERSION_2: &[&str] = &[phase::VERSION_2, step::VERSION_2, lane::VERSION_2, card::VERSION_2];

/// What is new with schema version 3.
pub(crate) const VERSION_3: &[&str] = &[metric_value::VERSION_3];

/// What the tracked tables gain with schema version 4.
pub(crate) const VERSION_4: &[&str] = &[lane::VERSION_4];

/// What is new with schema version 5.
pub(crate) const VERSION_5: &[&str] = &[path::VERSION_5, flow::VERSION_5, map::VERSION_5, lane_picture::VERSION_5];

/// A text cell.
fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// A text cell, empty for nothing.
fn optional(text: Option<&str>) -> Value {
    Value::Text(text.unwrap_or_default().to_owned())
}

/// A text cell with a word of a closed set, empty for the usual one: columns that came later hold nothing in rows
/// that never needed them.
fn unusual<T: Default + PartialEq + Copy>(word: T, spelling: fn(T) -> &'static str) -> Value {
    if word == T::default() { text("") } else { text(spelling(word)) }
}

/// A cell with a length in px, 0 for none.
fn length(px: Option<u16>) -> Value {
    Value::Integer(px.map_or(0, i64::from))
}
