//! What the surroundings give: the time, fresh identifiers, and folders.

use std::path::PathBuf;
use std::sync::Arc;

/// The smallest set of things that the editor cannot know by itself.
pub trait Host: Send + Sync {
    /// Milliseconds since 1970-01-01 UTC.
    fn now(&self) -> i64;
    /// An identifier that nothing else has: a UUIDv7.
    fn fresh_id(&self) -> String;
    /// Where backups go; `None` keeps none.
    fn backup_folder(&self) -> Option<PathBuf>;
    /// Where the user's own templates are; `None` keeps none.
    fn template_folder(&self) -> Option<PathBuf>;
}

/// A host shared by everything that belongs to one session.
pub type SharedHost = Arc<dyn Host>;

/// The machine's own clock and random numbers.
#[derive(Debug, Clone, Default)]
pub struct SystemHost {
    /// Where backups go; `None` keeps none.
    pub backups: Option<PathBuf>,
    /// Where the user's own templates are; `None` keeps none.
    pub templates: Option<PathBuf>,
}

impl Host for SystemHost {
    fn now(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }

    fn fresh_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    fn backup_folder(&self) -> Option<PathBuf> {
        self.backups.clone()
    }

    fn template_folder(&self) -> Option<PathBuf> {
        self.templates.clone()
    }
}

/// A host that counts: for tests, and for samples that come out the same every time.
#[derive(Debug)]
pub struct CountingHost {
    next: std::sync::atomic::AtomicU64,
    start: i64,
}

impl CountingHost {
    /// A host whose clock stands at `start` and moves one millisecond with every identifier.
    #[must_use]
    pub const fn new(start: i64) -> Self {
        Self { next: std::sync::atomic::AtomicU64::new(0), start }
    }

    fn count(&self) -> u64 {
        self.next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
    }
}

impl Host for CountingHost {
    fn now(&self) -> i64 {
        let count = self.next.load(std::sync::atomic::Ordering::Relaxed);
        self.start.saturating_add(i64::try_from(count).unwrap_or(i64::MAX))
    }

    fn fresh_id(&self) -> String {
        let count = self.count();
        let millis = u64::try_from(self.start).unwrap_or(0).saturating_add(count);
        uuid::Builder::from_unix_timestamp_millis(millis, &counter_bytes(count)).into_uuid().to_string()
    }

    fn backup_folder(&self) -> Option<PathBuf> {
        None
    }

    fn template_folder(&self) -> Option<PathBuf> {
        None
    }
}

fn counter_bytes(count: u64) -> [u8; 10] {
    let mut bytes = [0; 10];
    if let Some(tail) = bytes.get_mut(2..) {
        tail.copy_from_slice(&count.to_be_bytes());
    }
    bytes
}
