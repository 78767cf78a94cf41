//! Cutting a cell into its items: at line breaks, and at ` / ` and `→` outside of quotes and brackets.

/// The items of a text cell, trimmed, without empty ones.
pub(super) fn items(text: &str) -> Vec<&str> {
    let lines = text.split(['\n', '\r']);
    lines.flat_map(|line| split(line, &cuts(line, Cut::Text))).map(str::trim).filter(|item| !item.is_empty()).collect()
}

/// The names in a cell of channels: also cut at every `/`, comma and semicolon.
pub(super) fn names(text: &str) -> Vec<&str> {
    let lines = text.split(['\n', '\r']);
    lines.flat_map(|line| split(line, &cuts(line, Cut::Names))).map(str::trim).filter(|item| !item.is_empty()).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cut {
    Text,
    Names,
}

/// Where to cut a line: start and end of each separator. None where quotes or brackets do not close.
fn cuts(line: &str, cut: Cut) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut depth = 0_i32;
    let mut quote: Option<char> = None;
    let mut before = ' ';
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, next)| *next);
        match c {
            '"' | '`' if quote == Some(c) => quote = None,
            '"' | '`' if quote.is_none() => quote = Some(c),
            '(' | '[' | '{' | '“' | '«' | '「' | '『' | '（' | '【' => depth += 1,
            ')' | ']' | '}' | '”' | '»' | '」' | '』' | '）' | '】' => depth -= 1,
            _ => {}
        }
        let separates = match c {
            '→' => true,
            '/' if cut == Cut::Text => before.is_whitespace() && after.is_whitespace(),
            '/' | ',' | ';' | '、' | '，' | '；' => cut == Cut::Names,
            _ => false,
        };
        if separates && depth == 0 && quote.is_none() {
            found.push((at, at + c.len_utf8()));
        }
        if depth < 0 {
            return Vec::new();
        }
        before = c;
    }
    if depth == 0 && quote.is_none() { found } else { Vec::new() }
}

fn split<'a>(line: &'a str, cuts: &[(usize, usize)]) -> Vec<&'a str> {
    let mut from = 0;
    let mut items = Vec::new();
    for (start, end) in cuts {
        items.push(&line[from..*start]);
        from = *end;
    }
    items.push(&line[from..]);
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_cut_where_people_mean_it() {
        assert_eq!(items("Search / compare → buy\n- later"), ["Search", "compare", "buy", "- later"]);
        assert_eq!(items("“yes / no” 24/7 and/or (a / b)"), ["“yes / no” 24/7 and/or (a / b)"]);
        assert_eq!(items("5\" / 6\" screens / tablet"), ["5\" / 6\" screens", "tablet"]);
        assert_eq!(items("open ( a / b"), ["open ( a / b"]);
        assert_eq!(names("Web/App, Shop (till / desk); SMS"), ["Web", "App", "Shop (till / desk)", "SMS"]);
    }
}
