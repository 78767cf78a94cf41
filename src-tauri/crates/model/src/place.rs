//! Order: parent and position in one text, so that they move together.
//!
//! A place is `<parent id>/<key>`; the key is a fractional index, so a thing can always be put between two
//! others without touching either.

use fractional_index::FractionalIndex;

/// Why a text is not a place or a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceError {
    /// No `/` between parent and key, or an empty parent.
    NotAPlace(String),
    /// The key is not a fractional index.
    NotAKey(String),
    /// The first key does not stand before the second.
    Order,
}

impl std::fmt::Display for PlaceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAPlace(text) => write!(f, "“{text}” is not a place (expected parent/key)"),
            Self::NotAKey(text) => write!(f, "“{text}” is not a key of an order"),
            Self::Order => f.write_str("the first key does not stand before the second"),
        }
    }
}

impl std::error::Error for PlaceError {}

/// A position among siblings; compares as its text does, byte by byte.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(String);

impl Key {
    /// Reads a key.
    ///
    /// # Errors
    /// [`PlaceError::NotAKey`] where the text is not a fractional index.
    pub fn parse(text: &str) -> Result<Self, PlaceError> {
        let bad = || PlaceError::NotAKey(text.to_owned());
        let lower_hex = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !lower_hex {
            return Err(bad());
        }
        FractionalIndex::from_string(text).map(|_| Self(text.to_owned())).map_err(|_| bad())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn index(&self) -> Option<FractionalIndex> {
        FractionalIndex::from_string(&self.0).ok()
    }
}

/// A key between two siblings; `None` stands for the end of the row on that side.
///
/// # Errors
/// [`PlaceError::Order`] where `before` does not stand before `after`.
pub fn key_between(before: Option<&Key>, after: Option<&Key>) -> Result<Key, PlaceError> {
    let before = before.and_then(Key::index);
    let after = after.and_then(Key::index);
    FractionalIndex::new(before.as_ref(), after.as_ref()).map(|index| Key(index.to_string())).ok_or(PlaceError::Order)
}

/// As many keys in rising order, all after the given one.
#[must_use]
pub fn keys_after(before: Option<&Key>, count: usize) -> Vec<Key> {
    let mut last = before.and_then(Key::index);
    (0..count)
        .map(|_| {
            let next = last.as_ref().map_or_else(FractionalIndex::default, FractionalIndex::new_after);
            let key = Key(next.to_string());
            last = Some(next);
            key
        })
        .collect()
}

/// Parent and position.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The parent's identifier.
    pub parent: String,
    /// The position among the parent's children.
    pub key: Key,
}

impl Place {
    /// As stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}/{}", self.parent, self.key.as_str())
    }

    /// Reads [`Place::to_text`] back.
    ///
    /// # Errors
    /// [`PlaceError`] where the text is not a place.
    pub fn parse(text: &str) -> Result<Self, PlaceError> {
        let (parent, key) = text.rsplit_once('/').ok_or_else(|| PlaceError::NotAPlace(text.to_owned()))?;
        if parent.is_empty() {
            return Err(PlaceError::NotAPlace(text.to_owned()));
        }
        Ok(Self { parent: parent.to_owned(), key: Key::parse(key)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_room_between_two_keys() {
        let mut low = key_between(None, None).unwrap();
        let high = key_between(Some(&low), None).unwrap();
        for _ in 0..200 {
            let middle = key_between(Some(&low), Some(&high)).unwrap();
            assert!(low < middle && middle < high, "{low:?} {middle:?} {high:?}");
            low = middle;
        }
        assert_eq!(key_between(Some(&high), Some(&low)), Err(PlaceError::Order));
    }

    #[test]
    fn keys_in_a_row_rise_and_read_back() {
        let keys = keys_after(None, 500);
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(keys.iter().all(|key| Key::parse(key.as_str()).as_ref() == Ok(key)));
    }

    #[test]
    fn a_place_reads_back() {
        let place = Place { parent: "lane".into(), key: key_between(None, None).unwrap() };
        assert_eq!(Place::parse(&place.to_text()), Ok(place));
        assert!(Place::parse("no slash").is_err());
        assert!(Place::parse("/80").is_err());
        assert!(Place::parse("lane/zz").is_err());
    }
}
