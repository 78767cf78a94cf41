//! What an import has to say: problems beside a value, and errors instead of one.

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Said for completeness; nothing is lost or changed.
    Note,
    /// Something was read differently than it may have been meant.
    Warning,
}

/// Where in the input. All counts start at 1.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct Place {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The line of a text file or the row of a sheet.
    pub line: Option<u32>,
    /// The column: of characters in a diagram or JSON, of cells in a table.
    pub column: Option<u32>,
    /// The cell of a sheet, such as `C4`.
    pub cell: Option<String>,
}

impl Place {
    /// A line of a text file.
    #[must_use]
    pub fn line(line: u32) -> Self {
        Self { line: Some(line), ..Self::default() }
    }

    /// A line and a column.
    #[must_use]
    pub fn at(line: u32, column: u32) -> Self {
        Self { line: Some(line), column: Some(column), ..Self::default() }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = [
            self.sheet.as_ref().map(|sheet| format!("sheet “{sheet}”")),
            self.line.map(|line| format!("{} {line}", if self.sheet.is_some() { "row" } else { "line" })),
            self.column.map(|column| format!("column {column}")),
            self.cell.as_ref().map(|cell| format!("cell {cell}")),
        ];
        f.write_str(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

/// Something that the user should know about an import that went through.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands, if at one place.
    pub place: Option<Place>,
    /// What is the matter, as a sentence without a full stop.
    pub message: String,
}

impl Problem {
    /// A warning at a place.
    #[must_use]
    pub fn warning(place: Option<Place>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, place, message: message.into() }
    }

    /// A note at a place.
    #[must_use]
    pub fn note(place: Option<Place>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Note, place, message: message.into() }
    }
}

/// `line 7: 9 cells where the heading has 8`; the name of the file stands before it where it is shown.
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

/// Why an input cannot be imported: one sentence that names the file, the place and what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Neither name nor content tell the format.
    #[error(
        "{name}: the format is not known; Laneway imports Mermaid journeys, CSV, TSV, XLSX, Markdown tables and its \
         own JSON"
    )]
    UnknownFormat {
        /// The input's name.
        name: String,
    },
    /// Another kind of content than the format promises.
    #[error("{name}: {message}")]
    OtherContent {
        /// The input's name.
        name: String,
        /// What it is, and what was expected.
        message: String,
    },
    /// Beyond a limit.
    #[error("{name}: {what}; Laneway imports at most {limit}")]
    TooLarge {
        /// The input's name.
        name: String,
        /// What there is too much of, with the figure.
        what: String,
        /// The most that is imported.
        limit: String,
    },
    /// The content breaks the rules of its format at a known place.
    #[error("{name}, {place}: {message}")]
    Malformed {
        /// The input's name.
        name: String,
        /// Where.
        place: Place,
        /// What was found and what was expected.
        message: String,
    },
}

impl ImportError {
    /// The sentence without the input's name, for a part of an input.
    pub(crate) fn without_name(&self) -> String {
        let (Self::UnknownFormat { name }
        | Self::OtherContent { name, .. }
        | Self::TooLarge { name, .. }
        | Self::Malformed { name, .. }) = self;
        let sentence = self.to_string();
        sentence.strip_prefix(name.as_str()).unwrap_or(&sentence).trim_start_matches([',', ':', ' ']).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_file_and_place() {
        let place = Place { sheet: Some("As is".into()), cell: Some("C4".into()), ..Place::default() };
        assert_eq!(Problem::warning(Some(place), "empty").to_string(), "sheet “As is”, cell C4: empty");
        let error = ImportError::Malformed { name: "a.mmd".into(), place: Place::at(2, 5), message: "no".into() };
        assert_eq!(error.to_string(), "a.mmd, line 2, column 5: no");
    }
}
