//! How a table is meant to be read: which way it lies, where its headings stand, and what each line means.

use model::{BlueprintLine, LaneRole};

use super::feeling;
use super::markdown::plain;
use super::split::names;
use super::view::View;
use super::words::{Word, classify};
use super::{Markup, Table};
use crate::{LaneForm, MAX_LANES, Meaning, StepsAre, TableChoice, TableUse};

/// How many rows are searched for the headings.
const HEADING_ROWS: usize = 12;

/// How many cells along a row or column are searched for headings.
const SEARCHED: usize = 200;

/// A proposal for a table, and how many of its headings were understood.
pub(super) fn detect(table: &Table, title: &str) -> (TableChoice, usize) {
    let (row, row_score) = best((0..table.rows.len().min(HEADING_ROWS)).map(|row| known_in_row(table, row)));
    let (column, column_score) = best((0..table.width().min(2)).map(|column| known_in_column(table, column)));
    let corner = table.cell(row, 0);
    let open_corner = super::is_blank(corner) || classify(corner) == Some(Word::Corner);
    let columns = column_score > row_score || (column_score == row_score && open_corner && table.width() > 1);
    let (steps, heading, score) =
        if columns { (StepsAre::Columns, column, column_score) } else { (StepsAre::Rows, row, row_score) };
    let view = View::new(table, steps, heading);
    let choice = TableChoice {
        into: TableUse::Map,
        title: title_above(&view).unwrap_or_else(|| title.to_owned()),
        steps,
        heading: u32::try_from(heading).unwrap_or(0),
        meanings: meanings(&view),
    };
    (choice, score)
}

/// The text that stands alone in the first row above the headings.
fn title_above(view: &View<'_>) -> Option<String> {
    if view.steps == StepsAre::Columns || view.heading == 0 {
        return None;
    }
    let mut texts = view.table.rows[0].iter().filter(|text| !super::is_blank(text));
    let only = texts.next().filter(|_| texts.next().is_none())?;
    Some(model::clean_line(&shown(view.table, only)))
}

/// What each line means, for one way of reading a table.
pub(super) fn meanings(view: &View<'_>) -> Vec<Meaning> {
    let mut meanings = match view.steps {
        StepsAre::Rows => Lines::new(view).of_columns(),
        StepsAre::Columns => Lines::new(view).of_rows(),
    };
    second_level(view, &mut meanings);
    meanings
}

/// The first of the highest scores. One word that happens to be known does not make headings of a row or column
/// that is not the first.
fn best(scores: impl Iterator<Item = usize>) -> (usize, usize) {
    let scores = scores.enumerate().filter(|(index, score)| *index == 0 || *score > 1);
    scores.fold((0, 0), |best, (index, score)| if score > best.1 { (index, score) } else { best })
}

fn is_known(text: &str) -> bool {
    text.chars().count() <= 60 && classify(text).is_some_and(|word| !matches!(word, Word::Corner | Word::Line(_)))
}

/// How many headings a row holds; the corner counts for neither direction.
fn known_in_row(table: &Table, row: usize) -> usize {
    (1..table.rows[row].len().min(SEARCHED)).filter(|column| is_known(table.cell(row, *column))).count()
}

fn known_in_column(table: &Table, column: usize) -> usize {
    (1..table.rows.len().min(SEARCHED)).filter(|row| is_known(table.cell(*row, column))).count()
}

struct Lines<'a> {
    view: &'a View<'a>,
    found: Vec<Meaning>,
}

impl<'a> Lines<'a> {
    fn new(view: &'a View<'a>) -> Self {
        Self { view, found: Vec::new() }
    }

    fn word(&self, line: usize) -> Option<Word> {
        let head = self.view.head(line);
        (line <= MAX_LANES && head.len() <= 240 && head.chars().count() <= 60).then(|| classify(head)).flatten()
    }

    fn has(&self, meaning: Meaning) -> bool {
        self.found.contains(&meaning)
    }

    /// The columns of a table whose rows are steps.
    fn of_columns(mut self) -> Vec<Meaning> {
        for line in 0..self.view.lines() {
            let meaning = match self.word(line) {
                Some(word) => self.known(line, word),
                // Beyond the heading row: nothing says what these cells are.
                None if self.view.head(line).is_empty() && line >= self.view.table.rows[self.view.heading].len() => {
                    Meaning::Leftovers
                }
                None if self.view.head(line).is_empty() && self.after_lane() => Meaning::Continued,
                None => self.lane(line, LaneRole::Other),
            };
            self.found.push(meaning);
        }
        if !self.has(Meaning::Phase) && !self.has(Meaning::Step) {
            self.take_first_as_phase();
        }
        self.found
    }

    /// Without a heading that says so, the first column that is no running number names the phases.
    fn take_first_as_phase(&mut self) {
        let view = self.view;
        let counts = |line: usize| view.cells(line).all(|(_, text)| text.chars().all(|c| c.is_ascii_digit()));
        let other = Meaning::Lane { form: LaneForm::Text, role: LaneRole::Other };
        let first = (0..self.found.len().min(2)).find(|line| self.found[*line] == other && !counts(*line));
        if let Some(line) = first {
            self.found[line] = Meaning::Phase;
        }
    }

    /// The rows of a table whose columns are steps: first those that describe the map, then one or two with the
    /// titles of columns, then lanes.
    fn of_rows(mut self) -> Vec<Meaning> {
        let mut side: Option<LaneRole> = None;
        for line in 0..self.view.lines() {
            if let Some(which) = self.blueprint_line(line) {
                side = Some(behind(which));
                self.found.push(Meaning::Leftovers);
                continue;
            }
            let meaning = match self.word(line) {
                word @ (Some(Word::Corner) | None) => self.untitled_row(line, word, side),
                Some(word) => self.known(line, word),
            };
            self.found.push(meaning);
        }
        self.found
    }

    /// The line of a blueprint that a row stands for: its heading names it, or one of its cells does beside dashes.
    fn blueprint_line(&self, line: usize) -> Option<BlueprintLine> {
        let named = |text: &str| classify(text).and_then(Word::line);
        let head = self.view.head(line);
        let texts = || self.view.cells(line).map(|(_, text)| text).filter(|text| !is_rule(text));
        let only = texts().next().filter(|_| texts().count() == 1 && is_rule(head));
        named(head).or_else(|| named(only?))
    }

    fn untitled_row(&self, line: usize, word: Option<Word>, side: Option<LaneRole>) -> Meaning {
        let cells = self.view.cells(line).count();
        // Headings stand before the lanes, so looking at the first lines is enough.
        let before = &self.found[..self.found.len().min(HEADING_ROWS)];
        let headings = before.iter().filter(|meaning| matches!(meaning, Meaning::Phase | Meaning::Step)).count();
        let head = self.view.head(line);
        let lanes =
            before.len() == HEADING_ROWS || before.iter().any(|meaning| matches!(meaning, Meaning::Lane { .. }));
        if is_rule(head) && self.view.cells(line).all(|(_, text)| is_rule(text)) {
            return Meaning::Leftovers;
        }
        if !lanes && headings == 0 && cells == 0 && !self.has(Meaning::Title) {
            return Meaning::Title;
        }
        if !lanes && cells > 0 && (headings == 0 || (headings == 1 && (head.is_empty() || word.is_some()))) {
            return if self.has(Meaning::Phase) { Meaning::Step } else { Meaning::Phase };
        }
        match (cells, head.is_empty()) {
            (0, _) => Meaning::Leftovers,
            (_, true) if self.after_lane() => Meaning::Continued,
            (_, _) => self.lane(line, side.unwrap_or(LaneRole::Other)),
        }
    }

    fn after_lane(&self) -> bool {
        matches!(self.found.last(), Some(Meaning::Lane { .. } | Meaning::Continued))
    }

    fn known(&self, line: usize, word: Word) -> Meaning {
        let single = self.view.cells(line).count() <= 1 && self.view.positions().len() > 1;
        let describes =
            |meaning: Meaning| if single && !self.has(meaning) { meaning } else { self.lane(line, LaneRole::Other) };
        match word {
            Word::Phase => Meaning::Phase,
            Word::Step => Meaning::Step,
            Word::Lane(role) => self.lane(line, role),
            Word::Score if self.has(Meaning::Score) => self.lane(line, LaneRole::Emotion),
            Word::Score => Meaning::Score,
            Word::Persona if self.has(Meaning::Persona) => self.lane(line, LaneRole::Other),
            Word::Persona => Meaning::Persona,
            Word::Title => describes(Meaning::Title),
            Word::Scenario => describes(Meaning::Scenario),
            Word::Goal => describes(Meaning::Goal),
            Word::Scope => describes(Meaning::Scope),
            Word::Owner => describes(Meaning::Owner),
            Word::Corner | Word::Line(_) => self.lane(line, LaneRole::Other),
        }
    }

    fn lane(&self, line: usize, role: LaneRole) -> Meaning {
        Meaning::Lane { form: form(self.view, line, role), role }
    }
}

/// Two levels of phases are phases and steps; a step without phases stays a step.
fn second_level(view: &View<'_>, meanings: &mut [Meaning]) {
    let mut phases = 0;
    let mut steps = 0;
    for (line, meaning) in meanings.iter_mut().enumerate() {
        let text = Meaning::Lane { form: LaneForm::Text, role: LaneRole::Other };
        match meaning {
            Meaning::Phase => {
                phases += 1;
                *meaning = [Meaning::Phase, Meaning::Step].get(phases - 1).copied().unwrap_or(text);
                steps += usize::from(*meaning == Meaning::Step);
            }
            Meaning::Step if steps > 0 => *meaning = text,
            Meaning::Step => steps += 1,
            Meaning::Lane { form, role: role @ LaneRole::Emotion } => *form = self::form(view, line, *role),
            Meaning::Lane { .. }
            | Meaning::Continued
            | Meaning::Score
            | Meaning::Persona
            | Meaning::Title
            | Meaning::Scenario
            | Meaning::Goal
            | Meaning::Scope
            | Meaning::Owner
            | Meaning::Leftovers => {}
        }
    }
}

/// How a lane is drawn, by its role and what its cells hold: sentences are cards, whatever the heading says.
fn form(view: &View<'_>, line: usize, role: LaneRole) -> LaneForm {
    let cells: Vec<&str> = view.cells(line).map(|(_, text)| text).collect();
    match role {
        LaneRole::Emotion => {
            let fits = |text: &&&str| text.chars().count() <= 40 || feeling::read(text).number.is_some();
            if cells.iter().filter(fits).count() * 2 >= cells.len() { LaneForm::Emotion } else { LaneForm::Text }
        }
        LaneRole::Channel => {
            let short = |text: &&str| names(text).iter().all(|name| name.chars().count() <= 40);
            if cells.iter().all(short) { LaneForm::Channel } else { LaneForm::Text }
        }
        LaneRole::Action
        | LaneRole::Thought
        | LaneRole::Touchpoint
        | LaneRole::Pain
        | LaneRole::Opportunity
        | LaneRole::Insight
        | LaneRole::Frontstage
        | LaneRole::Backstage
        | LaneRole::Support
        | LaneRole::Other => LaneForm::Text,
    }
}

/// What lies behind a line of a blueprint.
fn behind(line: BlueprintLine) -> LaneRole {
    match line {
        BlueprintLine::Interaction => LaneRole::Frontstage,
        BlueprintLine::Visibility => LaneRole::Backstage,
        BlueprintLine::Internal => LaneRole::Support,
    }
}

/// Dots and dashes only, as people draw a rule through a table.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| !c.is_alphanumeric() && c.is_ascii_punctuation() || "·•…—–─═ ".contains(c)) && text != "+"
}

/// A title as it is shown: without Markdown's emphasis where the table is Markdown.
pub(super) fn shown(table: &Table, text: &str) -> String {
    match table.markup {
        Markup::None => text.to_owned(),
        Markup::Markdown => plain(text),
    }
}
