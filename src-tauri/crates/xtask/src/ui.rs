//! The page: its packages through npm, its build. Nothing is done twice: what is newer than its sources stays.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::project::Project;
use crate::stop::Stop;
use crate::tool::Tool;

/// Folders of a page that are made, not written.
const MADE: [&str; 2] = ["node_modules", "dist"];

/// Installs the page's packages as the lock file names them.
pub(crate) fn ensure_packages(project: &Project) -> Result<(), Stop> {
    ensure_packages_of(&project.ui())
}

/// Builds the page into `ui/dist`, which the window embeds.
pub(crate) fn ensure_built(project: &Project) -> Result<(), Stop> {
    ensure_built_in(&project.ui())
}

/// Builds the page of any folder that has a lock file and a build script into its `dist`.
pub(crate) fn ensure_built_in(folder: &Path) -> Result<(), Stop> {
    ensure_packages_of(folder)?;
    if modified(&folder.join("dist/index.html")) >= newest(folder) {
        return Ok(());
    }
    npm_within(folder, &["run", "build"])
}

/// Runs one of npm's commands for the page.
pub(crate) fn npm(project: &Project, words: &[&str]) -> Result<(), Stop> {
    npm_within(&project.ui(), words)
}

fn ensure_packages_of(folder: &Path) -> Result<(), Stop> {
    let lock = modified(&folder.join("package-lock.json"));
    if lock.is_some() && modified(&folder.join("node_modules/.package-lock.json")) >= lock {
        return Ok(());
    }
    println!("The page's packages are missing or old and will be installed through npm.");
    npm_within(folder, &["ci"]).map_err(|stop| {
        let hint = format!("npm ci --prefix {}", folder.display());
        Stop::new(format!("the page's packages were not installed: {}", stop.sentence())).hint(hint)
    })
}

fn npm_within(folder: &Path, words: &[&str]) -> Result<(), Stop> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    Tool::new(program, words).within(folder).run()
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
