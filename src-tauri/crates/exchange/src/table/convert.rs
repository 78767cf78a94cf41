//! A map of a table, read as a choice says.
//!
//! Everything that is taken off a text on its way to the map (Markdown's emphasis in a title, the comma between
//! two channels, the heading of a column of phases) is made up for by the original among the leftovers.

use std::collections::{BTreeMap, BTreeSet};

use model::{ChannelId, StepId};

use super::Table;
use super::detect::shown;
use super::view::View;
use super::words::{Word, classify};
use crate::build::Builder;
use crate::{MAX_STEPS, Meaning, Place, Problem, StepsAre, TableChoice};

mod columns;
mod lanes;

/// Makes the map.
pub(super) fn convert(table: &Table, choice: &TableChoice, number: usize) -> Builder {
    let view = View::new(table, choice.steps, choice.heading as usize);
    let mut converter = Converter {
        view,
        meanings: &choice.meanings,
        builder: Builder::new(number, &choice.title),
        steps: BTreeMap::new(),
        originals: Vec::new(),
        titled: false,
        claimed: BTreeSet::new(),
        channels: BTreeSet::new(),
    };
    converter.preamble();
    converter.lens();
    converter.columns();
    if converter.builder.bundle.map.steps().count() > MAX_STEPS {
        // The limits will refuse it: what follows would take its time for nothing.
        return converter.builder;
    }
    converter.lanes();
    converter.scores();
    converter.leftovers();
    converter.builder
}

struct Converter<'a> {
    view: View<'a>,
    meanings: &'a [Meaning],
    builder: Builder,
    /// The step at each position that has one.
    steps: BTreeMap<usize, StepId>,
    /// Titles and headings that stand on the map in another form, or not at all, with the first one's place.
    originals: Vec<(Place, String)>,
    /// Whether the map's title stands in the table.
    titled: bool,
    /// Lines whose cells another line has taken.
    claimed: BTreeSet<usize>,
    /// The channels in each lane at each step; `None` stands for a main one.
    channels: BTreeSet<(usize, StepId, Option<ChannelId>)>,
}

impl<'a> Converter<'a> {
    fn meaning(&self, line: usize) -> Meaning {
        self.meanings.get(line).copied().unwrap_or(Meaning::Leftovers)
    }

    fn lines_of(&self, meaning: Meaning) -> Vec<usize> {
        (0..self.view.lines()).filter(|line| self.meaning(*line) == meaning).collect()
    }

    /// The text as a title, its original kept where the title is not the same letter by letter.
    fn title(&mut self, text: &'a str, place: Place) -> String {
        let title = model::clean_line(&shown(self.view.table, text));
        if !text.lines().all(|line| title.contains(line.trim())) {
            self.originals.push((place, text.to_owned()));
        }
        title
    }

    /// Cells before the headings: rows above them, or columns left of them. A pair of a name and a text, such as
    /// `Scenario | Buys a tent`, describes the map.
    fn preamble(&mut self) {
        for position in 0..self.view.heading.min(self.view.positions().start) {
            let line_texts = (0..self.view.lines()).map(|line| (line, self.view.cell(line, position)));
            let cells: Vec<(usize, &str)> = line_texts.filter(|(_, text)| !text.is_empty()).collect();
            if let [(first, name), (second, text)] = cells[..]
                && let Some(meaning) = describes(name)
            {
                self.originals.push((self.view.place(first, position), name.to_owned()));
                self.lens_field(meaning, text, self.view.place(second, position));
                continue;
            }
            for (line, text) in cells {
                if text == self.builder.bundle.map.title {
                    self.titled = true;
                } else {
                    let place = self.view.place(line, position);
                    self.builder.leftover(&place.to_string(), text);
                }
            }
        }
    }

    /// The lines that describe the whole map.
    fn lens(&mut self) {
        for meaning in [Meaning::Title, Meaning::Scenario, Meaning::Goal, Meaning::Scope, Meaning::Owner] {
            for line in self.lines_of(meaning) {
                let mut cells: Vec<(usize, &str)> = self.view.cells(line).collect();
                if cells.is_empty() && meaning == Meaning::Title {
                    cells.push((self.view.heading, self.view.head(line)));
                } else {
                    self.keep_heading(line);
                }
                let Some((first, _)) = cells.first() else { continue };
                let place = self.view.place(line, *first);
                let text = cells.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n");
                self.lens_field(meaning, &text, place);
            }
        }
    }

    fn lens_field(&mut self, meaning: Meaning, text: &str, place: Place) {
        if meaning == Meaning::Persona {
            self.builder.persona(&shown(self.view.table, text));
            self.originals.push((place, text.to_owned()));
            return;
        }
        if meaning == Meaning::Title {
            self.map_title(text, place);
            return;
        }
        let text = self.builder.text(text, &place);
        let lens = &mut self.builder.bundle.map.lens;
        let field = match meaning {
            Meaning::Goal => &mut lens.goal,
            Meaning::Scope => &mut lens.scope,
            Meaning::Owner => &mut lens.owner,
            Meaning::Scenario
            | Meaning::Title
            | Meaning::Phase
            | Meaning::Step
            | Meaning::Lane { .. }
            | Meaning::Continued
            | Meaning::Score
            | Meaning::Persona
            | Meaning::Leftovers => &mut lens.scenario,
        };
        if !field.is_empty() {
            field.push('\n');
        }
        field.push_str(&text);
    }

    /// The first title that the table gives; a further one is left over.
    fn map_title(&mut self, text: &str, place: Place) {
        if std::mem::replace(&mut self.titled, true) {
            self.builder.leftover(&place.to_string(), text);
            return;
        }
        let title = model::clean_line(&shown(self.view.table, text));
        if !text.lines().all(|line| title.contains(line.trim())) {
            self.originals.push((place, text.to_owned()));
        }
        self.builder.bundle.map.title = title;
    }

    fn keep_heading(&mut self, line: usize) {
        let head = self.view.head(line);
        if !head.is_empty() && self.view.heading < self.view.positions().start {
            let place = self.view.place(line, self.view.heading);
            self.originals.push((place, head.to_owned()));
        }
    }

    /// Personas that are not named on the map yet, lines that are left out, cells without a step, and originals.
    fn leftovers(&mut self) {
        for line in self.lines_of(Meaning::Persona) {
            self.keep_heading(line);
            for (position, text) in self.view.cells(line) {
                let place = self.view.place(line, position);
                let name = self.title(text, place);
                self.builder.persona(&name);
            }
        }
        for line in self.lines_of(Meaning::Leftovers) {
            self.keep_heading(line);
            self.leave_line(line);
        }
        self.long_rows();
        let Some((place, _)) = self.originals.first() else { return };
        let origin = format!("titles and headings, from {place} on");
        let mut texts: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        for (_, text) in std::mem::take(&mut self.originals) {
            if seen.insert(text.clone()) {
                texts.push(text);
            }
        }
        self.builder.leftover(&origin, &texts.join("\n"));
    }

    fn leave_line(&mut self, line: usize) {
        for (position, text) in self.view.cells(line) {
            let place = self.view.place(line, position);
            self.builder.leftover(&place.to_string(), text);
        }
    }

    /// A warning for each row with more cells than the heading has.
    fn long_rows(&mut self) {
        let Some(width) = self.view.table.rows.get(self.view.heading).map(Vec::len) else { return };
        if self.view.steps == StepsAre::Columns {
            return;
        }
        for row in self.view.positions() {
            let cells = self.view.table.rows[row].len();
            if cells > width {
                let message = format!("{cells} cells where the heading has {width}");
                self.builder.problems.push(Problem::warning(Some(self.view.table.row_place(row)), message));
            }
        }
    }
}

/// What a name beside a text says about the map.
fn describes(name: &str) -> Option<Meaning> {
    match classify(name)? {
        Word::Title => Some(Meaning::Title),
        Word::Scenario => Some(Meaning::Scenario),
        Word::Goal => Some(Meaning::Goal),
        Word::Scope => Some(Meaning::Scope),
        Word::Owner => Some(Meaning::Owner),
        Word::Persona => Some(Meaning::Persona),
        Word::Phase | Word::Step | Word::Lane(_) | Word::Score | Word::Corner | Word::Line(_) => None,
    }
}
