//! Which map an edit is about, for the log.

use model::{CardId, LaneId, MapId, PathId, PhaseId, StepId};
use store::{CardRow, FlowRow, LaneRow, LeftoverRow, PathRow, PhaseRow, StepRow, Store};

use crate::Edit;

/// The map that an edit changes; `None` for the workspace itself, and for things that are not there.
pub(crate) fn map_of(store: &Store, edit: &Edit) -> Option<MapId> {
    match edit {
        Edit::RenameWorkspace { .. }
        | Edit::AddPersona { .. }
        | Edit::SetPersona { .. }
        | Edit::DeletePersona { .. }
        | Edit::AddChannel { .. }
        | Edit::SetChannel { .. }
        | Edit::DeleteChannel { .. }
        | Edit::AddTouchpoint { .. }
        | Edit::SetTouchpoint { .. }
        | Edit::DeleteTouchpoint { .. } => None,
        Edit::AddMap { id, .. } => id.clone(),
        Edit::RenameMap { map, .. }
        | Edit::SetTexts { map, .. }
        | Edit::SetLens { map, .. }
        | Edit::SetMapState { map, .. }
        | Edit::SetMapStatus { map, .. }
        | Edit::SetMapTheme { map, .. }
        | Edit::SetMapPersonas { map, .. }
        | Edit::MoveMap { map, .. }
        | Edit::DuplicateMap { map }
        | Edit::DeleteMap { map }
        | Edit::AddPhase { map, .. }
        | Edit::FitColumns { map, .. }
        | Edit::ShowAll { map }
        | Edit::AddPath { map, .. }
        | Edit::AddLanes { map, .. }
        | Edit::AddLane { map, .. } => Some(map.clone()),
        Edit::RenamePhase { phase, .. }
        | Edit::MovePhase { phase, .. }
        | Edit::DuplicatePhase { phase }
        | Edit::DeletePhase { phase }
        | Edit::FoldPhase { phase, .. }
        | Edit::MergePhases { first: phase, .. }
        | Edit::AddStep { phase, .. }
        | Edit::MoveStep { phase, .. } => of_phase(store, phase),
        Edit::RenameStep { step, .. }
        | Edit::DuplicateStep { step }
        | Edit::DeleteStep { step }
        | Edit::SplitPhase { step, .. }
        | Edit::SetMoment { step, .. } => of_step(store, step),
        Edit::SetStepWidth { steps, .. } | Edit::SetStepVisibility { steps, .. } => of_step(store, steps.first()?),
        Edit::SetLaneVisibility { lanes, .. } => of_lane(store, lanes.first()?),
        Edit::RenameLane { lane, .. }
        | Edit::SetLaneSubtitle { lane, .. }
        | Edit::SetPrompt { lane, .. }
        | Edit::SetLaneRole { lane, .. }
        | Edit::SetLaneIcon { lane, .. }
        | Edit::FoldLane { lane, .. }
        | Edit::SetLaneHeight { lane, .. }
        | Edit::FreezeLane { lane, .. }
        | Edit::MoveLane { lane, .. }
        | Edit::DuplicateLane { lane }
        | Edit::DeleteLane { lane }
        | Edit::SetScale { lane, .. }
        | Edit::AddCard { lane, .. }
        | Edit::AddTouchpointCard { lane, .. }
        | Edit::MoveCard { lane, .. }
        | Edit::MoveCards { lane, .. }
        | Edit::PasteCards { lane, .. }
        | Edit::SetMetric { lane, .. }
        | Edit::SetMetricValue { lane, .. }
        | Edit::SetMetricValues { lane, .. }
        | Edit::SetPicture { lane, .. }
        | Edit::SetPictures { lane, .. }
        | Edit::SetPictureAlt { lane, .. }
        | Edit::SetPictureFit { lane, .. }
        | Edit::MovePicture { lane, .. }
        | Edit::RemovePicture { lane, .. }
        | Edit::SetValue { lane, .. }
        | Edit::SetValueLabel { lane, .. }
        | Edit::UseChannel { lane, .. } => of_lane(store, lane),
        Edit::SetCardText { card, .. }
        | Edit::SpanCard { card, .. }
        | Edit::DuplicateCard { card }
        | Edit::DeleteCard { card }
        | Edit::SetCardTouchpoint { card, .. }
        | Edit::NameCardTouchpoint { card, .. }
        | Edit::AddFlow { from: card, .. }
        | Edit::SetCardEnd { card, .. } => of_card(store, card),
        Edit::SetCardColor { cards, .. }
        | Edit::SetCardsTouchpoint { cards, .. }
        | Edit::SetCardMark { cards, .. }
        | Edit::SetCardTags { cards, .. }
        | Edit::SetCardLink { cards, .. }
        | Edit::DuplicateCards { cards, .. }
        | Edit::DeleteCards { cards } => of_card(store, cards.first()?),
        Edit::SetFlowLabel { flow, .. } | Edit::DeleteFlow { flow } => {
            of_lane(store, &store.get::<FlowRow>(flow).ok().flatten()?.place.parent.parse().ok()?)
        }
        Edit::RenamePath { path, .. }
        | Edit::SetPathKind { path, .. }
        | Edit::SetPathStops { path, .. }
        | Edit::MovePath { path, .. }
        | Edit::DuplicatePath { path }
        | Edit::DeletePath { path } => of_path(store, path),
        Edit::SetPathVisibility { paths, .. } => of_path(store, paths.first()?),
        Edit::DeleteLeftover { leftover } => {
            store.get::<LeftoverRow>(leftover).ok().flatten()?.place.parent.parse().ok()
        }
    }
}

fn of_phase(store: &Store, phase: &PhaseId) -> Option<MapId> {
    store.get::<PhaseRow>(phase).ok().flatten()?.place.parent.parse().ok()
}

fn of_step(store: &Store, step: &StepId) -> Option<MapId> {
    of_phase(store, &store.get::<StepRow>(step).ok().flatten()?.place.parent.parse().ok()?)
}

fn of_lane(store: &Store, lane: &LaneId) -> Option<MapId> {
    store.get::<LaneRow>(lane).ok().flatten()?.place.parent.parse().ok()
}

fn of_path(store: &Store, path: &PathId) -> Option<MapId> {
    store.get::<PathRow>(path).ok().flatten()?.place.parent.parse().ok()
}

fn of_card(store: &Store, card: &CardId) -> Option<MapId> {
    of_lane(store, &store.get::<CardRow>(card).ok().flatten()?.place.parent.parse().ok()?)
}
