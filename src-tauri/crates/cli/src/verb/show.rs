//! `laneway show`: what maps say.

use editor::{MapText, Result};

use super::{find_map, open_to_read};
use crate::args::Show;
use crate::say::{self, Outcome};

pub(crate) fn run(args: &Show) -> Result<Outcome> {
    let workspace = open_to_read(&args.file)?;
    let maps = match &args.map {
        Some(wanted) => vec![find_map(&workspace, wanted)?],
        None => workspace.maps()?,
    };
    let bundles = maps.iter().map(|map| workspace.bundle(&map.id)).collect::<Result<Vec<_>>>()?;
    if args.json {
        say::result(editor::to_json(&bundles, &workspace.originals(&bundles)?).trim_end());
    } else {
        let texts: Vec<String> = bundles.iter().map(|bundle| MapText(bundle).to_string()).collect();
        say::result(texts.join("\n").trim_end());
    }
    Ok(Outcome::Fine)
}
