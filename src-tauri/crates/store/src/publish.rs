//! Putting a whole file in its place at once: filled under another name beside it, synced, then renamed.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::backup::Replace;
use crate::error::StoreError;
use crate::lock::{Refused, WriterLock, beside};

/// What SQLite keeps beside a file.
const COMPANIONS: &[&str] = &["-wal", "-shm", "-journal"];

/// Lets `fill` write a file under a passing name and then gives it the name `path`.
pub(crate) fn publish(
    path: &Path,
    replace: Replace,
    fill: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let refused = |source| StoreError::io(path, source);
    let free = || replace == Replace::Allowed || !exists(path);
    free().then_some(()).ok_or_else(|| StoreError::FileExists(path.to_owned()))?;
    let folder = folder_of(path);
    let file = passing_file(&folder).map_err(refused)?;
    fill(file.path())?;
    file.as_file().sync_all().map_err(refused)?;
    let lock = match WriterLock::take(path) {
        Ok(lock) => Some(lock),
        Err(Refused::Unsupported | Refused::NotWritable) => None,
        Err(Refused::Held) => return Err(StoreError::FileInUse(path.to_owned())),
    };
    free().then_some(()).ok_or_else(|| StoreError::FileExists(path.to_owned()))?;
    remove_companions(path).map_err(refused)?;
    let done = match replace {
        Replace::Allowed => file.persist(path),
        Replace::Never => file.persist_noclobber(path),
    };
    done.map_err(|error| {
        let taken = error.error.kind() == ErrorKind::AlreadyExists;
        if taken { StoreError::FileExists(path.to_owned()) } else { refused(error.error) }
    })?;
    drop(lock);
    sync_folder(&folder).map_err(refused)
}

/// The folder of a file.
fn folder_of(path: &Path) -> PathBuf {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

/// Whether something has that name, a dangling link included.
fn exists(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// A file that disappears unless it gets another name. Others may read the result as far as the user's own
/// settings let them.
fn passing_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".laneway-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Removes what a former file of that name left beside it: SQLite would take it for the new file's own.
fn remove_companions(path: &Path) -> std::io::Result<()> {
    for suffix in COMPANIONS {
        match std::fs::remove_file(beside(path, suffix)) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Sees to it that the new name itself is on the disk, where the file system does that for folders.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    let synced = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
    synced.or_else(|error| {
        let cannot = [ErrorKind::InvalidInput, ErrorKind::Unsupported, ErrorKind::PermissionDenied];
        if cannot.contains(&error.kind()) { Ok(()) } else { Err(error) }
    })
}

/// Sees to it that the new name itself is on the disk: here the file system does.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
