//! Files written whole or not at all.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use crate::{Error, ErrorKind, Result};

/// Writes a file through a temporary one beside it: what stood there before stays until the new one is on disk.
///
/// # Errors
/// Of kind [`ErrorKind::Output`] where the folder or the file cannot be written; of the writer's own kind where
/// that fails.
pub(crate) fn write_whole(path: &Path, fill: impl FnOnce(&mut BufWriter<&File>) -> Result<()>) -> Result<()> {
    let failed = |error: &std::io::Error| cannot_write(path, error);
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    if path.is_dir() {
        return Err(Error::new(ErrorKind::Output, format!("{} is a folder, not a file", path.display())));
    }
    let temporary = tempfile::Builder::new()
        .prefix(".laneway-")
        .permissions_like(path)
        .tempfile_in(folder)
        .map_err(|error| failed(&error))?;
    let mut out = BufWriter::new(temporary.as_file());
    fill(&mut out)?;
    out.flush().map_err(|error| failed(&error))?;
    drop(out);
    temporary.as_file().sync_all().map_err(|error| failed(&error))?;
    temporary.persist(path).map_err(|error| failed(&error.error))?;
    Ok(())
}

/// The error for a file that cannot be written.
pub(crate) fn cannot_write(path: &Path, error: &std::io::Error) -> Error {
    let (path, kind) = (path.display(), error.kind());
    let message = if kind == std::io::ErrorKind::NotFound {
        format!("the folder of {path} is not there")
    } else if kind == std::io::ErrorKind::PermissionDenied {
        format!("{path} cannot be written: permission denied")
    } else if kind == std::io::ErrorKind::StorageFull {
        format!("{path} cannot be written: the disk is full")
    } else {
        format!("{path} cannot be written: {error}")
    };
    Error::new(ErrorKind::Output, message)
}

/// Reads a whole input, at most `limit` bytes of it.
///
/// # Errors
/// Of kind [`ErrorKind::Input`] where it is not there, is a folder, is larger, or cannot be read.
pub(crate) fn read_whole(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let name = path.display();
    let input = |message: String| Error::new(ErrorKind::Input, message);
    let size =
        std::fs::metadata(path)
            .map_err(|error| {
                let missing = error.kind() == std::io::ErrorKind::NotFound;
                input(if missing { format!("{name} is not there") } else { format!("{name} cannot be read: {error}") })
            })
            .and_then(|meta| {
                if meta.is_dir() { Err(input(format!("{name} is a folder, not a file"))) } else { Ok(meta.len()) }
            })?;
    if size > limit {
        let (size, limit) = (size / 1_048_576, limit / 1_048_576);
        return Err(input(format!("{name} is {size} MiB large; at most {limit} MiB can be imported")));
    }
    std::fs::read(path).map_err(|error| input(format!("{name} cannot be read: {error}")))
}

/// The permissions of a temporary file that shall take another's place.
trait PermissionsLike {
    fn permissions_like(&mut self, path: &Path) -> &mut Self;
}

impl PermissionsLike for tempfile::Builder<'_, '_> {
    #[cfg(unix)]
    fn permissions_like(&mut self, path: &Path) -> &mut Self {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).map_or(0o644, |meta| meta.permissions().mode() & 0o777);
        self.permissions(std::fs::Permissions::from_mode(mode))
    }

    #[cfg(not(unix))]
    fn permissions_like(&mut self, _path: &Path) -> &mut Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "old").unwrap();
        let result = write_whole(&path, |out| {
            out.write_all(b"half").unwrap();
            Err(Error::new(ErrorKind::Cancelled, "stopped"))
        });
        assert!(result.is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = write_whole(Path::new("/no/such/folder/a.txt"), |_| Ok(())).unwrap_err();
        assert_eq!(
            (error.kind, error.message.as_str()),
            (ErrorKind::Output, "the folder of /no/such/folder/a.txt is not there")
        );
    }
}
