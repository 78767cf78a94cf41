//! Drafts: where unfinished typing stood, as the key of a row, and how it becomes an edit.

use model::{CardId, LaneId, MapBundle, MapId, StepId};
use serde::{Deserialize, Serialize};
use store::{Draft, Store};

use crate::view::{DraftView, Preview, TextTarget};
use crate::{Edit, NewText};

/// The key of a draft, as JSON: it names the place, and one stretch of typing there.
#[derive(Serialize, Deserialize)]
struct Key {
    map: MapId,
    place: Place,
    /// Tells two drafts of one place apart, so that neither overwrites the other.
    typing: String,
}

/// Where typing stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Place {
    /// In a text that is there.
    Text(TextTarget),
    /// In a card that does not exist yet.
    NewCard { id: CardId, lane: LaneId, step: StepId, before: Option<CardId> },
}

/// The place and the words of a preview, where it is typing.
pub(crate) fn split(preview: &Preview) -> Option<(Place, &str)> {
    match preview {
        Preview::Text { target, text } => Some((Place::Text(target.clone()), text)),
        Preview::NewCard { id, lane, step, before, text } => {
            let (id, lane, step, before) = (id.clone(), lane.clone(), step.clone(), before.clone());
            Some((Place::NewCard { id, lane, step, before }, text))
        }
        Preview::None | Preview::Value { .. } => None,
    }
}

/// The key of a draft.
pub(crate) fn key(map: &MapId, place: &Place, typing: String) -> String {
    // A key of strings and enums always has a JSON form.
    serde_json::to_string(&Key { map: map.clone(), place: place.clone(), typing }).unwrap_or_default()
}

/// Whether a draft of that key stands at that place.
pub(crate) fn is_at(key: &str, map: &MapId, place: &Place) -> bool {
    parse(key).is_some_and(|found| found.map == *map && found.place == *place)
}

/// The draft in words; `None` where its map is gone.
pub(crate) fn view(store: &Store, draft: &Draft) -> Option<DraftView> {
    let key = parse(&draft.field)?;
    let bundle = store.bundle(&key.map).ok().flatten()?;
    Some(DraftView {
        key: draft.field.clone(),
        map: key.map,
        map_title: bundle.map.title.clone(),
        place: words(&bundle, &key.place),
        text: draft.text.clone(),
    })
}

/// The edit that puts the words where they belong; `None` where the place is gone.
pub(crate) fn edit(store: &Store, draft: &Draft) -> Option<Edit> {
    let Key { map, place, .. } = parse(&draft.field)?;
    let bundle = store.bundle(&map).ok().flatten()?;
    let text = draft.text.clone();
    Some(match place {
        Place::Text(target) => NewText { target, text }.into_edit(map),
        Place::NewCard { id, lane, step, before } => {
            let cards = bundle.map.lanes.iter().flat_map(|lane| &lane.cards);
            let before = before.filter(|before| cards.clone().any(|card| card.id == *before));
            Edit::AddCard { id: Some(id), lane, step, text, before }
        }
    })
}

fn parse(key: &str) -> Option<Key> {
    serde_json::from_str(key).ok()
}

/// The place in words: “a card in Pain points”.
fn words(bundle: &MapBundle, place: &Place) -> String {
    let lane = |id: &LaneId| {
        let lane = bundle.map.lanes.iter().find(|lane| lane.id == *id);
        lane.map_or_else(|| "a lane".to_owned(), |lane| lane.title.clone())
    };
    let step = |id: &StepId| {
        let step = bundle.map.steps().find(|step| step.id == *id);
        let step = step.filter(|step| !step.title.is_empty());
        step.map_or_else(|| "a step".to_owned(), |step| step.title.clone())
    };
    match place {
        Place::Text(TextTarget::Card { card }) => {
            let home = bundle.map.lanes.iter().find(|lane| lane.cards.iter().any(|other| other.id == *card));
            home.map_or_else(|| "a card".to_owned(), |lane| format!("a card in {}", lane.title))
        }
        Place::Text(TextTarget::Phase { .. }) => "the title of a phase".to_owned(),
        Place::Text(TextTarget::Step { .. }) => "the title of a step".to_owned(),
        Place::Text(TextTarget::Lane { .. }) => "the title of a lane".to_owned(),
        Place::Text(TextTarget::LaneSubtitle { .. }) => "the subtitle of a lane".to_owned(),
        Place::Text(TextTarget::Path { .. }) => "the name of a path".to_owned(),
        Place::Text(TextTarget::Title) => "the title of the map".to_owned(),
        Place::Text(TextTarget::Lens { .. }) => "the header".to_owned(),
        Place::Text(TextTarget::ValueLabel { step: at, .. }) => format!("a label at {}", step(at)),
        Place::NewCard { lane: home, step: at, .. } => format!("a new card in {} at {}", lane(home), step(at)),
    }
}
