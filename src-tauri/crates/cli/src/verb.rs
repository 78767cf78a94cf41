//! One file per verb.

pub(crate) mod check;
pub(crate) mod edit;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod open;
pub(crate) mod show;
pub(crate) mod template;

use std::path::Path;
use std::sync::Arc;

use crate::folders;
use crate::say;
use editor::{Access, Error, MapSummary, Result, SharedHost, SystemHost, Workspace};

/// The machine's clock and random numbers; the command keeps no backups.
fn host() -> SharedHost {
    Arc::new(SystemHost { templates: folders::templates(), ..SystemHost::default() })
}

/// Opens a workspace for reading: not a byte of it changes.
fn open_to_read(file: &Path) -> Result<Workspace> {
    Workspace::open(file, Access::Read, host())
}

/// Opens a workspace for changing it, or says why that cannot be.
fn open_to_write(file: &Path) -> Result<Workspace> {
    let workspace = Workspace::open(file, Access::Write, host())?;
    match workspace.read_only() {
        None => Ok(workspace),
        Some(reason) => {
            let message = format!("{} cannot be changed: {reason}", file.display());
            Err(Error::new(editor::ErrorKind::ReadOnly, message))
        }
    }
}

/// The map that is asked for; otherwise the first of the library, saying which where there are several.
fn wanted_map(workspace: &Workspace, wanted: Option<&str>) -> Result<MapSummary> {
    if let Some(wanted) = wanted {
        return find_map(workspace, wanted);
    }
    let maps = workspace.maps()?;
    let Some(first) = maps.first() else {
        return Err(Error::invalid(format!("{} holds no map", workspace.path().display())));
    };
    if maps.len() > 1 {
        say::note(&format!("taking “{}”, the first of {} maps; --map takes another", first.title, maps.len()));
    }
    Ok(first.clone())
}

/// The map of that identifier or title; a title that several maps have is refused.
fn find_map(workspace: &Workspace, wanted: &str) -> Result<MapSummary> {
    let maps = workspace.maps()?;
    if let Some(map) = maps.iter().find(|map| map.id.as_str() == wanted) {
        return Ok(map.clone());
    }
    let named: Vec<&MapSummary> = maps.iter().filter(|map| map.title == wanted).collect();
    match named.as_slice() {
        [map] => Ok((*map).clone()),
        [] => {
            let titles: Vec<String> = maps.iter().map(|map| format!("“{}”", map.title)).collect();
            let error = Error::invalid(format!("there is no map “{wanted}”"));
            Err(if titles.is_empty() { error } else { error.with_hint(format!("there is {}", titles.join(", "))) })
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|map| map.id.as_str()).collect();
            Err(Error::invalid(format!("{} maps are called “{wanted}”", several.len()))
                .with_hint(format!("name one by its identifier: {}", ids.join(", "))))
        }
    }
}
