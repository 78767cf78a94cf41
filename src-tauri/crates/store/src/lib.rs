//! The workspace file `*.laneway`: one SQLite file that is the truth, and one log of changes inside it.
//!
//! # Invariants
//!
//! * This crate knows tables and changes, and nothing of what an edit means. It is the only user of SQLite.
//! * One action is one transaction. What it did to the tracked tables is recorded by SQLite's session extension
//!   and appended to the log *in that same transaction*: the log replayed onto empty tables gives the tables (C3).
//! * Undo and redo are changes too, appended at the end; nothing is ever taken out of the log, and where in it
//!   undo stands follows from the log alone. Work that fails leaves no trace (C2).
//! * When a write returns, it is on the disk (`synchronous=FULL`; S1).
//! * At most one process writes a file: a lock file beside it is held as long as the store is open, and the
//!   system releases it when the process ends in whatever way. Everybody else reads.
//! * Reading never touches the file: the store copies it into memory first, with what a crash left beside it.
//!   After the last writer closed, one file is the whole workspace.
//! * A file from a newer version is read, never altered (S3). A file that is not ours is refused by its header
//!   before SQLite sees it; one that is ours is still opened as a stranger's.
//! * What a row holds never fails a reading: damage costs a field, and [`Store::integrity`] names it.
//!
//! # Deliberately absent
//!
//! The clock and random numbers: times (milliseconds since 1970) and identifiers come in from outside.

mod backup;
mod connection;
mod content;
mod create;
mod draft;
mod error;
mod file;
mod head;
mod id;
mod integrity;
mod lock;
mod log;
mod open;
mod picture;
mod publish;
mod read;
mod repair;
mod row;
mod schema;
mod snapshot;
mod store;
mod table;
mod tx;
mod undo;
mod volume;

pub use backup::{Backup, BackupPlan, BackupPolicy, Replace};
pub use content::ContentHash;
pub use create::{CreateError, FillError, NewWorkspace};
pub use draft::Draft;
pub use error::{StoreError, WriteError};
pub use file::MAX_FILE;
pub use head::{CurvePoint, MapHead};
pub use id::{CellKey, ChangeId, Identifier, Library, UseKey, ValueKey, WorkspaceId};
pub use log::{Change, LoggedChange, Part};
pub use open::{Access, Mode, OpenError, Opening, ReadOnlyReason};
pub use picture::{MAX_PICTURES, StoredPicture};
pub use read::Entities;
pub use row::{Child, Placed, Record};
pub use store::{Store, Written};
pub use table::{
    CardRow, ChannelUseRow, EmotionValueRow, FlowRow, LanePictureRow, LaneRow, LaneRowKind, LeftoverRow, MapRow,
    MetricValueRow, PathRow, PhaseRow, StepRow, WorkspaceRow,
};
pub use tx::Tx;
pub use undo::{Peek, Reverted};
pub use volume::Volume;
