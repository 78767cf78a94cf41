//! What was detected in an input, for the user to look at and to change.
//!
//! A table is read line by line. Where the steps are rows a line is a column of the table, where the steps are
//! columns it is a row; either way a line has a heading and a [`Meaning`], and its other cells belong to steps.

use model::LaneRole;

use crate::{Format, Problem};

/// What an import would do, before it does.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename = "ImportPreview")]
pub struct Preview {
    /// The format that the input is read as.
    pub format: Format,
    /// The maps that would come in.
    pub maps: Vec<MapSummary>,
    /// The tables that were found, in the order of the input; none for diagrams and JSON.
    pub tables: Vec<TablePreview>,
    /// What there is to say.
    pub problems: Vec<Problem>,
}

/// A map in figures.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename = "ImportMapSummary")]
pub struct MapSummary {
    /// The title.
    pub title: String,
    /// How many phases.
    pub phases: u32,
    /// How many steps.
    pub steps: u32,
    /// How many lanes.
    pub lanes: u32,
    /// How many cards.
    pub cards: u32,
    /// How many emotion values and channel uses.
    pub values: u32,
    /// How many texts found no place on the map.
    pub leftovers: u32,
}

/// One table and how it is read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct TablePreview {
    /// The sheet's name or the heading above the table; may be empty.
    pub name: String,
    /// How many rows.
    pub rows: u32,
    /// How many columns.
    pub columns: u32,
    /// The first cells, row by row.
    pub sample: Vec<Vec<String>>,
    /// The heading of each line, in step with [`TableChoice::meanings`].
    pub headings: Vec<String>,
    /// How it is read.
    pub choice: TableChoice,
}

/// What the user wants; a default value takes everything as detected.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct Choices {
    /// One for each table of the preview, in its order; empty for all as detected.
    pub tables: Vec<TableChoice>,
}

/// How one table is read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
pub struct TableChoice {
    /// What becomes of the table.
    pub into: TableUse,
    /// The title of the map.
    pub title: String,
    /// Whether the steps are rows or columns.
    pub steps: StepsAre,
    /// Where the headings of the lines stand, counted from 0: a row where the steps are rows, a column where they
    /// are columns.
    pub heading: u32,
    /// What each line means. Empty: to be detected for this orientation.
    pub meanings: Vec<Meaning>,
}

/// What becomes of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum TableUse {
    /// A map.
    Map,
    /// Texts among the leftovers of the first map.
    Leftovers,
    /// Nothing: the user leaves it out.
    Skip,
}

/// Whether phases and steps are rows or columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum StepsAre {
    /// One row is one step; the lanes are columns.
    Rows,
    /// One column is one step; the lanes are rows.
    Columns,
}

/// What a line of a table means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "means", rename_all = "lowercase")]
pub enum Meaning {
    /// The titles of phases. Equal neighbours are one phase.
    Phase,
    /// The titles of steps.
    Step,
    /// A lane.
    Lane {
        /// How it is drawn.
        form: LaneForm,
        /// What it means.
        role: LaneRole,
    },
    /// More of the line before.
    Continued,
    /// The numbers for the emotion lane.
    Score,
    /// Whose row or column it is.
    Persona,
    /// The title of the map.
    Title,
    /// The scenario of the map.
    Scenario,
    /// The goal of the map.
    Goal,
    /// The scope of the map.
    Scope,
    /// Who answers for the map.
    Owner,
    /// Not on the map: the texts go to its leftovers.
    Leftovers,
}

/// How a lane is drawn, without its contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum LaneForm {
    /// Cards with text.
    Text,
    /// A curve of how it feels.
    Emotion,
    /// The channels that are used.
    Channel,
}
