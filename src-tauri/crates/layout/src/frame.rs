//! The columns: where steps and phases stand from left to right.
//!
//! A phase without steps takes the room of one, so that its ribbon can be seen; so does a map without phases,
//! which then has no ribbon, and, on the working screen, a collapsed phase. A hidden step has no column, and a
//! phase of which every step is hidden no ribbon. Cards that name a step that is not there stand in the first
//! column.

use std::collections::HashMap;

use model::{Fold, Phase, Span, Step, StepId, Visibility};

use crate::Density;
use crate::theme::Metrics;
use crate::theme::metrics::OVERHANG;

/// The columns of a map.
pub(crate) struct Frame<'a> {
    /// All columns; never empty.
    pub(crate) slots: Vec<Slot<'a>>,
    /// The phases that are drawn.
    pub(crate) phases: Vec<Stretch<'a>>,
    /// The left edge of the first column's cards.
    pub(crate) left: f32,
    /// The right edge of the last column's cards.
    pub(crate) right: f32,
    order: HashMap<&'a StepId, usize>,
    /// Where each step of the map is found, in their order.
    places: Vec<Place>,
}

/// Where a step is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a column of its own.
    Column(usize),
    /// In the column of its collapsed phase.
    Folded(usize),
    /// Nowhere.
    Hidden,
}

/// A column.
pub(crate) struct Slot<'a> {
    /// The step, and its number from 1; `None` in the room of a phase that shows no steps.
    pub(crate) step: Option<(&'a Step, usize)>,
    /// The step's phase.
    pub(crate) phase: Option<&'a Phase>,
    /// The left edge of its cards.
    pub(crate) x: f32,
    /// The width of its cards.
    pub(crate) width: f32,
}

/// A phase's columns.
pub(crate) struct Stretch<'a> {
    /// The phase.
    pub(crate) phase: &'a Phase,
    /// Its place among the map's phases, from 0: that is its colour.
    pub(crate) index: usize,
    /// The first column.
    pub(crate) first: usize,
    /// The last column.
    pub(crate) last: usize,
    /// Whether one column stands for all of its steps.
    pub(crate) fold: Fold,
}

impl Stretch<'_> {
    /// How many columns it has.
    pub(crate) fn len(&self) -> usize {
        self.last - self.first + 1
    }

    /// How many steps one column stands for.
    pub(crate) fn folded_steps(&self) -> usize {
        match self.fold {
            Fold::Open => 0,
            Fold::Collapsed => shown(self.phase).count(),
        }
    }
}

impl Slot<'_> {
    /// The middle of its cards.
    pub(crate) fn center(&self) -> f32 {
        self.x + self.width / 2.0
    }

    /// Whether its step is a moment of truth.
    pub(crate) fn is_moment(&self) -> bool {
        self.step.is_some_and(|(step, _)| step.moment == model::Moment::Truth)
    }
}

impl<'a> Frame<'a> {
    pub(crate) fn new(phases: &'a [Phase], density: Density, metrics: &Metrics) -> Self {
        let left = metrics.columns_left();
        let (order, places) = (HashMap::new(), Vec::new());
        let mut frame = Self { slots: Vec::new(), phases: Vec::new(), left, right: left, order, places };
        let mut x = left;
        for (index, phase) in phases.iter().enumerate() {
            let first = frame.slots.len();
            let fold = fold(phase, density);
            frame.push_steps(phase, fold, &mut x, metrics);
            let last = frame.slots.len();
            if last > first {
                frame.phases.push(Stretch { phase, index, first, last: last - 1, fold });
                x += metrics.phase_gap;
            }
        }
        if frame.slots.is_empty() {
            frame.push(None, None, metrics.card_width(), &mut x, metrics);
        }
        frame
    }

    fn push_steps(&mut self, phase: &'a Phase, fold: Fold, x: &mut f32, metrics: &Metrics) {
        let column = self.slots.len();
        for step in &phase.steps {
            let number = self.places.len() + 1;
            let place = match (step.visibility, fold) {
                (Visibility::Hidden, _) => Place::Hidden,
                (Visibility::Shown, Fold::Collapsed) => Place::Folded(column),
                (Visibility::Shown, Fold::Open) => {
                    let place = Place::Column(self.slots.len());
                    let width = step.width.map_or(metrics.card_width(), |width| metrics.own_width(width));
                    self.push(Some((step, number)), Some(phase), width, x, metrics);
                    place
                }
            };
            self.order.entry(&step.id).or_insert(self.places.len());
            self.places.push(place);
        }
        match fold {
            Fold::Collapsed => self.push(None, Some(phase), metrics.collapsed_phase, x, metrics),
            Fold::Open if phase.steps.is_empty() => self.push(None, Some(phase), metrics.card_width(), x, metrics),
            Fold::Open => {}
        }
    }

    fn push(
        &mut self,
        step: Option<(&'a Step, usize)>,
        phase: Option<&'a Phase>,
        width: f32,
        x: &mut f32,
        metrics: &Metrics,
    ) {
        self.slots.push(Slot { step, phase, x: *x, width });
        self.right = *x + width;
        *x += width + metrics.card_gap;
    }

    /// The column of a step; `None` where it has none of its own.
    pub(crate) fn place(&self, step: &StepId) -> Option<usize> {
        match self.places.get(*self.order.get(step)?)? {
            Place::Column(column) => Some(*column),
            Place::Folded(_) | Place::Hidden => None,
        }
    }

    /// The column in which a step is found, its own or that of its collapsed phase; `None` where it is hidden.
    pub(crate) fn landing(&self, step: &StepId) -> Option<usize> {
        match self.places.get(*self.order.get(step)?)? {
            Place::Column(column) | Place::Folded(column) => Some(*column),
            Place::Hidden => None,
        }
    }

    /// The first and last column of a card, whatever its ends are; `None` where none of its steps has one.
    pub(crate) fn span(&self, span: &Span) -> Option<(usize, usize)> {
        let Some(covered) = self.covered(span) else { return Some((0, 0)) };
        let mut columns = covered.iter().filter_map(|place| match place {
            Place::Column(column) => Some(*column),
            Place::Folded(_) | Place::Hidden => None,
        });
        let first = columns.next()?;
        Some((first, columns.next_back().unwrap_or(first)))
    }

    /// The column of the collapsed phase that a card has vanished into.
    pub(crate) fn folded(&self, span: &Span) -> Option<usize> {
        if self.span(span).is_some() {
            return None;
        }
        self.covered(span)?.iter().find_map(|place| match place {
            Place::Folded(column) => Some(*column),
            Place::Column(_) | Place::Hidden => None,
        })
    }

    /// Where the steps of a card are found; `None` where both of its ends are not on the map.
    fn covered(&self, span: &Span) -> Option<&[Place]> {
        let (from, to) = match (self.order.get(&span.from), self.order.get(&span.to)) {
            (Some(from), Some(to)) => (*from, *to),
            (Some(one), None) | (None, Some(one)) => (*one, *one),
            (None, None) => return None,
        };
        self.places.get(from.min(to)..=from.max(to))
    }

    /// The left edge and the width of what covers those columns.
    pub(crate) fn extent(&self, (first, last): (usize, usize)) -> (f32, f32) {
        let (Some(from), Some(to)) = (self.slots.get(first), self.slots.get(last)) else {
            return (self.left, self.right - self.left);
        };
        (from.x, to.x + to.width - from.x)
    }

    /// The left edge and the width of a phase's ribbon.
    pub(crate) fn ribbon(&self, stretch: &Stretch<'_>) -> (f32, f32) {
        let (x, width) = self.extent((stretch.first, stretch.last));
        (x - OVERHANG, width + 2.0 * OVERHANG)
    }

    /// The steps that are drawn nowhere, left to right.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = &'a StepId> + '_ {
        let mut steps: Vec<_> = self.order.iter().map(|(step, place)| (*place, *step)).collect();
        steps.sort_unstable();
        steps.into_iter().filter(|(place, _)| self.places.get(*place) == Some(&Place::Hidden)).map(|(_, step)| step)
    }
}

fn shown(phase: &Phase) -> impl Iterator<Item = &Step> {
    phase.steps.iter().filter(|step| step.visibility == Visibility::Shown)
}

/// Whether this density shows a phase as one column. A phase that shows nothing anyway is not collapsed.
fn fold(phase: &Phase, density: Density) -> Fold {
    match density {
        Density::Edit if shown(phase).next().is_some() => phase.fold,
        Density::Edit | Density::Present => Fold::Open,
    }
}
