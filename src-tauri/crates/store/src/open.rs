//! Opening a workspace file: every outcome has a name and a sentence.

use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::store::Store;
use crate::volume::Volume;

/// What the file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To change it; reading is what is left where it cannot be changed.
    Write,
    /// To read it, without touching it.
    Read,
}

/// How a file is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening<'a> {
    /// What for.
    pub access: Access,
    /// Where the file goes as it is before it is migrated; `None` puts the backup beside it.
    pub backups: Option<&'a Path>,
    /// What the file lies on; `None` asks the system.
    pub volume: Option<Volume>,
}

impl Opening<'_> {
    /// The usual way to open for that access.
    #[must_use]
    pub fn new(access: Access) -> Self {
        Self { access, backups: None, volume: None }
    }
}

/// Whether an open workspace can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It can.
    Writable,
    /// It cannot: what is shown is the file as it was when it was opened.
    ReadOnly(ReadOnlyReason),
}

/// Why an open workspace cannot be changed. Each one reads as a sentence for users.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadOnlyReason {
    /// It was opened for reading.
    #[error("it was opened for reading")]
    Asked,
    /// A newer version of Laneway wrote it.
    #[error("it was written by a newer version of Laneway (format {found}, this version knows {known})")]
    Newer {
        /// The schema version of the file.
        found: u32,
        /// The schema version of this build.
        known: u32,
    },
    /// The system does not let us write the file, or beside it.
    #[error("the file or its folder is write-protected")]
    NotWritable,
    /// Another window or program holds it.
    #[error("it is already open in another window or on another computer")]
    OpenElsewhere,
    /// Nobody can be kept from writing at the same time.
    #[error("the folder it lies in cannot lock files, so writing would not be safe")]
    NoLocks,
}

/// Why a file is not opened at all.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("“{}” does not exist", .0.display())]
    NotFound(PathBuf),
    /// The file holds nothing.
    #[error("“{}” is an empty file, not a Laneway workspace", .0.display())]
    Empty(PathBuf),
    /// The file is something else.
    #[error("“{}” is not a Laneway workspace", .0.display())]
    Foreign(PathBuf),
    /// The end is missing.
    #[error("“{path}” is cut off: {found} bytes of {expected} are there")]
    Truncated {
        /// The file.
        path: PathBuf,
        /// How long the file is, in bytes.
        found: u64,
        /// How long its own first page says that it is, in bytes.
        expected: u64,
    },
    /// The file is ours, but not as we left it.
    #[error("“{path}” is damaged: {detail}")]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// What is wrong first.
        detail: String,
    },
    /// The file is larger than any workspace.
    #[error("“{path}” is too large for a workspace ({found} bytes, at most {limit})")]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// How long the file is, in bytes.
        found: u64,
        /// How long it may be, in bytes.
        limit: u64,
    },
    /// The file was written to all the while.
    #[error("“{}” is being written to without a pause; try again in a moment", .0.display())]
    Busy(PathBuf),
    /// The backup before a migration could not be made, so the file was left as it is.
    #[error("“{path}” was not brought up to date, because its backup could not be made: {source}")]
    Backup {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        source: StoreError,
    },
    /// The system refused.
    #[error("“{path}” cannot be read: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl Store {
    /// Opens a workspace file. What was opened for writing but cannot be written is opened for reading;
    /// [`Store::access`] tells.
    ///
    /// # Errors
    /// [`OpenError`] where it cannot even be read.
    pub fn open(path: &Path, access: Access) -> Result<Self, OpenError> {
        Self::open_with(path, &Opening::new(access))
    }

    /// Opens a workspace file in every detail as told.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub fn open_with(path: &Path, _opening: &Opening<'_>) -> Result<Self, OpenError> {
        Err(OpenError::Foreign(path.to_owned()))
    }
}
