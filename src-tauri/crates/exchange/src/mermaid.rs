//! Mermaid `journey` diagrams.
//!
//! Two layers. [`parse`] gives what mermaid's own parser (12.3) gives and refuses what it refuses, and notes what
//! that parser drops without a word. [`to_bundle`] makes a map of a diagram: sections are phases, tasks are steps
//! with a card, scores are emotion values, actors are personas; whatever a reader of the file could miss on the
//! map becomes a warning with line and column. [`write()`] is the way out.
//!
//! Deliberately absent: what only concerns drawing (themes, `config`, `displayMode`).

mod entities;
mod front_matter;
mod grammar;
mod lexer;
mod map;
mod number;
mod preprocess;
mod source;
mod write;

pub use lexer::Token;
pub use map::to_bundle;
pub use source::Spot;
pub use write::{Written, write};

pub(crate) use map::import;

use entities::decode;

/// A diagram as mermaid holds it; texts still have its placeholders for entities.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Diagram {
    /// The title of the body; the last one wins. Empty where there is none.
    pub title: String,
    /// The title of the front matter.
    pub front_title: Option<String>,
    /// The accessible title.
    pub acc_title: String,
    /// The accessible description.
    pub acc_descr: String,
    /// The sections in order; two of one name stay two.
    pub sections: Vec<Section>,
    /// The tasks in order.
    pub tasks: Vec<Task>,
    /// What mermaid dropped or took for something else without a word, by place.
    pub losses: Vec<Loss>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The name, not trimmed at its end.
    pub name: String,
    /// Where it stands.
    pub spot: Spot,
}

/// A task.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// The index of its section; `None` before the first.
    pub section: Option<usize>,
    /// The name, not trimmed at its end.
    pub name: String,
    /// The score as JavaScript's `Number` reads it: NaN and infinities are possible.
    pub score: f64,
    /// What stands where the score belongs.
    pub score_text: String,
    /// The people in order, trimmed; may hold the same name twice and the empty name.
    pub people: Vec<String>,
    /// Where the task stands.
    pub spot: Spot,
    /// Where its score stands.
    pub score_spot: Spot,
}

impl Diagram {
    /// The name of a task's section, empty before the first.
    #[must_use]
    pub fn section_of(&self, task: &Task) -> &str {
        task.section.and_then(|index| self.sections.get(index)).map_or("", |section| &section.name)
    }

    /// Everybody in the diagram, each once, sorted as JavaScript sorts (by UTF-16 units).
    #[must_use]
    pub fn actors(&self) -> Vec<&str> {
        let mut actors: Vec<&str> = self.tasks.iter().flat_map(|task| &task.people).map(String::as_str).collect();
        actors.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
        actors.dedup();
        actors
    }
}

/// Something that stands in the text and not in the diagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What became of it.
    pub kind: LossKind,
    /// Where it stands.
    pub spot: Spot,
    /// The text, entities decoded.
    pub text: String,
}

/// What became of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LossKind {
    /// Taken for a comment in the middle of a line.
    Cut,
    /// Parts of a task after the second colon.
    Pieces,
    /// A title that a later one replaced.
    TitleReplaced,
    /// A task whose name begins with the word title, taken for one. (Nothing is lost, but it was hardly meant.)
    TaskAsTitle,
    /// A title with a script or style element that was taken out.
    Script,
    /// The line after an empty `accTitle:` or `accDescr:`, taken as its value.
    Swallowed,
}

/// What the grammar would have taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// The keyword at the start.
    Journey,
    /// A title, a section, a task or the end.
    Statement,
    /// The colon, score and people of a task.
    TaskData {
        /// The task's name.
        name: String,
    },
}

impl Expected {
    /// The tokens in mermaid's spelling.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Journey => "'journey'",
            Self::Statement => {
                "'EOF', 'SPACE', 'NEWLINE', 'title', 'acc_title', 'acc_descr', 'acc_descr_multiline_value', \
                 'section', 'taskName'"
            }
            Self::TaskData { .. } => "'taskData'",
        }
    }
}

/// Why mermaid refuses a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MermaidError {
    /// The text begins with `---` and that block is not closed, or not at the very start.
    OpenFrontMatter,
    /// The front matter is not YAML.
    FrontMatter {
        /// Where the block stands.
        spot: Spot,
        /// What is wrong.
        message: String,
    },
    /// A diagram of another type.
    OtherDiagram {
        /// The type, in words.
        name: &'static str,
    },
    /// No diagram.
    NoDiagram,
    /// Against the grammar.
    Syntax {
        /// Where, in the file.
        spot: Spot,
        /// What could have stood there.
        expected: Expected,
        /// What stands there.
        got: Token,
        /// Its text.
        text: String,
        /// The line that mermaid names: counted after pre-processing, of the last token that it took.
        mermaid_line: u32,
    },
}

/// Parses a diagram exactly as mermaid does.
///
/// Two differences are known and harmless to a map: markup in titles stays as typed where mermaid rewrites it for
/// the browser, and YAML is read by another parser, which may judge broken front matter differently.
///
/// # Errors
/// [`MermaidError`] where mermaid refuses the text.
pub fn parse(text: &str) -> Result<Diagram, MermaidError> {
    let prepared = preprocess::prepare(text)?;
    grammar::parse(text, &prepared)
}

/// Whether a text begins as a Mermaid diagram of whatever type does.
pub(crate) fn looks_like_diagram(text: &str) -> bool {
    match preprocess::prepare(text) {
        Ok(_) | Err(MermaidError::OtherDiagram { .. } | MermaidError::FrontMatter { .. }) => true,
        Err(MermaidError::OpenFrontMatter | MermaidError::NoDiagram | MermaidError::Syntax { .. }) => false,
    }
}

#[cfg(test)]
mod tests;
