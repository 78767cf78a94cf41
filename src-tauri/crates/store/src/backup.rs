//! Copies of the workspace: backups that nobody asked for, and copies that somebody did.
//!
//! What is due and what is removed is decided by [`BackupPolicy::plan`], which knows neither clock nor disk; the
//! rest of this file only does it. A copy is whole: the history goes with it.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::connection;
use crate::error::StoreError;
use crate::id::WorkspaceId;
use crate::log;
use crate::open::Mode;
use crate::publish::publish;
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
    /// How long the oldest change without a backup may wait for one, in milliseconds.
    pub every: i64,
    /// How many backups of one workspace are kept, the newest ones; at least one.
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
    /// What is to be removed once the new one is there, oldest first.
    pub prune: Vec<Backup>,
}

impl Default for BackupPolicy {
    /// After every 30 minutes of change; the newest 20 are kept.
    fn default() -> Self {
        Self { every: 30 * 60 * 1000, keep: 20 }
    }
}

impl BackupPolicy {
    /// What is to be done at `now`, with these backups there and the oldest change that none of them holds made
    /// at `waiting`; `None` where there is no such change.
    #[must_use]
    pub fn plan(&self, backups: &[Backup], waiting: Option<i64>, now: i64) -> BackupPlan {
        // A change from the future says that the clock was set back: then better one backup too many.
        let due = waiting.is_some_and(|at| at > now || now - at >= self.every);
        let mut oldest_first = backups.to_vec();
        oldest_first.sort_by(|a, b| (a.at, a.seq, &a.path).cmp(&(b.at, b.seq, &b.path)));
        let kept = self.keep.max(1) - usize::from(due);
        oldest_first.truncate(oldest_first.len().saturating_sub(kept));
        BackupPlan { due, prune: oldest_first }
    }
}

impl Store {
    /// Writes the workspace as one file; nobody sees half of it.
    ///
    /// # Errors
    /// [`StoreError::FileExists`] and [`StoreError::FileInUse`] where the name is taken, other errors where the
    /// copy cannot be written. The file of that name is as before then.
    pub fn save_copy(&self, path: &Path, replace: Replace) -> Result<(), StoreError> {
        copy(self.conn(), path, replace)
    }

    /// Writes a backup; one of that name is replaced.
    ///
    /// # Errors
    /// As for [`Store::save_copy`].
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        self.save_copy(path, Replace::Allowed)
    }

    /// Backs the workspace up into that folder if the policy says so, and removes what it no longer keeps.
    /// Gives the backup that was made. A workspace that is open for reading is not backed up.
    ///
    /// # Errors
    /// [`StoreError`] where the folder cannot be read or written.
    pub fn keep_backups(&self, folder: &Path, policy: BackupPolicy, now: i64) -> Result<Option<Backup>, StoreError> {
        if *self.access() != Mode::Writable {
            return Ok(None);
        }
        std::fs::create_dir_all(folder).map_err(|source| StoreError::io(folder, source))?;
        let workspace = self.workspace()?.id;
        let backups = list(folder, &workspace)?;
        let seq = self.last_change()?;
        let held = backups.iter().map(|backup| backup.seq).filter(|held| *held <= seq).max().unwrap_or(0);
        let waiting = log::at(self.conn(), held + 1)?.map(|change| change.at);
        let plan = policy.plan(&backups, waiting, now);
        if !plan.due {
            return Ok(None);
        }
        let path = folder.join(format!("{}{now}.{seq}{EXTENSION}", stem(&workspace)));
        self.backup_to(&path)?;
        for old in plan.prune {
            std::fs::remove_file(&old.path).map_err(|source| StoreError::io(&old.path, source))?;
        }
        Ok(Some(Backup { path, at: now, seq }))
    }
}

const EXTENSION: &str = ".laneway";

/// Puts the file as it is aside before its tables change, under a name that is free.
pub(crate) fn before_migration(
    conn: &Connection,
    path: &Path,
    folder: Option<&Path>,
    version: u32,
) -> Result<(), StoreError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = folder.unwrap_or_else(|| path.parent().unwrap_or(Path::new("")));
    if !folder.as_os_str().is_empty() {
        std::fs::create_dir_all(folder).map_err(|source| StoreError::io(folder, source))?;
    }
    let mut name = format!("{stem}.format-{version}{EXTENSION}");
    for number in 2_u32.. {
        match copy(conn, &folder.join(&name), Replace::Never) {
            Err(StoreError::FileExists(_)) => name = format!("{stem}.format-{version}-{number}{EXTENSION}"),
            done => return done,
        }
    }
    Ok(())
}

/// The backups of a workspace in that folder, in no order.
fn list(folder: &Path, workspace: &WorkspaceId) -> Result<Vec<Backup>, StoreError> {
    let failed = |source| StoreError::io(folder, source);
    let stem = stem(workspace);
    let mut backups = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let parts = name.to_str().and_then(|name| name.strip_prefix(&stem)?.strip_suffix(EXTENSION)?.split_once('.'));
        if let Some((at, seq)) = parts
            && let (Ok(at), Ok(seq)) = (at.parse(), seq.parse())
        {
            backups.push(Backup { path: entry.path(), at, seq });
        }
    }
    Ok(backups)
}

/// How the names of a workspace's backups begin: its identifier, in characters that every system takes.
fn stem(workspace: &WorkspaceId) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let name: String = workspace
        .as_str()
        .chars()
        .map(|c| if plain(c) { c.to_string() } else { format!("_{:x}", u32::from(c)) })
        .collect();
    format!("{name}.")
}

fn copy(from: &Connection, path: &Path, replace: Replace) -> Result<(), StoreError> {
    publish(path, replace, |part| {
        let mut to = connection::open(part)?;
        // Nobody knows the file yet: what a crash leaves of it is thrown away.
        to.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        connection::copy_all(from, &mut to)?;
        to.close().map_err(|(_, error)| error.into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn backups(times: &[i64]) -> Vec<Backup> {
        times.iter().map(|at| Backup { path: format!("{at}").into(), at: *at, seq: 1 }).collect()
    }

    #[test]
    fn a_backup_is_due_when_a_change_has_waited_for_thirty_minutes() {
        let policy = BackupPolicy::default();
        let due = |waiting, now| policy.plan(&[], waiting, now).due;
        assert!(!due(None, 1000 * MINUTE), "nothing changed");
        assert!(!due(Some(0), 30 * MINUTE - 1));
        assert!(due(Some(0), 30 * MINUTE));
        assert!(due(Some(5), 4), "the clock was set back");
    }

    #[test]
    fn the_newest_are_kept_and_the_new_one_counts() {
        let policy = BackupPolicy { every: 0, keep: 3 };
        let there = backups(&[30, 10, 40, 20]);
        assert_eq!(policy.plan(&there, Some(0), 50).prune, backups(&[10, 20]));
        assert_eq!(policy.plan(&there, None, 50).prune, backups(&[10]));
        assert_eq!(policy.plan(&backups(&[10]), Some(0), 50).prune, []);
        let none = BackupPolicy { every: 0, keep: 0 };
        assert_eq!(none.plan(&backups(&[10]), None, 50).prune, [], "the last one is never removed without another");
    }

    #[test]
    fn a_workspace_name_is_a_file_name() {
        assert_eq!(stem(&WorkspaceId::new("0197-ab").unwrap()), "0197-ab.");
        assert_eq!(stem(&WorkspaceId::new("../é").unwrap()), "_2e_2e_2f_e9.");
    }
}
