//! Texts of a map with what they shall say, wherever they stand.

use model::MapId;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Edit;
use crate::TextTarget;

/// A text and the words that it shall have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewText {
    /// Which text.
    pub target: TextTarget,
    /// The words.
    pub text: String,
}

impl NewText {
    /// The edit that gives the text those words, on that map.
    pub(crate) fn into_edit(self, map: MapId) -> Edit {
        let Self { target, text } = self;
        match target {
            TextTarget::Card { card } => Edit::SetCardText { card, text },
            TextTarget::Phase { phase } => Edit::RenamePhase { phase, title: text },
            TextTarget::Step { step } => Edit::RenameStep { step, title: text },
            TextTarget::Lane { lane } => Edit::RenameLane { lane, title: text },
            TextTarget::LaneSubtitle { lane } => Edit::SetLaneSubtitle { lane, subtitle: text },
            TextTarget::Path { path } => Edit::RenamePath { path, name: text },
            TextTarget::Title => Edit::RenameMap { map, title: text },
            TextTarget::Lens { field } => Edit::SetLens { map, field, text },
            TextTarget::ValueLabel { lane, step, persona } => Edit::SetValueLabel { lane, step, persona, label: text },
        }
    }
}
