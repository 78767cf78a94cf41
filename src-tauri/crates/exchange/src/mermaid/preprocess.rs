//! What mermaid does to a text before it parses it (its `preprocess.ts` and `Diagram.ts`, version 12.3), step by
//! step and with the way back to the source kept.

use std::ops::Range;

use super::MermaidError;
use super::entities::encode;
use super::front_matter::{self, FrontMatter};
use super::source::{Lines, Tracked, is_js_space, is_js_word};

/// A diagram's text as the lexer gets it, and the title of its front matter.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) text: Tracked,
    pub(super) title: Option<String>,
}

/// All steps, in mermaid's order.
pub(super) fn prepare(source: &str) -> Result<Prepared, MermaidError> {
    let text = Tracked::new(source);
    let text = text.replace(&line_ends(&text.text));
    let text = text.replace(&attribute_quotes(&text.text));
    let mut title = None;
    let mut body = text.clone();
    if let Some(FrontMatter { inner, end }) = front_matter::find(&text.text) {
        title = front_matter::title(&text.text, inner).map_err(|(offset, message)| MermaidError::FrontMatter {
            spot: Lines::new(source).spot(text.origin(offset)),
            message,
        })?;
        body = text.without(std::iter::once(0..end).collect());
    }
    let body = body.without(directives(&body.text));
    let body = body.without(comments(&body.text));
    let blank = body.text.len() - body.text.trim_start_matches(is_js_space).len();
    let body = body.without(std::iter::once(0..blank).collect());
    detect(&body.text)?;
    let mut text = encode(&body);
    let end = text.text.len();
    text = text.replace(&[(end..end, "\n".to_owned())]);
    Ok(Prepared { text, title })
}

/// The name of the diagram type that a text begins with, in words for users; `None` where it is no diagram.
#[must_use]
pub(super) fn type_name(text: &str) -> Option<&'static str> {
    let word: String =
        text.trim_start_matches(is_js_space).chars().take_while(|c| is_js_word(*c) || *c == '-').collect();
    let known = TYPES.iter().find(|(keyword, _)| word.eq_ignore_ascii_case(keyword));
    known.map(|(_, name)| *name)
}

const TYPES: &[(&str, &str)] = &[
    ("flowchart", "flowchart"),
    ("flowchart-elk", "flowchart"),
    ("graph", "flowchart"),
    ("sequenceDiagram", "sequence diagram"),
    ("classDiagram", "class diagram"),
    ("classDiagram-v2", "class diagram"),
    ("stateDiagram", "state diagram"),
    ("stateDiagram-v2", "state diagram"),
    ("erDiagram", "entity-relationship diagram"),
    ("gantt", "Gantt chart"),
    ("pie", "pie chart"),
    ("quadrantChart", "quadrant chart"),
    ("requirement", "requirement diagram"),
    ("requirementDiagram", "requirement diagram"),
    ("gitGraph", "git graph"),
    ("C4Context", "C4 diagram"),
    ("C4Container", "C4 diagram"),
    ("C4Component", "C4 diagram"),
    ("C4Dynamic", "C4 diagram"),
    ("C4Deployment", "C4 diagram"),
    ("mindmap", "mind map"),
    ("timeline", "timeline"),
    ("zenuml", "ZenUML diagram"),
    ("sankey", "Sankey diagram"),
    ("sankey-beta", "Sankey diagram"),
    ("xychart", "XY chart"),
    ("xychart-beta", "XY chart"),
    ("block", "block diagram"),
    ("block-beta", "block diagram"),
    ("packet", "packet diagram"),
    ("packet-beta", "packet diagram"),
    ("kanban", "kanban board"),
    ("architecture", "architecture diagram"),
    ("architecture-beta", "architecture diagram"),
    ("radar-beta", "radar chart"),
    ("treemap", "treemap"),
    ("treemap-beta", "treemap"),
    ("info", "info diagram"),
];

/// Whether the text is a journey: `/^\s*journey/` after front matter and comments, case counts.
fn detect(text: &str) -> Result<(), MermaidError> {
    let mut rest = text.trim_start_matches(is_js_space);
    if rest.starts_with("---") {
        return Err(MermaidError::OpenFrontMatter);
    }
    while rest.starts_with("%%") {
        let Some((_, after)) = rest.split_once('\n') else { break };
        rest = after.trim_start_matches(is_js_space);
    }
    if rest.starts_with("journey") {
        return Ok(());
    }
    Err(type_name(rest).map_or(MermaidError::NoDiagram, |name| MermaidError::OtherDiagram { name }))
}

/// `\r\n` and `\r` become `\n`.
fn line_ends(text: &str) -> Vec<(Range<usize>, String)> {
    let bytes = text.as_bytes();
    let returns = (0..bytes.len()).filter(|&at| bytes[at] == b'\r');
    returns.map(|at| (at..at + 1 + usize::from(bytes.get(at + 1) == Some(&b'\n')), "\n".to_owned())).collect()
}

/// In HTML tags, `="…"` becomes `='…'`.
fn attribute_quotes(text: &str) -> Vec<(Range<usize>, String)> {
    let mut edits = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('<').map(|at| from + at) {
        let Some(close) = text[open..].find('>').map(|at| open + at) else { break };
        from = open + 1;
        if !text[from..].starts_with(is_js_word) {
            continue;
        }
        let mut at = from;
        while let Some(first) = text[at..close].find("=\"").map(|found| at + found + 1) {
            let Some(second) = text[first + 1..close].find('"').map(|found| first + 1 + found) else { break };
            edits.push((first..first + 1, "'".to_owned()));
            edits.push((second..second + 1, "'".to_owned()));
            at = second + 1;
        }
        from = close + 1;
    }
    edits
}

/// `%%{init: …}%%` and its like, anywhere. One that is never closed reaches to the end of the text.
fn directives(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("%%{").map(|at| from + at) {
        match directive_end(text, start + 3) {
            Some(end) => {
                found.push(start..end);
                from = end;
            }
            None => from = start + 1,
        }
    }
    found
}

fn directive_end(text: &str, inside: usize) -> Option<usize> {
    let word = skip(text, skip(text, inside, is_js_space), is_js_word);
    if !text[..word].ends_with(is_js_word) || word == inside {
        return None;
    }
    let colon = skip(text, word, is_js_space);
    let after = if text[colon..].starts_with(':') { colon + 1 } else { word };
    let value = skip(text, after, is_js_space);
    let end = if text[value..].starts_with(is_js_word) {
        skip(text, value, is_js_word)
    } else {
        let rest = &text[value..];
        let stop = ["}%%", "\u{2028}", "\u{2029}"].iter().filter_map(|stop| rest.find(stop)).min();
        value + stop.unwrap_or(rest.len())
    };
    let end = skip(text, end, is_js_space);
    Some(if text[end..].starts_with("}%%") { end + 3 } else { end })
}

fn skip(text: &str, from: usize, what: fn(char) -> bool) -> usize {
    from + text[from..].chars().take_while(|c| what(*c)).map(char::len_utf8).sum::<usize>()
}

/// Lines of `%% …`, with the blank lines before them. A bare `%%` is none.
fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut line = 0;
    while line < text.len() {
        let start = skip(text, line, is_js_space);
        let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let next = (end + 1).min(text.len());
        if let Some(comment) = text[start..end].strip_prefix("%%")
            && !comment.is_empty()
            && !comment.starts_with('{')
        {
            found.push(line..next);
        }
        line = next.max(line + 1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prepared(text: &str) -> String {
        prepare(text).unwrap().text.text
    }

    #[test]
    fn comments_and_directives_go() {
        assert_eq!(prepared("%% a\n\n journey\n\n  %% b\nA: 1\n%%\nB: 2"), "journey\nA: 1\n%%\nB: 2\n");
        assert_eq!(prepared("%%{init: {\"a\": \"}\"} }%%\njourney%%{wrap}%%\n"), "journey\n\n");
        assert_eq!(prepared("journey\n%%{ init : word more}%%\n"), "journey\nmore}%%\n\n");
        assert_eq!(prepared("journey\n%%{init: {never closed\nA: 3"), "journey\n\n");
    }

    #[test]
    fn quotes_of_attributes_are_single() {
        assert_eq!(prepared("journey\n<b class=\"x\" id=\"y\">\"A\"</b>"), "journey\n<b class='x' id='y'>\"A\"</b>\n");
    }

    #[test]
    fn other_diagrams_are_named() {
        let name = |text: &str| match prepare(text) {
            Err(MermaidError::OtherDiagram { name }) => name,
            other => panic!("{other:?}"),
        };
        assert_eq!(name("%% c\n  flowchart LR\n a --> b"), "flowchart");
        assert_eq!(name("sequenceDiagram\nA->>B: x"), "sequence diagram");
        assert_eq!(prepare("JOURNEY\n").unwrap_err(), MermaidError::NoDiagram);
        assert_eq!(prepare("").unwrap_err(), MermaidError::NoDiagram);
        assert_eq!(prepare("\n---\ntitle: x\n---\njourney").unwrap_err(), MermaidError::OpenFrontMatter);
    }
}
