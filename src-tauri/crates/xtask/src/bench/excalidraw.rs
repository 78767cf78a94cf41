//! Excalidraw as a page of its own: installed through npm and built by the bench alone, below `tests/rivals`.

use std::path::PathBuf;

use super::rival;
use crate::project::Project;
use crate::tool::Tool;
use crate::ui;

/// The folder of its built page. Where something that it needs is missing, that is said and it is left out.
pub(crate) fn page(project: &Project) -> Option<PathBuf> {
    let has_driver = Tool::new("chromedriver", ["--version"]).answer().is_some();
    if !rival::has_chromium() || !has_driver {
        println!("Excalidraw is left out: chromium and chromedriver are not both installed.");
        return None;
    }
    let folder = project.root().join("tests/rivals/excalidraw");
    if let Err(stop) = ui::ensure_built_in(&folder) {
        println!("Excalidraw is left out: {}.", stop.sentence());
        return None;
    }
    Some(folder.join("dist"))
}
