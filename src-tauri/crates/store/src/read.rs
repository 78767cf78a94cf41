//! Reading: whole maps, the library of things that they name, single rows.
//!
//! A map is read from its parts by parent, a few queries for each phase and lane and none for each card.

use std::collections::BTreeSet;

use model::{Card, Channel, Lane, LaneKind, Map, MapBundle, MapId, Persona, Phase, Step, Touchpoint};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::picture;
use crate::repair::repair;
use crate::row::{self, Child, Problems, Record};
use crate::store::Store;
use crate::table::{
    CardRow, ChannelUseRow, EmotionValueRow, FlowRow, LanePictureRow, LaneRow, LaneRowKind, LeftoverRow, MapRow,
    MetricValueRow, PathRow, PhaseRow, StepRow, WorkspaceRow,
};

/// Everything that maps may name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entities {
    /// The personas.
    pub personas: Vec<Persona>,
    /// The channels.
    pub channels: Vec<Channel>,
    /// The touchpoints.
    pub touchpoints: Vec<Touchpoint>,
}

impl Store {
    /// The workspace's own row: its name and identifier.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn workspace(&self) -> Result<WorkspaceRow, StoreError> {
        workspace(self.conn())
    }

    /// The workspace's name.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn name(&self) -> Result<String, StoreError> {
        Ok(self.workspace()?.name)
    }

    /// The live row of that name.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn get<R: Record>(&self, id: &R::Id) -> Result<Option<R>, StoreError> {
        row::get(self.conn(), id)
    }

    /// The live rows that belong to the parent, in order.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn children<R: Child>(&self, parent: &R::Parent) -> Result<Vec<R>, StoreError> {
        row::children(self.conn(), parent, &Problems::default())
    }

    /// Everything that maps may name, ordered by identifier.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn entities(&self) -> Result<Entities, StoreError> {
        entities(self.conn())
    }

    /// A whole map with what it names; `None` where there is none of that name.
    ///
    /// What it refers to and what is not there is made good: a card whose steps are gone keeps those that are
    /// left, or is put aside among the leftovers; nothing that was typed is lost on the way.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn bundle(&self, map: &MapId) -> Result<Option<MapBundle>, StoreError> {
        bundle(self.conn(), map)
    }
}

/// A whole map, repaired.
pub(crate) fn bundle(conn: &Connection, map: &MapId) -> Result<Option<MapBundle>, StoreError> {
    let Some(row) = row::get::<MapRow>(conn, map)? else { return Ok(None) };
    let mut bundle = stored_bundle(conn, row, workspace(conn)?.name, &entities(conn)?)?;
    repair(&mut bundle);
    Ok(Some(bundle))
}

/// A whole map as it is stored, with all that it may rightly name; what it names wrongly stays in it.
pub(crate) fn stored_bundle(
    conn: &Connection,
    row: MapRow,
    workspace: String,
    entities: &Entities,
) -> Result<MapBundle, StoreError> {
    let ignored = Problems::default();
    let mut map = Map::new(row.id, row.title);
    map.lens = row.lens;
    map.theme = row.theme;
    for phase in row::children::<PhaseRow>(conn, &map.id, &ignored)? {
        let steps = row::children::<StepRow>(conn, &phase.id, &ignored)?.into_iter().map(Step::from).collect();
        map.phases.push(Phase { steps, fold: phase.fold, ..Phase::new(phase.id, phase.title) });
    }
    for lane in row::children::<LaneRow>(conn, &map.id, &ignored)? {
        map.lanes.push(stored_lane(conn, lane)?);
    }
    map.paths = row::children::<PathRow>(conn, &map.id, &ignored)?.into_iter().map(Into::into).collect();
    map.leftovers = row::children::<LeftoverRow>(conn, &map.id, &ignored)?.into_iter().map(Into::into).collect();
    let mut bundle = MapBundle { workspace, ..MapBundle::new(map) };
    name_entities(&mut bundle, entities);
    name_pictures(conn, &mut bundle)?;
    Ok(bundle)
}

/// Everything that maps may name.
pub(crate) fn entities(conn: &Connection) -> Result<Entities, StoreError> {
    let ignored = Problems::default();
    Ok(Entities {
        personas: row::all(conn, &ignored)?,
        channels: row::all(conn, &ignored)?,
        touchpoints: row::all(conn, &ignored)?,
    })
}

/// The workspace's own row.
pub(crate) fn workspace(conn: &Connection) -> Result<WorkspaceRow, StoreError> {
    let rows = row::all::<WorkspaceRow>(conn, &Problems::default())?;
    rows.into_iter().next().ok_or_else(|| StoreError::Damaged("it does not say which workspace it is".to_owned()))
}

fn stored_lane(conn: &Connection, row: LaneRow) -> Result<Lane, StoreError> {
    let ignored = Problems::default();
    let cards: Vec<Card> = row::children::<CardRow>(conn, &row.id, &ignored)?.into_iter().map(Into::into).collect();
    let kind = match row.kind {
        LaneRowKind::Text => LaneKind::Text,
        LaneRowKind::Divider => LaneKind::Divider,
        LaneRowKind::Touchpoint => LaneKind::Touchpoint,
        LaneRowKind::Arc(scale) => {
            let values = row::children::<MetricValueRow>(conn, &row.id, &ignored)?;
            LaneKind::Arc { scale, values: values.into_iter().filter_map(MetricValueRow::into_arc).collect() }
        }
        LaneRowKind::Process => {
            let there: BTreeSet<_> = cards.iter().map(|card| &card.id).collect();
            let mut flows = row::children::<FlowRow>(conn, &row.id, &ignored)?;
            flows.retain(|flow| flow.from != flow.to && there.contains(&flow.from) && there.contains(&flow.to));
            LaneKind::Process { flows: flows.into_iter().map(Into::into).collect() }
        }
        LaneRowKind::Image => {
            let pictures = row::children::<LanePictureRow>(conn, &row.id, &ignored)?;
            LaneKind::Image { pictures: pictures.into_iter().map(Into::into).collect() }
        }
        LaneRowKind::Metric(metric) => {
            let values = row::children::<MetricValueRow>(conn, &row.id, &ignored)?;
            LaneKind::Metric { metric, values: values.into_iter().map(Into::into).collect() }
        }
        LaneRowKind::Emotion(scale) => {
            let values = row::children::<EmotionValueRow>(conn, &row.id, &ignored)?;
            LaneKind::Emotion { scale, values: values.into_iter().map(Into::into).collect() }
        }
        LaneRowKind::Channel => {
            let uses = row::children::<ChannelUseRow>(conn, &row.id, &ignored)?;
            LaneKind::Channel { uses: uses.into_iter().map(Into::into).collect() }
        }
    };
    let LaneRow { id, place: _, title, subtitle, role, icon, fold, kind: _, height, visibility, freeze, prompts } = row;
    Ok(Lane { id, title, subtitle, role, icon, fold, height, visibility, freeze, kind, prompts, cards })
}

/// Takes those entities into the bundle that its map names.
fn name_entities(bundle: &mut MapBundle, entities: &Entities) {
    let mut personas: BTreeSet<_> = bundle.map.lens.personas.iter().collect();
    let mut channels = BTreeSet::new();
    let mut touchpoints = BTreeSet::new();
    for lane in &bundle.map.lanes {
        touchpoints.extend(lane.cards.iter().filter_map(|card| card.touchpoint.as_ref()));
        match &lane.kind {
            LaneKind::Text
            | LaneKind::Touchpoint
            | LaneKind::Arc { .. }
            | LaneKind::Metric { .. }
            | LaneKind::Process { .. }
            | LaneKind::Image { .. }
            | LaneKind::Divider => {}
            LaneKind::Emotion { values, .. } => {
                personas.extend(values.iter().filter_map(|value| value.persona.as_ref()));
            }
            LaneKind::Channel { uses } => channels.extend(uses.iter().map(|used| &used.channel)),
        }
    }
    bundle.touchpoints = entities.touchpoints.iter().filter(|one| touchpoints.contains(&one.id)).cloned().collect();
    channels.extend(bundle.touchpoints.iter().filter_map(|touchpoint| touchpoint.channel.as_ref()));
    bundle.channels = entities.channels.iter().filter(|one| channels.contains(&one.id)).cloned().collect();
    bundle.personas = entities.personas.iter().filter(|one| personas.contains(&one.id)).cloned().collect();
}

/// Takes those pictures into the bundle that stand on its map and whose bytes are there, in order of their names.
fn name_pictures(conn: &Connection, bundle: &mut MapBundle) -> Result<(), StoreError> {
    let standing = bundle.map.lanes.iter().flat_map(|lane| lane.kind.pictures());
    let names: BTreeSet<_> = standing.map(|standing| &standing.picture).collect();
    let found = names.into_iter().map(|id| picture::get(conn, id)).collect::<Result<Vec<_>, _>>()?;
    bundle.pictures = found.into_iter().flatten().collect();
    Ok(())
}
