//! Tables: CSV, TSV, workbooks and Markdown, read into one shape and from there into maps.
//!
//! A reader gives [`Table`]s of texts with their places. Detection proposes how a table is read, which is a
//! [`crate::TableChoice`]; conversion makes a map of table and choice. Nothing is dropped on the way: the original
//! text of every cell that is not blank stands on the map or among its leftovers.

mod convert;
mod csv;
mod detect;
mod feeling;
mod import;
mod lexicon;
mod markdown;
mod scale;
mod split;
mod stacked;
mod view;
mod words;
mod xlsx;

pub(crate) use import::import;

use std::collections::BTreeMap;

use crate::{ImportError, Input, MAX_CELLS, Place, Problem};

/// How the texts of a table are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    /// As they stand.
    None,
    /// With Markdown's emphasis, which titles do without.
    Markdown,
}

/// A table of texts. Rows may differ in length.
#[derive(Debug, Clone)]
struct Table {
    /// The sheet's name or the heading above it.
    name: String,
    /// The sheet, for places.
    sheet: Option<String>,
    markup: Markup,
    rows: Vec<Vec<String>>,
    /// The line of the file or the row of the sheet, for each row, from 1.
    lines: Vec<u32>,
    /// The column at which the cells begin, from 1.
    first_column: u32,
    /// Merged cells: how many rows and columns the block covers that begins at a row and column.
    merges: BTreeMap<(usize, usize), (usize, usize)>,
    /// A sheet that its workbook hides.
    hidden: bool,
}

impl Table {
    fn new(name: &str, markup: Markup) -> Self {
        Self {
            name: name.to_owned(),
            sheet: None,
            markup,
            rows: Vec::new(),
            lines: Vec::new(),
            first_column: 1,
            merges: BTreeMap::new(),
            hidden: false,
        }
    }

    fn push(&mut self, line: u32, cells: Vec<String>) {
        self.rows.push(cells);
        self.lines.push(line);
    }

    fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The text of a cell; empty beyond the end of its row.
    fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    /// Where a cell stands in the input.
    fn place(&self, row: usize, column: usize) -> Place {
        let line = self.lines.get(row).copied().unwrap_or(1);
        let column = self.first_column.saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
        match &self.sheet {
            Some(sheet) => Place {
                sheet: Some(sheet.clone()),
                cell: Some(format!("{}{line}", column_name(column))),
                ..Place::default()
            },
            None => Place::at(line, column),
        }
    }

    /// Where a row stands in the input.
    fn row_place(&self, row: usize) -> Place {
        let line = self.lines.get(row).copied().unwrap_or(1);
        Place { sheet: self.sheet.clone(), line: Some(line), ..Place::default() }
    }

    /// Drops blank rows, and blank columns before the first text.
    fn trimmed(mut self) -> Self {
        let kept: Vec<bool> = self.rows.iter().map(|cells| cells.iter().any(|text| !is_blank(text))).collect();
        let above: Vec<usize> =
            kept.iter().scan(0, |sum, kept| Some(std::mem::replace(sum, *sum + usize::from(*kept)))).collect();
        let indent = |cells: &Vec<String>| cells.iter().position(|text| !is_blank(text));
        let left = self.rows.iter().filter_map(indent).min().unwrap_or(0);
        let merges = std::mem::take(&mut self.merges).into_iter();
        self.merges = merges
            .filter(|((row, column), _)| kept.get(*row) == Some(&true) && *column >= left)
            .map(|((row, column), size)| ((above[row], column - left), size))
            .collect();
        let rows = std::mem::take(&mut self.rows).into_iter().zip(std::mem::take(&mut self.lines)).zip(&kept);
        for ((mut cells, line), _) in rows.filter(|(_, kept)| **kept) {
            cells.drain(..left.min(cells.len()));
            let end = cells.iter().rposition(|text| !is_blank(text)).map_or(0, |last| last + 1);
            cells.truncate(end);
            self.push(line, cells);
        }
        self.first_column = self.first_column.saturating_add(u32::try_from(left).unwrap_or(u32::MAX));
        self
    }
}

/// What a reader found: blocks in the order of the input, and what there is to say.
#[derive(Debug, Default)]
struct Found {
    blocks: Vec<Block>,
    problems: Vec<Problem>,
}

/// A part of an input.
#[derive(Debug)]
enum Block {
    /// A table.
    Table(Table),
    /// A Mermaid diagram, and the line before its first.
    Diagram { text: String, before: u32 },
    /// Text outside tables, and where it begins.
    Prose { text: String, place: Place },
}

/// Whether a cell counts as empty: nothing that can be seen, or a dash that says so.
fn is_blank(text: &str) -> bool {
    let invisible = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{ad}' | '\u{feff}');
    let text = text.trim_matches(invisible);
    text.is_empty() || text == "—"
}

/// `A` for 1, `AA` for 27.
fn column_name(mut column: u32) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        column /= 26;
    }
    letters.iter().rev().collect()
}

/// Counts cells over all tables of an input and refuses too many.
#[derive(Debug, Default)]
struct CellCount(usize);

impl CellCount {
    fn add(&mut self, cells: usize, input: &Input<'_>) -> Result<(), ImportError> {
        self.0 = self.0.saturating_add(cells);
        if self.0 <= MAX_CELLS {
            return Ok(());
        }
        Err(ImportError::TooLarge {
            name: input.name.to_owned(),
            what: "the tables have too many cells".to_owned(),
            limit: format!("{MAX_CELLS} cells"),
        })
    }
}

#[cfg(test)]
mod tests;
