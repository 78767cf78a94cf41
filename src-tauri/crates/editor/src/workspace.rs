//! An open workspace without a window: what the command line works with, and what a session is built on.

use std::path::{Path, PathBuf};

use model::{MapBundle, MapId};
use picture::Picture;
use store::{BackupPolicy, Change, ChangeId, Mode, NewWorkspace, Opening, Replace, Reverted, Store, Tx, WorkspaceId};

use crate::export::{ExportJob, ExportOptions, ExportPictures};
use crate::session::new_fonts;
use crate::view::{DraftView, MapSummary, Preview, WorkspaceView};
use crate::{
    Edit, Error, ErrorKind, Host, OwnTemplates, Result, SharedHost, TemplateMap, TemplateName, TemplatePart, apply,
    draft, merge, outline, sample, subject,
};

pub use store::Access;

/// How often the folder of backups is looked at, in milliseconds.
const BACKUP_CHECK: i64 = 60_000;

/// An open workspace.
pub struct Workspace {
    store: Store,
    host: SharedHost,
    /// The draft of what is being typed right now; earlier ones are left to the user's decision.
    typing: Option<String>,
    backups_checked: i64,
}

/// What an action came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The identifier of what it made.
    pub created: Option<String>,
    /// What it did, in words.
    pub label: String,
}

/// What an import came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportDone {
    /// The maps that it added.
    pub maps: Vec<MapId>,
    /// The action.
    pub done: Done,
}

impl Workspace {
    /// Makes an empty workspace file.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Output`] where the file exists or cannot be written.
    pub fn create(path: &Path, name: &str, host: SharedHost) -> Result<Self> {
        Self::create_with(path, name, host, &[])
    }

    /// Makes a workspace file with the sample in it.
    ///
    /// # Errors
    /// As [`Workspace::create`].
    pub fn create_sample(path: &Path, host: SharedHost) -> Result<Self> {
        let edits = sample::edits(&*host);
        Self::create_with(path, sample::NAME, host, &edits)
    }

    /// Makes a workspace file with these edits done. They belong to its beginning and cannot be undone; the file
    /// is there with all of them or not at all.
    ///
    /// # Errors
    /// As [`Workspace::create`], and of the first edit that makes no sense.
    pub fn create_with(path: &Path, name: &str, host: SharedHost, edits: &[Edit]) -> Result<Self> {
        Self::create_filled(path, name, host, |tx, host| {
            edits.iter().try_for_each(|edit| apply::apply(tx, host, edit).map(drop))
        })
    }

    /// Makes a workspace file with this map in it, with identifiers of its own. It belongs to its beginning and
    /// cannot be undone.
    ///
    /// # Errors
    /// As [`Workspace::create`].
    pub fn create_from(path: &Path, name: &str, host: SharedHost, map: &TemplateMap) -> Result<Self> {
        Self::create_filled(path, name, host, |tx, host| {
            merge::add_bundles(tx, host, std::slice::from_ref(&map.bundle), &map.pictures).map(drop)
        })
    }

    /// Opens a workspace file. Where it cannot be written it opens for reading; [`Workspace::read_only`] says why.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Input`] where it is not a sound workspace.
    pub fn open(path: &Path, access: Access, host: SharedHost) -> Result<Self> {
        let folder = backup_folder(&host, path);
        let opening = Opening { backups: folder.as_deref(), ..Opening::new(access) };
        let store = Store::open_with(path, &opening)?;
        Ok(Self { store, host, typing: None, backups_checked: 0 })
    }

    /// Closes the file; everything is on disk already.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Output`] where it cannot be tidied up; nothing is lost.
    pub fn close(self) -> Result<()> {
        Ok(self.store.close()?)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Why nothing can be changed, as a sentence; `None` where everything can.
    #[must_use]
    pub fn read_only(&self) -> Option<String> {
        match self.store.access() {
            Mode::Writable => None,
            Mode::ReadOnly(reason) => Some(reason.to_string()),
        }
    }

    /// Does one edit. When this returns, it is on disk.
    ///
    /// # Errors
    /// Where it makes no sense or cannot be stored; then nothing has changed.
    pub fn apply(&mut self, edit: &Edit) -> Result<Done> {
        let map = subject::map_of(&self.store, edit);
        let change = self.change(edit.kind(), edit.label(), map)?;
        let (host, typing) = (&*self.host, self.typing.as_deref());
        let written = self.store.write(&change, |tx| {
            if let Some(field) = typing {
                tx.clear_draft(field)?;
            }
            apply::apply(tx, host, edit)
        })?;
        self.typing = None;
        self.keep_backups();
        Ok(Done { created: written.value, label: edit.label().to_owned() })
    }

    /// Adds maps with what they name, as one change. Everything gets identifiers of its own; personas, channels,
    /// touchpoints and pictures that the workspace already has are not added twice.
    ///
    /// # Errors
    /// Where they cannot be stored; then nothing has changed.
    pub fn import(&mut self, bundles: &[MapBundle], pictures: &[Picture], label: &str) -> Result<ImportDone> {
        let change = self.change("import", label, None)?;
        let host = &*self.host;
        let written = self.store.write(&change, |tx| merge::add_bundles(tx, host, bundles, pictures))?;
        self.keep_backups();
        Ok(ImportDone { maps: written.value, done: Done { created: None, label: label.to_owned() } })
    }

    /// Takes the last action back; `None` where there is none.
    ///
    /// # Errors
    /// Where it cannot be stored; then nothing has changed.
    pub fn undo(&mut self) -> Result<Option<Done>> {
        let reverted = self.store.undo(fresh_change(&self.host)?, self.host.now())?;
        Ok(reverted.map(|reverted| reverted_done("Undo", &reverted)))
    }

    /// Brings the last undone action back; `None` where there is none.
    ///
    /// # Errors
    /// Where it cannot be stored; then nothing has changed.
    pub fn redo(&mut self) -> Result<Option<Done>> {
        let reverted = self.store.redo(fresh_change(&self.host)?, self.host.now())?;
        Ok(reverted.map(|reverted| reverted_done("Redo", &reverted)))
    }

    /// A map with everything that it names.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Invalid`] where it is not there.
    pub fn bundle(&self, map: &MapId) -> Result<MapBundle> {
        self.store.bundle(map)?.ok_or_else(|| Error::invalid(format!("there is no map “{map}”")))
    }

    /// The maps in library order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn maps(&self) -> Result<Vec<MapSummary>> {
        Ok(self.store.maps()?.into_iter().map(summary).collect())
    }

    /// The state of the workspace.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn view(&self) -> Result<WorkspaceView> {
        let entities = self.store.entities()?;
        let (undo, redo) = (self.store.can_undo()?, self.store.can_redo()?);
        Ok(WorkspaceView {
            path: self.path().display().to_string(),
            name: self.store.name()?,
            read_only: self.read_only(),
            undo: undo.map(|peek| peek.subject),
            redo: redo.map(|peek| peek.subject),
            maps: self.maps()?,
            personas: entities.personas.iter().map(outline::persona).collect(),
            channels: entities.channels.iter().map(outline::channel).collect(),
            touchpoints: entities.touchpoints.iter().map(outline::touchpoint).collect(),
        })
    }

    /// An export of a map as it is now, ready to run.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Invalid`] where the map is not there.
    pub fn export(&self, map: &MapId, options: ExportOptions) -> Result<ExportJob> {
        let bundle = self.bundle(map)?;
        let pictures = ExportPictures::of(self, &bundle, options.format)?;
        Ok(ExportJob { bundle, pictures, options, now: self.host.now(), fonts: new_fonts() })
    }

    /// Saves a map or a part of it as a template of the user's own; its name.
    ///
    /// # Errors
    /// Where the map is not there, there is nothing in it, or the template cannot be written.
    pub fn save_template(&self, map: &MapId, title: &str, part: &TemplatePart) -> Result<TemplateName> {
        let part = part.of(&self.bundle(map)?, title)?;
        let pictures = self.originals(std::slice::from_ref(&part))?;
        OwnTemplates::of(&*self.host).save(&part, &pictures)
    }

    /// Writes a copy of the workspace; an existing file is replaced.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Output`] where it cannot be written.
    pub fn save_copy(&self, to: &Path) -> Result<()> {
        Ok(self.store.save_copy(to, Replace::Allowed)?)
    }

    /// What is wrong with the file and its maps, as sentences; empty where all is well.
    ///
    /// # Errors
    /// Where the file cannot be read at all.
    pub fn integrity(&self) -> Result<Vec<String>> {
        let mut found = self.store.integrity()?;
        found.extend(self.damaged_pictures()?);
        Ok(found)
    }

    /// Keeps what is being typed. It is on disk when this returns.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn save_draft(&mut self, map: &MapId, preview: &Preview) -> Result<()> {
        let Some((place, text)) = draft::split(preview) else { return Ok(()) };
        let key = match &self.typing {
            Some(key) if draft::is_at(key, map, &place) => key.clone(),
            Some(_) | None => draft::key(map, &place, self.host.fresh_id()),
        };
        self.store.set_draft(&key, text, self.host.now())?;
        self.typing = Some(key);
        Ok(())
    }

    /// Forgets what is being typed: it was given up, or is stored as it was.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn forget_typing(&mut self) -> Result<()> {
        match self.typing.take() {
            Some(key) => Ok(self.store.clear_draft(&key)?),
            None => Ok(()),
        }
    }

    /// Typing that was not finished when the program last ended.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn drafts(&self) -> Result<Vec<DraftView>> {
        let drafts = self.store.drafts()?;
        let left = drafts.into_iter().filter(|draft| self.typing.as_deref() != Some(draft.field.as_str()));
        Ok(left.filter_map(|found| draft::view(&self.store, &found)).collect())
    }

    /// Puts unfinished typing where it belongs, as one change.
    ///
    /// # Errors
    /// Where its place is gone; the draft stays.
    pub fn restore_draft(&mut self, key: &str) -> Result<Done> {
        let drafts = self.store.drafts()?;
        let found = drafts.iter().find(|draft| draft.field == key);
        let edit = found
            .and_then(|found| draft::edit(&self.store, found))
            .ok_or_else(|| Error::invalid("the place of that text is gone"))?;
        let before = self.typing.replace(key.to_owned());
        self.apply(&edit).inspect_err(|_| self.typing = before)
    }

    /// Throws unfinished typing away.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn discard_draft(&mut self, key: &str) -> Result<()> {
        Ok(self.store.clear_draft(key)?)
    }

    pub(crate) const fn store(&self) -> &Store {
        &self.store
    }

    fn create_filled(
        path: &Path,
        name: &str,
        host: SharedHost,
        fill: impl FnOnce(&mut Tx<'_>, &dyn Host) -> Result<()>,
    ) -> Result<Self> {
        let id = WorkspaceId::new(host.fresh_id()).map_err(|error| Error::invalid(error.to_string()))?;
        let new = NewWorkspace { name: model::clean_line(name), id, at: host.now() };
        let store = Store::create_with(path, &new, |tx| fill(tx, &*host))?;
        Ok(Self { store, host, typing: None, backups_checked: 0 })
    }

    fn change<'a>(&self, kind: &'a str, label: &str, map: Option<MapId>) -> Result<Change<'a>> {
        let id = fresh_change(&self.host)?;
        Ok(Change { id, kind, subject: label.to_owned(), map, at: self.host.now() })
    }

    /// A backup that cannot be written must not stop the work that it is there to protect.
    fn keep_backups(&mut self) {
        let now = self.host.now();
        if now - self.backups_checked < BACKUP_CHECK {
            return;
        }
        self.backups_checked = now;
        if let Some(folder) = backup_folder(&self.host, self.store.path()) {
            let _ = self.store.keep_backups(&folder, BackupPolicy::default(), now);
        }
    }
}

fn fresh_change(host: &SharedHost) -> Result<ChangeId> {
    ChangeId::new(host.fresh_id()).map_err(|error| Error::invalid(error.to_string()))
}

/// Each workspace has a folder of its own among the backups, named after the file.
fn backup_folder(host: &SharedHost, path: &Path) -> Option<PathBuf> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let place = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let mark = place
        .to_string_lossy()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    Some(host.backup_folder()?.join(format!("{name}-{mark:016x}")))
}

fn reverted_done(verb: &str, reverted: &Reverted) -> Done {
    Done { created: None, label: format!("{verb}: {}", reverted.subject) }
}

fn summary(head: store::MapHead) -> MapSummary {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    MapSummary {
        id: head.id,
        title: head.title,
        state: head.state,
        status: head.status,
        steps: count(head.steps),
        cards: count(head.cards),
        #[expect(clippy::cast_possible_truncation, reason = "between -1 and 1, for a small drawing")]
        curve: head.curve.into_iter().map(|point| point.map(|value| value as f32)).collect(),
    }
}

impl From<store::StoreError> for Error {
    fn from(error: store::StoreError) -> Self {
        use store::StoreError as E;
        let kind = match &error {
            E::ReadOnly(_) => ErrorKind::ReadOnly,
            E::Missing { .. } | E::Exists { .. } | E::Conflict { .. } | E::TooManyPictures => ErrorKind::Invalid,
            E::Busy | E::Full | E::Io { .. } | E::FileExists(_) | E::FileInUse(_) => ErrorKind::Output,
            E::Damaged(_) | E::Database(_) => ErrorKind::Input,
        };
        Self::new(kind, error.to_string())
    }
}

impl From<store::WriteError<Self>> for Error {
    fn from(error: store::WriteError<Self>) -> Self {
        match error {
            store::WriteError::Work(error) => error,
            store::WriteError::Store(error) => error.into(),
        }
    }
}

impl From<store::OpenError> for Error {
    fn from(error: store::OpenError) -> Self {
        Self::new(ErrorKind::Input, error.to_string())
    }
}

impl From<store::FillError<Self>> for Error {
    fn from(error: store::FillError<Self>) -> Self {
        match error {
            store::FillError::Work(error) => error,
            store::FillError::Create(error) => Self::new(ErrorKind::Output, error.to_string()),
        }
    }
}
