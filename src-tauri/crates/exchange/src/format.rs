//! The formats, their names and how a file's name and first bytes tell them apart.

use crate::{decode, mermaid};

/// A format that can be imported.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, specta::Type,
)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A Mermaid `journey` diagram.
    Mermaid,
    /// A table with comma, semicolon or tab between the cells.
    Csv,
    /// A table with tabs between the cells.
    Tsv,
    /// An Excel workbook.
    Xlsx,
    /// Markdown with tables.
    Markdown,
    /// Laneway's own JSON, as `docs/json.md` describes it.
    Json,
}

/// A word that names no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not one of: mermaid, csv, tsv, xlsx, markdown, json")]
pub struct UnknownFormat(pub String);

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Mermaid, Self::Csv, Self::Tsv, Self::Xlsx, Self::Markdown, Self::Json];

    /// The spelling on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mermaid => "mermaid",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Xlsx => "xlsx",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }

    /// The endings of file names, without the dot and in lower case; the usual one first.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Mermaid => &["mmd", "mermaid"],
            Self::Csv => &["csv"],
            Self::Tsv => &["tsv", "tab"],
            Self::Xlsx => &["xlsx", "xlsm"],
            Self::Markdown => &["md", "markdown", "mdown"],
            Self::Json => &["json"],
        }
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.iter().copied().find(|format| format.as_str() == text).ok_or_else(|| UnknownFormat(text.to_owned()))
    }
}

/// The format of a file: by its content where that is unmistakable, otherwise by the ending of its name, otherwise
/// by what its first lines look like. `None` where nothing fits.
#[must_use]
pub fn guess(name: &str, bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(Format::Xlsx);
    }
    by_name(name).or_else(|| by_content(bytes))
}

fn by_name(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    Format::ALL.iter().copied().find(|format| format.endings().contains(&ending.as_str()))
}

fn by_content(bytes: &[u8]) -> Option<Format> {
    const START: usize = 64 << 10;
    let (text, _) = decode::text(&bytes[..bytes.len().min(START)]);
    let first = text.trim_start();
    if first.starts_with('{') {
        return Some(Format::Json);
    }
    if mermaid::looks_like_diagram(&text) {
        return Some(Format::Mermaid);
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(200).collect();
    let is_rule = |line: &&str| line.contains("--") && line.contains('|') && !line.contains(char::is_alphanumeric);
    if lines.iter().any(is_rule) || lines.iter().any(|line| line.trim_start().starts_with("```mermaid")) {
        return Some(Format::Markdown);
    }
    let [heading, _, ..] = lines[..] else { return None };
    if heading.contains('\t') {
        return Some(Format::Tsv);
    }
    heading.contains([',', ';']).then_some(Format::Csv)
}

/// What a file is that looks like none of the formats but is known by its first bytes, with advice.
pub(crate) fn foreign(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"\xd0\xcf\x11\xe0", "this is an old or password-protected Excel file; save it as .xlsx without a password"),
        (b"%PDF-", "this is a PDF; Laneway exports PDF but cannot import it"),
        (b"\x89PNG", "this is a picture; Laneway imports diagrams, tables and JSON"),
        (b"\xff\xd8\xff", "this is a picture; Laneway imports diagrams, tables and JSON"),
        (b"SQLite format 3", "this is a database; open it as a workspace instead of importing it"),
    ];
    KINDS.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, said)| *said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for format in Format::ALL {
            assert_eq!(format.as_str().parse(), Ok(*format));
        }
        assert!("xls".parse::<Format>().is_err());
    }

    #[test]
    fn a_workbook_is_known_by_its_first_bytes() {
        assert_eq!(guess("journey.csv", b"PK\x03\x04rest"), Some(Format::Xlsx));
        assert_eq!(guess("Journey.MD", b""), Some(Format::Markdown));
    }

    #[test]
    fn without_a_telling_name_the_content_tells() {
        for (text, format) in [
            ("{\"format\": 1}", Some(Format::Json)),
            ("%% c\njourney\n A: 3", Some(Format::Mermaid)),
            ("---\ntitle: x\n---\nflowchart LR", Some(Format::Mermaid)),
            ("# A\n\n| a | b |\n|---|---|\n", Some(Format::Markdown)),
            ("Stage\tStep\nA\tB", Some(Format::Tsv)),
            ("Stage;Step\nA;B", Some(Format::Csv)),
            ("just words\nand more", None),
            ("", None),
        ] {
            assert_eq!(guess("paste", text.as_bytes()), format, "{text}");
            assert_eq!(guess("paste.txt", text.as_bytes()), format, "{text}");
        }
    }
}
