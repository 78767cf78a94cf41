//! What a window has: fonts, at most one open workspace, and at most one map on the canvas.

use std::path::Path;
use std::sync::Arc;

use layout::{Fonts, SystemFonts, View};
use model::{MapId, PictureId};

use crate::canvas::Canvas;
use crate::export::{ExportJob, ExportOptions};
use crate::view::{
    CanvasUpdate, CanvasView, DraftView, EditReply, ExportRequest, IconView, ImportFile, ImportFileView, ImportReply,
    Preview, ProbeView, WorkspaceView,
};
use crate::workspace::{Access, Done, Workspace};
use crate::{
    Edit, Error, OwnTemplates, PictureFile, Result, SharedHost, Template, TemplateGallery, TemplateName, TemplatePart,
    probe,
};

/// The one application API of a window. Every call is one user action or one question.
pub struct Session {
    host: SharedHost,
    fonts: Fonts,
    workspace: Option<Workspace>,
    canvas: Option<Canvas>,
    seq: u32,
}

impl Session {
    /// A session without a workspace.
    #[must_use]
    pub fn new(host: SharedHost) -> Self {
        Self { host, fonts: new_fonts(), workspace: None, canvas: None, seq: 0 }
    }

    /// Makes a workspace with one map in it and opens it; with an empty template one without maps.
    ///
    /// # Errors
    /// Where the file exists or cannot be written.
    pub fn new_workspace(&mut self, path: &Path, name: &str, template: &Template) -> Result<WorkspaceView> {
        let first = template.first_map(&*self.host)?;
        let workspace = Workspace::create_with(path, name, self.host.clone(), first.as_slice())?;
        self.put(workspace)
    }

    /// Opens a workspace; one that cannot be written opens for reading, and the view says why.
    ///
    /// # Errors
    /// Where it is not a sound workspace. What was open stays open.
    pub fn open_workspace(&mut self, path: &Path) -> Result<WorkspaceView> {
        if self.workspace.as_ref().is_some_and(|open| same_file(open.path(), path)) {
            return self.view();
        }
        let workspace = Workspace::open(path, Access::Write, self.host.clone())?;
        self.put(workspace)
    }

    /// Opens the sample workspace at that path, made new where there is none.
    ///
    /// # Errors
    /// Where it cannot be made or opened.
    pub fn open_sample(&mut self, path: &Path) -> Result<WorkspaceView> {
        if path.exists() {
            return self.open_workspace(path);
        }
        let workspace = Workspace::create_sample(path, self.host.clone())?;
        self.put(workspace)
    }

    /// Closes the workspace. Everything is on disk already; this tidies the file up.
    ///
    /// # Errors
    /// Where the file cannot be tidied up; nothing is lost.
    pub fn close_workspace(&mut self) -> Result<()> {
        self.canvas = None;
        self.workspace.take().map_or(Ok(()), Workspace::close)
    }

    /// Writes a copy of the workspace. An existing file is replaced: the user has been asked.
    ///
    /// # Errors
    /// Where it cannot be written, or is the open file itself.
    pub fn save_copy(&self, to: &Path) -> Result<()> {
        self.open()?.save_copy(to)
    }

    /// The state of the workspace.
    ///
    /// # Errors
    /// Where none is open.
    pub fn view(&self) -> Result<WorkspaceView> {
        self.open()?.view()
    }

    /// Puts a map on the canvas.
    ///
    /// # Errors
    /// Where no workspace is open or the map is not there.
    pub fn open_canvas(&mut self, map: &MapId, view: View) -> Result<CanvasView> {
        let bundle = self.open()?.bundle(map)?;
        self.seq = self.canvas.as_ref().map_or(self.seq, Canvas::seq).wrapping_add(1);
        let canvas = Canvas::open(bundle, view, self.seq, &mut self.fonts);
        let whole = canvas.whole();
        self.canvas = Some(canvas);
        Ok(whole)
    }

    /// Takes the map off the canvas.
    pub fn close_canvas(&mut self) {
        self.seq = self.canvas.take().map_or(self.seq, |canvas| canvas.seq());
    }

    /// Does one user action.
    ///
    /// # Errors
    /// Where it makes no sense or cannot be stored; then nothing has changed.
    pub fn edit(&mut self, edit: &Edit) -> Result<EditReply> {
        let done = self.open_mut()?.apply(edit)?;
        self.reply(done)
    }

    /// Takes the last action back. `None` where there is none.
    ///
    /// # Errors
    /// Where it cannot be stored; then nothing has changed.
    pub fn undo(&mut self) -> Result<Option<EditReply>> {
        let done = self.open_mut()?.undo()?;
        done.map(|done| self.reply(done)).transpose()
    }

    /// Brings the last undone action back. `None` where there is none.
    ///
    /// # Errors
    /// Where it cannot be stored; then nothing has changed.
    pub fn redo(&mut self) -> Result<Option<EditReply>> {
        let done = self.open_mut()?.redo()?;
        done.map(|done| self.reply(done)).transpose()
    }

    /// Draws what would be, without storing it.
    ///
    /// # Errors
    /// Where no map is on the canvas.
    pub fn preview(&mut self, preview: Preview) -> Result<CanvasUpdate> {
        let canvas = self.canvas.as_mut().ok_or_else(no_canvas)?;
        if preview == Preview::None
            && let Some(workspace) = &mut self.workspace
        {
            workspace.forget_typing()?;
        }
        Ok(canvas.preview(preview, &mut self.fonts))
    }

    /// Keeps unfinished typing, so that a crash does not lose it. It is on disk when this returns.
    ///
    /// # Errors
    /// Where no map is on the canvas or it cannot be written.
    pub fn save_draft(&mut self, preview: &Preview) -> Result<()> {
        let map = self.canvas.as_ref().ok_or_else(no_canvas)?.map().clone();
        self.open_mut()?.save_draft(&map, preview)
    }

    /// Typing that was not finished when the program last ended.
    ///
    /// # Errors
    /// Where no workspace is open.
    pub fn drafts(&self) -> Result<Vec<DraftView>> {
        self.open()?.drafts()
    }

    /// Puts unfinished typing where it belongs, as one change.
    ///
    /// # Errors
    /// Where its place is gone; the draft stays.
    pub fn restore_draft(&mut self, key: &str) -> Result<EditReply> {
        let done = self.open_mut()?.restore_draft(key)?;
        self.reply(done)
    }

    /// Throws unfinished typing away.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn discard_draft(&mut self, key: &str) -> Result<()> {
        self.open_mut()?.discard_draft(key)
    }

    /// What would come in from a file. A file that cannot be imported says why in its view.
    #[must_use]
    pub fn import_preview(&self, file: &ImportFile) -> ImportFileView {
        crate::import::preview(file)
    }

    /// Imports files, all as one change. A file that cannot be imported keeps all of them out.
    ///
    /// # Errors
    /// Of the first file that cannot be imported; then nothing has changed.
    pub fn import_files(&mut self, files: &[ImportFile]) -> Result<ImportReply> {
        let read = crate::import::read(files)?;
        let imported = self.open_mut()?.import(&read.bundles, &read.pictures, &read.label)?;
        let reply = self.reply(imported.done)?;
        Ok(ImportReply { maps: imported.maps, problems: read.problems, reply })
    }

    /// The templates to choose from.
    ///
    /// # Errors
    /// Where the folder of the user's own cannot be listed.
    pub fn templates(&self) -> Result<TemplateGallery> {
        TemplateGallery::of(&*self.host)
    }

    /// Saves a map or a part of it as a template of the user's own; its name.
    ///
    /// # Errors
    /// Where the map is not there, there is nothing in it, or the template cannot be written.
    pub fn save_template(&self, map: &MapId, title: &str, part: &TemplatePart) -> Result<TemplateName> {
        self.open()?.save_template(map, title, part)
    }

    /// Removes a template of the user's own; [`Session::restore_template`] brings it back.
    ///
    /// # Errors
    /// Where there is none of that name, or it cannot be moved away.
    pub fn remove_template(&self, name: &TemplateName) -> Result<()> {
        OwnTemplates::of(&*self.host).remove(name)
    }

    /// Brings a removed template back.
    ///
    /// # Errors
    /// Where none of that name was removed, or it cannot be moved back.
    pub fn restore_template(&self, name: &TemplateName) -> Result<()> {
        OwnTemplates::of(&*self.host).restore(name)
    }

    /// An export of a map as it is stored now, ready to run elsewhere.
    ///
    /// # Errors
    /// Where the map is not there.
    pub fn export(&self, request: &ExportRequest) -> Result<ExportJob> {
        self.open()?.export(&request.map, ExportOptions::from(request))
    }

    /// The file of a face that the page needs beyond Inter, by family.
    #[must_use]
    pub fn font_file(&self, family: &str) -> Option<Arc<dyn AsRef<[u8]> + Send + Sync>> {
        self.fonts.faces().iter().find(|face| face.family == family).map(|face| face.data.clone())
    }

    /// The file to draw a picture of the open workspace from, by its name.
    #[must_use]
    pub fn picture_file(&self, id: &PictureId) -> Option<PictureFile> {
        self.workspace.as_ref()?.picture_file(id).ok()?
    }

    /// Texts whose widths the window compares with its own.
    #[must_use]
    pub fn fidelity_probe(&mut self) -> Vec<ProbeView> {
        probe::probes(&mut self.fonts)
    }

    /// The icons to choose from.
    #[must_use]
    pub fn icons() -> Vec<IconView> {
        layout::icons::names()
            .filter_map(|name| Some(IconView { name: name.to_owned(), path: layout::icons::data(name)?.to_owned() }))
            .collect()
    }

    fn put(&mut self, workspace: Workspace) -> Result<WorkspaceView> {
        self.close_canvas();
        let view = workspace.view()?;
        if let Some(before) = self.workspace.replace(workspace) {
            before.close()?;
        }
        Ok(view)
    }

    fn open(&self) -> Result<&Workspace> {
        self.workspace.as_ref().ok_or_else(no_workspace)
    }

    fn open_mut(&mut self) -> Result<&mut Workspace> {
        self.workspace.as_mut().ok_or_else(no_workspace)
    }

    fn reply(&mut self, done: Done) -> Result<EditReply> {
        let workspace = self.workspace.as_ref().ok_or_else(no_workspace)?;
        let stored = self.canvas.as_ref().map(|canvas| workspace.bundle(canvas.map()));
        let view = workspace.view()?;
        let canvas = match (self.canvas.as_mut(), stored) {
            (Some(canvas), Some(Ok(bundle))) => Some(canvas.refresh(bundle, &mut self.fonts)),
            (Some(_), _) => {
                self.close_canvas();
                None
            }
            (None, _) => None,
        };
        Ok(EditReply { created: done.created, label: done.label, canvas, workspace: view })
    }
}

/// Inter, and what the system has beyond it.
pub(crate) fn new_fonts() -> Fonts {
    Fonts::new(Box::new(SystemFonts::default()))
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

fn no_workspace() -> Error {
    Error::invalid("no workspace is open")
}

fn no_canvas() -> Error {
    Error::invalid("no map is on the canvas")
}
