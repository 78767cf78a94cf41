//! A template in outline, for a small drawing.

use model::{Lane, LaneKind, LaneRole, Map, MapBundle, Scale, StepId};
use serde::Serialize;
use specta::Type;

/// A map in outline: enough for a small drawing and for saying what is in it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplatePicture {
    /// How many steps each phase has, in order.
    pub phases: Vec<u32>,
    /// The lanes, top to bottom.
    pub rows: Vec<TemplateRow>,
}

/// A lane in outline.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum TemplateRow {
    /// Cards, boxes, pictures or numbers.
    Text {
        /// What the lane means.
        role: LaneRole,
        /// Per step, whether something stands there.
        cards: Vec<bool>,
    },
    /// A curve.
    Emotion {
        /// Per step, the value from −1 to 1; `null` for none.
        curve: Vec<Option<f32>>,
    },
    /// A route of channels.
    Channel,
}

impl TemplatePicture {
    /// The outline of a map.
    #[must_use]
    pub fn of(bundle: &MapBundle) -> Self {
        let map = &bundle.map;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            phases: map.phases.iter().map(|phase| count(phase.steps.len())).collect(),
            rows: map.lanes.iter().filter_map(|lane| row(map, lane)).collect(),
        }
    }
}

/// A lane in outline; a divider has no room in so small a picture.
fn row(map: &Map, lane: &Lane) -> Option<TemplateRow> {
    let stands = |at: &dyn Fn(&StepId) -> bool| TemplateRow::Text {
        role: lane.role,
        cards: map.steps().map(|step| at(&step.id)).collect(),
    };
    Some(match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Process { flows: _ } => {
            let spans = lane.cards.iter().filter_map(|card| {
                let (from, to) = (map.column(&card.span.from)?, map.column(&card.span.to)?);
                Some(from..=to)
            });
            let spans: Vec<_> = spans.collect();
            stands(&|step| map.column(step).is_some_and(|column| spans.iter().any(|span| span.contains(&column))))
        }
        LaneKind::Metric { metric: _, values } => stands(&|step| values.iter().any(|value| value.step == *step)),
        LaneKind::Image { pictures } => stands(&|step| pictures.iter().any(|picture| picture.step == *step)),
        LaneKind::Emotion { scale, values } => {
            let at = |step: &StepId| values.iter().find(|value| value.step == *step).and_then(|value| value.value);
            curve(map, scale, &at)
        }
        LaneKind::Arc { scale, values } => {
            let at = |step: &StepId| values.iter().find(|value| value.step == *step).map(|value| value.value);
            curve(map, scale, &at)
        }
        LaneKind::Channel { uses: _ } => TemplateRow::Channel,
        LaneKind::Divider => return None,
    })
}

fn curve(map: &Map, scale: &Scale, at: &dyn Fn(&StepId) -> Option<f64>) -> TemplateRow {
    #[expect(clippy::cast_possible_truncation, reason = "between -1 and 1, for a small drawing")]
    let curve = map.steps().map(|step| at(&step.id).map(|value| scale.normalised(value) as f32));
    TemplateRow::Emotion { curve: curve.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MapTemplate;

    #[test]
    fn a_picture_has_the_steps_cards_and_curve_of_its_template() {
        let bundle = MapTemplate::Purchase.bundle().unwrap().unwrap();
        let picture = TemplatePicture::of(&bundle);
        assert_eq!((bundle.map.title.as_str(), picture.phases.as_slice()), ("Buy a product", &[2, 2, 2, 2, 2][..]));
        let TemplateRow::Text { role: LaneRole::Action, cards } = &picture.rows[0] else {
            panic!("{:?}", picture.rows[0])
        };
        assert_eq!(cards, &[true; 10]);
        let TemplateRow::Emotion { curve } = &picture.rows[2] else { panic!("{:?}", picture.rows[2]) };
        assert_eq!(curve[6], Some(0.7));
    }
}
