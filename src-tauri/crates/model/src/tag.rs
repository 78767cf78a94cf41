//! Tags: short words that cards are found and grouped by.

use crate::clean_line;

/// The longest tag, in characters.
pub const MAX_TAG: usize = 40;

/// A short text of one line, never empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(String);

/// Why a text is not a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagError {
    /// Nothing stands in it.
    Empty,
    /// It is longer than [`MAX_TAG`].
    TooLong,
}

impl std::fmt::Display for TagError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str("a tag must not be empty"),
            Self::TooLong => write!(f, "a tag has at most {MAX_TAG} characters"),
        }
    }
}

impl std::error::Error for TagError {}

impl Tag {
    /// Reads a tag, cleaned as a line.
    ///
    /// # Errors
    /// [`TagError`] where nothing is left or too much.
    pub fn new(text: &str) -> Result<Self, TagError> {
        let text = clean_line(text);
        match text.chars().count() {
            0 => Err(TagError::Empty),
            count if count > MAX_TAG => Err(TagError::TooLong),
            _ => Ok(Self(text)),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_one_short_line() {
        assert_eq!(Tag::new(" a\n b ").map(|tag| tag.as_str().to_owned()), Ok("a b".to_owned()));
        assert_eq!(Tag::new(" \n"), Err(TagError::Empty));
        assert!(Tag::new(&"é".repeat(MAX_TAG)).is_ok());
        assert_eq!(Tag::new(&"é".repeat(MAX_TAG + 1)), Err(TagError::TooLong));
    }
}
