//! The way in: which importer reads an input.

use model::MapBundle;
use picture::Picture;

use crate::build::mark_count;
use crate::format::foreign;
use crate::{
    Choices, Format, ImportError, MAX_INPUT, MAX_TEXT_INPUT, MapSummary, Preview, Problem, TablePreview, decode, guess,
    json, mermaid, table,
};

/// The most problems that an import tells; a file that has more is not read to its end by anybody.
const MAX_PROBLEMS: usize = 500;

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
    /// The pictures that stand on the maps, each file once, in order of their names.
    pub pictures: Vec<Picture>,
    /// What was read differently than it may have been meant.
    pub problems: Vec<Problem>,
}

/// Imports an input. Without a format it is guessed from name and content.
///
/// # Errors
/// [`ImportError`] where nothing honest can be made of the input; the sentence is for the user.
pub fn import(input: &Input<'_>, format: Option<Format>, choices: &Choices) -> Result<Imported, ImportError> {
    let format = format_of(input, format)?;
    read(input, format, choices).map(|(imported, _)| imported)
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
    let (Imported { bundles, problems, .. }, tables) = read(input, format, choices)?;
    Ok(Preview { format, maps: bundles.iter().map(summary).collect(), tables, problems })
}

fn read(input: &Input<'_>, format: Format, choices: &Choices) -> Result<(Imported, Vec<TablePreview>), ImportError> {
    let (mut imported, tables) = match format {
        Format::Mermaid => {
            let (text, problem) = decode::text(input.bytes);
            let mut imported = mermaid::import(input, &text)?;
            imported.problems.splice(0..0, problem);
            (imported, Vec::new())
        }
        Format::Json => (json::read(input)?, Vec::new()),
        Format::Csv | Format::Tsv | Format::Xlsx | Format::Markdown => table::import(input, format, choices)?,
    };
    if imported.problems.len() > MAX_PROBLEMS {
        let more = imported.problems.len() - MAX_PROBLEMS;
        imported.problems.truncate(MAX_PROBLEMS);
        imported.problems.push(Problem::warning(None, format!("{more} more of the kind are not shown")));
    }
    Ok((imported, tables))
}

fn summary(bundle: &MapBundle) -> MapSummary {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let map = &bundle.map;
    MapSummary {
        title: map.title.clone(),
        phases: count(map.phases.len()),
        steps: count(map.steps().count()),
        lanes: count(map.lanes.len()),
        cards: count(map.card_count()),
        values: count(mark_count(bundle)),
        leftovers: count(map.leftovers.len()),
    }
}

fn format_of(input: &Input<'_>, format: Option<Format>) -> Result<Format, ImportError> {
    within(input, MAX_INPUT)?;
    if let Some(message) = foreign(input.bytes) {
        return Err(ImportError::OtherContent { name: input.name.to_owned(), message: message.to_owned() });
    }
    let format = format.or_else(|| guess(input.name, input.bytes));
    let format = format.ok_or_else(|| ImportError::UnknownFormat { name: input.name.to_owned() })?;
    if format != Format::Json {
        within(input, MAX_TEXT_INPUT)?;
    }
    Ok(format)
}

fn within(input: &Input<'_>, limit: usize) -> Result<(), ImportError> {
    if input.bytes.len() <= limit {
        return Ok(());
    }
    Err(ImportError::TooLarge {
        name: input.name.to_owned(),
        what: format!("{} MiB", input.bytes.len() >> 20),
        limit: format!("{} MiB", limit >> 20),
    })
}
