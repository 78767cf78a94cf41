//! The user's folders that the command shares with the window.

use std::path::PathBuf;

/// The name of our folder below those of the user; the same as the window's.
const OURS: &str = "app.laneway.desktop";

/// Where the user's own templates are; `None` where the system names no folder for data.
pub(crate) fn templates() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join(OURS).join("templates"))
}
