//! What the gallery shows of a template: how much it holds, and its outline in a few strokes.

use model::{Lane, LaneKind, LaneRole, Map, MapBundle, StepId};
use serde::Serialize;
use specta::Type;

use super::MapTemplate;
use crate::Result;

/// A bundled template in the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateView {
    /// The template.
    pub template: MapTemplate,
    /// The title that a map starts with.
    pub title: String,
    /// Its outline.
    pub picture: TemplatePicture,
}

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
    /// Cards with text.
    Text {
        /// What the lane means.
        role: LaneRole,
        /// Per step, whether a card stands there.
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

/// The bundled templates, in the order of the gallery.
///
/// # Errors
/// As [`MapTemplate::bundle`].
pub fn templates() -> Result<Vec<TemplateView>> {
    let mut views = Vec::new();
    for template in MapTemplate::CHOICES {
        let Some(bundle) = template.bundle()? else { continue };
        views.push(TemplateView { template, picture: TemplatePicture::of(&bundle), title: bundle.map.title });
    }
    Ok(views)
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

/// A lane in outline; numbers, pictures and dividers have no room in so small a picture.
fn row(map: &Map, lane: &Lane) -> Option<TemplateRow> {
    Some(match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint => {
            let spans = lane.cards.iter().filter_map(|card| {
                let (from, to) = (map.column(&card.span.from)?, map.column(&card.span.to)?);
                Some(from..=to)
            });
            let spans: Vec<_> = spans.collect();
            let cards = (0..map.steps().count()).map(|column| spans.iter().any(|span| span.contains(&column)));
            TemplateRow::Text { role: lane.role, cards: cards.collect() }
        }
        LaneKind::Emotion { scale, values } => {
            let at = |step: &StepId| values.iter().find(|value| value.step == *step).and_then(|value| value.value);
            #[expect(clippy::cast_possible_truncation, reason = "between -1 and 1, for a small drawing")]
            let curve = map.steps().map(|step| at(&step.id).map(|value| scale.normalised(value) as f32));
            TemplateRow::Emotion { curve: curve.collect() }
        }
        LaneKind::Channel { uses: _ } => TemplateRow::Channel,
        LaneKind::Metric { .. }
        | LaneKind::Process { .. }
        | LaneKind::Image { .. }
        | LaneKind::Divider
        | LaneKind::Arc { .. } => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_the_steps_cards_and_curve_of_its_template() {
        let all = templates().unwrap();
        assert_eq!(all.len(), MapTemplate::CHOICES.len());
        let purchase = all.iter().find(|view| view.template == MapTemplate::Purchase).unwrap();
        assert_eq!(
            (purchase.title.as_str(), purchase.picture.phases.as_slice()),
            ("Buy a product", &[2, 2, 2, 2, 2][..])
        );
        let TemplateRow::Text { role: LaneRole::Action, cards } = &purchase.picture.rows[0] else {
            panic!("{:?}", purchase.picture.rows[0])
        };
        assert_eq!(cards, &[true; 10]);
        let TemplateRow::Emotion { curve } = &purchase.picture.rows[2] else {
            panic!("{:?}", purchase.picture.rows[2])
        };
        assert_eq!(curve[6], Some(0.7));
    }
}
