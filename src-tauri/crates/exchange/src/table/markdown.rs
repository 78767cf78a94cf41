//! Markdown: pipe tables, the headings above them, Mermaid blocks, and the text around.
//!
//! Wider than GitHub's tables where that loses nothing: rows may be longer or shorter than the heading.

use super::{Block, CellCount, Found, Markup, Table};
use crate::decode;
use crate::{ImportError, Input, Place};

/// Reads every table and diagram of a file.
pub(super) fn read(input: &Input<'_>) -> Result<Found, ImportError> {
    let (text, problem) = decode::text(input.bytes);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let mut reader = Reader {
        input,
        lines: &lines,
        at: 0,
        heading: String::new(),
        prose: None,
        count: CellCount::default(),
        blocks: Vec::new(),
    };
    reader.run()?;
    Ok(Found { blocks: reader.blocks, problems: problem.into_iter().collect() })
}

struct Reader<'a> {
    input: &'a Input<'a>,
    lines: &'a [&'a str],
    at: usize,
    /// The last heading; the next table is named by it.
    heading: String,
    /// The lines of text that are being gathered, and the first one's index.
    prose: Option<(usize, Vec<&'a str>)>,
    count: CellCount,
    blocks: Vec<Block>,
}

impl<'a> Reader<'a> {
    fn run(&mut self) -> Result<(), ImportError> {
        while let Some(&line) = self.lines.get(self.at) {
            if let Some(fence) = fence_of(line) {
                self.fence(line, fence);
            } else if self.starts_table() {
                self.end_prose();
                self.table()?;
            } else {
                if let Some(title) = heading(line) {
                    self.end_prose();
                    self.heading = title.to_owned();
                }
                self.prose_line(line);
                self.at += 1;
            }
        }
        self.end_prose();
        Ok(())
    }

    /// A block between fences: a diagram where its language says so, otherwise text.
    fn fence(&mut self, open: &'a str, fence: &str) {
        let start = self.at;
        let after = &self.lines[start + 1..];
        let length = after
            .iter()
            .position(|line| line.trim().starts_with(fence) && line.trim().trim_matches(['`', '~']).is_empty());
        let end = start + 1 + length.unwrap_or(after.len());
        let language = open.trim().trim_start_matches(['`', '~']).trim();
        if language.eq_ignore_ascii_case("mermaid") {
            self.end_prose();
            self.blocks.push(Block::Diagram { text: self.lines[start + 1..end].join("\n"), before: number(start) });
        } else {
            for index in start..(end + 1).min(self.lines.len()) {
                self.at = index;
                self.prose_line(self.lines[index]);
            }
        }
        self.at = (end + 1).min(self.lines.len());
    }

    fn starts_table(&self) -> bool {
        let next = self.lines.get(self.at + 1);
        self.lines[self.at].contains('|') && next.is_some_and(|next| is_delimiter_row(next))
    }

    fn table(&mut self) -> Result<(), ImportError> {
        let mut table = Table::new(&plain(&self.heading), Markup::Markdown);
        let start = self.at;
        while let Some(line) = self.lines.get(self.at).filter(|line| line.contains('|')) {
            if self.at != start + 1 {
                let cells = cells(line);
                self.count.add(cells.len(), self.input)?;
                table.push(number(self.at), cells);
            }
            self.at += 1;
        }
        self.blocks.push(Block::Table(table));
        Ok(())
    }

    fn prose_line(&mut self, line: &'a str) {
        if line.trim().is_empty() {
            self.end_prose();
        } else {
            self.prose.get_or_insert((self.at, Vec::new())).1.push(line);
        }
    }

    fn end_prose(&mut self) {
        if let Some((start, lines)) = self.prose.take() {
            self.blocks.push(Block::Prose { text: lines.join("\n"), place: Place::line(number(start)) });
        }
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

fn fence_of(line: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|fence| line.trim_start().starts_with(fence))
}

/// The text of a line such as `## As is`.
pub(super) fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start();
    let after = text.trim_start_matches('#');
    let level = text.len() - after.len();
    ((1..=6).contains(&level) && after.starts_with([' ', '\t'])).then(|| after.trim().trim_end_matches('#').trim_end())
}

/// `| --- | :-: |`: at least one dash in every cell and nothing but dashes, colons and blanks.
fn is_delimiter_row(line: &str) -> bool {
    let is_mark = |cell: &str| {
        let cell = cell.trim();
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
    };
    line.contains('|') && cells(line).iter().all(|cell| is_mark(cell))
}

/// The cells of a row: split at pipes that no backslash escapes, `<br>` a line end.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&'|') => {
                chars.next();
                push(&mut cells, '|');
            }
            '|' if chars.peek().is_none() => break,
            '|' => cells.push(String::new()),
            c => push(&mut cells, c),
        }
    }
    cells.iter().map(|cell| breaks(cell.trim())).collect()
}

fn push(cells: &mut [String], c: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(c);
    }
}

/// `<br>`, `<br/>` and `<br />` as line ends.
fn breaks(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let tag = &rest[open..];
        let name = tag.get(1..3).filter(|name| name.eq_ignore_ascii_case("br"));
        let close = name.and_then(|_| tag[3..].trim_start().trim_start_matches('/').strip_prefix('>'));
        text.push(if close.is_some() { '\n' } else { '<' });
        rest = close.unwrap_or(&tag[1..]);
    }
    text + rest
}

/// A title without Markdown's emphasis: pairs of `**` and `__` anywhere, and what wraps the whole.
pub(super) fn plain(text: &str) -> String {
    let mut plain = text.trim().to_owned();
    for pair in ["**", "__"] {
        if plain.matches(pair).count() % 2 == 0 {
            plain = plain.replace(pair, "");
        }
    }
    loop {
        let inner = ['*', '_', '`'].iter().find_map(|mark| {
            let inner = plain.strip_prefix(*mark)?.strip_suffix(*mark)?;
            (!inner.is_empty() && !inner.contains(*mark)).then(|| inner.trim().to_owned())
        });
        match inner {
            Some(inner) => plain = inner,
            None => return plain.trim().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<String> {
        let found = read(&Input { name: "t.md", bytes: text.as_bytes() }).unwrap();
        let show = |block: &Block| match block {
            Block::Table(table) => format!("{}@{}: {:?}", table.name, table.lines[0], table.rows),
            Block::Diagram { text, before } => format!("diagram@{before}: {text}"),
            Block::Prose { text, place } => format!("{place}: {text}"),
        };
        found.blocks.iter().map(show).collect()
    }

    #[test]
    fn tables_take_the_heading_above() {
        let text = "# **As is**\n\nSome words\nmore\n\n| a | b \\| c |\n|:--|--:|\n| 1<br/>2 | 3 | 4 |\nx | y\n\n## To be\n a | b\n---|---\n 5 |\n";
        assert_eq!(
            blocks(text),
            [
                "line 1: # **As is**",
                "line 3: Some words\nmore",
                "As is@6: [[\"a\", \"b | c\"], [\"1\\n2\", \"3\", \"4\"], [\"x\", \"y\"]]",
                "line 11: ## To be",
                "To be@12: [[\"a\", \"b\"], [\"5\"]]",
            ]
        );
    }

    #[test]
    fn fences_hide_tables_and_hold_diagrams() {
        let text = "```\n| a |\n|---|\n```\n```mermaid\njourney\nA: 3\n```\n~~~ mermaid\nopen";
        assert_eq!(blocks(text), ["line 1: ```\n| a |\n|---|\n```", "diagram@5: journey\nA: 3", "diagram@9: open"]);
    }

    #[test]
    fn emphasis_leaves_titles() {
        for (text, expected) in [
            ("**Stage**", "Stage"),
            ("***Stage***", "Stage"),
            ("`a_b`", "a_b"),
            ("a * b", "a * b"),
            ("**a** b", "a b"),
            ("*", "*"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }
}
