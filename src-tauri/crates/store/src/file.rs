//! The first page of the file, read without SQLite: is it ours, which version, is it whole.
//!
//! Offsets are those of SQLite's published file format (<https://www.sqlite.org/fileformat2.html>, section 1.3).

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::lock::beside;
use crate::open::OpenError;
use crate::schema::APPLICATION_ID;

/// The largest file that is opened as a workspace, in bytes.
pub const MAX_FILE: u64 = 2 << 30;

const HEADER: usize = 100;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// What the header says of a file that is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// The schema version.
    pub(crate) version: u32,
}

/// The file that a path leads to in the end.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf, OpenError> {
    let found = std::fs::symlink_metadata(path).map_err(|error| unreadable(path, error))?;
    if !found.is_symlink() {
        return Ok(path.to_owned());
    }
    std::fs::canonicalize(path).map_err(|error| unreadable(path, error))
}

/// Reads the header of a file and refuses what is not a workspace.
pub(crate) fn probe(path: &Path) -> Result<Header, OpenError> {
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    let found = std::fs::metadata(path).map_err(|error| unreadable(path, error))?;
    if !found.is_file() {
        return Err(OpenError::Foreign(path.to_owned()));
    }
    if found.len() == 0 {
        return Err(OpenError::Empty(path.to_owned()));
    }
    if found.len() > MAX_FILE {
        return Err(OpenError::TooLarge { path: path.to_owned(), found: found.len(), limit: MAX_FILE });
    }
    let mut header = Vec::with_capacity(HEADER);
    let read = File::open(path).and_then(|file| file.take(HEADER as u64).read_to_end(&mut header));
    read.map_err(|error| unreadable(path, error))?;
    check(path, &header, found.len())
}

fn check(path: &Path, header: &[u8], found: u64) -> Result<Header, OpenError> {
    if !header.starts_with(MAGIC) {
        return Err(OpenError::Foreign(path.to_owned()));
    }
    let truncated = |expected| OpenError::Truncated { path: path.to_owned(), found, expected };
    if header.len() < HEADER {
        return Err(truncated(HEADER as u64));
    }
    if number(header, 68) != APPLICATION_ID {
        return Err(OpenError::Foreign(path.to_owned()));
    }
    // The page count is only kept up by writers that also copy the change counter to offset 92. What a crash
    // left beside the file may still hold pages that are missing here.
    let alone = !left_over(path);
    let expected = u64::from(page_size(header)) * u64::from(number(header, 28));
    if alone && number(header, 24) == number(header, 92) && found < expected {
        return Err(truncated(expected));
    }
    Ok(Header { version: number(header, 60) })
}

/// Whether a write-ahead log or a rollback journal with contents lies beside the file.
pub(crate) fn left_over(path: &Path) -> bool {
    ["-wal", "-journal"].iter().any(|suffix| std::fs::metadata(beside(path, suffix)).is_ok_and(|file| file.len() > 0))
}

fn page_size(header: &[u8]) -> u32 {
    match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u32::from(size),
    }
}

fn number(header: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
}

/// The system's refusal, told apart where it matters.
pub(crate) fn unreadable(path: &Path, source: std::io::Error) -> OpenError {
    if source.kind() == ErrorKind::NotFound {
        OpenError::NotFound(path.to_owned())
    } else {
        OpenError::Io { path: path.to_owned(), source }
    }
}
