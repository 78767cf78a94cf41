//! Text that remembers where each of its bytes came from, so that messages name places of the file as the user
//! sees it and not of what pre-processing left.

use std::ops::Range;

/// A place in a text file; both counts start at 1, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// A text with the origin of each byte in the source; the last entry stands for the end.
#[derive(Debug, Clone)]
pub(super) struct Tracked {
    pub(super) text: String,
    origins: Vec<u32>,
}

impl Tracked {
    /// The source itself; it must be shorter than 4 GiB, which the limit of the input sees to.
    pub(super) fn new(source: &str) -> Self {
        let end = u32::try_from(source.len()).unwrap_or(u32::MAX);
        Self { text: source.to_owned(), origins: (0..=end).collect() }
    }

    /// Replaces ranges, which must be in order and apart; inserted bytes come from where their range began.
    pub(super) fn replace(&self, edits: &[(Range<usize>, String)]) -> Self {
        let mut text = String::with_capacity(self.text.len());
        let mut origins = Vec::with_capacity(self.origins.len());
        let mut done = 0;
        for (range, with) in edits {
            text.push_str(&self.text[done..range.start]);
            origins.extend_from_slice(&self.origins[done..range.start]);
            text.push_str(with);
            origins.extend(std::iter::repeat_n(self.origins[range.start], with.len()));
            done = range.end;
        }
        text.push_str(&self.text[done..]);
        origins.extend_from_slice(&self.origins[done..]);
        Self { text, origins }
    }

    /// Removes ranges, which must be in order and apart.
    pub(super) fn without(&self, ranges: Vec<Range<usize>>) -> Self {
        let edits: Vec<_> = ranges.into_iter().map(|range| (range, String::new())).collect();
        self.replace(&edits)
    }

    /// The byte of the source that a byte of the text came from.
    pub(super) fn origin(&self, offset: usize) -> usize {
        self.origins.get(offset).or(self.origins.last()).map_or(0, |origin| *origin as usize)
    }
}

/// Finds lines and columns of a source.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    source: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let bytes = source.as_bytes();
        let ends = (0..bytes.len())
            .filter(|&at| bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')));
        Self { source, starts: std::iter::once(0).chain(ends.map(|at| at + 1)).collect() }
    }

    pub(super) fn spot(&self, offset: usize) -> Spot {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts[line - 1];
        let end = self.source.floor_char_boundary(offset.max(start));
        let column = self.source[start..end].chars().filter(|c| *c != '\u{feff}').count() + 1;
        Spot { line: u32::try_from(line).unwrap_or(u32::MAX), column: u32::try_from(column).unwrap_or(u32::MAX) }
    }
}

/// White space as JavaScript's `\s` and `trim` have it.
pub(super) fn is_js_space(c: char) -> bool {
    matches!(
        c,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}'
    )
}

/// A character of JavaScript's `\w`.
pub(super) fn is_js_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_keep_the_way_back() {
        let source = "ab\r\ncd";
        let tracked = Tracked::new(source).replace(&[(2..4, "\n".into())]);
        assert_eq!(tracked.text, "ab\ncd");
        assert_eq!(tracked.origin(3), 4);
        assert_eq!(tracked.origin(5), 6);
        let shorter = tracked.replace(&[(0..3, String::new())]);
        assert_eq!((shorter.text.as_str(), shorter.origin(0)), ("cd", 4));
    }

    #[test]
    fn lines_end_at_any_line_end() {
        let lines = Lines::new("a\r\nbé\rc\nd");
        assert_eq!(lines.spot(0), Spot { line: 1, column: 1 });
        assert_eq!(lines.spot(6), Spot { line: 2, column: 3 });
        assert_eq!(lines.spot(7), Spot { line: 3, column: 1 });
        assert_eq!(lines.spot(99), Spot { line: 4, column: 2 });
    }
}
