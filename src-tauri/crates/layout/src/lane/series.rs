//! The values of an emotion lane, by persona, in columns.

use std::collections::BTreeMap;

use model::{EmotionValue, PersonaId, Scale};

use crate::draw::Context;

/// One persona's values.
pub(crate) struct Series<'a> {
    /// Whose; `None` on a map without personas.
    pub(crate) persona: Option<&'a PersonaId>,
    /// The persona's name; empty where there is none.
    pub(crate) name: &'a str,
    /// The persona's place in the lens: 0 is the lens persona, whose curve is the strong line.
    pub(crate) rank: usize,
    /// Values without a gap between them, left to right.
    pub(crate) runs: Vec<Vec<Value<'a>>>,
}

/// One value.
pub(crate) struct Value<'a> {
    /// The column.
    pub(crate) column: usize,
    /// The value as given.
    pub(crate) value: f64,
    /// The word beside it.
    pub(crate) label: &'a str,
}

impl Series<'_> {
    /// The end of the identifiers of what belongs to this series.
    pub(crate) fn key(&self) -> &str {
        self.persona.map_or("-", PersonaId::as_str)
    }
}

/// The series, lens persona first: the lens's personas in its order, then others by first appearance.
pub(crate) fn series<'a>(cx: &Context<'a>, values: &'a [EmotionValue], scale: &Scale) -> Vec<Series<'a>> {
    let mut order: Vec<Option<&PersonaId>> = cx.bundle.map.lens.personas.iter().map(Some).collect();
    for value in values {
        let persona = value.persona.as_ref();
        if !order.contains(&persona) {
            order.push(persona);
        }
    }
    let series = order.into_iter().enumerate().map(|(rank, persona)| {
        let mut columns: BTreeMap<usize, Value<'_>> = BTreeMap::new();
        for given in values.iter().filter(|value| value.persona.as_ref() == persona) {
            let (Some(column), Some(value)) = (cx.frame.place(&given.step), given.value) else { continue };
            if value.is_finite() {
                let value = value.clamp(scale.min(), scale.max());
                columns.entry(column).or_insert(Value { column, value, label: given.label.trim() });
            }
        }
        let name = persona.and_then(|id| cx.bundle.persona(id)).map_or("", |persona| &persona.name);
        Series { persona, name, rank, runs: runs(columns) }
    });
    series.filter(|series| !series.runs.is_empty()).collect()
}

/// Cuts the values at gaps.
pub(super) fn runs(columns: BTreeMap<usize, Value<'_>>) -> Vec<Vec<Value<'_>>> {
    let mut runs: Vec<Vec<Value<'_>>> = Vec::new();
    for value in columns.into_values() {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last.column + 1 == value.column) => run.push(value),
            _ => runs.push(vec![value]),
        }
    }
    runs
}
