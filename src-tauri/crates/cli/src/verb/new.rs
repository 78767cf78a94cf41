//! `laneway new`: a workspace file.

use std::path::Path;

use editor::{Edit, Result, Template, Workspace, read_template};

use super::host;
use crate::args::New;
use crate::say::{self, Outcome};

pub(crate) fn run(args: &New) -> Result<Outcome> {
    let name = args
        .name
        .clone()
        .unwrap_or_else(|| args.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default());
    let workspace = match &args.template {
        None if args.sample => sample(args)?,
        None => Workspace::create(&args.file, &name, host())?,
        Some(template) => from_template(&args.file, &name, template)?,
    };
    workspace.close()?;
    say::note(&format!("made {}", args.file.display()));
    Ok(Outcome::Fine)
}

fn sample(args: &New) -> Result<Workspace> {
    let mut workspace = Workspace::create_sample(&args.file, host())?;
    if let Some(name) = &args.name {
        workspace.apply(&Edit::RenameWorkspace { name: name.clone() })?;
    }
    Ok(workspace)
}

/// A template is meant by name, or as a file by what such a file ends in.
fn from_template(file: &Path, name: &str, template: &str) -> Result<Workspace> {
    let path = Path::new(template);
    if path.extension().is_some_and(|ending| ending == "json") {
        return Workspace::create_from(file, name, host(), &read_template(path)?);
    }
    let host = host();
    let first = template.parse::<Template>()?.first_map(&*host)?;
    Workspace::create_with(file, name, host, first.as_slice())
}
