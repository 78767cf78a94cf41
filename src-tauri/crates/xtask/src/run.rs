//! `cargo xtask run`: the editor on the sample workspace; without a display, the sample as PDF and PNG.

use std::path::{Path, PathBuf};

use crate::display;
use crate::machine::{self, Needs};
use crate::packages::{self, Purpose};
use crate::project::{Profile, Project};
use crate::stop::Stop;
use crate::tool::Tool;
use crate::ui;

/// Opens a workspace, the sample where none is named.
pub(crate) fn run(project: &Project, file: Option<&Path>) -> Result<(), Stop> {
    if display::is_here() { open(project, file) } else { export(project, file) }
}

fn open(project: &Project, file: Option<&Path>) -> Result<(), Stop> {
    machine::check(Needs::BuildWithPage)?;
    packages::ensure(&[Purpose::Core, Purpose::Window])?;
    ui::ensure_built(project)?;
    Tool::cargo(["build", "--package", "laneway", "--package", "laneway-desktop"]).run()?;
    let workspace = workspace(project, file)?;
    Tool::new(project.program(Profile::Debug, "laneway-desktop"), [workspace]).run()
}

/// Never builds the web view: a machine without a display may not have one.
fn export(project: &Project, file: Option<&Path>) -> Result<(), Stop> {
    println!("There is no display here, so no window can open; the map is exported to PDF and PNG instead.");
    machine::check(Needs::Build)?;
    packages::ensure(&[Purpose::Core])?;
    Tool::cargo(["build", "--package", "laneway"]).run()?;
    let workspace = workspace(project, file)?;
    let folder = project.results("run")?;
    let stem = workspace.file_stem().unwrap_or("map".as_ref());
    let (pdf, png) = (folder.join(stem).with_extension("pdf"), folder.join(stem).with_extension("png"));
    let export = || laneway(project).args([Path::new("export"), &workspace, Path::new("--to")]);
    export().args([&pdf]).run()?;
    export().args([&png]).args(["--scale", "2"]).run()?;
    println!("{}\n{}", pdf.display(), png.display());
    Ok(())
}

/// The named file, or the sample below the target folder, made where it is missing.
fn workspace(project: &Project, file: Option<&Path>) -> Result<PathBuf, Stop> {
    if let Some(file) = file {
        return Ok(file.to_path_buf());
    }
    let sample = project.results("run")?.join("sample.laneway");
    if !sample.exists() {
        laneway(project).args([Path::new("new"), &sample, Path::new("--sample")]).run()?;
    }
    Ok(sample)
}

fn laneway(project: &Project) -> Tool {
    Tool::new(project.program(Profile::Debug, "laneway"), [] as [&str; 0])
}
