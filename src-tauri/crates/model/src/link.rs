//! Links: where a card leads, as far as it is safe to follow.

/// The longest link, in bytes.
pub const MAX_LINK: usize = 2_000;

/// What a link begins with, and what stands before the part that a reader knows it by.
const SCHEMES: [(&str, &str); 3] = [("https:", "//"), ("http:", "//"), ("mailto:", "")];

/// A link to a page of the web or to a mailbox. Anything that a reader would run or open from its disk is not one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link(String);

/// Why a text is not a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkError {
    /// It begins with none of the schemes, or nothing stands behind.
    Scheme(String),
    /// A control character or a line end stands in it.
    Control,
    /// It is longer than [`MAX_LINK`].
    TooLong,
}

impl std::fmt::Display for LinkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Scheme(text) => {
                write!(f, "“{text}” is not a link: it must begin with https://, http:// or mailto: and say where to")
            }
            Self::Control => f.write_str("a link must be one line of text"),
            Self::TooLong => write!(f, "a link has at most {MAX_LINK} bytes"),
        }
    }
}

impl std::error::Error for LinkError {}

impl Link {
    /// Reads a link; spaces around it are dropped.
    ///
    /// # Errors
    /// [`LinkError`] where it is not one, or not one that is safe to follow.
    pub fn new(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
        if text.len() > MAX_LINK {
            return Err(LinkError::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(LinkError::Control);
        }
        match parts(text) {
            Some((_, place)) if !place.is_empty() => Ok(Self(text.to_owned())),
            Some(_) | None => Err(LinkError::Scheme(text.chars().take(60).collect())),
        }
    }

    /// The link as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a reader knows it by: the host of a page, the address of a mailbox.
    #[must_use]
    pub fn place(&self) -> &str {
        let (before, rest) = parts(&self.0).unwrap_or_default();
        let end = if before.is_empty() { rest.find('?') } else { rest.find(['/', '?', '#']) };
        let place = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
        if before.is_empty() {
            return place;
        }
        let host = place.rsplit('@').next().unwrap_or(place);
        host.strip_prefix("www.").unwrap_or(host)
    }
}

/// What stands between the scheme and the rest, and the rest; `None` for another scheme.
fn parts(text: &str) -> Option<(&'static str, &str)> {
    SCHEMES.iter().find_map(|(scheme, before)| {
        let start = text.get(..scheme.len())?;
        if !start.eq_ignore_ascii_case(scheme) {
            return None;
        }
        text.get(scheme.len()..)?.strip_prefix(before).map(|rest| (*before, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_mailboxes_are_links() {
        let place = |text: &str| Link::new(text).map(|link| link.place().to_owned());
        assert_eq!(place(" https://www.example.org/a?b#c ").as_deref(), Ok("example.org"));
        assert_eq!(place("HTTP://me@example.org:80").as_deref(), Ok("example.org:80"));
        assert_eq!(place("mailto:ann@example.org?subject=x").as_deref(), Ok("ann@example.org"));
    }

    #[test]
    fn what_would_run_or_lead_nowhere_is_refused() {
        for text in ["", "example.org", "https:", "https://", "http:x", "mailto:", "javascript:alert(1)", "file:///x"] {
            assert!(matches!(Link::new(text), Err(LinkError::Scheme(_))), "{text}");
        }
        assert_eq!(Link::new("https://a\nb"), Err(LinkError::Control));
        assert_eq!(Link::new(&format!("https://{}", "a".repeat(MAX_LINK))), Err(LinkError::TooLong));
    }
}
