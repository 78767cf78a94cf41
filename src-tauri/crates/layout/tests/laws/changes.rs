//! Random changes of a map, of every kind that drawn rows could fail to notice.

use model::{Fold, Freeze, Lane, LaneRole, MapBundle, Visibility};
use proptest::prelude::*;
use proptest::sample::Index;

/// A change: which one, and of which lane, card, step or other thing.
#[derive(Debug, Clone)]
pub(crate) struct Change(usize, Index, Index);

type Apply = fn(&mut MapBundle, Index, Index, &[Lane]);

/// What there is none of stays as it is; the lanes are others, with the same identifiers.
const CHANGES: [Apply; 14] = [
    |bundle, one, other, _| on_lane(bundle, one, |lane| again(pick(&mut lane.cards, other).map(|card| &mut card.text))),
    |bundle, one, _, _| on_lane(bundle, one, |lane| lane.title.push_str(" again")),
    |bundle, one, other, _| on_lane(bundle, one, |lane| lane.role = LaneRole::ALL[other.index(LaneRole::ALL.len())]),
    |bundle, one, _, _| on_lane(bundle, one, |lane| lane.fold = turned(lane.fold)),
    |bundle, one, _, _| on_lane(bundle, one, |lane| lane.visibility = other_sight(lane.visibility)),
    |bundle, one, _, _| on_lane(bundle, one, |lane| lane.freeze = other_freeze(lane.freeze)),
    |bundle, one, other, lanes| {
        let kind = lanes.get(other.index(lanes.len().max(1))).map(|lane| lane.kind.clone());
        on_lane(bundle, one, |lane| kind.into_iter().for_each(|kind| lane.kind = kind));
    },
    |bundle, one, other, _| {
        let count = bundle.map.lanes.len().max(1);
        let (one, other) = (one.index(count), other.index(count));
        bundle.map.lanes.get_mut(one.min(other)..=one.max(other)).unwrap_or_default().reverse();
    },
    |bundle, one, _, _| {
        let gone = one.index(bundle.map.lanes.len() + 1);
        bundle.map.lanes =
            bundle.map.lanes.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, lane)| lane.clone()).collect();
    },
    |bundle, one, other, _| on_step(bundle, one, other, |step| step.title.push_str(" again")),
    |bundle, one, other, _| on_step(bundle, one, other, |step| step.visibility = other_sight(step.visibility)),
    |bundle, one, _, _| pick(&mut bundle.map.phases, one).into_iter().for_each(|phase| phase.fold = turned(phase.fold)),
    |bundle, one, _, _| again(pick(&mut bundle.channels, one).map(|channel| &mut channel.name)),
    |bundle, one, _, _| {
        again(pick(&mut bundle.personas, one).map(|persona| &mut persona.name));
        bundle.map.lens.personas.reverse();
    },
];

pub(crate) fn change() -> impl Strategy<Value = Change> {
    (0..CHANGES.len(), any::<Index>(), any::<Index>()).prop_map(|(which, one, other)| Change(which, one, other))
}

impl Change {
    pub(crate) fn apply(&self, bundle: &mut MapBundle, lanes: &[Lane]) {
        CHANGES[self.0](bundle, self.1, self.2, lanes);
    }
}

fn on_lane(bundle: &mut MapBundle, lane: Index, change: impl FnOnce(&mut Lane)) {
    if let Some(lane) = pick(&mut bundle.map.lanes, lane) {
        change(lane);
    }
}

fn on_step(bundle: &mut MapBundle, phase: Index, step: Index, change: impl FnOnce(&mut model::Step)) {
    if let Some(step) = pick(&mut bundle.map.phases, phase).and_then(|phase| pick(&mut phase.steps, step)) {
        change(step);
    }
}

fn pick<T>(things: &mut [T], index: Index) -> Option<&mut T> {
    if things.is_empty() { None } else { Some(index.get_mut(things)) }
}

fn again(text: Option<&mut String>) {
    text.into_iter().for_each(|text| text.push_str(" again"));
}

fn turned(fold: Fold) -> Fold {
    match fold {
        Fold::Open => Fold::Collapsed,
        Fold::Collapsed => Fold::Open,
    }
}

fn other_sight(visibility: Visibility) -> Visibility {
    match visibility {
        Visibility::Shown => Visibility::Hidden,
        Visibility::Hidden => Visibility::Shown,
    }
}

fn other_freeze(freeze: Freeze) -> Freeze {
    match freeze {
        Freeze::Free => Freeze::Frozen,
        Freeze::Frozen => Freeze::Free,
    }
}
