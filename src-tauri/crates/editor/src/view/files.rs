//! What the window sees of files that go out and come in.

use layout::ThemeName;
use model::MapId;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::EditReply;

/// What an export shall be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportRequest {
    /// The map.
    pub map: MapId,
    /// The format.
    pub format: ExportFormat,
    /// The page, for PDF.
    pub page: PageSize,
    /// On a sheet: one page or as many as it takes.
    pub fit: PageFit,
    /// Pixels per px, for PNG.
    pub scale: f32,
    /// The colours.
    pub theme: ThemeName,
}

/// The format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ExportFormat {
    /// A document with real text.
    Pdf,
    /// A picture.
    Png,
    /// A drawing.
    Svg,
    /// The whole map as data.
    Json,
    /// A Mermaid `journey`: phases, steps, scores and people.
    Mermaid,
}

/// The page of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PageSize {
    /// As large as the map.
    Map,
    /// A4 landscape.
    A4,
    /// A3 landscape.
    A3,
    /// Letter landscape.
    Letter,
}

/// How a map goes on sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PageFit {
    /// Shrunk onto one sheet.
    OneSheet,
    /// At 100 % on as many sheets as it takes.
    Tiled,
}

/// An export before it is made: what it will look like.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportPreviewView {
    /// A small picture of the whole map, as a data URL.
    pub image: String,
    /// The width of a page on paper, in mm.
    pub width_mm: f32,
    /// The height of a page on paper, in mm.
    pub height_mm: f32,
    /// The width of a picture, in pixels.
    pub width_px: f64,
    /// The height of a picture, in pixels.
    pub height_px: f64,
    /// How many pages.
    pub pages: u32,
    /// The smallest print on paper, in pt.
    pub smallest_pt: f32,
    /// What the user should know, as sentences.
    pub notes: Vec<String>,
}

/// What an export came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportDone {
    /// The file that was written.
    pub path: String,
    /// What the user should know, as sentences.
    pub notes: Vec<String>,
}

/// A file that shall be imported, as far as it could be understood.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportFileView {
    /// The file.
    pub path: String,
    /// Its name.
    pub name: String,
    /// The format, guessed from name and content.
    pub format: Option<String>,
    /// Why it cannot be imported, as a sentence.
    pub error: Option<String>,
    /// What was detected in its tables; `None` for formats that leave nothing to choose.
    pub preview: Option<exchange::Preview>,
}

/// A file to import.
#[derive(Debug, Clone, PartialEq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportFile {
    /// The file.
    pub path: String,
    /// What it holds, where it is not on the disk but was pasted: `path` is only its name then.
    pub content: Option<String>,
    /// What the user changed of what was detected.
    pub choices: Option<exchange::Choices>,
}

/// What an import came to.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportReply {
    /// The maps that were added.
    pub maps: Vec<MapId>,
    /// What the user should know, with file, line and column, as sentences.
    pub problems: Vec<String>,
    /// What changed, as after an edit.
    pub reply: EditReply,
}
