//! One attempt at a document: pages, structure, outline and metadata.

use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion, ValidationError};
use krilla::error::KrillaError;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};
use scene::Scene;

use super::layers::{Inks, LayerId, Painter};
use super::links::Links;
use super::outline::outline;
use super::plan::Plan;
use super::tags::{Marked, Reading};
use super::{Created, PdfError, PdfOptions};
use crate::Progress;
use crate::progress::tell;

/// The tag of a language that is not known (ISO 639-2); PDF/UA-1, 7.2 wants some tag.
const UNKNOWN_LANGUAGE: &str = "und";

/// What the document claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standard {
    /// PDF/UA-1 (ISO 14289-1).
    PdfUa1,
    /// PDF 1.7 with tags.
    Tagged,
}

/// What came of an attempt.
pub(super) enum Attempt {
    /// The file.
    Done(Vec<u8>),
    /// The scene lacks something that the standard asks for: why, as the end of a sentence.
    Invalid(String),
}

/// Builds the document.
pub(super) fn build(
    scene: &Scene,
    plan: &Plan<'_>,
    options: &PdfOptions,
    standard: Standard,
    inks: &Inks<'_>,
    progress: Progress<'_>,
) -> Result<Attempt, PdfError> {
    let mut document = Document::new_with(settings(standard)?);
    let reading = Reading::new(scene);
    let painter = Painter { plan, reading: &reading, inks, background: scene.background };
    let marked = draw_pages(&mut document, scene, &painter, progress)?;
    document.set_outline(outline(scene, plan));
    document.set_metadata(metadata(scene, options.created));
    document.set_tag_tree(marked.into_tree(scene, plan));
    let attempt = match document.finish() {
        Ok(bytes) => Attempt::Done(bytes),
        Err(KrillaError::Validation(errors)) => Attempt::Invalid(reason(errors.first().map(|(error, _)| error))),
        Err(error) => return Err(PdfError::Build(error.to_string())),
    };
    tell(progress, 1, 1)?;
    Ok(attempt)
}

fn draw_pages(
    document: &mut Document,
    scene: &Scene,
    painter: &Painter<'_>,
    progress: Progress<'_>,
) -> Result<Marked, PdfError> {
    let plan = painter.plan;
    let links = Links::new(scene);
    let mut marked = Marked::default();
    let all: usize = plan.sheets.iter().flat_map(|sheet| &sheet.layers).map(|layer| layer.marks.len()).sum();
    let mut done = 0;
    // Drawing is about half of the work; writing fonts and compressing pages is the other.
    let mut step = |count| {
        done += count;
        tell(progress, done, 2 * all)
    };
    for (sheet, page_plan) in plan.sheets.iter().enumerate() {
        let size = page_plan.size;
        let unsized_page = PdfError::Size { width: scene.size.w, height: scene.size.h };
        let mut page = document.start_page_with(PageSettings::from_wh(size.w, size.h).ok_or(unsized_page)?);
        links.annotate(&mut page, plan, page_plan, &mut marked);
        let mut surface = page.surface();
        for layer in 0..page_plan.layers.len() {
            painter.paint(&mut surface, LayerId { sheet, layer }, &mut marked, &mut step)?;
        }
    }
    Ok(marked)
}

fn settings(standard: Standard) -> Result<SerializeSettings, PdfError> {
    let builder = ConfigurationBuilder::new().with_version(PdfVersion::Pdf17);
    let builder = match standard {
        Standard::PdfUa1 => builder.with_accessibility_validator(Accessibility::UA1),
        Standard::Tagged => builder,
    };
    let configuration = builder.finish().map_err(|error| PdfError::Build(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, enable_tagging: true, xmp_metadata: true, ..SerializeSettings::default() })
}

fn metadata(scene: &Scene, created: Option<Created>) -> Metadata {
    let language = if scene.lang.is_empty() { UNKNOWN_LANGUAGE } else { &scene.lang };
    let mut metadata = Metadata::new().creator("Laneway".to_owned()).language(language.to_owned());
    if !scene.title.is_empty() {
        metadata = metadata.title(scene.title.chars().filter(|char| !char.is_control()).collect());
    }
    if let Some(Created { year, month, day, hour, minute, second }) = created {
        let date = DateTime::new(year).month(month).day(day).hour(hour).minute(minute).second(second);
        metadata = metadata.creation_date(date.utc_offset_hour(0).utc_offset_minute(0));
    }
    metadata
}

/// Why the document is not PDF/UA-1, as the end of a sentence.
fn reason(error: Option<&ValidationError>) -> String {
    match error {
        Some(ValidationError::NoDocumentTitle) => "the map has no title".into(),
        Some(ValidationError::ContainsNotDefGlyph(_, _, text)) => format!("no font has all characters of “{text}”"),
        Some(ValidationError::MissingAltText(_)) => "a drawing has no description".into(),
        Some(ValidationError::MissingHeadingTitle) => "a heading has no words".into(),
        Some(ValidationError::InvalidCodepointMapping(..) | ValidationError::NoCodepointMapping(..)) => {
            "a character cannot be told as text".into()
        }
        Some(ValidationError::RestrictedLicense(_)) => "a font may not be embedded".into(),
        Some(other) => format!("of {other:?}"),
        None => "of an unknown flaw".into(),
    }
}
