//! Copies of the workspace: backups that nobody asked for, and copies that somebody did.

use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::store::Store;

/// What a copy does with a file that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// Leaves it, and says so.
    Never,
    /// Takes its place.
    Allowed,
}

/// How often the workspace is backed up by itself, and how many backups are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupPolicy {
    /// After how much time with changes a backup is due, in milliseconds.
    pub every: i64,
    /// How many backups of one workspace are kept.
    pub keep: usize,
}

/// A backup in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made, in milliseconds since 1970.
    pub at: i64,
    /// The latest change in it.
    pub seq: u64,
}

/// What the policy asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupPlan {
    /// Whether a backup is due.
    pub due: bool,
    /// What is to be removed once the new one is there.
    pub prune: Vec<Backup>,
}

impl Store {
    /// Writes the workspace as one file; nobody sees half of it.
    ///
    /// # Errors
    /// [`StoreError`] where the copy cannot be written.
    pub fn save_copy(&self, _path: &Path, _replace: Replace) -> Result<(), StoreError> {
        Ok(())
    }

    /// Writes a backup; one of that name is replaced.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be written.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        self.save_copy(path, Replace::Allowed)
    }

    /// Backs the workspace up into that folder if the policy says so, and removes what it no longer keeps.
    ///
    /// # Errors
    /// [`StoreError`] where the folder cannot be read or written.
    pub fn keep_backups(&self, _folder: &Path, _policy: BackupPolicy, _now: i64) -> Result<Option<Backup>, StoreError> {
        Ok(None)
    }
}
