//! `laneway new`: a workspace file.

use editor::{Edit, MapTemplate, Result, Workspace};

use super::host;
use crate::args::{New, Template};
use crate::say::{self, Outcome};

pub(crate) fn run(args: &New) -> Result<Outcome> {
    let name = args
        .name
        .clone()
        .unwrap_or_else(|| args.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default());
    let mut workspace = if args.sample {
        let mut workspace = Workspace::create_sample(&args.file, host())?;
        if let Some(name) = &args.name {
            workspace.apply(&Edit::RenameWorkspace { name: name.clone() })?;
        }
        workspace
    } else {
        Workspace::create(&args.file, &name, host())?
    };
    if let Some(template) = args.template {
        let title = "New map".to_owned();
        workspace.apply(&Edit::AddMap { id: None, title, template: template.into(), before: None })?;
    }
    workspace.close()?;
    say::note(&format!("made {}", args.file.display()));
    Ok(Outcome::Fine)
}

impl From<Template> for MapTemplate {
    fn from(template: Template) -> Self {
        match template {
            Template::Blank => Self::Blank,
            Template::Journey => Self::Journey,
            Template::Blueprint => Self::Blueprint,
        }
    }
}
