//! A table seen line by line, whichever way it lies: a line has a heading and a cell at each position along it.
//! Where the steps are rows, lines are columns and positions are rows; where they are columns it is the reverse.

use super::{Table, is_blank};
use crate::{Place, StepsAre};

/// A table with the way it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) table: &'a Table,
    pub(super) steps: StepsAre,
    /// The row or column of the headings.
    pub(super) heading: usize,
    width: usize,
}

impl<'a> View<'a> {
    pub(super) fn new(table: &'a Table, steps: StepsAre, heading: usize) -> Self {
        Self { table, steps, heading, width: table.width() }
    }

    pub(super) fn lines(&self) -> usize {
        match self.steps {
            StepsAre::Rows => self.width,
            StepsAre::Columns => self.table.rows.len(),
        }
    }

    /// The positions after the headings.
    pub(super) fn positions(&self) -> std::ops::Range<usize> {
        let end = match self.steps {
            StepsAre::Rows => self.table.rows.len(),
            StepsAre::Columns => self.width,
        };
        (self.heading + 1).min(end)..end
    }

    fn at(&self, line: usize, position: usize) -> (usize, usize) {
        match self.steps {
            StepsAre::Rows => (position, line),
            StepsAre::Columns => (line, position),
        }
    }

    /// The text of a cell, trimmed; empty for a blank one.
    pub(super) fn cell(&self, line: usize, position: usize) -> &'a str {
        let (row, column) = self.at(line, position);
        let text = self.table.cell(row, column);
        if is_blank(text) { "" } else { text.trim() }
    }

    pub(super) fn head(&self, line: usize) -> &'a str {
        self.cell(line, self.heading)
    }

    pub(super) fn place(&self, line: usize, position: usize) -> Place {
        let (row, column) = self.at(line, position);
        self.table.place(row, column)
    }

    /// The cells of a line after its heading that are not blank, with their positions.
    pub(super) fn cells(&self, line: usize) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
        let view = *self;
        view.positions().map(move |position| (position, view.cell(line, position))).filter(|(_, text)| !text.is_empty())
    }

    /// The last position that a merged cell covers; its own where it is not merged.
    pub(super) fn reach(&self, line: usize, position: usize) -> usize {
        let (row, column) = self.at(line, position);
        let covered = self.table.merges.get(&(row, column)).map_or(1, |(rows, columns)| match self.steps {
            StepsAre::Rows => *rows,
            StepsAre::Columns => *columns,
        });
        position + covered.max(1) - 1
    }
}
