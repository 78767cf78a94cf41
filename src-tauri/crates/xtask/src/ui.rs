//! The page: its packages through npm, its build. Nothing is done twice: what is newer than its sources stays.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::project::Project;
use crate::stop::Stop;
use crate::tool::Tool;

/// Folders of `ui/` that are made, not written.
const MADE: [&str; 2] = ["node_modules", "dist"];

/// Installs the page's packages as the lock file names them.
pub(crate) fn ensure_packages(project: &Project) -> Result<(), Stop> {
    let ui = project.ui();
    let lock = modified(&ui.join("package-lock.json"));
    if lock.is_some() && modified(&ui.join("node_modules/.package-lock.json")) >= lock {
        return Ok(());
    }
    println!("The page's packages are missing or old and will be installed through npm.");
    npm(project, &["ci"]).map_err(|stop| {
        Stop::new(format!("the page's packages were not installed: {}", stop.sentence())).hint("cd ui && npm ci")
    })
}

/// Builds the page into `ui/dist`, which the window embeds.
pub(crate) fn ensure_built(project: &Project) -> Result<(), Stop> {
    ensure_packages(project)?;
    let ui = project.ui();
    if modified(&ui.join("dist/index.html")) >= newest(&ui) {
        return Ok(());
    }
    npm(project, &["run", "build"])
}

/// Runs one of npm's commands for the page.
pub(crate) fn npm(project: &Project, words: &[&str]) -> Result<(), Stop> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    Tool::new(program, words).within(&project.ui()).run()
}

/// When the newest source file below a folder was changed.
fn newest(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    let sources = entries.filter(|entry| !MADE.iter().any(|made| entry.file_name() == *made));
    sources
        .filter_map(|entry| {
            let path = entry.path();
            if path.is_dir() { newest(&path) } else { modified(&path) }
        })
        .max()
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|facts| facts.modified()).ok()
}
