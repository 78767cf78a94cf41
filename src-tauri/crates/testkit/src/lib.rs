//! Fixtures and check helpers for tests; a dev-dependency only.
//!
//! Deliberately absent: anything that a shipped program could want.

use std::path::PathBuf;

/// How many cases a property or crash test runs: `count`, times the environment's `LANEWAY_TEST_SCALE`, at least 1.
#[must_use]
pub fn scaled(count: u32) -> u32 {
    let scale = std::env::var("LANEWAY_TEST_SCALE").ok().and_then(|text| text.parse::<f64>().ok()).unwrap_or(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of u32")]
    let scaled = (f64::from(count) * scale).round().clamp(1.0, f64::from(u32::MAX)) as u32;
    scaled
}

/// The folder of real inputs that the environment's `LANEWAY_CASES` names. Says on standard error that the
/// test is skipped, and which, where there is none.
#[must_use]
#[expect(clippy::print_stderr, reason = "a skipped test must say so")]
pub fn cases(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("LANEWAY_CASES").map(PathBuf::from).filter(|folder| folder.is_dir());
    if folder.is_none() {
        eprintln!("skipped: {test} needs LANEWAY_CASES to name the folder of real inputs");
    }
    folder
}
