//! The lexer of mermaid's `journey.jison` (byte-identical in 11.14 and 12.3): case-insensitive, the first rule
//! that matches wins.

use std::ops::Range;

use super::source::{is_js_space, is_js_word};

/// A token of the grammar, by the grammar's own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    /// The end of the text.
    Eof,
    /// Line ends.
    Newline,
    /// The keyword `journey`.
    Journey,
    /// `title …`.
    Title,
    /// `accTitle:`.
    AccTitle,
    /// What follows `accTitle:`.
    AccTitleValue,
    /// `accDescr:`.
    AccDescr,
    /// What follows `accDescr:`.
    AccDescrValue,
    /// What stands in `accDescr { … }`.
    AccDescrMultiline,
    /// `section …`.
    Section,
    /// A text up to a colon.
    TaskName,
    /// A colon and what follows it.
    TaskData,
    /// A colon with nothing after it.
    Colon,
    /// A character that no rule takes.
    Invalid,
}

impl Token {
    /// The name in mermaid's messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eof => "EOF",
            Self::Newline => "NEWLINE",
            Self::Journey => "journey",
            Self::Title => "title",
            Self::AccTitle => "acc_title",
            Self::AccTitleValue => "acc_title_value",
            Self::AccDescr => "acc_descr",
            Self::AccDescrValue => "acc_descr_value",
            Self::AccDescrMultiline => "acc_descr_multiline_value",
            Self::Section => "section",
            Self::TaskName => "taskName",
            Self::TaskData => "taskData",
            Self::Colon => ":",
            Self::Invalid => "INVALID",
        }
    }
}

/// A token with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) token: Token,
    pub(super) range: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Initial,
    AccTitle,
    AccDescr,
    Multiline,
    Done,
}

/// The lexer; gives [`Token::Eof`] once and then again for ever.
#[derive(Debug)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    state: State,
    /// Comments that cut off a text which began before them on their line, or that swallow a character of it.
    pub(super) cuts: Vec<Range<usize>>,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, state: State::Initial, cuts: Vec::new() }
    }

    pub(super) fn next(&mut self) -> Lexeme {
        // Jison notes that the input is empty before it matches: one more token may follow, then the end.
        let empty = self.at == self.text.len();
        let lexeme = match self.state {
            State::Initial => self.initial(),
            State::AccTitle => self.value(Token::AccTitleValue),
            State::AccDescr => self.value(Token::AccDescrValue),
            State::Multiline => self.multiline(),
            State::Done => self.lexeme(Token::Eof, 0),
        };
        if empty {
            self.state = State::Done;
        }
        lexeme
    }

    fn initial(&mut self) -> Lexeme {
        loop {
            let rest = &self.text[self.at..];
            let Some(first) = rest.chars().next() else { return self.lexeme(Token::Eof, 0) };
            if let Some(length) = comment(rest) {
                self.cut(length, !is_js_space(first) && !rest.starts_with("%%"));
            } else if first == '\n' {
                return self.lexeme(Token::Newline, run(rest, |c| c == '\n'));
            } else if is_js_space(first) {
                self.at += run(rest, is_js_space);
            } else if first == '#' {
                self.cut(run(rest, |c| c != '\n'), false);
            } else if let Some((token, length)) = statement(rest) {
                if token == Token::AccDescrMultiline {
                    self.state = State::Multiline;
                    self.at += length;
                    return self.multiline();
                }
                if token == Token::AccTitle {
                    self.state = State::AccTitle;
                } else if token == Token::AccDescr {
                    self.state = State::AccDescr;
                }
                return self.lexeme(token, length);
            }
        }
    }

    fn value(&mut self, token: Token) -> Lexeme {
        self.state = State::Initial;
        let length = run(&self.text[self.at..], |c| c != '\n');
        self.lexeme(token, length)
    }

    fn multiline(&mut self) -> Lexeme {
        let rest = &self.text[self.at..];
        if rest.starts_with('}') {
            self.at += 1;
            self.state = State::Initial;
            return self.initial();
        }
        if rest.is_empty() {
            self.state = State::Done;
        }
        self.lexeme(Token::AccDescrMultiline, run(rest, |c| c != '}'))
    }

    fn lexeme(&mut self, token: Token, length: usize) -> Lexeme {
        let start = self.at;
        self.at += length;
        Lexeme { token, range: start..self.at }
    }

    fn cut(&mut self, length: usize, swallows: bool) {
        let before = &self.text[..self.at];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        if swallows || !before[line..].trim_matches(is_js_space).is_empty() {
            self.cuts.push(self.at..self.at + length);
        }
        self.at += length;
    }
}

/// The two rules of `%%` comments: `%%` not before `{`, and the same after any one character but `}`. The
/// character is a UTF-16 unit in mermaid, so half of an emoji does not do.
fn comment(rest: &str) -> Option<usize> {
    let opened = rest.strip_prefix("%%").is_some_and(|after| !after.starts_with('{'));
    let mut chars = rest.chars();
    let first = chars.next()?;
    let after_one = first != '}' && first.len_utf16() == 1 && chars.as_str().starts_with("%%");
    if opened {
        return Some(run(rest, |c| c != '\n'));
    }
    after_one.then(|| first.len_utf8() + run(chars.as_str(), |c| c != '\n'))
}

/// The rules from `journey` to the last, in order.
fn statement(rest: &str) -> Option<(Token, usize)> {
    if let Some(after) = keyword(rest, "journey")
        && !after.starts_with(is_js_word)
    {
        return Some((Token::Journey, "journey".len()));
    }
    let open = |word: &str, token: Token, stop: &[char]| {
        let after = keyword(rest, word)?;
        let blank = after.chars().next().filter(|c| is_js_space(*c))?.len_utf8();
        let length = run(&after[blank..], |c| !stop.contains(&c));
        (length > 0).then_some((token, word.len() + blank + length))
    };
    open("title", Token::Title, &['#', '\n', ';'])
        .or_else(|| after_word(rest, "accTitle", ':').map(|length| (Token::AccTitle, length)))
        .or_else(|| after_word(rest, "accDescr", ':').map(|length| (Token::AccDescr, length)))
        .or_else(|| after_word(rest, "accDescr", '{').map(|length| (Token::AccDescrMultiline, length)))
        .or_else(|| open("section", Token::Section, &['#', ':', '\n', ';']))
        .or_else(|| task(rest))
}

fn task(rest: &str) -> Option<(Token, usize)> {
    let name = run(rest, |c| !matches!(c, '#' | ':' | '\n' | ';'));
    if name > 0 {
        return Some((Token::TaskName, name));
    }
    let first = rest.chars().next()?;
    if first != ':' {
        return Some((Token::Invalid, first.len_utf8()));
    }
    let data = run(&rest[1..], |c| !matches!(c, '#' | '\n' | ';'));
    Some(if data > 0 { (Token::TaskData, 1 + data) } else { (Token::Colon, 1) })
}

/// `word`, blanks, `sign`, blanks: how long that is.
fn after_word(rest: &str, word: &str, sign: char) -> Option<usize> {
    let after = keyword(rest, word)?.trim_start_matches(is_js_space).strip_prefix(sign)?;
    Some(rest.len() - after.trim_start_matches(is_js_space).len())
}

fn keyword<'a>(rest: &'a str, word: &str) -> Option<&'a str> {
    let start = rest.get(..word.len())?;
    start.eq_ignore_ascii_case(word).then(|| &rest[word.len()..])
}

fn run(text: &str, what: impl Fn(char) -> bool) -> usize {
    text.find(|c| !what(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<(&'static str, &str)> {
        let mut lexer = Lexer::new(text);
        let mut found = Vec::new();
        loop {
            let Lexeme { token, range } = lexer.next();
            if token == Token::Eof {
                return found;
            }
            found.push((token.as_str(), &text[range]));
        }
    }

    #[test]
    fn the_first_rule_wins() {
        assert_eq!(
            tokens("journey\ntitle A: b #c\nsection S\n  A : 3: B"),
            [
                ("journey", "journey"),
                ("NEWLINE", "\n"),
                ("title", "title A: b "),
                ("NEWLINE", "\n"),
                ("section", "section S"),
                ("NEWLINE", "\n"),
                ("taskName", "A "),
                ("taskData", ": 3: B"),
            ]
        );
        assert_eq!(tokens("journeys"), [("taskName", "journeys")]);
        assert_eq!(tokens("A%% b\n😀%% b"), [("NEWLINE", "\n"), ("taskName", "😀%% b")]);
        assert_eq!(tokens(";:"), [("INVALID", ";"), (":", ":")]);
    }

    #[test]
    fn accessibility_texts_have_states_of_their_own() {
        assert_eq!(tokens("accTitle :\n x # y"), [("acc_title", "accTitle :\n "), ("acc_title_value", "x # y")]);
        assert_eq!(tokens("accTitle:"), [("acc_title", "accTitle:"), ("acc_title_value", "")]);
        assert_eq!(tokens("accDescr {a\nb} c"), [("acc_descr_multiline_value", "a\nb"), ("taskName", "c")]);
        assert_eq!(tokens("accDescr {}c"), [("taskName", "c")]);
        assert_eq!(
            tokens("accDescr {open"),
            [("acc_descr_multiline_value", "open"), ("acc_descr_multiline_value", "")]
        );
    }

    #[test]
    fn only_comments_that_cut_a_text_are_noted() {
        let text = "# line\ntitle A #1 b\n  %% c\nA: 3 # d\nB%% e";
        let mut lexer = Lexer::new(text);
        while lexer.next().token != Token::Eof {}
        let cuts: Vec<_> = lexer.cuts.iter().map(|range| &text[range.clone()]).collect();
        assert_eq!(cuts, ["#1 b", "# d", "B%% e"]);
    }
}
