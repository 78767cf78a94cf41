//! Edits in words: what the undo menu says and the log keeps.

use model::{Fold, Freeze, Moment, Visibility};

use crate::Edit;

impl Edit {
    /// The kind of the edit as the log keeps it: the same word as in JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        self.words().0
    }

    /// What the edit does, in words: “Add step”.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        self.words().1
    }

    const fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::RenameWorkspace { .. } => ("renameWorkspace", "Rename workspace"),
            Self::AddMap { .. } => ("addMap", "Add map"),
            Self::RenameMap { .. } => ("renameMap", "Rename map"),
            Self::SetLens { .. } => ("setLens", "Edit header"),
            Self::SetMapState { .. } => ("setMapState", "Change state"),
            Self::SetMapStatus { .. } => ("setMapStatus", "Change status"),
            Self::SetMapTheme { .. } => ("setMapTheme", "Change theme"),
            Self::SetMapPersonas { .. } => ("setMapPersonas", "Change personas of the map"),
            Self::MoveMap { .. } => ("moveMap", "Move map"),
            Self::DuplicateMap { .. } => ("duplicateMap", "Duplicate map"),
            Self::DeleteMap { .. } => ("deleteMap", "Delete map"),
            Self::AddPhase { .. } => ("addPhase", "Add phase"),
            Self::RenamePhase { .. } => ("renamePhase", "Rename phase"),
            Self::MovePhase { .. } => ("movePhase", "Move phase"),
            Self::DuplicatePhase { .. } => ("duplicatePhase", "Duplicate phase"),
            Self::DeletePhase { .. } => ("deletePhase", "Delete phase"),
            Self::FoldPhase { fold: Fold::Collapsed, .. } => ("foldPhase", "Collapse phase"),
            Self::FoldPhase { fold: Fold::Open, .. } => ("foldPhase", "Open phase"),
            Self::MergePhases { .. } => ("mergePhases", "Merge phases"),
            Self::SplitPhase { .. } => ("splitPhase", "Split phase"),
            Self::AddStep { .. } => ("addStep", "Add step"),
            Self::RenameStep { .. } => ("renameStep", "Rename step"),
            Self::MoveStep { .. } => ("moveStep", "Move step"),
            Self::DuplicateStep { .. } => ("duplicateStep", "Duplicate step"),
            Self::DeleteStep { .. } => ("deleteStep", "Delete step"),
            Self::SetMoment { moment: Moment::Truth, .. } => ("setMoment", "Mark moment of truth"),
            Self::SetMoment { moment: Moment::Ordinary, .. } => ("setMoment", "Unmark moment of truth"),
            Self::SetStepWidth { .. } => ("setStepWidth", "Change width of steps"),
            Self::FitColumns { .. } => ("fitColumns", "Fit columns"),
            Self::SetStepVisibility { visibility: Visibility::Hidden, .. } => ("setStepVisibility", "Hide steps"),
            Self::SetStepVisibility { visibility: Visibility::Shown, .. } => ("setStepVisibility", "Show steps"),
            Self::SetLaneVisibility { visibility: Visibility::Hidden, .. } => ("setLaneVisibility", "Hide lanes"),
            Self::SetLaneVisibility { visibility: Visibility::Shown, .. } => ("setLaneVisibility", "Show lanes"),
            Self::ShowAll { .. } => ("showAll", "Show all"),
            Self::AddLane { .. } => ("addLane", "Add lane"),
            Self::RenameLane { .. } => ("renameLane", "Rename lane"),
            Self::SetPrompt { .. } => ("setPrompt", "Edit prompt"),
            Self::SetLaneSubtitle { .. } => ("setLaneSubtitle", "Edit subtitle"),
            Self::SetLaneRole { .. } => ("setLaneRole", "Change role of lane"),
            Self::SetLaneIcon { .. } => ("setLaneIcon", "Change icon of lane"),
            Self::FoldLane { fold: Fold::Collapsed, .. } => ("foldLane", "Collapse lane"),
            Self::FoldLane { fold: Fold::Open, .. } => ("foldLane", "Open lane"),
            Self::SetLaneHeight { .. } => ("setLaneHeight", "Change height of lane"),
            Self::FreezeLane { freeze: Freeze::Frozen, .. } => ("freezeLane", "Freeze lane"),
            Self::FreezeLane { freeze: Freeze::Free, .. } => ("freezeLane", "Unfreeze lane"),
            Self::MoveLane { .. } => ("moveLane", "Move lane"),
            Self::DuplicateLane { .. } => ("duplicateLane", "Duplicate lane"),
            Self::DeleteLane { .. } => ("deleteLane", "Delete lane"),
            Self::SetScale { .. } => ("setScale", "Change scale"),
            Self::AddCard { .. } => ("addCard", "Add card"),
            Self::SetCardText { .. } => ("setCardText", "Edit card"),
            Self::MoveCard { .. } => ("moveCard", "Move card"),
            Self::SpanCard { .. } => ("spanCard", "Stretch card"),
            Self::DuplicateCard { .. } => ("duplicateCard", "Duplicate card"),
            Self::DeleteCard { .. } => ("deleteCard", "Delete card"),
            Self::SetCardTouchpoint { .. } => ("setCardTouchpoint", "Change touchpoint of card"),
            Self::SetCardsTouchpoint { .. } => ("setCardsTouchpoint", "Change touchpoint of cards"),
            Self::NameCardTouchpoint { .. } => ("nameCardTouchpoint", "Change touchpoint of card"),
            Self::AddTouchpointCard { .. } => ("addTouchpointCard", "Add touchpoint"),
            Self::SetCardEnd { .. } => ("setCardEnd", "Stretch card"),
            Self::SetCardColor { .. } => ("setCardColor", "Change colour of cards"),
            Self::SetCardMark { .. } => ("setCardMark", "Mark cards"),
            Self::SetCardTags { .. } => ("setCardTags", "Tag cards"),
            Self::SetCardLink { link: Some(_), .. } => ("setCardLink", "Link cards"),
            Self::SetCardLink { link: None, .. } => ("setCardLink", "Remove link of cards"),
            Self::MoveCards { .. } => ("moveCards", "Move cards"),
            Self::DuplicateCards { .. } => ("duplicateCards", "Duplicate cards"),
            Self::SetTexts { .. } => ("setTexts", "Replace texts"),
            Self::DeleteCards { .. } => ("deleteCards", "Delete cards"),
            Self::PasteCards { .. } => ("pasteCards", "Paste cards"),
            Self::SetValue { value: Some(_), .. } => ("setValue", "Set emotion"),
            Self::SetValue { value: None, .. } => ("setValue", "Clear emotion"),
            Self::SetValueLabel { .. } => ("setValueLabel", "Edit emotion label"),
            Self::UseChannel { usage: Some(_), .. } => ("useChannel", "Set channel"),
            Self::UseChannel { usage: None, .. } => ("useChannel", "Clear channel"),
            Self::SetMetric { .. } => ("setMetric", "Change metric"),
            Self::SetMetricValue { value: None, target: None, .. } => ("setMetricValue", "Clear number"),
            Self::SetMetricValue { .. } => ("setMetricValue", "Set number"),
            Self::SetMetricValues { .. } => ("setMetricValues", "Set numbers"),
            Self::AddPath { .. } => ("addPath", "Add path"),
            Self::RenamePath { .. } => ("renamePath", "Rename path"),
            Self::SetPathKind { .. } => ("setPathKind", "Change kind of path"),
            Self::SetPathStops { .. } => ("setPathStops", "Change stops of path"),
            Self::SetPathVisibility { visibility: Visibility::Hidden, .. } => ("setPathVisibility", "Hide paths"),
            Self::SetPathVisibility { visibility: Visibility::Shown, .. } => ("setPathVisibility", "Show paths"),
            Self::MovePath { .. } => ("movePath", "Move path"),
            Self::DuplicatePath { .. } => ("duplicatePath", "Duplicate path"),
            Self::DeletePath { .. } => ("deletePath", "Delete path"),
            Self::DeleteLeftover { .. } => ("deleteLeftover", "Delete leftover"),
            Self::AddPersona { .. } => ("addPersona", "Add persona"),
            Self::SetPersona { .. } => ("setPersona", "Edit persona"),
            Self::DeletePersona { .. } => ("deletePersona", "Delete persona"),
            Self::AddChannel { .. } => ("addChannel", "Add channel"),
            Self::SetChannel { .. } => ("setChannel", "Edit channel"),
            Self::DeleteChannel { .. } => ("deleteChannel", "Delete channel"),
            Self::AddTouchpoint { .. } => ("addTouchpoint", "Add touchpoint"),
            Self::SetTouchpoint { .. } => ("setTouchpoint", "Edit touchpoint"),
            Self::DeleteTouchpoint { .. } => ("deleteTouchpoint", "Delete touchpoint"),
        }
    }
}
