//! `laneway template`: templates of the user's own.

use editor::{Error, MapSummary, OwnTemplates, Result, TemplatePart, Workspace};

use super::{host, open_to_read, wanted_map};
use crate::args::{SaveTemplate, Template};
use crate::say::{self, Outcome};

pub(crate) fn run(args: &Template) -> Result<Outcome> {
    let own = OwnTemplates::of(&*host());
    match args {
        Template::Save(save) => {
            let workspace = open_to_read(&save.file)?;
            let map = wanted_map(&workspace, save.map.as_deref())?;
            let part = part(save, &workspace, &map)?;
            let name = workspace.save_template(&map.id, save.title.as_ref().unwrap_or(&map.title), &part)?;
            say::result(name.as_str());
        }
        Template::Remove { name } => {
            own.remove(name)?;
            say::note(&format!("removed {name}; `laneway template restore` brings it back"));
        }
        Template::Restore { name } => {
            own.restore(name)?;
            say::note(&format!("{name} is back"));
        }
    }
    Ok(Outcome::Fine)
}

fn part(args: &SaveTemplate, workspace: &Workspace, map: &MapSummary) -> Result<TemplatePart> {
    if args.structure {
        return Ok(TemplatePart::Structure);
    }
    if args.lanes {
        return Ok(TemplatePart::Lanes { lanes: Vec::new() });
    }
    if args.lane.is_empty() {
        return Ok(TemplatePart::Whole);
    }
    let bundle = workspace.bundle(&map.id)?;
    let mut lanes = Vec::new();
    for wanted in &args.lane {
        let found = bundle.map.lanes.iter().filter(|lane| lane.id.as_str() == wanted || lane.title == *wanted);
        let before = lanes.len();
        lanes.extend(found.map(|lane| lane.id.clone()));
        if lanes.len() == before {
            let titles: Vec<String> = bundle.map.lanes.iter().map(|lane| format!("“{}”", lane.title)).collect();
            return Err(Error::invalid(format!("there is no lane “{wanted}” on “{}”", map.title))
                .with_hint(format!("there is {}", titles.join(", "))));
        }
    }
    Ok(TemplatePart::Lanes { lanes })
}
