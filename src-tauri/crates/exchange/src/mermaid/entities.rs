//! Mermaid's `#name;` and `#35;` entities: hidden from its lexer as placeholders, decoded when drawn.

use std::ops::Range;

use super::source::{Tracked, is_js_word};

const NUMBER: &str = "ﬂ°°";
const NAME: &str = "ﬂ°";
const END: &str = "¶ß";

/// Puts placeholders in place of entities, as mermaid's `encodeEntities` does before it parses: `#amp;` becomes
/// `ﬂ°amp¶ß`, `#35;` becomes `ﬂ°°35¶ß`. A line with `style` or `classDef`, a colon and a `#` loses its last `;`.
pub(super) fn encode(text: &Tracked) -> Tracked {
    let mut text = text.clone();
    for keyword in ["style", "classDef"] {
        text = text.without(last_semicolons(&text.text, keyword));
    }
    text.replace(&entities(&text.text))
}

/// The text as mermaid draws it: placeholders resolved. An entity that HTML does not know stays as it was written.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(NAME) {
        decoded.push_str(&rest[..start]);
        let Some((inner, after)) = rest[start + NAME.len()..].split_once(END) else {
            decoded.push_str(&rest[start..]);
            return decoded;
        };
        let name = inner.strip_prefix('°').unwrap_or(inner);
        match resolve(name) {
            Some(character) => decoded.push_str(&character),
            None => decoded.push_str(&format!("#{name};")),
        }
        rest = after;
    }
    decoded.push_str(rest);
    decoded
}

fn resolve(name: &str) -> Option<String> {
    if name.bytes().all(|byte| byte.is_ascii_digit()) {
        let character = char::from_u32(name.parse().ok()?)?;
        return (!character.is_control()).then(|| character.to_string());
    }
    quick_xml::escape::resolve_html5_entity(name).map(ToOwned::to_owned)
}

/// Every `#\w+;` with its placeholder.
fn entities(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(hash) = text[from..].find('#').map(|at| from + at) {
        let word: usize = text[hash + 1..].chars().take_while(|c| is_js_word(*c)).map(char::len_utf8).sum();
        let end = hash + 1 + word;
        if word > 0 && text[end..].starts_with(';') {
            let name = &text[hash + 1..end];
            let prefix = if name.bytes().all(|byte| byte.is_ascii_digit()) { NUMBER } else { NAME };
            found.push((hash..end + 1, format!("{prefix}{name}{END}")));
            from = end + 1;
        } else {
            from = end;
        }
    }
    found
}

/// The last `;` of every line that `/keyword.*:\S*#.*;/` matches.
fn last_semicolons(text: &str, keyword: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\u{2028}', '\u{2029}']) {
        if let Some(at) = last_semicolon(line, keyword) {
            found.push(start + at..start + at + 1);
        }
        start += line.len();
    }
    found
}

fn last_semicolon(line: &str, keyword: &str) -> Option<usize> {
    let after = line.find(keyword)? + keyword.len();
    let last = line.rfind(';')?;
    let mut colon = false;
    for (at, c) in line[after..].char_indices() {
        match c {
            ':' => colon = true,
            '#' if colon => return (after + at < last).then_some(last),
            c if c.is_whitespace() => colon = false,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str) -> String {
        encode(&Tracked::new(text)).text
    }

    #[test]
    fn entities_become_placeholders_and_characters() {
        assert_eq!(encoded("A #amp; B #35; #no"), "A ﬂ°amp¶ß B ﬂ°°35¶ß #no");
        assert_eq!(decode(&encoded("A #amp; B #35; #59;")), "A & B # ;");
        assert_eq!(decode(&encoded("#nosuchname; #0; #99999999;")), "#nosuchname; #0; #99999999;");
        assert_eq!(decode("half ﬂ°amp"), "half ﬂ°amp");
    }

    #[test]
    fn a_style_line_loses_its_last_semicolon() {
        assert_eq!(encoded("style a fill:#fff; b;\nc;"), "style a fill:ﬂ°fff¶ß b\nc;");
        assert_eq!(encoded("style a : #fff;"), "style a : ﬂ°fff¶ß");
    }
}
