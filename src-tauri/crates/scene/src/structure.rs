//! What the marks mean to a reader of the document: headings, tables, reading order.

use crate::Point;

/// A node of the structure. Its own texts come before its children's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagNode {
    /// What it is.
    pub tag: Tag,
    /// The marks that carry it, in reading order.
    pub content: Vec<TagRef>,
    /// Its parts, in reading order.
    pub children: Vec<TagNode>,
}

/// A mark of the scene: group, item and shape by index. A mark belongs to at most one node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TagRef {
    /// The index of the group.
    pub group: u32,
    /// The index of the item in its group.
    pub item: u32,
    /// The index of the shape in its item.
    pub shape: u32,
}

/// What a node of the structure is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tag {
    /// A part of the document.
    Section,
    /// A heading of that level, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A table; its children are rows.
    Table,
    /// A row; its children are cells.
    Row,
    /// A cell that heads a column.
    ColumnHeading(Cell),
    /// A cell that heads a row.
    RowHeading(Cell),
    /// A cell.
    Data(Cell),
    /// A drawing that says what this text says.
    Figure(String),
    /// A list; its children are list items.
    List,
    /// An item of a list.
    ListItem,
}

/// How far a cell reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// How many columns, from 1.
    pub columns: u32,
    /// How many rows, from 1.
    pub rows: u32,
}

impl Cell {
    /// A cell of one column and one row.
    pub const ONE: Self = Self { columns: 1, rows: 1 };
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// The words.
    pub title: String,
    /// From 0 for the outermost.
    pub level: u8,
    /// Where it leads, in the scene.
    pub at: Point,
}
