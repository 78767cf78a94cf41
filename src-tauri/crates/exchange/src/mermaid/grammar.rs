//! The grammar of mermaid's `journey.jison` and what its actions store.

use std::ops::Range;

use super::lexer::{Lexeme, Lexer, Token};
use super::number::js_number;
use super::preprocess::Prepared;
use super::source::{Lines, Spot, Tracked, is_js_space};
use super::{Diagram, Expected, Loss, LossKind, MermaidError, Section, Task};

/// Parses a prepared text; `source` is what it was prepared from.
pub(super) fn parse(source: &str, prepared: &Prepared) -> Result<Diagram, MermaidError> {
    let mut parser = Parser {
        text: &prepared.text,
        lines: Lines::new(source),
        lexer: Lexer::new(&prepared.text.text),
        shifted_to: 0,
        diagram: Diagram { front_title: prepared.title.clone(), ..Diagram::default() },
        title_at: None,
    };
    parser.run()?;
    let cuts = std::mem::take(&mut parser.lexer.cuts);
    for cut in cuts {
        parser.loss(LossKind::Cut, cut.start, &parser.text.text[cut.clone()]);
    }
    let mut diagram = parser.diagram;
    diagram.losses.sort_by_key(|loss| loss.spot);
    Ok(diagram)
}

struct Parser<'a> {
    text: &'a Tracked,
    lines: Lines<'a>,
    lexer: Lexer<'a>,
    /// Where the last token that the grammar took ends; mermaid names that line in its errors.
    shifted_to: usize,
    diagram: Diagram,
    title_at: Option<usize>,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), MermaidError> {
        let first = self.take();
        if first.token != Token::Journey {
            return Err(self.error(Expected::Journey, &first));
        }
        self.shifted_to = first.range.end;
        loop {
            let lexeme = self.take();
            match lexeme.token {
                Token::Eof => return Ok(()),
                Token::Journey | Token::TaskData | Token::Colon | Token::Invalid => {
                    return Err(self.error(Expected::Statement, &lexeme));
                }
                // The lexer gives values only where their keyword stands, so they are taken with it.
                Token::AccTitleValue | Token::AccDescrValue | Token::Newline => {}
                Token::Title => self.title(&lexeme.range),
                Token::AccTitle => self.acc_title(&lexeme.range),
                Token::AccDescr => self.acc_descr(&lexeme.range),
                Token::AccDescrMultiline => self.set_acc_descr(lexeme.range.clone()),
                Token::Section => self.section(&lexeme.range),
                Token::TaskName => self.task(&lexeme)?,
            }
            self.shifted_to = self.shifted_to.max(lexeme.range.end);
        }
    }

    fn take(&mut self) -> Lexeme {
        self.lexer.next()
    }

    fn slice(&self, range: Range<usize>) -> &str {
        &self.text.text[range]
    }

    fn spot(&self, offset: usize) -> Spot {
        self.lines.spot(self.text.origin(offset))
    }

    fn loss(&mut self, kind: LossKind, offset: usize, text: &str) {
        let spot = self.spot(offset);
        self.diagram.losses.push(Loss { kind, spot, text: super::decode(text.trim_matches(is_js_space)) });
    }

    fn title(&mut self, range: &Range<usize>) {
        let raw = after_keyword(self.slice(range.clone()), "title").to_owned();
        let kept = without_scripts(&raw);
        if let Some(before) = self.title_at.replace(range.start) {
            let old = self.diagram.title.clone();
            self.loss(LossKind::TitleReplaced, before, &old);
        }
        if kept != raw {
            self.loss(LossKind::Script, range.start, &raw);
        }
        if raw.split_once(':').is_some_and(|(_, score)| score.trim_start().starts_with(|c: char| c.is_ascii_digit())) {
            self.loss(LossKind::TaskAsTitle, range.start, &raw);
        }
        self.diagram.title = kept;
    }

    fn acc_title(&mut self, range: &Range<usize>) {
        let value = self.take();
        self.shifted_to = value.range.end;
        let text = self.slice(value.range.clone()).trim_matches(is_js_space).to_owned();
        if self.slice(range.clone()).contains('\n') && !text.is_empty() {
            self.loss(LossKind::Swallowed, value.range.start, &text);
        }
        self.diagram.acc_title = without_scripts(&text).trim_start_matches(is_js_space).to_owned();
    }

    fn acc_descr(&mut self, range: &Range<usize>) {
        let value = self.take();
        self.shifted_to = value.range.end;
        if self.slice(range.clone()).contains('\n') && !self.slice(value.range.clone()).is_empty() {
            let text = self.slice(value.range.clone()).to_owned();
            self.loss(LossKind::Swallowed, value.range.start, &text);
        }
        self.set_acc_descr(value.range);
    }

    /// Trimmed, and each line's indentation gone: `/\n\s+/g` becomes a line end.
    fn set_acc_descr(&mut self, range: Range<usize>) {
        let text = without_scripts(self.slice(range).trim_matches(is_js_space));
        let mut lines = text.split('\n');
        let mut descr = lines.next().unwrap_or_default().to_owned();
        let more = lines.map(|line| line.trim_start_matches(is_js_space)).filter(|line| !line.is_empty());
        for line in more {
            descr.push('\n');
            descr.push_str(line);
        }
        self.diagram.acc_descr = descr;
    }

    fn section(&mut self, range: &Range<usize>) {
        let name = after_keyword(self.slice(range.clone()), "section").to_owned();
        let spot = self.spot(range.start);
        self.diagram.sections.push(Section { name, spot });
    }

    fn task(&mut self, name: &Lexeme) -> Result<(), MermaidError> {
        self.shifted_to = name.range.end;
        let data = self.take();
        if data.token != Token::TaskData {
            return Err(self.error(Expected::TaskData { name: self.slice(name.range.clone()).to_owned() }, &data));
        }
        self.shifted_to = data.range.end;
        let text = self.slice(data.range.start + 1..data.range.end).to_owned();
        let mut pieces = text.splitn(3, ':');
        let score_text = pieces.next().unwrap_or_default();
        let people = pieces.next();
        if let Some(dropped) = pieces.next() {
            self.loss(LossKind::Pieces, data.range.end - dropped.len(), dropped);
        }
        let people: Vec<String> = people.map_or_else(Vec::new, |people| {
            people.split(',').map(|person| person.trim_matches(is_js_space).to_owned()).collect()
        });
        let task = Task {
            section: self.diagram.sections.len().checked_sub(1),
            name: self.slice(name.range.clone()).to_owned(),
            score: js_number(score_text),
            score_text: score_text.trim_matches(is_js_space).to_owned(),
            people,
            spot: self.spot(name.range.start),
            score_spot: self.spot(data.range.start + 1 + score_text.len() - score_text.trim_start().len()),
        };
        self.diagram.tasks.push(task);
        Ok(())
    }

    fn error(&self, expected: Expected, got: &Lexeme) -> MermaidError {
        let counted = self.text.text[..self.shifted_to].matches('\n').count() + 1;
        MermaidError::Syntax {
            spot: self.spot(got.range.start),
            expected,
            got: got.token,
            text: super::decode(self.slice(got.range.clone()).trim()),
            mermaid_line: u32::try_from(counted).unwrap_or(u32::MAX),
        }
    }
}

/// What follows a keyword and one blank.
fn after_keyword<'a>(text: &'a str, keyword: &str) -> &'a str {
    let mut chars = text[keyword.len()..].chars();
    chars.next();
    chars.as_str()
}

/// The text without `<script>` and `<style>` elements, as mermaid's sanitizer leaves a title.
/// (It also rewrites other markup for the browser; here that stays as it was typed.)
fn without_scripts(text: &str) -> String {
    let mut kept = text.to_owned();
    for element in ["script", "style"] {
        let lower = kept.to_ascii_lowercase();
        let Some(open) = lower.find(&format!("<{element}")) else { continue };
        let close = lower[open..].rfind(&format!("</{element}"));
        let end = close.and_then(|close| lower[open + close..].find('>').map(|at| open + close + at + 1));
        kept.replace_range(open..end.unwrap_or(kept.len()), "");
    }
    kept
}
