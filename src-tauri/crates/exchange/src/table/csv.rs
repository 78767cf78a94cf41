//! CSV and TSV by RFC 4180, with the delimiters and the carelessness of real files.

use super::{Block, CellCount, Found, Markup, Table};
use crate::decode::{self, quoted};
use crate::{Format, ImportError, Input, Place, Problem};

/// Reads the one table of a file.
pub(super) fn read(input: &Input<'_>, format: Format) -> Result<Found, ImportError> {
    let (text, problem) = decode::text(input.bytes);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut found = Found { problems: problem.into_iter().collect(), ..Found::default() };
    let (skipped, declared) = declared_delimiter(&text);
    let body = &text[skipped..];
    let delimiter = match (declared, format) {
        (Some(declared), _) => declared,
        (None, Format::Tsv) => b'\t',
        (None, Format::Csv | Format::Mermaid | Format::Xlsx | Format::Markdown | Format::Json) => {
            likely_delimiter(body)
        }
    };
    let mut table = Table::new("", Markup::None);
    let mut count = CellCount::default();
    let mut last_line = 1;
    for record in reader(body, delimiter).records() {
        let record = record.map_err(|error| ImportError::OtherContent {
            name: input.name.to_owned(),
            message: format!("this table cannot be read: {error}"),
        })?;
        // The reader's position lies before the blank lines that it passes over.
        let (line, byte) = record.position().map_or((1, 0), |position| (position.line(), position.byte()));
        let rest = usize::try_from(byte).ok().and_then(|byte| body.as_bytes().get(byte..)).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| **byte == b'\n').count() as u64;
        let line = line + blank + u64::from(skipped > 0);
        last_line = u32::try_from(line).unwrap_or(u32::MAX);
        count.add(record.len(), input)?;
        table.push(last_line, record.iter().map(str::to_owned).collect());
    }
    found.problems.extend(open_quote(&table, body, last_line));
    found.blocks.push(Block::Table(table));
    Ok(found)
}

fn reader(text: &str, delimiter: u8) -> ::csv::Reader<&[u8]> {
    let mut builder = ::csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// A first line of `sep=;`, which Excel writes and hides: its length and the delimiter.
fn declared_delimiter(text: &str) -> (usize, Option<u8>) {
    let line = text.lines().next().unwrap_or_default();
    match line.strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) => ((line.len() + 1).min(text.len()), Some(*delimiter)),
        Some(_) | None => (0, None),
    }
}

/// The delimiter by which the largest share of the first rows is equally wide; the wider ones where that is a tie.
/// To part the first row, which mostly holds the headings, counts for nearly half of the rows.
fn likely_delimiter(text: &str) -> u8 {
    const ROWS: usize = 20;
    const FIRST: usize = 45;
    let score = |delimiter: u8| {
        let widths: Vec<usize> = reader(text, delimiter).records().take(ROWS).flatten().map(|row| row.len()).collect();
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        let usual = widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| (alike(*width), *width));
        let bonus = if widths.first().is_some_and(|width| *width > 1) { FIRST } else { 0 };
        usual.map_or((0, 0), |usual| (alike(usual) * 100 / widths.len() + bonus, usual))
    };
    let mut best = (b',', score(b','));
    for delimiter in [b';', b'\t', b'|'] {
        let score = score(delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// A warning where a quotation mark opens a cell that runs to the end of the file.
fn open_quote(table: &Table, text: &str, line: u32) -> Option<Problem> {
    let last = table.rows.last()?.last()?;
    let open = last.contains('\n') && !text.trim_end().ends_with('"') && text.ends_with(last.as_str());
    open.then(|| {
        let message =
            format!("the quotation mark before {} is never closed, so the cell runs to the end", quoted(last));
        Problem::warning(Some(Place::line(line)), message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &[u8]) -> (Table, Vec<Problem>) {
        let mut found = read(&Input { name: "t.csv", bytes: text }, Format::Csv).unwrap();
        match found.blocks.pop() {
            Some(Block::Table(table)) => (table, found.problems),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn delimiters_are_found() {
        for (text, width) in [
            ("a,b,c\n1,2,3", 3),
            ("a;b;c\n1,5;2,5;3,5", 3),
            ("a\tb\n1\t2", 2),
            ("sep=;\na,x;b\n1;2", 2),
            ("a|b|c|d\n1|2|3|4", 4),
            ("\"a;b\",c\n\"1;2\",3", 2),
            ("A title, maybe\nx;y;z\n1;2;3\n4;5;6", 3),
        ] {
            assert_eq!(table(text.as_bytes()).0.width(), width, "{text}");
        }
    }

    #[test]
    fn cells_hold_line_ends_and_quotes_and_lines_are_counted() {
        let (table, problems) = table("a,b\r\n\"x\ny \"\"z\"\"\",2\r\n\r\n=1+1,5\" screen\r\n".as_bytes());
        assert_eq!(table.rows, [vec!["a", "b"], vec!["x\ny \"z\"", "2"], vec!["=1+1", "5\" screen"]]);
        assert_eq!(table.lines, [1, 2, 5]);
        assert_eq!(problems, []);
    }

    #[test]
    fn a_quotation_mark_that_stays_open_is_said() {
        let (_, problems) = table(b"a,b\n1,\"open\n2,3\n");
        assert!(problems[0].to_string().starts_with("line 2: the quotation mark before “open 2,3” is never closed"));
    }
}
