//! What a user should know about an export that succeeded.

use std::fmt;

/// Something that a user should know about an export. Its `Display` is one sentence for users.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// A page cannot be as large as the picture, so the picture was scaled down.
    ScaledDown {
        /// The scale, below 1.
        scale: f32,
    },
    /// The smallest text is hard to read on paper.
    SmallPrint {
        /// Its size in points.
        points: f32,
    },
    /// The PDF is tagged but does not claim to be PDF/UA-1.
    PlainTags {
        /// Why, as the end of a sentence.
        reason: String,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ScaledDown { scale } => {
                let percent = scale * 100.0;
                write!(f, "The map is larger than a PDF page can be and was scaled to {percent:.0} %.")
            }
            Self::SmallPrint { points } => {
                write!(f, "The smallest text is {points:.1} pt on paper, which is hard to read.")
            }
            Self::PlainTags { reason } => {
                write!(f, "The PDF is tagged but not marked as PDF/UA-1, because {reason}.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_sentences() {
        assert_eq!(
            Note::ScaledDown { scale: 0.5 }.to_string(),
            "The map is larger than a PDF page can be and was scaled to 50 %."
        );
        assert_eq!(
            Note::SmallPrint { points: 4.25 }.to_string(),
            "The smallest text is 4.2 pt on paper, which is hard to read."
        );
    }
}
