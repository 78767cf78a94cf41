//! Excel workbooks, by calamine, behind limits of our own.
//!
//! A workbook is a ZIP archive, and a hostile one may unpack to terabytes or claim a size that exhausts memory.
//! Every part is unpacked once against a limit before calamine sees the file, cells are taken one by one instead of
//! as the dense range that their corners span, and a panic inside the library ends in an error.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Xlsx};

use super::{Block, CellCount, Found, Markup, Table, is_blank};
use crate::decode::quoted;
use crate::{ImportError, Input, MAX_CELLS, MAX_INPUT, Place, Problem};

/// The most that a workbook may unpack to, in bytes (128 MiB).
const MAX_UNPACKED: u64 = 128 << 20;

/// The most parts that a workbook may have.
const MAX_PARTS: usize = 10_000;

/// Reads every sheet as a table, hidden ones too.
pub(super) fn read(input: &Input<'_>) -> Result<Found, ImportError> {
    check_archive(input)?;
    catch_unwind(AssertUnwindSafe(|| workbook(input)))
        .unwrap_or_else(|_| Err(unreadable(input, "its parts do not fit together")))
}

fn unreadable(input: &Input<'_>, why: &str) -> ImportError {
    let message = format!("this workbook cannot be read: {why}");
    ImportError::OtherContent { name: input.name.to_owned(), message }
}

/// Unpacks every part once, keeping nothing, and refuses what is too large or lies about its size.
fn check_archive(input: &Input<'_>) -> Result<(), ImportError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(input.bytes))
        .map_err(|error| unreadable(input, &format!("it is not a ZIP archive ({error})")))?;
    let too_large = |what: String, limit: String| ImportError::TooLarge { name: input.name.to_owned(), what, limit };
    if archive.len() > MAX_PARTS {
        return Err(too_large(format!("the workbook has {} parts", archive.len()), MAX_PARTS.to_string()));
    }
    let mut left = MAX_UNPACKED;
    let mut content = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| unreadable(input, &error.to_string()))?;
        let strings = part.name().map_or(true, |name| name.to_lowercase().ends_with("sharedstrings.xml"));
        content.clear();
        let read = part.by_ref().take(left + 1).read_to_end(&mut content);
        read.map_err(|error| unreadable(input, &error.to_string()))?;
        let length = content.len() as u64;
        if length > left {
            let limit = format!("{} MiB", MAX_UNPACKED >> 20);
            return Err(too_large("the workbook unpacks to too much".to_owned(), limit));
        }
        left -= length;
        if strings && claims_too_many(&content) {
            return Err(unreadable(input, "it claims more texts than it holds"));
        }
    }
    Ok(())
}

/// Whether the list of texts says that it holds more texts than it has bytes; calamine would reserve room for all.
fn claims_too_many(content: &[u8]) -> bool {
    let ascii: String = content.iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect();
    ascii.match_indices("uniqueCount").any(|(at, word)| {
        let value = ascii[at + word.len()..].trim_start_matches(|c: char| c.is_whitespace() || "='\"".contains(c));
        let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
        !digits.is_empty() && digits.parse::<usize>().map_or(true, |count| count > content.len())
    })
}

fn workbook(input: &Input<'_>) -> Result<Found, ImportError> {
    let fails = |error: calamine::XlsxError| unreadable(input, &error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(input.bytes)).map_err(fails)?;
    let sheets: Vec<Sheet> = book.sheets_metadata().to_vec();
    let mut found = Found::default();
    let mut budget = Budget::default();
    for sheet in sheets {
        if sheet.typ != SheetType::WorkSheet {
            let place = Place { sheet: Some(sheet.name.clone()), ..Place::default() };
            found.problems.push(Problem::note(Some(place), "this sheet holds no cells and was passed over"));
            continue;
        }
        let rows = rows(&mut book, &sheet.name, &mut budget, input)?;
        let areas = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let mut table = Table::new(&sheet.name, Markup::None);
        table.sheet = Some(sheet.name.clone());
        table.hidden = sheet.visible != SheetVisible::Visible;
        table.merges = merges(&areas, &rows);
        for (row, cells) in rows {
            let width = cells.keys().next_back().map_or(0, |last| *last as usize + 1);
            budget.cells.add(width, input)?;
            let mut texts = vec![String::new(); width];
            for (column, text) in cells {
                texts[column as usize] = text;
            }
            table.push(row.saturating_add(1), texts);
        }
        if table.hidden && !table.rows.is_empty() {
            let message = format!("the sheet {} is hidden; its texts stand among the leftovers", quoted(&sheet.name));
            found.problems.push(Problem::warning(None, message));
        }
        found.blocks.push(Block::Table(table));
    }
    Ok(found)
}

/// What all sheets together may still hold.
#[derive(Default)]
struct Budget {
    cells: CellCount,
    taken: usize,
    bytes: usize,
}

type Rows = BTreeMap<u32, BTreeMap<u32, String>>;

/// The texts of a sheet that are not blank, by row and column, both from 0.
fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    budget: &mut Budget,
    input: &Input<'_>,
) -> Result<Rows, ImportError> {
    let fails = |error: calamine::XlsxError| unreadable(input, &format!("sheet {}: {error}", quoted(sheet)));
    let mut reader = book.worksheet_cells_reader(sheet).map_err(fails)?;
    let mut rows = Rows::new();
    while let Some(cell) = reader.next_cell().map_err(fails)? {
        let text = text(Data::from(cell.get_value().clone()));
        if text.is_empty() || is_blank(&text) {
            continue;
        }
        budget.taken += 1;
        budget.bytes += text.len();
        if budget.taken > MAX_CELLS || budget.bytes > MAX_INPUT {
            return Err(ImportError::TooLarge {
                name: input.name.to_owned(),
                what: "the sheets hold too much text".to_owned(),
                limit: format!("{MAX_CELLS} cells with {} MiB of text", MAX_INPUT >> 20),
            });
        }
        let (row, column) = cell.get_position();
        let stored: &mut String = rows.entry(row).or_default().entry(column).or_default();
        if !stored.is_empty() {
            stored.push('\n');
        }
        stored.push_str(&text);
    }
    Ok(rows)
}

/// The merged areas that hold a text, by row among the rows that do and by column.
fn merges(areas: &[calamine::Dimensions], rows: &Rows) -> BTreeMap<(usize, usize), (usize, usize)> {
    let numbers: Vec<u32> = rows.keys().copied().collect();
    let index = |row: u32| numbers.partition_point(|number| *number < row);
    let merge = |area: &calamine::Dimensions| {
        let ((top, left), (bottom, right)) = (area.start, area.end);
        rows.get(&top)?.get(&left)?;
        let height = index(bottom.saturating_add(1)).saturating_sub(index(top));
        Some(((index(top), left as usize), (height, (right.checked_sub(left)? + 1) as usize)))
    };
    areas.iter().filter_map(merge).collect()
}

/// The text of a cell as a person would read it.
fn text(data: Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => fifteen_digits(number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(time) => date(&time),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// Excel shows 15 significant digits; the others are what binary fractions leave over.
fn fifteen_digits(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

fn date(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        return fifteen_digits(time.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        (hour, minute, 0) => format!("{date} {hour:02}:{minute:02}"),
        (hour, minute, second) => format!("{date} {hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Format, Workbook};

    use super::*;

    fn tables(book: &mut Workbook) -> (Vec<Table>, Vec<Problem>) {
        let bytes = book.save_to_buffer().unwrap();
        let found = read(&Input { name: "t.xlsx", bytes: &bytes }).unwrap();
        let tables = found.blocks.into_iter().map(|block| match block {
            Block::Table(table) => table,
            other @ (Block::Diagram { .. } | Block::Prose { .. }) => panic!("{other:?}"),
        });
        (tables.collect(), found.problems)
    }

    #[test]
    fn cells_have_texts_and_places() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("As is").unwrap();
        sheet.write(2, 1, "Stage").unwrap();
        sheet.write(2, 2, 0.1 + 0.2).unwrap();
        sheet.write(4, 1, 4).unwrap();
        sheet.write(4, 3, true).unwrap();
        sheet.write_with_format(4, 2, 45_000, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
        sheet.merge_range(6, 1, 6, 3, "wide", &Format::new()).unwrap();
        book.add_worksheet().set_name("Lists").unwrap().set_hidden(true).write(0, 0, "x").unwrap();
        let (tables, problems) = tables(&mut book);
        let table = tables[0].clone().trimmed();
        assert_eq!(table.rows, [vec!["Stage", "0.3"], vec!["4", "2023-03-15", "TRUE"], vec!["wide"]]);
        assert_eq!(table.place(1, 1).to_string(), "sheet “As is”, cell C5");
        assert_eq!(table.merges, BTreeMap::from([((2, 0), (1, 3))]));
        assert!(tables[1].hidden);
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn a_lie_about_the_number_of_texts_is_seen() {
        assert!(claims_too_many(b"<sst uniqueCount=\"99999999999999999999\">"));
        assert!(claims_too_many(b"<sst uniqueCount='4000000000'>"));
        assert!(!claims_too_many(b"<sst count=\"5\" uniqueCount = \"3\"><si/></sst>"));
    }
}
