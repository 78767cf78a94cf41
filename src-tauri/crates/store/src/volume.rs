//! What kind of file system a workspace lies on.
//!
//! SQLite's write-ahead log shares memory between processes and so is not safe on a network file system; there
//! the file is kept with a rollback journal. What cannot be told counts as local.

use std::path::Path;

/// What kind of file system a path lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Volume {
    /// A disk of this machine.
    Local,
    /// Reached over a network, or through a program that may reach over one.
    Network,
}

/// The magic numbers of network file systems as `statfs(2)` lists them: NFS, SMB, CIFS, SMB2, AFS (two), Coda,
/// NCP, 9P, Ceph, and FUSE (sshfs and the like).
const NETWORK: &[u64] = &[
    0x6969,
    0x517B,
    0xFF53_4D42,
    0xFE53_4D42,
    0x5346_414F,
    0x6B41_4653,
    0x7375_7245,
    0x564C,
    0x0102_1997,
    0x00C3_6400,
    0x6573_5546,
];

impl Volume {
    /// The kind that a magic number of Linux's `statfs` stands for.
    #[must_use]
    pub fn from_magic(magic: u64) -> Self {
        if NETWORK.contains(&magic) { Self::Network } else { Self::Local }
    }

    /// The kind that the path lies on.
    #[cfg(target_os = "linux")]
    pub(crate) fn of(path: &Path) -> Self {
        rustix::fs::statfs(path).map_or(Self::Local, |found| {
            // The field's type and sign differ by architecture; the magic numbers have 32 bits.
            #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "32 bits are meant")]
            let magic = found.f_type as u32;
            Self::from_magic(u64::from(magic))
        })
    }

    /// The kind that the path lies on: a share is named by two backslashes.
    #[cfg(windows)]
    pub(crate) fn of(path: &Path) -> Self {
        use std::path::{Component, Prefix};
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        match path.components().next() {
            Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)) => {
                Self::Network
            }
            Some(_) | None => Self::Local,
        }
    }

    /// The kind that the path lies on. Not told apart here.
    #[cfg(not(any(target_os = "linux", windows)))]
    pub(crate) fn of(_path: &Path) -> Self {
        Self::Local
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_file_systems_are_told_by_their_magic() {
        assert_eq!(Volume::from_magic(0x6969), Volume::Network);
        assert_eq!(Volume::from_magic(0xFF53_4D42), Volume::Network);
        assert_eq!(Volume::from_magic(0xEF53), Volume::Local, "ext4");
        assert_eq!(Volume::from_magic(0x0102_1994), Volume::Local, "tmpfs");
    }

    #[test]
    fn a_path_that_is_not_there_counts_as_local() {
        assert_eq!(Volume::of(Path::new("/no/such/folder/x.laneway")), Volume::Local);
    }
}
