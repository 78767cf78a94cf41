//! From an input with tables to its maps, and to the preview of them.

use model::{Map, MapBundle, MapId};

use super::convert::convert;
use super::detect::{detect, meanings};
use super::markdown::heading;
use super::stacked::apart;
use super::view::View;
use super::{Block, Found, Table, csv, markdown, xlsx};
use crate::build::{leave, within_limits};
use crate::decode::stem;
use crate::{
    Choices, Format, ImportError, Imported, Input, MAX_LANES, Meaning, Place, Problem, StepsAre, TableChoice,
    TablePreview, TableUse, mermaid,
};

/// How many rows and columns of a table the preview shows.
const SAMPLE: usize = 12;

/// Imports every table and diagram of an input; the previews show how each table was read.
pub(crate) fn import(
    input: &Input<'_>,
    format: Format,
    choices: &Choices,
) -> Result<(Imported, Vec<TablePreview>), ImportError> {
    let Found { blocks, problems } = read(input, format)?;
    let plan = plan(&blocks, input, choices);
    let imported = Imported { bundles: Vec::new(), pictures: Vec::new(), problems };
    let mut gathered = Gathered { input, imported, left: Vec::new(), refused: None };
    let mut choice = plan.iter();
    for block in &blocks {
        match block {
            Block::Table(table) => {
                if let Some(choice) = choice.next() {
                    gathered.table(table, choice)?;
                }
            }
            Block::Diagram { text, before } => gathered.diagram(text, *before)?,
            Block::Prose { text, place } => gathered.left.push((place.to_string(), text.clone())),
        }
    }
    let imported = gathered.finish().ok_or_else(|| nothing_found(input, &blocks, choices))??;
    let previews = tables(&blocks).zip(plan).map(|(table, choice)| preview(table, choice)).collect();
    Ok((imported, previews))
}

/// What has come in so far.
struct Gathered<'a> {
    input: &'a Input<'a>,
    imported: Imported,
    /// Texts from outside the maps since the last one, with their origins.
    left: Vec<(String, String)>,
    /// Why the first diagram that was refused was.
    refused: Option<ImportError>,
}

impl Gathered<'_> {
    fn table(&mut self, table: &Table, choice: &TableChoice) -> Result<(), ImportError> {
        match choice.into {
            TableUse::Map => {
                let lanes = choice.meanings.iter().filter(|meaning| matches!(meaning, Meaning::Lane { .. })).count();
                if lanes > MAX_LANES {
                    return Err(ImportError::TooLarge {
                        name: self.input.name.to_owned(),
                        what: format!("{lanes} lanes on one map"),
                        limit: MAX_LANES.to_string(),
                    });
                }
                let mut builder = convert(table, choice, self.imported.bundles.len() + 1);
                self.imported.problems.append(&mut builder.problems);
                self.add(builder.bundle)?;
            }
            TableUse::Leftovers => self.left.extend(as_leftovers(table)),
            TableUse::Skip => {}
        }
        Ok(())
    }

    /// A diagram as a map of its own; one that is refused is left over and said.
    fn diagram(&mut self, text: &str, before: u32) -> Result<(), ImportError> {
        let moved = |place: Place| Place { line: place.line.map(|line| line.saturating_add(before)), ..place };
        match mermaid::import(self.input, text) {
            Ok(diagram) => {
                let problems = diagram.problems.into_iter();
                let problems = problems.map(|problem| Problem { place: problem.place.map(moved), ..problem });
                self.imported.problems.extend(problems);
                for mut bundle in diagram.bundles {
                    bundle.map.id =
                        MapId::new(format!("m{}", self.imported.bundles.len() + 1)).unwrap_or(bundle.map.id);
                    self.add(bundle)?;
                }
            }
            Err(error @ ImportError::TooLarge { .. }) => return Err(error),
            Err(error @ (ImportError::UnknownFormat { .. } | ImportError::OtherContent { .. })) => {
                self.refuse(error, text, before);
            }
            Err(ImportError::Malformed { name, place, message }) => {
                self.refuse(ImportError::Malformed { name, place: moved(place), message }, text, before);
            }
        }
        Ok(())
    }

    fn refuse(&mut self, error: ImportError, text: &str, before: u32) {
        let message = format!("this Mermaid block is no map: {}", error.without_name());
        self.imported.problems.push(Problem::warning(Some(Place::line(before)), message));
        self.left.push((Place::line(before).to_string(), text.to_owned()));
        self.refused.get_or_insert(error);
    }

    /// Takes a finished map in, with what was left over since the last.
    fn add(&mut self, mut bundle: MapBundle) -> Result<(), ImportError> {
        settle(&mut bundle.map, &mut self.left);
        within_limits(&bundle, self.input)?;
        self.imported.bundles.push(bundle);
        Ok(())
    }

    /// All maps, what is left over with the last. `None` where nothing came in and nothing was refused either.
    fn finish(mut self) -> Option<Result<Imported, ImportError>> {
        match self.imported.bundles.last_mut() {
            Some(last) => {
                settle(&mut last.map, &mut self.left);
                Some(Ok(self.imported))
            }
            None => self.refused.map(Err),
        }
    }
}

fn read(input: &Input<'_>, format: Format) -> Result<Found, ImportError> {
    let mut found = match format {
        Format::Xlsx => xlsx::read(input)?,
        Format::Markdown => markdown::read(input)?,
        Format::Csv | Format::Tsv | Format::Mermaid | Format::Json => csv::read(input, format)?,
    };
    let blocks = std::mem::take(&mut found.blocks).into_iter().flat_map(|block| match block {
        Block::Table(table) => apart(table).into_iter().map(|table| Block::Table(table.trimmed())).collect(),
        other @ (Block::Diagram { .. } | Block::Prose { .. }) => vec![other],
    });
    found.blocks = blocks.filter(|block| !matches!(block, Block::Table(table) if table.rows.is_empty())).collect();
    Ok(found)
}

fn tables(blocks: &[Block]) -> impl Iterator<Item = &Table> {
    blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Diagram { .. } | Block::Prose { .. } => None,
    })
}

/// How each table is read: as the user chose, otherwise as detected. Of several tables those without a heading
/// that is understood are no maps, and neither are hidden sheets.
fn plan(blocks: &[Block], input: &Input<'_>, choices: &Choices) -> Vec<TableChoice> {
    let count = tables(blocks).filter(|table| !table.hidden).count();
    let detected: Vec<(TableChoice, usize)> =
        tables(blocks).map(|table| detect(table, &title(table, input, count))).collect();
    let understood = detected.iter().any(|(_, score)| *score > 0);
    let choose = |(index, (table, (mut proposal, score))): (usize, (&Table, (TableChoice, usize)))| {
        let is_map = !table.hidden && table.rows.len() > 1 && table.width() > 1 && (score > 0 || !understood);
        proposal.into = if is_map { TableUse::Map } else { TableUse::Leftovers };
        choices.tables.get(index).map_or(proposal, |choice| completed(choice.clone(), table))
    };
    tables(blocks).zip(detected).enumerate().map(choose).collect()
}

/// A choice with its meanings detected where it has none, and its heading within the table.
fn completed(mut choice: TableChoice, table: &Table) -> TableChoice {
    let end = match choice.steps {
        StepsAre::Rows => table.rows.len(),
        StepsAre::Columns => table.width(),
    };
    let heading = (choice.heading as usize).min(end.saturating_sub(1));
    choice.heading = u32::try_from(heading).unwrap_or(0);
    if choice.meanings.is_empty() {
        choice.meanings = meanings(&View::new(table, choice.steps, heading));
    }
    choice
}

/// The heading above a table, the name of its sheet where that says something, otherwise the file's name.
fn title(table: &Table, input: &Input<'_>, count: usize) -> String {
    let usual = ["Sheet", "Tabelle", "Feuil", "Hoja", "Foglio", "Blad", "Planilha", "Лист", "工作表", "シート"];
    let is_usual = usual
        .iter()
        .any(|name| table.name.strip_prefix(name).is_some_and(|rest| rest.trim().chars().all(|c| c.is_ascii_digit())));
    match (table.name.is_empty(), is_usual) {
        (true, _) => stem(input.name).to_owned(),
        (false, true) if count > 1 => format!("{} {}", stem(input.name), table.name),
        (false, true) => stem(input.name).to_owned(),
        (false, false) => table.name.clone(),
    }
}

/// Puts texts from outside the tables among a map's leftovers; a heading that is the map's title is there already.
fn settle(map: &mut Map, left: &mut Vec<(String, String)>) {
    for (origin, text) in left.drain(..) {
        if heading(&text).is_none_or(|title| title != map.title) {
            leave(map, &origin, &text);
        }
    }
}

/// The rows of a table that becomes no map.
fn as_leftovers(table: &Table) -> Vec<(String, String)> {
    let row = |(row, cells): (usize, &Vec<String>)| {
        let texts: Vec<&str> = cells.iter().map(|text| text.trim()).filter(|text| !super::is_blank(text)).collect();
        (table.row_place(row).to_string(), texts.join("\n"))
    };
    table.rows.iter().enumerate().map(row).collect()
}

fn nothing_found(input: &Input<'_>, blocks: &[Block], choices: &Choices) -> ImportError {
    let message = if !choices.tables.is_empty() {
        "no table is chosen to become a map"
    } else if tables(blocks).next().is_none() {
        "no table and no Mermaid journey was found"
    } else {
        "no table looks like a journey map; expected a heading row with phases or steps and lanes, and at least one row \
         below it"
    };
    ImportError::OtherContent { name: input.name.to_owned(), message: message.to_owned() }
}

fn preview(table: &Table, choice: TableChoice) -> TablePreview {
    let view = View::new(table, choice.steps, choice.heading as usize);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let short = |text: &String| text.chars().take(200).collect::<String>();
    TablePreview {
        name: table.name.clone(),
        rows: count(table.rows.len()),
        columns: count(table.width()),
        sample: table.rows.iter().take(SAMPLE).map(|cells| cells.iter().take(SAMPLE).map(short).collect()).collect(),
        headings: (0..view.lines()).map(|line| view.head(line).to_owned()).collect(),
        choice,
    }
}
