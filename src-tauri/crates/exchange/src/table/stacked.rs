//! Several tables on one sheet, one below the other with blank rows between, such as the journey as it is and as
//! it shall be.
//!
//! Blank rows alone part nothing, because people also set them between the lanes of one table: a part stands on its
//! own where it has headings of its own and a table with headings is complete above it.

use std::ops::Range;

use super::words::{Word, classify};
use super::{Table, is_blank};

/// How many rows of a part may stand above its headings.
const ABOVE: usize = 3;

/// A sheet in more parts than this is no collection of tables.
const MAX_PARTS: usize = 200;

/// How many rows and columns of a part are searched for headings.
const SEARCHED: usize = 200;

/// The tables of a sheet; one where nothing tells several apart.
pub(super) fn apart(table: Table) -> Vec<Table> {
    let mut tables: Vec<Range<usize>> = Vec::new();
    let mut complete = false;
    let parts = parts(&table);
    if parts.len() > MAX_PARTS {
        return vec![table];
    }
    for part in parts {
        let headed = has_headings(&table, &part);
        match tables.last_mut() {
            Some(last) if !(headed && complete) => last.end = part.end,
            Some(_) | None => tables.push(part),
        }
        complete |= headed;
    }
    if tables.len() < 2 {
        return vec![table];
    }
    tables.into_iter().map(|rows| cut(&table, &rows)).collect()
}

/// The runs of rows that are not blank.
fn parts(table: &Table) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for row in (0..table.rows.len()).filter(|row| !table.rows[*row].iter().all(|text| is_blank(text))) {
        // A reader may have passed blank rows over; the numbers of the lines show it.
        let below = row > 0 && table.lines[row] <= table.lines[row - 1].saturating_add(height(table, row - 1));
        match parts.last_mut() {
            Some(last) if last.end == row && below => last.end = row + 1,
            Some(_) | None => parts.push(row..row + 1),
        }
    }
    parts
}

/// How many lines of the input a row takes: in a text file a cell may hold line ends.
fn height(table: &Table, row: usize) -> u32 {
    let in_text = table.sheet.is_none();
    let breaks = table.rows[row].iter().filter(|_| in_text).map(|text| text.matches('\n').count()).sum::<usize>();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// Whether a row of the part names two lanes, or its first column does below a row with titles of columns.
fn has_headings(table: &Table, part: &Range<usize>) -> bool {
    if part.len() < 2 {
        return false;
    }
    let lane = |row: usize, column: usize| matches!(classify(table.cell(row, column)), Some(Word::Lane(_)));
    let width = |row: usize| table.rows[row].len().min(SEARCHED);
    let first_rows = part.start..part.end.min(part.start + ABOVE);
    let in_row = first_rows.clone().any(|row| (0..width(row)).filter(|column| lane(row, *column)).count() > 1);
    let titles = first_rows.filter(|row| width(*row) > 1).any(|row| {
        let head = table.cell(row, 0);
        is_blank(head) || matches!(classify(head), Some(Word::Phase | Word::Step | Word::Corner))
    });
    let in_column = part.clone().take(SEARCHED).filter(|row| lane(*row, 0)).count() > 1;
    in_row || (titles && in_column)
}

fn cut(table: &Table, rows: &Range<usize>) -> Table {
    let merges = table.merges.iter().filter(|((row, _), _)| rows.contains(row));
    Table {
        name: table.name.clone(),
        sheet: table.sheet.clone(),
        markup: table.markup,
        rows: table.rows[rows.clone()].to_vec(),
        lines: table.lines[rows.clone()].to_vec(),
        first_column: table.first_column,
        merges: merges.map(|((row, column), size)| ((row - rows.start, *column), *size)).collect(),
        hidden: table.hidden,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Markup;
    use super::*;

    fn heights(rows: &[&[&str]]) -> Vec<usize> {
        let mut table = Table::new("", Markup::None);
        for (row, cells) in rows.iter().enumerate() {
            table.push(u32::try_from(row).unwrap() + 1, cells.iter().map(|text| (*text).to_owned()).collect());
        }
        apart(table).iter().map(|table| table.rows.len()).collect()
    }

    #[test]
    fn parts_with_headings_of_their_own_are_tables() {
        let rows: &[&[&str]] = &[
            &["Stage", "Actions", "Pain"],
            &["A", "b", "c"],
            &[],
            &["To be"],
            &["Stage", "Actions", "Pain"],
            &["A", "b", "c"],
        ];
        assert_eq!(heights(rows), [2, 3]);
        let matrices: &[&[&str]] = &[
            &["", "A", "B"],
            &["Actions", "x"],
            &["Pain", "y"],
            &[""],
            &["", "A", "B"],
            &["Actions", "x"],
            &["Pain", "y"],
        ];
        assert_eq!(heights(matrices), [3, 3]);
    }

    #[test]
    fn blank_rows_between_lanes_part_nothing() {
        let rows: &[&[&str]] = &[
            &["Persona", "Jo"],
            &[],
            &["", "A", "B"],
            &["Actions", "x"],
            &["Thoughts"],
            &[],
            &["Pain", "y"],
            &["Ideas", "z"],
        ];
        assert_eq!(heights(rows), [8]);
    }
}
