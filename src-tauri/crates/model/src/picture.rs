//! Pictures of a storyboard: which stands where, and how it fills its frame.

use crate::vocabulary::vocabulary;
use crate::{PictureId, StepId};

/// A picture that a workspace keeps, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Names it by what it holds: the SHA-256 of its file, in small hexadecimal digits.
    pub id: PictureId,
    /// The width in pixels, upright.
    pub width: u32,
    /// The height in pixels, upright.
    pub height: u32,
}

/// A picture at a step of an image lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanePicture {
    /// The step.
    pub step: StepId,
    /// Which picture.
    pub picture: PictureId,
    /// The name of the file that it came as, without folders; may be empty.
    pub name: String,
    /// What it shows, for those who do not see it; empty where nobody has said.
    pub alt: String,
    /// How it fills its frame.
    pub fit: PictureFit,
}

impl LanePicture {
    /// The picture in words: what it shows, else its file's name; empty where neither is known.
    #[must_use]
    pub fn words(&self) -> &str {
        if self.alt.is_empty() { &self.name } else { &self.alt }
    }
}

vocabulary! {
    /// How a picture fills its frame.
    #[derive(Default)]
    pub enum PictureFit {
        /// The whole frame; what reaches beyond is cut off evenly.
        #[default]
        Cover = "cover",
        /// As large as it can be shown whole.
        Contain = "contain",
    }
}
