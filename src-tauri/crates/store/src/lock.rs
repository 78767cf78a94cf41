//! The right to write: held by one store at a time, whatever process or machine it is in.
//!
//! It is an advisory lock of the system on an empty file beside the workspace. The system releases the lock when
//! its process ends, in whatever way; the file itself goes when the store is closed. What is left of it after a
//! crash means nothing.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// The right to write one workspace file, until dropped.
#[derive(Debug)]
pub(crate) struct WriterLock {
    _file: File,
    path: PathBuf,
}

/// Why the right to write was not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Another store holds it.
    Held,
    /// No file can be made beside the workspace.
    NotWritable,
    /// The file system does not lock.
    Unsupported,
}

impl WriterLock {
    /// Takes the right to write `workspace`, without waiting.
    pub(crate) fn take(workspace: &Path) -> Result<Self, Refused> {
        let path = beside(workspace, "-lock");
        loop {
            let file = locked(&path)?;
            // Its last holder may have removed the file between our opening and our locking it.
            if is_at(&file, &path) {
                return Ok(Self { _file: file, path });
            }
        }
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Where this fails an empty file stays, which means nothing; the lock goes with the handle.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The file, locked.
#[cfg(not(windows))]
fn locked(path: &Path) -> Result<File, Refused> {
    use std::fs::TryLockError;
    use std::io::ErrorKind;

    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    let file = file.map_err(|_| Refused::NotWritable)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Refused::Held),
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Err(Refused::Unsupported),
        Err(TryLockError::Error(_)) => Err(Refused::NotWritable),
    }
}

/// The file, shared with nobody: opening it is locking it.
#[cfg(windows)]
fn locked(path: &Path) -> Result<File, Refused> {
    use std::os::windows::fs::OpenOptionsExt;

    const ERROR_SHARING_VIOLATION: i32 = 32;
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).share_mode(0).open(path);
    file.map_err(|error| match error.raw_os_error() {
        Some(ERROR_SHARING_VIOLATION) => Refused::Held,
        Some(_) | None => Refused::NotWritable,
    })
}

/// Whether the path names that very file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let identity = |found: std::fs::Metadata| (found.dev(), found.ino());
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(ours), Ok(there)) => identity(ours) == identity(there),
        (Err(_), _) | (_, Err(_)) => false,
    }
}

/// Whether the path names that very file: where opening is locking, always.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

/// A file beside another: its name with something added.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holder_at_a_time_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("w.laneway");
        let first = WriterLock::take(&workspace).unwrap();
        assert_eq!(WriterLock::take(&workspace).map(drop), Err(Refused::Held));
        drop(first);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        WriterLock::take(&workspace).unwrap();
    }

    #[test]
    fn what_a_crash_left_means_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("w.laneway");
        std::fs::write(beside(&workspace, "-lock"), "").unwrap();
        WriterLock::take(&workspace).unwrap();
    }

    #[test]
    fn no_folder_no_lock() {
        let refused = WriterLock::take(Path::new("/no/such/folder/w.laneway")).map(drop);
        assert_eq!(refused, Err(Refused::NotWritable));
    }
}
