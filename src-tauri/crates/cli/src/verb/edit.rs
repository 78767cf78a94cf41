//! `laneway edit`: the window's edits, as JSON.

use std::io::Read;
use std::path::Path;

use editor::{Edit, Error, ErrorKind, Result};

use super::open_to_write;
use crate::args::EditArgs;
use crate::say::{self, Outcome};

/// Edits one after the other, one change each; stops at the first that fails and keeps those before it.
pub(crate) fn run(args: &EditArgs) -> Result<Outcome> {
    let edits = read(&args.json)?;
    let mut workspace = open_to_write(&args.file)?;
    // A path in the edits begins where they stand; on standard input, where the command was called.
    let folder = if args.json == Path::new("-") { Path::new("") } else { args.json.parent().unwrap_or(Path::new("")) };
    let mut made = Vec::new();
    for (index, value) in edits.into_iter().enumerate() {
        let done = serde_json::from_value::<Edit>(value)
            .map_err(|error| Error::new(ErrorKind::Input, error.to_string()))
            .and_then(|mut edit| {
                edit.resolve(folder);
                workspace.apply(&edit)
            });
        match done {
            Ok(done) => made.push(done.created),
            Err(error) => {
                workspace.close()?;
                let kept = if index == 1 { "edit before it is" } else { "edits before it are" };
                let hint = format!("the {index} {kept} kept");
                let message = format!("edit {index}: {}", error.message);
                return Err(Error { kind: error.kind, message, hint: Some(error.hint.unwrap_or(hint)) });
            }
        }
    }
    workspace.close()?;
    say::json(&serde_json::json!({ "version": 1, "applied": made.len(), "created": made }));
    Ok(Outcome::Fine)
}

/// The array, each element still to be understood.
fn read(source: &Path) -> Result<Vec<serde_json::Value>> {
    let name = if source == Path::new("-") { "standard input".to_owned() } else { source.display().to_string() };
    let input = |message: String| Error::new(ErrorKind::Input, message);
    let mut text = String::new();
    if source == Path::new("-") {
        std::io::stdin().read_to_string(&mut text).map(|_| ())
    } else {
        std::fs::read_to_string(source).map(|read| text = read)
    }
    .map_err(|error| input(format!("{name} cannot be read: {error}")))?;
    serde_json::from_str(&text).map_err(|error| input(format!("{name}: expected an array of edits: {error}")))
}
