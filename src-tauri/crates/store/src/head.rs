//! The library: every map in a line.

use model::{EmotionValue, LaneId, MapId, MapState, MapStatus, Scale, StepId};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::id::Library;
use crate::row::{self, Problems};
use crate::store::Store;
use crate::table::{CardRow, EmotionValueRow, LaneRow, LaneRowKind, MapRow, PhaseRow, StepRow};

/// A map as the library shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct MapHead {
    /// Names the map.
    pub id: MapId,
    /// The title.
    pub title: String,
    /// Whether it shows what is or what shall be.
    pub state: MapState,
    /// How far the work on it is.
    pub status: MapStatus,
    /// How many steps it has.
    pub steps: usize,
    /// How many cards it has.
    pub cards: usize,
    /// The lens persona's curve in the first emotion lane, one entry per step; empty where there is no such lane.
    pub curve: Vec<CurvePoint>,
}

/// One step of a small curve: −1 at the lowest, 0 at neutral, +1 at the highest value of the scale
/// ([`Scale::normalised`]); `None` is a gap.
pub type CurvePoint = Option<f64>;

impl Store {
    /// The maps in the order of the library.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn maps(&self) -> Result<Vec<MapHead>, StoreError> {
        let maps = row::children::<MapRow>(self.conn(), &Library, &Problems::default())?;
        maps.into_iter().map(|map| head(self.conn(), map)).collect()
    }
}

fn head(conn: &Connection, map: MapRow) -> Result<MapHead, StoreError> {
    let ignored = Problems::default();
    let mut steps = Vec::new();
    for phase in row::children::<PhaseRow>(conn, &map.id, &ignored)? {
        steps.extend(row::children::<StepRow>(conn, &phase.id, &ignored)?.into_iter().map(|step| step.id));
    }
    let lanes = row::children::<LaneRow>(conn, &map.id, &ignored)?;
    let mut cards = 0;
    for lane in &lanes {
        cards += row::count_children::<CardRow>(conn, &lane.id)?;
    }
    let emotion = lanes.iter().find_map(|lane| match lane.kind {
        LaneRowKind::Emotion(scale) => Some((&lane.id, scale)),
        LaneRowKind::Text
        | LaneRowKind::Channel
        | LaneRowKind::Metric(_)
        | LaneRowKind::Process
        | LaneRowKind::Image
        | LaneRowKind::Divider
        | LaneRowKind::Touchpoint
        | LaneRowKind::Arc(_) => None,
    });
    let curve = match emotion {
        Some((lane, scale)) => curve(conn, &map, lane, scale, &steps)?,
        None => Vec::new(),
    };
    let MapRow { id, title, lens, .. } = map;
    Ok(MapHead { id, title, state: lens.state, status: lens.status, steps: steps.len(), cards, curve })
}

fn curve(
    conn: &Connection,
    map: &MapRow,
    lane: &LaneId,
    scale: Scale,
    steps: &[StepId],
) -> Result<Vec<CurvePoint>, StoreError> {
    let values = row::children::<EmotionValueRow>(conn, lane, &Problems::default())?;
    let values: Vec<EmotionValue> = values.into_iter().map(Into::into).collect();
    let persona = map.lens.personas.first();
    let at = |step: &StepId| values.iter().find(|value| value.step == *step && value.persona.as_ref() == persona);
    Ok(steps.iter().map(|step| at(step).and_then(|value| value.value).map(|value| scale.normalised(value))).collect())
}
