//! `laneway check`: damage in the file, contradictions in its maps.

use editor::Result;

use super::open_to_read;
use crate::args::Check;
use crate::say::{self, Outcome};

pub(crate) fn run(args: &Check) -> Result<Outcome> {
    let problems = open_to_read(&args.file)?.integrity()?;
    if args.json {
        let items: Vec<_> = problems.iter().map(|message| serde_json::json!({ "message": message })).collect();
        say::json(&serde_json::json!({ "version": 1, "kind": "problems", "items": items }));
    } else {
        match problems.len() {
            0 => say::note(&format!("{}: nothing found", args.file.display())),
            _ => problems.iter().for_each(|problem| say::result(problem)),
        }
    }
    Ok(if problems.is_empty() { Outcome::Fine } else { Outcome::Found })
}
