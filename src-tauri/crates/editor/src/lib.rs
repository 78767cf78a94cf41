//! An open workspace: the one application API, without a host.
//!
//! Everything that can be changed is an [`Edit`]; [`Workspace`] does edits on a file, [`Session`] is a workspace
//! with a map on a canvas, as a window needs it. The command line and the window are siblings over this crate.
//!
//! # Invariants
//!
//! * One call is one user action: one transaction, one change in the log, one step of undo, or none of them.
//! * An answer of [`Session`] holds only what changed, and patches what was sent before to exactly what a whole
//!   answer would hold.
//! * What a preview draws is never stored; what typing left behind is kept as a draft until it is stored or
//!   thrown away.
//! * An export runs on a copy of the map: editing can go on.
//!
//! # Deliberately absent
//!
//! Windows, dialogs, arguments, SQL, text shaping and every output format. The clock, fresh identifiers and
//! folders come from a [`Host`].

mod apply;
mod canvas;
mod draft;
mod edit;
mod error;
mod export;
mod files;
mod host;
mod import;
mod merge;
mod outline;
mod overlay;
mod pictures;
mod probe;
pub mod sample;
mod say;
mod session;
mod settings;
mod subject;
mod template;
mod view;
mod words;
mod workspace;

pub use edit::{
    EDIT_VERSION, Edit, LensField, NewLane, NewLaneKind, NewNumber, NewPicture, NewScale, NewStep, NewText, PastedCard,
};
pub use error::{Error, ErrorKind, Result};
pub use exchange::json::write as to_json;
pub use exchange::{Choices, Format};
pub use export::{ExportJob, ExportOptions, MAX_SCALE};
pub use host::{CountingHost, Host, SharedHost, SystemHost};
pub use import::read_file;
pub use layout::{Density, ThemeName, View};
pub use model::MapTheme;
pub use pictures::{PictureFile, PictureFiles};
pub use say::MapText;
pub use session::Session;
pub use settings::{DrawingWish, RecentFile, Settings, SettingsFile, ThemeWish};
pub use template::{
    MapTemplate, OwnList, OwnTemplateView, OwnTemplates, Template, TemplateGallery, TemplateMap, TemplateName,
    TemplatePart, TemplatePicture, TemplateRow, TemplateView, read_template,
};
pub use view::*;
pub use workspace::{Access, Done, ImportDone, Workspace};
