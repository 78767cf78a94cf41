//! What the tests share: a workspace in a folder of its own, and random work on its rows.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use model::{
    CardColor, CardExtras, CardId, CardMark, Channel, ChannelId, FlowId, Fold, Freeze, LaneHeight, LaneId, LaneRole,
    LeftoverId, Lens, Link, MapId, MapTheme, Moment, PathId, PathKind, Persona, PersonaId, PhaseId, Picture,
    PictureFit, PictureId, Place, Prompt, Scale, Span, StepId, StepWidth, Tag, Touchpoint, TouchpointId, Usage,
    Visibility, keys_after,
};
use proptest::prelude::{Strategy, any};
use proptest::{collection, sample};
use store::{
    Access, CardRow, CellKey, Change, ChangeId, ChannelUseRow, EmotionValueRow, FlowRow, LanePictureRow, LaneRow,
    LaneRowKind, LeftoverRow, MapRow, MetricValueRow, Mode, NewWorkspace, PathRow, PhaseRow, Record, StepRow, Store,
    StoreError, StoredPicture, Tx, UseKey, ValueKey, WorkspaceId, Written,
};

/// Noon of the first of January 2026 (UTC), in milliseconds since 1970.
pub(crate) const NOON: i64 = 1_767_268_800_000;

/// A workspace in a folder of its own.
pub(crate) struct Bench {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
    store: Option<Store>,
    clock: i64,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bench.laneway");
        let store = Store::create(&path, &new_workspace()).unwrap();
        Self { folder, path, store: Some(store), clock: NOON }
    }

    pub(crate) fn store(&mut self) -> &mut Store {
        self.store.as_mut().unwrap()
    }

    pub(crate) fn close(&mut self) {
        self.store.take().unwrap().close().unwrap();
    }

    pub(crate) fn reopen(&mut self) {
        if self.store.is_some() {
            self.close();
        }
        let store = Store::open(&self.path, Access::Write).unwrap();
        assert_eq!(*store.access(), Mode::Writable);
        self.store = Some(store);
    }

    /// One change, a second after the last.
    pub(crate) fn write<T>(
        &mut self,
        kind: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
    ) -> Written<T> {
        let change = self.change(kind);
        self.store().write(&change, work).unwrap()
    }

    pub(crate) fn change<'a>(&mut self, kind: &'a str) -> Change<'a> {
        let (id, at) = self.tick();
        Change { id, kind, subject: format!("Do {kind}"), map: Some(map_id(0)), at }
    }

    pub(crate) fn undo(&mut self) -> Option<String> {
        let (id, at) = self.tick();
        self.store().undo(id, at).unwrap().map(|reverted| reverted.kind)
    }

    pub(crate) fn redo(&mut self) -> Option<String> {
        let (id, at) = self.tick();
        self.store().redo(id, at).unwrap().map(|reverted| reverted.kind)
    }

    pub(crate) fn hash(&mut self) -> String {
        self.store().content_hash().unwrap().to_string()
    }

    fn tick(&mut self) -> (ChangeId, i64) {
        self.clock += 1000;
        (ChangeId::new(format!("change-{}", self.clock)).unwrap(), self.clock)
    }
}

pub(crate) fn new_workspace() -> NewWorkspace {
    NewWorkspace { name: "Bench".to_owned(), id: WorkspaceId::new("workspace").unwrap(), at: NOON }
}

/// The names of what lies in a folder, in order.
pub(crate) fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub(crate) fn map_id(n: u8) -> MapId {
    MapId::new(format!("map{n}")).unwrap()
}

pub(crate) fn phase_id(n: u8) -> PhaseId {
    PhaseId::new(format!("phase{n}")).unwrap()
}

pub(crate) fn step_id(n: u8) -> StepId {
    StepId::new(format!("step{n}")).unwrap()
}

pub(crate) fn lane_id(n: u8) -> LaneId {
    LaneId::new(format!("lane{n}")).unwrap()
}

pub(crate) fn card_id(n: u8) -> CardId {
    CardId::new(format!("card{n}")).unwrap()
}

fn persona_id(n: u8) -> PersonaId {
    PersonaId::new(format!("persona{n}")).unwrap()
}

fn channel_id(n: u8) -> ChannelId {
    ChannelId::new(format!("channel{n}")).unwrap()
}

/// The n-th of twenty places under a parent.
pub(crate) fn place(parent: &str, n: u8) -> Place {
    let keys = keys_after(None, 20);
    Place { parent: parent.to_owned(), key: keys[usize::from(n) % keys.len()].clone() }
}

pub(crate) fn map_row(n: u8, word: &str) -> MapRow {
    let personas = vec![persona_id(n), persona_id(n + 1)];
    let lens = Lens { scenario: word.to_owned(), personas, ..Lens::default() };
    MapRow { id: map_id(n), place: place("library", n), title: word.to_owned(), lens, theme: MapTheme::default() }
}

/// A map in some theme.
pub(crate) fn themed_map_row(n: u8, word: &str) -> MapRow {
    MapRow { theme: MapTheme::ALL[usize::from(n) % MapTheme::ALL.len()], ..map_row(n, word) }
}

pub(crate) fn phase_row(n: u8, word: &str) -> PhaseRow {
    PhaseRow { id: phase_id(n), place: place("map0", n), title: word.to_owned(), fold: Fold::Open }
}

/// A step with a width, hidden where the word is empty.
pub(crate) fn sized_step_row(n: u8, word: &str) -> StepRow {
    let visibility = if word.is_empty() { Visibility::Hidden } else { Visibility::Shown };
    StepRow { width: Some(StepWidth::clamped(u32::from(n) * 100)), visibility, ..step_row(n, word) }
}

/// A lane that asks for something, as a whole and in a cell.
pub(crate) fn asking_lane_row(n: u8, word: &str) -> LaneRow {
    let of_lane = Prompt { step: None, text: format!("{word}?") };
    let of_cell = Prompt { step: Some(step_id(n)), text: "Half / 50 %?".to_owned() };
    LaneRow { prompts: vec![of_lane, of_cell], ..lane_row(n, LaneRowKind::Text, word) }
}

/// A lane with a height, hidden and frozen by turns.
pub(crate) fn sized_lane_row(n: u8, word: &str) -> LaneRow {
    LaneRow {
        height: Some(LaneHeight::clamped(u32::from(n) * 100)),
        visibility: Visibility::ALL[usize::from(n) % 2],
        freeze: Freeze::ALL[usize::from(n) / 2 % 2],
        ..lane_row(n, LaneRowKind::Emotion(Scale::ONE_TO_FIVE), word)
    }
}

pub(crate) fn step_row(n: u8, word: &str) -> StepRow {
    let (moment, visibility) = (Moment::Truth, Visibility::Shown);
    StepRow { id: step_id(n), place: place("phase0", n), title: word.to_owned(), moment, width: None, visibility }
}

pub(crate) fn lane_row(n: u8, kind: LaneRowKind, word: &str) -> LaneRow {
    LaneRow {
        id: lane_id(n),
        place: place("map0", n),
        title: word.to_owned(),
        subtitle: String::new(),
        role: LaneRole::Action,
        icon: Some("walk".to_owned()),
        fold: Fold::Open,
        kind,
        height: None,
        visibility: Visibility::Shown,
        freeze: Freeze::Free,
        prompts: Vec::new(),
    }
}

pub(crate) fn card_row(n: u8, word: &str) -> CardRow {
    CardRow {
        id: card_id(n),
        place: place("lane0", n),
        text: word.to_owned(),
        span: Span { from: step_id(n), to: step_id(n + 1) },
        touchpoint: TouchpointId::new(format!("touchpoint{n}")).ok(),
        extras: CardExtras::default(),
    }
}

/// A card that bears what the word gives.
pub(crate) fn marked_card_row(n: u8, word: &str) -> CardRow {
    let extras = CardExtras {
        color: CardColor::ALL.get(word.len()).copied(),
        mark: CardMark::ALL.get(usize::from(n)).copied(),
        tags: Tag::new(word).into_iter().collect(),
        link: Link::new(&format!("https://example.org/{word}")).ok(),
    };
    CardRow { extras, ..card_row(n, word) }
}

pub(crate) fn value_row(n: u8, value: Option<f64>, word: &str) -> EmotionValueRow {
    let key = ValueKey { lane: lane_id(1), step: step_id(n), persona: Some(persona_id(0)) };
    EmotionValueRow { key, value, label: word.to_owned(), raw: String::new() }
}

pub(crate) fn use_row(n: u8, usage: Usage) -> ChannelUseRow {
    let key = UseKey { lane: lane_id(2), step: step_id(n), channel: channel_id(0) };
    ChannelUseRow { key, place: place("lane2", n), usage }
}

pub(crate) fn metric_row(n: u8, target: Option<f64>) -> MetricValueRow {
    let key = CellKey { lane: lane_id(4), step: step_id(n) };
    MetricValueRow { key, value: Some(f64::from(n)), target }
}

pub(crate) fn picture_row(n: u8, word: &str) -> LanePictureRow {
    LanePictureRow {
        key: CellKey { lane: lane_id(5), step: step_id(n) },
        picture: PictureId::new(format!("picture{n}")).unwrap(),
        name: format!("{n}.png"),
        alt: word.to_owned(),
        fit: PictureFit::ALL[usize::from(n) % 2],
    }
}

/// A picture that a row of that number names.
pub(crate) fn stored_picture(n: u8) -> StoredPicture {
    let id = PictureId::new(format!("picture{n}")).unwrap();
    StoredPicture {
        picture: Picture { id, width: 40, height: 30 },
        original: Arc::from(vec![n; 1000]),
        drawing: (n == 1).then(|| Arc::from(vec![9; 10])),
    }
}

pub(crate) fn persona(n: u8, word: &str) -> Persona {
    Persona { id: persona_id(n), name: word.to_owned(), summary: String::new() }
}

pub(crate) fn channel(n: u8, word: &str) -> Channel {
    Channel { id: channel_id(n), name: word.to_owned(), icon: None }
}

pub(crate) fn touchpoint(n: u8, word: &str) -> Touchpoint {
    let id = TouchpointId::new(format!("touchpoint{n}")).unwrap();
    Touchpoint { id, name: word.to_owned(), channel: Some(channel_id(n)), icon: None }
}

pub(crate) fn leftover_row(n: u8, word: &str) -> LeftoverRow {
    let id = LeftoverId::new(format!("leftover{n}")).unwrap();
    LeftoverRow { id, place: place("map0", n), origin: "row 1".to_owned(), text: word.to_owned() }
}

pub(crate) fn flow_row(n: u8, label: &str) -> FlowRow {
    let id = FlowId::new(format!("flow{n}")).unwrap();
    let (from, to) = (card_id(n), card_id(n % 2 + 1));
    FlowRow { id, place: place("lane0", n), from, to, label: label.to_owned() }
}

pub(crate) fn path_row(n: u8, name: &str) -> PathRow {
    PathRow {
        id: PathId::new(format!("path{n}")).unwrap(),
        place: place("map0", n),
        name: name.to_owned(),
        kind: PathKind::ALL[usize::from(n)],
        visibility: Visibility::ALL[usize::from(n) % 2],
        stops: (0..n).map(step_id).collect(),
    }
}

/// One random thing done to one row.
#[derive(Debug, Clone)]
pub(crate) struct RowWork {
    table: u8,
    row: u8,
    verb: Verb,
    word: String,
}

#[derive(Debug, Clone, Copy)]
enum Verb {
    Put,
    Insert,
    Update,
    Delete,
}

/// How many tables [`RowWork`] reaches: all that are tracked but the workspace's own.
const TABLES: u8 = 15;

pub(crate) fn row_work() -> impl Strategy<Value = RowWork> {
    let verb = sample::select(vec![Verb::Put, Verb::Put, Verb::Insert, Verb::Update, Verb::Delete]);
    let word = "[a-z/%é\\n]{0,6}";
    (0..TABLES, 0..4_u8, verb, word).prop_map(|(table, row, verb, word)| RowWork { table, row, verb, word })
}

/// The work of one change.
pub(crate) fn change_work() -> impl Strategy<Value = Vec<RowWork>> {
    collection::vec(row_work(), 0..6)
}

/// Random histories: what was done, and where the user went back and forth.
#[derive(Debug, Clone)]
pub(crate) enum Deed {
    Edit(Vec<RowWork>),
    Undo,
    Redo,
    Reopen,
}

pub(crate) fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0..10_u8, change_work(), any::<bool>()).prop_map(|(choice, work, reopen)| match choice {
        0..=4 => Deed::Edit(work),
        5..=6 => Deed::Undo,
        7..=8 => Deed::Redo,
        _ if reopen => Deed::Reopen,
        _ => Deed::Undo,
    });
    collection::vec(deed, 1..24)
}

impl RowWork {
    /// Does it. What is not there to be changed, or is there already, is left alone.
    pub(crate) fn perform(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        let (n, word) = (self.row, self.word.as_str());
        match self.table {
            0 => self.on(tx, &themed_map_row(n, word)),
            1 => self.on(tx, &PhaseRow { fold: Fold::ALL[usize::from(n) % 2], ..phase_row(n, word) }),
            2 => self.on(tx, &sized_step_row(n, word)),
            3 => self.on(tx, &sized_lane_row(n, word)),
            4 => self.on(tx, &marked_card_row(n, word)),
            5 => self.on(tx, &value_row(n, (!word.is_empty()).then_some(f64::from(n)), word)),
            6 => self.on(tx, &use_row(n, if word.is_empty() { Usage::Main } else { Usage::Also })),
            7 => self.on(tx, &persona(n, word)),
            8 => self.on(tx, &channel(n, word)),
            9 => self.on(tx, &touchpoint(n, word)),
            11 => self.on(tx, &path_row(n, word)),
            12 => self.on(tx, &flow_row(n, word)),
            10 => self.on(tx, &metric_row(n, (!word.is_empty()).then_some(0.5))),
            13 => self.on(tx, &picture_row(n, word)),
            _ => self.on(tx, &leftover_row(n, word)),
        }
    }

    fn on<R: Record>(&self, tx: &mut Tx<'_>, row: &R) -> Result<(), StoreError> {
        let done = match self.verb {
            Verb::Put => tx.put(row),
            Verb::Insert => tx.insert(row),
            Verb::Update => tx.update(row),
            Verb::Delete => tx.delete::<R>(&row.id()),
        };
        match done {
            Err(StoreError::Missing { .. } | StoreError::Exists { .. }) => Ok(()),
            done => done,
        }
    }
}

/// Does all of it.
pub(crate) fn perform(work: &[RowWork], tx: &mut Tx<'_>) -> Result<(), StoreError> {
    work.iter().try_for_each(|row| row.perform(tx))
}
