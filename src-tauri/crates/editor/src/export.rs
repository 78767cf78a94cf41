//! From a map to a file: PDF, PNG, SVG, JSON and Mermaid.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use layout::{Density, Fonts, ThemeName, View, layout};
use model::{MapBundle, MapTheme};
use render::pdf::{Created, Fit, Page, Paper, PdfError, PdfOptions, pages, to_pdf};
use render::png::{PngError, PngOptions, to_png};
use render::{Pictures, Progress, svg};
use scene::Scene;

use crate::files::{cannot_write, write_whole};
use crate::view::{ExportDone, ExportFormat, ExportPreviewView, ExportRequest, PageFit, PageSize};
use crate::{Error, ErrorKind, PictureFiles, Result, Workspace};

/// How a map is put on pages and pixels, without which map and where to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExportOptions {
    /// The format.
    pub format: ExportFormat,
    /// The page, for PDF.
    pub page: PageSize,
    /// How the map goes on sheets, for PDF.
    pub fit: PageFit,
    /// Pixels per px, for PNG.
    pub scale: f32,
    /// The ground.
    pub theme: ThemeName,
    /// Other colours than the map's own.
    pub colors: Option<MapTheme>,
}

impl ExportOptions {
    /// The format that a file's ending asks for; the rest as the command line's defaults.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Output`] where the ending names none.
    pub fn for_file(path: &Path) -> Result<Self> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        let format = match ending.as_str() {
            "pdf" => ExportFormat::Pdf,
            "png" => ExportFormat::Png,
            "svg" => ExportFormat::Svg,
            "json" => ExportFormat::Json,
            "mmd" | "mermaid" => ExportFormat::Mermaid,
            _ => {
                let message = format!("{} does not end in .pdf, .png, .svg, .json or .mmd", path.display());
                return Err(Error::new(ErrorKind::Output, message));
            }
        };
        Ok(Self { format, page: PageSize::Map, fit: PageFit::Tiled, scale: 1.0, theme: ThemeName::Print, colors: None })
    }
}

impl From<&ExportRequest> for ExportOptions {
    fn from(request: &ExportRequest) -> Self {
        let ExportRequest { map: _, format, page, fit, scale, theme } = request;
        Self { format: *format, page: *page, fit: *fit, scale: *scale, theme: *theme, colors: None }
    }
}

/// The longer side of the picture in an export's preview, in pixels: twice what the dialog shows.
const THUMBNAIL: f32 = 1400.0;

/// The largest scale of a PNG.
pub const MAX_SCALE: f32 = 40.0;

/// Everything an export needs, apart from the workspace: it can run elsewhere while editing goes on.
pub struct ExportJob {
    pub(crate) bundle: MapBundle,
    pub(crate) pictures: ExportPictures,
    pub(crate) options: ExportOptions,
    pub(crate) now: i64,
    pub(crate) fonts: Fonts,
}

/// The files of the map's pictures that an export needs.
#[derive(Debug, Default)]
pub(crate) struct ExportPictures {
    /// To draw from, by the names in the scene.
    drawings: BTreeMap<String, Arc<[u8]>>,
    /// As they came, for formats that carry them on.
    originals: PictureFiles,
}

impl ExportPictures {
    pub(crate) fn of(workspace: &Workspace, bundle: &MapBundle, format: ExportFormat) -> Result<Self> {
        let originals = match format {
            ExportFormat::Json => workspace.originals(std::slice::from_ref(bundle))?,
            ExportFormat::Pdf | ExportFormat::Png | ExportFormat::Svg | ExportFormat::Mermaid => PictureFiles::new(),
        };
        Ok(Self { drawings: workspace.drawings(bundle)?, originals })
    }
}

impl ExportJob {
    /// Writes the file.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Output`] where it cannot be written, [`ErrorKind::Cancelled`] where `progress` broke
    /// off. Either way nothing new stands there, and what stood there before still does.
    pub fn run(mut self, path: &Path, progress: Progress<'_>) -> Result<ExportDone> {
        let mut notes = Vec::new();
        match self.options.format {
            ExportFormat::Pdf => {
                let scene = self.scene(&mut notes);
                let options = PdfOptions { page: self.page(), created: created(self.now) };
                let pdf =
                    to_pdf(&scene, &self.pictures.drawings, &options, progress).map_err(|error| pdf_error(&error))?;
                notes.extend(pdf.notes.iter().map(ToString::to_string));
                write_whole(path, |out| out.write_all(&pdf.bytes).map_err(|error| cannot_write(path, &error)))?;
            }
            ExportFormat::Png => {
                let scene = self.scene(&mut notes);
                let options = PngOptions { scale: valid_scale(self.options.scale)? };
                write_whole(path, |out| {
                    to_png(&scene, &self.pictures.drawings, &options, out, progress)
                        .map_err(|error| png_error(path, &error))
                })?;
            }
            ExportFormat::Svg => {
                let scene = self.scene(&mut notes);
                let drawings = &self.pictures.drawings;
                write_whole(path, |out| {
                    svg::to_svg(&scene, drawings, out).map_err(|error| cannot_write(path, &error))
                })?;
            }
            ExportFormat::Json => {
                let text = exchange::json::write(std::slice::from_ref(&self.bundle), &self.pictures.originals);
                if text.len() > exchange::MAX_INPUT {
                    let limit = exchange::MAX_INPUT >> 20;
                    notes
                        .push(format!("The pictures make this file larger than the {limit} MiB that Laneway imports."));
                }
                write_whole(path, |out| out.write_all(text.as_bytes()).map_err(|error| cannot_write(path, &error)))?;
            }
            ExportFormat::Mermaid => {
                let written = exchange::mermaid::write(&self.bundle);
                notes.extend(written.problems.iter().map(ToString::to_string));
                let text = written.text;
                write_whole(path, |out| out.write_all(text.as_bytes()).map_err(|error| cannot_write(path, &error)))?;
            }
        }
        Ok(ExportDone { path: path.display().to_string(), notes })
    }

    /// What the export will look like, without making it.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn preview(mut self) -> Result<ExportPreviewView> {
        let mut notes = Vec::new();
        let scene = self.scene(&mut notes);
        let pages = pages(&scene, self.page()).map_err(|error| pdf_error(&error))?;
        let scale = valid_scale(self.options.scale)?;
        match self.options.format {
            ExportFormat::Pdf => notes.extend(pages.notes.iter().map(ToString::to_string)),
            ExportFormat::Mermaid => {
                notes = exchange::mermaid::write(&self.bundle).problems.iter().map(ToString::to_string).collect();
            }
            ExportFormat::Png | ExportFormat::Svg | ExportFormat::Json => {}
        }
        let millimetres = |points: f32| points / 72.0 * 25.4;
        let pixels = |side: f32| (f64::from(side) * f64::from(scale)).ceil();
        Ok(ExportPreviewView {
            image: thumbnail(&scene, &self.pictures.drawings)?,
            width_mm: millimetres(pages.size.w),
            height_mm: millimetres(pages.size.h),
            width_px: pixels(scene.size.w),
            height_px: pixels(scene.size.h),
            pages: u32::try_from(pages.count).unwrap_or(u32::MAX),
            smallest_pt: if pages.smallest_print.is_finite() { pages.smallest_print } else { 0.0 },
            notes,
        })
    }

    fn scene(&mut self, notes: &mut Vec<String>) -> Scene {
        let view = View { density: Density::Present, theme: self.options.theme };
        self.bundle.map.theme = self.options.colors.unwrap_or(self.bundle.map.theme);
        let scene = layout(&self.bundle, &view, &mut self.fonts).scene;
        notes.extend(scene.problems.iter().cloned());
        scene
    }

    const fn page(&self) -> Page {
        let fit = match self.options.fit {
            PageFit::OneSheet => Fit::OneSheet,
            PageFit::Tiled => Fit::Tiled,
        };
        let paper = match self.options.page {
            PageSize::Map => return Page::Map,
            PageSize::A4 => Paper::A4,
            PageSize::A3 => Paper::A3,
            PageSize::Letter => Paper::Letter,
        };
        Page::Sheet { paper, fit }
    }
}

/// The whole map as a small PNG, as a data URL.
fn thumbnail(scene: &Scene, pictures: &dyn Pictures) -> Result<String> {
    let scale = (THUMBNAIL / scene.size.w.max(scene.size.h)).min(1.0);
    let mut bytes = Vec::new();
    to_png(scene, pictures, &PngOptions { scale }, &mut bytes, &mut |_| std::ops::ControlFlow::Continue(()))
        .map_err(|error| png_error(Path::new("preview"), &error))?;
    Ok(format!("data:image/png;base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes)))
}

fn valid_scale(scale: f32) -> Result<f32> {
    if scale.is_finite() && (0.01..=MAX_SCALE).contains(&scale) {
        Ok(scale)
    } else {
        Err(Error::invalid(format!("a scale of {scale} is not between 0.01 and {MAX_SCALE}")))
    }
}

fn created(now: i64) -> Option<Created> {
    let moment = jiff::Timestamp::from_millisecond(now).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    Some(Created {
        year: u16::try_from(moment.year()).ok()?,
        month: u8::try_from(moment.month()).ok()?,
        day: u8::try_from(moment.day()).ok()?,
        hour: u8::try_from(moment.hour()).ok()?,
        minute: u8::try_from(moment.minute()).ok()?,
        second: u8::try_from(moment.second()).ok()?,
    })
}

fn cancelled() -> Error {
    Error::new(ErrorKind::Cancelled, "the export was cancelled")
}

fn pdf_error(error: &PdfError) -> Error {
    if matches!(error, PdfError::Cancelled(_)) {
        return cancelled();
    }
    Error::new(ErrorKind::Output, format!("the PDF cannot be made: {error}"))
}

fn png_error(path: &Path, error: &PngError) -> Error {
    if let PngError::Write(error) = error {
        return cannot_write(path, error);
    }
    if matches!(error, PngError::Cancelled(_)) {
        return cancelled();
    }
    Error::new(ErrorKind::Output, format!("the PNG cannot be made: {error}"))
}
