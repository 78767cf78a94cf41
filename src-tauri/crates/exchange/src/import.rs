//! The way in: which importer reads an input.

use model::MapBundle;

use crate::{Choices, Format, ImportError, MAX_INPUT, Preview, Problem, decode, guess, json, mermaid};

/// A file as it was given: its name and its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The name, for messages and for guessing the format; a path is not needed.
    pub name: &'a str,
    /// The whole content.
    pub bytes: &'a [u8],
}

/// What came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The maps, in the order of the input. Identifiers are local to each bundle (`m1`, `p1`, `s1`, `l1`, `c1` …),
    /// except in Laneway's own JSON, which keeps those that it holds.
    pub bundles: Vec<MapBundle>,
    /// What was read differently than it may have been meant.
    pub problems: Vec<Problem>,
}

/// Imports an input. Without a format it is guessed from name and content.
///
/// # Errors
/// [`ImportError`] where nothing honest can be made of the input; the sentence is for the user.
pub fn import(input: &Input<'_>, format: Option<Format>, choices: &Choices) -> Result<Imported, ImportError> {
    let _ = choices;
    match format_of(input, format)? {
        Format::Mermaid => {
            let (text, problem) = decode::text(input.bytes);
            let mut imported = mermaid::import(input, &text)?;
            imported.problems.splice(0..0, problem);
            Ok(imported)
        }
        Format::Json => json::read(input),
        Format::Csv | Format::Tsv | Format::Xlsx | Format::Markdown => {
            Err(ImportError::UnknownFormat { name: input.name.to_owned() })
        }
    }
}

/// What [`import`] would do with an input when everything is taken as detected.
///
/// # Errors
/// As [`import`].
pub fn preview(input: &Input<'_>, format: Option<Format>) -> Result<Preview, ImportError> {
    preview_with(input, format, &Choices::default())
}

/// What [`import`] would do with these choices. A choice without meanings has them detected for its orientation,
/// so the window can turn a table around.
///
/// # Errors
/// As [`import`].
pub fn preview_with(input: &Input<'_>, format: Option<Format>, choices: &Choices) -> Result<Preview, ImportError> {
    let format = format_of(input, format)?;
    let Imported { problems, .. } = import(input, Some(format), choices)?;
    Ok(Preview { format, maps: Vec::new(), tables: Vec::new(), problems })
}

fn format_of(input: &Input<'_>, format: Option<Format>) -> Result<Format, ImportError> {
    if input.bytes.len() > MAX_INPUT {
        return Err(ImportError::TooLarge {
            name: input.name.to_owned(),
            what: format!("{} MiB", input.bytes.len() >> 20),
            limit: format!("{} MiB", MAX_INPUT >> 20),
        });
    }
    format
        .or_else(|| guess(input.name, input.bytes))
        .ok_or_else(|| ImportError::UnknownFormat { name: input.name.to_owned() })
}
