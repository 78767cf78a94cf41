//! Bytes as text, and the small words of messages.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Problem;

/// The text of a file: UTF-8, UTF-16 with or without a byte-order mark, otherwise Windows-1252 (which holds all of
/// Latin-1), with a warning. The mark itself is no part of the text.
pub(crate) fn text(bytes: &[u8]) -> (String, Option<Problem>) {
    let (encoding, content) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None if looks_utf16(bytes, 1) => (UTF_16LE, bytes),
        None if looks_utf16(bytes, 0) => (UTF_16BE, bytes),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (WINDOWS_1252, bytes),
    };
    let (text, broken) = encoding.decode_without_bom_handling(content);
    let problem = if broken {
        let name = encoding.name();
        Some(format!("some bytes are not valid {name}; each stands as “\u{fffd}”"))
    } else if encoding == WINDOWS_1252 {
        Some("the text is not UTF-8; it was read as Windows-1252 (Latin-1), so check letters beyond A to Z".to_owned())
    } else {
        None
    };
    (text.into_owned(), problem.map(|message| Problem::warning(None, message)))
}

/// Whether every second byte of the start, from `zero` on, is zero: UTF-16 of a text that is mostly Latin.
fn looks_utf16(bytes: &[u8], zero: usize) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    let zeros = start.iter().skip(zero).step_by(2).filter(|byte| **byte == 0).count();
    let others = start.iter().skip(1 - zero).step_by(2).filter(|byte| **byte == 0).count();
    start.len() >= 4 && zeros * 4 >= start.len() / 2 * 3 && others == 0
}

/// A file's name without folders and ending: the title of a map that has no other.
pub(crate) fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        Some(_) | None => file,
    }
}

/// A text in quotation marks, on one line, not longer than a message can bear.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = model::clean_line(text.get(..text.floor_char_boundary(LONGEST * 8)).unwrap_or(text));
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", line[..end].trim_end()),
        None => format!("“{line}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        let utf16: Vec<u8> = "Stage;Café".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&utf16).0, "Stage;Café");
        let mut marked = vec![0xfe, 0xff];
        marked.extend("Étape".encode_utf16().flat_map(u16::to_be_bytes));
        assert_eq!(text(&marked), ("Étape".to_owned(), None));
        assert_eq!(text("\u{feff}a".as_bytes()).0, "a");
        let (latin, problem) = text(b"Caf\xe9");
        assert_eq!(latin, "Café");
        assert!(problem.is_some());
        assert!(text(b"\xef\xbb\xbfa\xff").1.is_some());
    }

    #[test]
    fn names_and_quotes_are_short() {
        assert_eq!(stem("a/b.c/tea.time.mmd"), "tea.time");
        assert_eq!(stem(".csv"), ".csv");
        assert_eq!(quoted(&"é".repeat(100)).chars().count(), 63);
    }
}
