//! `laneway new`: a workspace file.

use editor::{Edit, MapTemplate, Result, Workspace};

use super::host;
use crate::args::New;
use crate::say::{self, Outcome};

pub(crate) fn run(args: &New) -> Result<Outcome> {
    let name = args
        .name
        .clone()
        .unwrap_or_else(|| args.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default());
    let workspace = if args.sample {
        let mut workspace = Workspace::create_sample(&args.file, host())?;
        if let Some(name) = &args.name {
            workspace.apply(&Edit::RenameWorkspace { name: name.clone() })?;
        }
        workspace
    } else {
        let map = args.template.map(MapTemplate::first_map).transpose()?.flatten();
        Workspace::create_with(&args.file, &name, host(), map.as_slice())?
    };
    workspace.close()?;
    say::note(&format!("made {}", args.file.display()));
    Ok(Outcome::Fine)
}
