//! The YAML block at the start of a diagram. Only its title is of use to a map; the rest is how mermaid draws.

use std::borrow::Cow;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::source::is_js_space;

/// Where the block stands: its YAML, and the first byte after it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) inner: Range<usize>,
    pub(super) end: usize,
}

/// Finds the block as mermaid's
/// `/^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/s` does: only at the very start, and closed at the
/// indentation at which it opens.
pub(super) fn find(text: &str) -> Option<FrontMatter> {
    let open = text.find("---")?;
    let indent = &text[..open];
    if !indent.chars().all(|c| is_js_space(c) && c != '\n') {
        return None;
    }
    let blank = blank_after(text, open + 3);
    let start = blank.start + text[blank.clone()].rfind('\n')? + 1;
    let fence = format!("\n{indent}---");
    // A block that holds blank lines only is closed by the line end that would have begun its content.
    let blank_block = text[blank.start..start - 1].contains('\n').then_some(start - 1);
    std::iter::once(start).chain(blank_block).find_map(|from| close(text, from, &fence))
}

/// The first closing fence from there on that only white space follows on its line.
fn close(text: &str, start: usize, fence: &str) -> Option<FrontMatter> {
    let mut from = start;
    while let Some(close) = text[from..].find(fence).map(|at| from + at) {
        let after = blank_after(text, close + fence.len());
        if let Some(last) = text[after.clone()].rfind('\n') {
            return Some(FrontMatter { inner: start..close, end: after.start + last + 1 });
        }
        from = close + 1;
    }
    None
}

/// The title that the YAML gives. The error has the byte at which the YAML breaks, and why.
pub(super) fn title(text: &str, inner: Range<usize>) -> Result<Option<String>, (usize, String)> {
    let yaml = dedented(text, inner.clone());
    let mut title = None;
    let mut depth = 0_u32;
    let mut key: Option<String> = None;
    for event in Parser::new_from_str(&yaml) {
        let (event, _) =
            event.map_err(|error| (inner.start, format!("the front matter is not YAML: {}", error.info())))?;
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                depth += 1;
                if depth == 2 {
                    key = None;
                }
            }
            Event::MappingEnd | Event::SequenceEnd => depth = depth.saturating_sub(1),
            Event::Scalar(value, style, ..) if depth == 1 => match key.take() {
                None => key = Some(value.into_owned()),
                Some(key) if key == "title" => title = as_title(value, style),
                Some(_) => {}
            },
            Event::Alias(_) if depth == 1 => key = None,
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd
            | Event::Alias(_)
            | Event::Scalar(..) => {}
        }
    }
    Ok(title)
}

/// Mermaid takes a title that JavaScript calls true.
fn as_title(value: Cow<'_, str>, style: ScalarStyle) -> Option<String> {
    let nothing = style == ScalarStyle::Plain && matches!(value.as_ref(), "null" | "~" | "false" | "0");
    (!nothing && !value.is_empty()).then(|| value.into_owned())
}

fn blank_after(text: &str, from: usize) -> Range<usize> {
    from..from + text[from..].chars().take_while(|c| is_js_space(*c)).map(char::len_utf8).sum::<usize>()
}

fn dedented(text: &str, inner: Range<usize>) -> String {
    let indent = &text[..text.find("---").unwrap_or(0)];
    let lines = text[inner].split('\n').map(|line| line.strip_prefix(indent).unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Option<String>, &str)> {
        let found = find(text)?;
        Some((title(text, found.inner).unwrap(), &text[found.end..]))
    }

    #[test]
    fn the_title_is_read() {
        let block = "---\ntitle: \"A: b\"\nconfig:\n  title: no\n---\n\njourney";
        assert_eq!(read(block), Some((Some("A: b".into()), "journey")));
        assert_eq!(read("---\nconfig:\n  a: [title, x]\ntitle: b # c\n---\nj"), Some((Some("b".into()), "j")));
        assert_eq!(read("---\ntitle: null\n---\nj"), Some((None, "j")));
        assert_eq!(read("---\n\n---\nj"), Some((None, "j")));
        assert_eq!(read("  ---\n  title: in\n  ---\n  j"), Some((Some("in".into()), "  j")));
    }

    #[test]
    fn a_block_must_start_the_text_and_be_closed() {
        for text in
            ["\n---\ntitle: x\n---\nj", "---\ntitle: x\nj", "---\n---\nj", "---\ntitle: x\n--- j", "a ---\nb\n---\n"]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn broken_yaml_is_an_error() {
        let text = "---\ntitle: [a\n---\njourney";
        let found = find(text).unwrap();
        assert!(title(text, found.inner).unwrap_err().1.starts_with("the front matter is not YAML"));
    }
}
