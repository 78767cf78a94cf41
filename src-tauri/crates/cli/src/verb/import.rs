//! `laneway import`: maps from files of other programs.

use editor::{Choices, Error, Format, Result, Workspace, read_file};

use super::{host, open_to_write};
use crate::args::Import;
use crate::say::{self, Outcome};

/// Reads everything before it writes anything: an input that cannot be read leaves the workspace as it was, or
/// not made at all.
pub(crate) fn run(args: &Import) -> Result<Outcome> {
    let format = args.format.as_deref().map(str::parse::<Format>).transpose();
    let format = format.map_err(|error| Error::invalid(error.to_string()))?;
    let (mut bundles, mut pictures) = (Vec::new(), Vec::new());
    for input in &args.inputs {
        let (imported, problems) = read_file(input, format, &Choices::default())?;
        problems.iter().for_each(|problem| say::warning(problem));
        bundles.extend(imported.bundles);
        pictures.extend(imported.pictures);
    }
    let mut workspace = if args.to.exists() {
        open_to_write(&args.to)?
    } else {
        let name = args.to.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Workspace::create(&args.to, &name, host())?
    };
    let done = workspace.import(&bundles, &pictures, "Import")?;
    workspace.close()?;
    let maps = if done.maps.len() == 1 { "map" } else { "maps" };
    say::note(&format!("added {} {maps} to {}", done.maps.len(), args.to.display()));
    Ok(Outcome::Fine)
}
