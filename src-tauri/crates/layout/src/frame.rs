//! The columns: where steps and phases stand from left to right.
//!
//! A phase without steps takes the room of one, so that its ribbon can be seen; so does a map without phases,
//! which then has no ribbon. Cards that name a step that is not there stand in the first column.

use std::collections::HashMap;

use model::{Phase, Span, Step, StepId};

use crate::theme::Metrics;
use crate::theme::metrics::OVERHANG;

/// The columns of a map.
pub(crate) struct Frame<'a> {
    /// All columns; never empty.
    pub(crate) slots: Vec<Slot<'a>>,
    /// The phases, each with its first and last column.
    pub(crate) phases: Vec<(&'a Phase, usize, usize)>,
    /// The left edge of the first column's cards.
    pub(crate) left: f32,
    /// The right edge of the last column's cards.
    pub(crate) right: f32,
    places: HashMap<&'a StepId, usize>,
}

/// A column.
pub(crate) struct Slot<'a> {
    /// The step, and its number from 1; `None` in the room of a phase without steps.
    pub(crate) step: Option<(&'a Step, usize)>,
    /// The step's phase.
    pub(crate) phase: Option<&'a Phase>,
    /// The left edge of its cards.
    pub(crate) x: f32,
    /// The width of its cards.
    pub(crate) width: f32,
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
    pub(crate) fn new(phases: &'a [Phase], metrics: &Metrics) -> Self {
        let left = metrics.columns_left();
        let mut frame = Self { slots: Vec::new(), phases: Vec::new(), left, right: left, places: HashMap::new() };
        let mut x = left;
        let mut number = 0;
        for phase in phases {
            let first = frame.slots.len();
            for step in &phase.steps {
                number += 1;
                frame.places.entry(&step.id).or_insert(frame.slots.len());
                frame.push(Some((step, number)), Some(phase), &mut x, metrics);
            }
            if phase.steps.is_empty() {
                frame.push(None, Some(phase), &mut x, metrics);
            }
            frame.phases.push((phase, first, frame.slots.len() - 1));
            x += metrics.phase_gap;
        }
        if frame.slots.is_empty() {
            frame.push(None, None, &mut x, metrics);
        }
        frame
    }

    fn push(&mut self, step: Option<(&'a Step, usize)>, phase: Option<&'a Phase>, x: &mut f32, metrics: &Metrics) {
        let width = metrics.card_width();
        self.slots.push(Slot { step, phase, x: *x, width });
        self.right = *x + width;
        *x += metrics.step_pitch;
    }

    /// The column of a step.
    pub(crate) fn place(&self, step: &StepId) -> Option<usize> {
        self.places.get(step).copied()
    }

    /// The first and last column of a card, whatever its ends are.
    pub(crate) fn span(&self, span: &Span) -> (usize, usize) {
        let (from, to) = match (self.place(&span.from), self.place(&span.to)) {
            (Some(from), Some(to)) => (from, to),
            (Some(one), None) | (None, Some(one)) => (one, one),
            (None, None) => (0, 0),
        };
        (from.min(to), from.max(to))
    }

    /// The left edge and the width of what covers those columns.
    pub(crate) fn extent(&self, (first, last): (usize, usize)) -> (f32, f32) {
        let (Some(from), Some(to)) = (self.slots.get(first), self.slots.get(last)) else {
            return (self.left, self.right - self.left);
        };
        (from.x, to.x + to.width - from.x)
    }

    /// The left edge and the width of a phase's ribbon.
    pub(crate) fn ribbon(&self, columns: (usize, usize)) -> (f32, f32) {
        let (x, width) = self.extent(columns);
        (x - OVERHANG, width + 2.0 * OVERHANG)
    }
}
