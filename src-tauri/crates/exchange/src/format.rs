//! The formats, their names and how a file's name and first bytes tell them apart.

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

/// The format of a file, by its content where that is unmistakable (a ZIP archive, a Mermaid diagram in a text
/// file), otherwise by the ending of its name, otherwise by what its first lines look like. `None` where nothing
/// fits.
#[must_use]
pub fn guess(name: &str, bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(Format::Xlsx);
    }
    by_name(name)
}

fn by_name(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    Format::ALL.iter().copied().find(|format| format.endings().contains(&ending.as_str()))
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
}
