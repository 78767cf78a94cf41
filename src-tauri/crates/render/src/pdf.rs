//! To PDF: tagged, with real text, as one page or as sheets of paper.
//!
//! Each layer of a page is painted twice over: first boxes, paths and pictures in painting order, then text in reading
//! order, so that copying and text extraction read the page as a person would. A scene paints nothing over its
//! text, so the picture is the same.
//!
//! Pictures are embedded with at most about 300 pixels an inch; a JPEG that has no more than that goes in as it is.
//!
//! Deliberately absent: shaping, the clock (the creation date is passed in) and colour profiles.

mod r#box;
mod document;
mod faces;
mod image;
mod layers;
mod links;
mod outline;
mod path;
mod pen;
mod plan;
mod tags;
mod text;
mod tiles;

use scene::{Scene, Shape, Size};
use thiserror::Error;

use self::document::{Attempt, Standard};
use self::faces::Faces;
use self::layers::Inks;
use self::plan::Plan;
use crate::progress::tell;
use crate::{Cancelled, Note, Pictures, Progress, mark};

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

/// What the pages of a document will be.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// How many there are.
    pub count: usize,
    /// The size of each, in points.
    pub size: Size,
    /// The size of the smallest text, in points; infinite where there is none.
    pub smallest_print: f32,
    /// What the user should know about them.
    pub notes: Vec<Note>,
}

/// Why there is no PDF.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PdfError {
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The picture has no size that a page could have.
    #[error("a map of {width} × {height} px cannot be put on a page")]
    Size {
        /// The width of the picture.
        width: f32,
        /// The height of the picture.
        height: f32,
    },
    /// It would take more sheets than [`MOST_SHEETS`].
    #[error("the map would take {0} sheets of paper, and {MOST_SHEETS} are the most")]
    TooManySheets(usize),
    /// A face cannot be read.
    #[error("the font {0} cannot be read")]
    Face(String),
    /// The file cannot be built.
    #[error("the PDF cannot be built: {0}")]
    Build(String),
}

/// How many sheets of paper a tiled document may have.
pub const MOST_SHEETS: usize = 10_000;

/// Points per px: 96 px and 72 pt are an inch.
const POINTS_PER_PX: f32 = 0.75;

/// Print smaller than this is hard to read.
const SMALLEST_PRINT: f32 = 5.0;

/// Makes a PDF of the scene. The same scene and options give the same bytes.
///
/// It is PDF/UA-1 where the scene has all that this takes; a tagged PDF that does not claim it, with a note,
/// where it has not.
///
/// # Errors
/// Where it was cancelled or the PDF cannot be built.
pub fn to_pdf(
    scene: &Scene,
    pictures: &dyn Pictures,
    options: &PdfOptions,
    progress: Progress<'_>,
) -> Result<Pdf, PdfError> {
    tell(progress, 0, 1)?;
    let plan = Plan::new(scene, options.page)?;
    let faces = Faces::new(scene)?;
    let images = image::read(scene, pictures, plan.scale);
    let inks = Inks { faces: &faces, images: &images };
    let mut notes = plan.notes();
    let mut build = |standard| document::build(scene, &plan, options, standard, &inks, progress);
    let flaw = match missing_glyph(scene) {
        Some(flaw) => flaw,
        None => match build(Standard::PdfUa1)? {
            Attempt::Done(bytes) => return Ok(Pdf { bytes, notes }),
            Attempt::Invalid(flaw) => flaw,
        },
    };
    notes.push(Note::PlainTags { reason: flaw });
    match build(Standard::Tagged)? {
        Attempt::Done(bytes) => Ok(Pdf { bytes, notes }),
        Attempt::Invalid(flaw) => Err(PdfError::Build(flaw)),
    }
}

/// What the pages would be, without making them.
///
/// # Errors
/// As [`to_pdf`], where the picture cannot be put on pages.
pub fn pages(scene: &Scene, page: Page) -> Result<Pages, PdfError> {
    let plan = Plan::new(scene, page)?;
    let size = plan.sheets.first().map_or_else(Size::default, |sheet| sheet.size);
    Ok(Pages { count: plan.sheets.len(), size, smallest_print: plan.smallest_print(), notes: plan.notes() })
}

/// What PDF/UA-1 would refuse at the very end of the work: a character that no face has, as the end of a sentence.
fn missing_glyph(scene: &Scene) -> Option<String> {
    mark::marks(scene).find_map(|mark| match mark.shape {
        Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
        Shape::Text(block) => block.lines.iter().find_map(|line| {
            let mut glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
            glyphs.any(|glyph| glyph.id == 0).then(|| format!("no font has all characters of “{}”", line.text.trim()))
        }),
    })
}
