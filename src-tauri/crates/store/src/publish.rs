//! Putting a whole file in its place at once: filled under another name beside it, synced, then renamed.
//!
//! A program that ends on the way leaves the passing file behind. It carries the name of the file that it should
//! become, and whoever next holds the right to write that file removes it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::backup::Replace;
use crate::error::StoreError;
use crate::lock::{Refused, WriterLock, beside};

/// What SQLite keeps beside a file.
const COMPANIONS: &[&str] = &["-wal", "-shm", "-journal"];

/// How the name of a passing file begins.
const PREFIX: &str = ".laneway-";
/// How many random characters follow upon the name of the file that it shall become.
const RANDOM: usize = 6;
/// How it ends.
const SUFFIX: &str = ".part";
/// The longest name, in bytes, that fits between: file systems take 255.
const LONGEST: usize = 200;

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
    let lock = match WriterLock::take(path) {
        Ok(lock) => Some(lock),
        Err(Refused::Unsupported | Refused::NotWritable) => None,
        Err(Refused::Held) => return Err(StoreError::FileInUse(path.to_owned())),
    };
    if let Some(lock) = &lock {
        sweep(path, lock);
    }
    let file = passing_file(path, &folder).map_err(refused)?;
    fill(file.path())?;
    file.as_file().sync_all().map_err(refused)?;
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

/// Removes what a publishing that was cut off left of this file. The lock shows that nobody is publishing it now.
pub(crate) fn sweep(path: &Path, _lock: &WriterLock) {
    let Some(prefix) = prefix(path) else { return };
    let Ok(entries) = std::fs::read_dir(folder_of(path)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let middle = name.to_str().and_then(|name| name.strip_prefix(&prefix)?.strip_suffix(SUFFIX));
        let ours =
            middle.is_some_and(|random| random.len() == RANDOM && random.bytes().all(|b| b.is_ascii_alphanumeric()));
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // Where this fails a hidden file stays, which means nothing.
            let _ = std::fs::remove_file(entry.path());
        }
    }
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
fn passing_file(path: &Path, folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let prefix = prefix(path).unwrap_or_else(|| PREFIX.to_owned());
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).rand_bytes(RANDOM).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// How the names of a file's passing files begin; `None` where its own name is too long or no text.
fn prefix(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str().filter(|name| name.len() <= LONGEST)?;
    Some(format!("{PREFIX}{name}-"))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in a folder, sorted.
    fn names(folder: &Path) -> Vec<String> {
        let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    fn put(path: &Path) -> Result<(), StoreError> {
        publish(path, Replace::Allowed, |part| {
            std::fs::write(part, "new").unwrap();
            Ok(())
        })
    }

    #[test]
    fn what_a_publishing_that_was_cut_off_left_goes_with_the_next_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.laneway");
        let cut_off = passing_file(&path, folder.path()).unwrap().into_temp_path().keep().unwrap();
        let others = [".laneway-other-abc123.part", ".laneway-w.laneway-abc.part", ".laneway-w.laneway-b-abc123.part"];
        for other in others {
            std::fs::write(folder.path().join(other), "not of this file").unwrap();
        }
        put(&path).unwrap();
        assert!(!cut_off.exists());
        let mut expected = others.map(str::to_owned).to_vec();
        expected.push("w.laneway".to_owned());
        assert_eq!(names(folder.path()), expected);
    }

    #[test]
    fn nothing_is_swept_from_under_somebody_who_is_at_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.laneway");
        let taken = publish(&path, Replace::Never, |part| {
            let refused = put(&path).unwrap_err();
            assert!(matches!(refused, StoreError::FileInUse(_)), "{refused}");
            assert!(part.exists());
            std::fs::write(part, "first").unwrap();
            Ok(())
        });
        taken.unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "first");
    }

    #[test]
    fn a_long_name_can_be_published() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w".repeat(240));
        put(&path).unwrap();
        assert_eq!(names(folder.path()), ["w".repeat(240)]);
    }
}
