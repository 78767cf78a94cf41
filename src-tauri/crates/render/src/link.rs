//! Which links a document may carry, and how they are written.

/// The schemes that a reader may follow without running anything.
const SCHEMES: [&str; 3] = ["http:", "https:", "mailto:"];

/// The link as an ASCII URL; `None` where it is not one that is safe to follow.
///
/// Spaces, control characters, quotes and everything beyond ASCII are percent-encoded as UTF-8 (RFC 3987 §3.1).
pub(crate) fn url(link: &str) -> Option<String> {
    let link = link.trim();
    let safe = SCHEMES.iter().any(|scheme| {
        link.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && link.len() > scheme.len()
    });
    safe.then(|| link.bytes().map(encoded).collect())
}

fn encoded(byte: u8) -> String {
    match byte {
        b'!' | b'#'..=b';' | b'=' | b'?'..=b'[' | b']' | b'_' | b'a'..=b'z' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_and_mail_links_are_kept() {
        assert_eq!(url("https://example.org/a?b=1&c=%20#d").as_deref(), Some("https://example.org/a?b=1&c=%20#d"));
        assert_eq!(url(" MAILTO:a@example.org ").as_deref(), Some("MAILTO:a@example.org"));
        assert_eq!(url("https://example.org/ä b").as_deref(), Some("https://example.org/%C3%A4%20b"));
    }

    #[test]
    fn links_that_run_something_are_not() {
        for link in ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "", "https:", "\u{1}"] {
            assert_eq!(url(link), None, "{link:?}");
        }
    }
}
