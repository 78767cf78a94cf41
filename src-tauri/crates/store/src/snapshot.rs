//! A copy of a workspace file in memory: how everything is read that is not written.
//!
//! SQLite itself would lock the file, and make and remove files beside it. So the bytes are copied first, with
//! the write-ahead log or rollback journal that lies beside them, and SQLite puts the copy in order.
//!
//! Why that gives a sound copy while somebody is writing: a write-ahead log is only appended to, until it is
//! started anew with another header. It is copied *after* the file, so a page that was being written back into
//! the file during the copy stands in the copied log as well, whole, and wins; a torn end of the log is cut off
//! by its checksums. With a rollback journal the file's change counter and the journal tell. Whatever else
//! happened in between shows in the fingerprint, and the copy is made again.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::Path;
use std::time::{Duration, SystemTime};

use rusqlite::Connection;

use crate::connection;
use crate::error::StoreError;
use crate::file::unreadable;
use crate::lock::beside;
use crate::open::{OpenError, refused};

/// How often a copy is tried while somebody is writing, and how much longer to wait after each time.
const ATTEMPTS: u32 = 20;
const PAUSE: Duration = Duration::from_millis(5);

/// The files that make up the state of a workspace, in the order of copying.
const PARTS: [&str; 3] = ["", "-wal", "-journal"];

/// Copies the file into memory.
pub(crate) fn take(path: &Path) -> Result<Connection, OpenError> {
    let failed = |source| OpenError::Io { path: path.to_owned(), source };
    for attempt in 0..ATTEMPTS {
        std::thread::sleep(PAUSE * attempt);
        let before = Fingerprint::of(path).map_err(|error| unreadable(path, error))?;
        let folder = tempfile::tempdir().map_err(failed)?;
        let copy = folder.path().join("copy");
        copy_parts(path, &copy).map_err(|error| unreadable(path, error))?;
        if Fingerprint::of(path).map_err(|error| unreadable(path, error))? == before {
            return load(&copy).map_err(|error| refused(path, &error));
        }
    }
    Err(OpenError::Busy(path.to_owned()))
}

/// What changes when somebody writes to the file in a way that a copy would not stand.
#[derive(Debug, PartialEq, Eq)]
struct Fingerprint {
    length: u64,
    modified: Option<SystemTime>,
    header: Vec<u8>,
    log: Option<Vec<u8>>,
    journal: Option<(u64, Vec<u8>)>,
}

impl Fingerprint {
    fn of(path: &Path) -> std::io::Result<Self> {
        let (found, header) = start(path, 100)?;
        let log = if_there(start(&beside(path, "-wal"), 32))?;
        let journal = if_there(start(&beside(path, "-journal"), 28))?;
        Ok(Self {
            length: found.len(),
            modified: found.modified().ok(),
            header,
            log: log.map(|(_, header)| header).filter(|header| !header.is_empty()),
            journal: journal.map(|(found, header)| (found.len(), header)),
        })
    }
}

fn start(path: &Path, bytes: u64) -> std::io::Result<(Metadata, Vec<u8>)> {
    let file = File::open(path)?;
    let found = file.metadata()?;
    let mut header = Vec::new();
    file.take(bytes).read_to_end(&mut header)?;
    Ok((found, header))
}

fn copy_parts(path: &Path, copy: &Path) -> std::io::Result<()> {
    for part in PARTS {
        let mut from = match if_there(File::open(beside(path, part)))? {
            Some(file) => file,
            None if part.is_empty() => return Err(std::io::ErrorKind::NotFound.into()),
            None => continue,
        };
        std::io::copy(&mut from, &mut File::create(beside(copy, part))?)?;
    }
    Ok(())
}

/// What is there, or nothing.
fn if_there<T>(found: std::io::Result<T>) -> std::io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Reads a copy that nobody else knows into memory.
fn load(copy: &Path) -> Result<Connection, StoreError> {
    let from = connection::open(copy)?;
    let mut to = connection::in_memory()?;
    connection::copy_all(&from, &mut to)?;
    Ok(to)
}
