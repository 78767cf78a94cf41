//! What typed and imported text may hold.

/// The longest text that one field keeps, in bytes.
pub const MAX_TEXT: usize = 100_000;

/// A text of several lines as Laneway keeps it: `\n` line ends, no control characters but tab and line feed,
/// no soft hyphens (U+00AD would break lines differently on screen and in print), at most [`MAX_TEXT`] bytes.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    clean.push('\n');
                }
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' => clean.push('\n'),
            '\n' | '\t' => clean.push(c),
            '\u{ad}' | '\u{feff}' => {}
            c if c.is_control() => {}
            c => clean.push(c),
        }
    }
    clean.truncate(clean.floor_char_boundary(MAX_TEXT));
    clean
}

/// A text of one line: as [`clean_text`], with line ends and tabs as single spaces, trimmed.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean_text(text).split(['\n', '\t']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_one_kind_and_controls_go() {
        assert_eq!(clean_text("a\r\nb\rc\u{2028}d\u{0}e\u{ad}f\t"), "a\nb\nc\nde\u{66}\t");
        assert_eq!(clean_line(" a\r\n\r\nb\tc "), "a b c");
    }

    #[test]
    fn a_long_text_is_cut_at_a_character() {
        let long = "é".repeat(MAX_TEXT);
        assert_eq!(clean_text(&long).len(), MAX_TEXT);
        assert_eq!(clean_text(&format!("a{long}")).len(), MAX_TEXT - 1);
    }
}
