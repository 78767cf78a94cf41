//! How a map is to be shown.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How a map is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// How much room things have.
    pub density: Density,
    /// Which colours.
    pub theme: ThemeName,
}

/// How much room things have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Density {
    /// For the working screen: small type, collapsed lanes as one row, empty lanes shown.
    Edit,
    /// For present view and every export: large type, every lane that holds something shown whole.
    Present,
}

/// Which colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ThemeName {
    /// On white, for the screen.
    Light,
    /// On near black, for the screen.
    Dark,
    /// On white, with tints that survive a printer.
    Print,
}

impl View {
    /// What every export shows unless told otherwise.
    pub const PRINT: Self = Self { density: Density::Present, theme: ThemeName::Print };
}
