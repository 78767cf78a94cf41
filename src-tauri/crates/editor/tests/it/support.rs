//! A workspace in a folder of its own.

use std::sync::Arc;

use editor::{CountingHost, Edit, MapTemplate, SharedHost, Workspace};
use model::{Lane, LaneKind, Map, MapBundle, MapId, StepId};
use tempfile::TempDir;

/// A workspace in a folder that goes with it.
pub(crate) struct Bench {
    pub(crate) folder: TempDir,
    pub(crate) workspace: Workspace,
}

/// A host that gives the same answers in every run.
pub(crate) fn host() -> SharedHost {
    Arc::new(CountingHost::new(1_700_000_000_000))
}

impl Bench {
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::create(&folder.path().join("t.laneway"), "Test", host()).unwrap();
        Self { folder, workspace }
    }

    pub(crate) fn sample() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::create_sample(&folder.path().join("t.laneway"), host()).unwrap();
        Self { folder, workspace }
    }

    /// A workspace with one map of that template.
    pub(crate) fn with(template: MapTemplate) -> Self {
        let mut bench = Self::empty();
        bench.apply(Edit::AddMap { id: None, title: "Map".into(), template: template.into(), before: None });
        bench
    }

    /// Does the edit; the identifier of what it made.
    pub(crate) fn apply(&mut self, edit: Edit) -> String {
        self.workspace.apply(&edit).unwrap().created.unwrap_or_default()
    }

    /// The sentence with which the edit is refused.
    pub(crate) fn refused(&mut self, edit: &Edit) -> String {
        let before = self.all();
        let message = self.workspace.apply(edit).unwrap_err().message;
        assert_eq!(self.all(), before, "a failed edit left a trace");
        message
    }

    pub(crate) fn map_id(&self) -> MapId {
        self.workspace.maps().unwrap()[0].id.clone()
    }

    pub(crate) fn bundle(&self) -> MapBundle {
        self.workspace.bundle(&self.map_id()).unwrap()
    }

    pub(crate) fn map(&self) -> Map {
        self.bundle().map
    }

    /// Every map.
    pub(crate) fn all(&self) -> Vec<MapBundle> {
        let maps = self.workspace.maps().unwrap();
        maps.iter().map(|map| self.workspace.bundle(&map.id).unwrap()).collect()
    }

    pub(crate) fn step(&self, column: usize) -> StepId {
        self.map().steps().nth(column).unwrap().id.clone()
    }

    pub(crate) fn lane(&self, title: &str) -> Lane {
        self.map().lanes.into_iter().find(|lane| lane.title == title).unwrap()
    }
}

/// The steps' titles, phase by phase: `Dream: Catch the idea, Ask around`.
pub(crate) fn columns(map: &Map) -> Vec<String> {
    let line = |phase: &model::Phase| {
        let steps: Vec<&str> = phase.steps.iter().map(|step| step.title.as_str()).collect();
        format!("{}: {}", phase.title, steps.join(", "))
    };
    map.phases.iter().map(line).collect()
}

/// A lane's cards with the columns that they cover: `2-3 text`.
pub(crate) fn cards(map: &Map, title: &str) -> Vec<String> {
    let lane = map.lanes.iter().find(|lane| lane.title == title).unwrap();
    let at = |step| map.column(step).map_or_else(|| "?".to_owned(), |column| column.to_string());
    lane.cards.iter().map(|card| format!("{}-{} {}", at(&card.span.from), at(&card.span.to), card.text)).collect()
}

/// The values of the first emotion lane: `3 -1.3 label`.
pub(crate) fn values(map: &Map) -> Vec<String> {
    let found = map.lanes.iter().find_map(|lane| match &lane.kind {
        LaneKind::Emotion { values, .. } => Some(values),
        LaneKind::Text
        | LaneKind::Channel { .. }
        | LaneKind::Metric { .. }
        | LaneKind::Process { .. }
        | LaneKind::Image { .. }
        | LaneKind::Divider
        | LaneKind::Touchpoint
        | LaneKind::Arc { .. } => None,
    });
    let mut lines: Vec<(usize, String)> = found
        .unwrap()
        .iter()
        .map(|value| {
            let column = map.column(&value.step).unwrap();
            (column, format!("{column} {:?} {}", value.value, value.label))
        })
        .collect();
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect()
}
