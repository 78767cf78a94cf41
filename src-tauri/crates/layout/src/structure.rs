//! What the picture says to a reader of the document: headings, one table of phases, steps and lanes, figures
//! with a description, and the outline.
//!
//! Only a picture that can become a document has it; the working screen has none.
//! Reading order is the order of the structure. A card stands in the cell of its first step.

mod figure;

use std::collections::HashMap;

use model::{Card, CardMark, Lane, LaneKind, Path};
use scene::{Cell, Group, OutlineEntry, Point, Scene, Shape, Tag, TagNode, TagRef};

use crate::draw::Context;
use crate::{lane, paths};

/// Gives the scene its structure and outline.
pub(crate) fn describe(cx: &Context<'_>, scene: &mut Scene) {
    let index = Index::new(&scene.groups);
    let structure = document(cx, &index);
    let outline = outline(cx, &index);
    scene.structure = structure;
    scene.outline = outline;
}

/// The items by id.
struct Index<'a> {
    groups: &'a [Group],
    places: HashMap<&'a str, (usize, usize)>,
}

impl<'a> Index<'a> {
    fn new(groups: &'a [Group]) -> Self {
        let all = groups.iter().enumerate().flat_map(|(group, held)| {
            held.items.iter().enumerate().map(move |(item, held)| (held.id.as_str(), (group, item)))
        });
        Self { groups, places: all.collect() }
    }

    /// The marks of an item that pass.
    fn marks(&self, id: &str, pass: impl Fn(&Shape) -> bool) -> Vec<TagRef> {
        let Some((group, item)) = self.places.get(id).copied() else { return Vec::new() };
        let shapes = &self.groups[group].items[item].shapes;
        let passing = shapes.iter().enumerate().filter(|(_, shape)| pass(shape));
        let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        passing.map(|(shape, _)| TagRef { group: number(group), item: number(item), shape: number(shape) }).collect()
    }

    /// The texts of an item, but for empty ones.
    fn texts(&self, id: &str) -> Vec<TagRef> {
        self.marks(id, |shape| match shape {
            Shape::Text(block) => block.lines.iter().any(|line| !line.text.trim().is_empty()),
            Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => false,
        })
    }

    /// Where an item stands in the scene.
    fn at(&self, id: &str) -> Option<Point> {
        let (group, item) = self.places.get(id).copied()?;
        Some(self.groups[group].items[item].rect.origin() + self.groups[group].offset)
    }

    /// The ids of a group's items that begin like this, in painting order.
    fn ids(&self, start: &'a str) -> impl Iterator<Item = &'a str> {
        let items = self.groups.iter().flat_map(|group| &group.items);
        items.map(|item| item.id.as_str()).filter(move |id| id.starts_with(start))
    }
}

fn node(tag: Tag, content: Vec<TagRef>, children: Vec<TagNode>) -> TagNode {
    TagNode { tag, content, children }
}

fn paragraphs<'a>(index: &Index<'a>, start: &'a str) -> Vec<TagNode> {
    let texts = index.ids(start).filter(|id| *id != "header/title").map(|id| index.texts(id));
    texts.filter(|texts| !texts.is_empty()).map(|texts| node(Tag::Paragraph, texts, Vec::new())).collect()
}

fn document(cx: &Context<'_>, index: &Index<'_>) -> Vec<TagNode> {
    let mut document = Vec::new();
    let title = index.texts("header/title");
    if !title.is_empty() {
        document.push(node(Tag::Heading(1), title, Vec::new()));
    }
    document.extend(paragraphs(index, "header/"));
    let mut rows = Vec::new();
    if !cx.frame.phases.is_empty() {
        rows.push(phases(cx, index));
        rows.push(steps(cx, index));
    }
    rows.extend(paths::shown(cx).map(|path| path_row(cx, index, path)));
    let shown = lane::shown(&cx.bundle.map.lanes, cx.density);
    let mut lines = index.ids("blueprint-name/");
    let roles: Vec<_> = shown.iter().map(|lane| lane.role).collect();
    for (lane, above) in shown.into_iter().zip(model::blueprint_lines(&roles)) {
        let line = above.and_then(|_| lines.next());
        rows.push(row(cx, index, lane, line));
    }
    if !rows.is_empty() {
        document.push(node(Tag::Table, Vec::new(), rows));
    }
    document.extend(paragraphs(index, "foot/"));
    document
}

fn columns(count: usize) -> Cell {
    Cell { columns: u32::try_from(count).unwrap_or(u32::MAX), rows: 1 }
}

fn phases(cx: &Context<'_>, index: &Index<'_>) -> TagNode {
    let mut cells = vec![node(Tag::Data(Cell::ONE), Vec::new(), Vec::new())];
    cells.extend(cx.frame.phases.iter().map(|stretch| {
        let tag = Tag::ColumnHeading(columns(stretch.len()));
        node(tag, index.texts(&format!("phase/{}", stretch.phase.id)), Vec::new())
    }));
    node(Tag::Row, Vec::new(), cells)
}

fn steps(cx: &Context<'_>, index: &Index<'_>) -> TagNode {
    let mut cells = vec![node(Tag::Data(Cell::ONE), Vec::new(), Vec::new())];
    cells.extend(cx.frame.slots.iter().map(|slot| {
        let texts = slot.step.map(|(step, _)| index.texts(&format!("step/{}", step.id))).unwrap_or_default();
        node(Tag::ColumnHeading(Cell::ONE), texts, Vec::new())
    }));
    node(Tag::Row, Vec::new(), cells)
}

/// A path: its name, then what its line says.
fn path_row(cx: &Context<'_>, index: &Index<'_>, path: &Path) -> TagNode {
    let heading = node(Tag::RowHeading(Cell::ONE), index.texts(&format!("path-name/{}", path.id)), Vec::new());
    let line = node(Tag::Data(columns(cx.frame.slots.len())), Vec::new(), vec![figure::path(cx, index, path)]);
    node(Tag::Row, Vec::new(), vec![heading, line])
}

fn row(cx: &Context<'_>, index: &Index<'_>, lane: &Lane, line: Option<&str>) -> TagNode {
    let mut heading = line.map(|line| index.texts(line)).unwrap_or_default();
    heading.extend(index.texts(&format!("lane/{}", lane.id)));
    let mut cells = vec![node(Tag::RowHeading(Cell::ONE), heading, Vec::new())];
    match &lane.kind {
        LaneKind::Process { .. } => {
            cells.extend(cards(cx, index, lane));
            if let (Some(cell), Some(figure)) = (cells.get_mut(1), figure::figure(cx, index, lane)) {
                cell.children.push(figure);
            }
        }
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Image { .. } | LaneKind::Divider => {
            cells.extend(cards(cx, index, lane));
        }
        LaneKind::Emotion { .. } | LaneKind::Channel { .. } | LaneKind::Metric { .. } | LaneKind::Arc { .. } => {
            let mut parts: Vec<TagNode> = figure::figure(cx, index, lane).into_iter().collect();
            parts.extend(lane.cards.iter().flat_map(|card| card_of(index, card)));
            cells.push(node(Tag::Data(columns(cx.frame.slots.len())), Vec::new(), parts));
        }
    }
    node(Tag::Row, Vec::new(), cells)
}

fn cards(cx: &Context<'_>, index: &Index<'_>, lane: &Lane) -> Vec<TagNode> {
    let mut cells: Vec<Vec<TagNode>> = Vec::new();
    cells.resize_with(cx.frame.slots.len(), Vec::new);
    for (column, figure) in figure::pictures(cx, index, lane) {
        cells.get_mut(column).into_iter().for_each(|cell| cell.push(figure.clone()));
    }
    for card in &lane.cards {
        let first = cx.frame.span(&card.span).map(|(first, _)| first);
        if let Some(cell) = first.and_then(|first| cells.get_mut(first)) {
            cell.extend(card_of(index, card));
        }
    }
    cells.into_iter().map(|cards| node(Tag::Data(Cell::ONE), Vec::new(), cards)).collect()
}

/// A card: what its mark says, then its texts.
fn card_of(index: &Index<'_>, card: &Card) -> Vec<TagNode> {
    let id = format!("card/{}", card.id);
    let mut nodes = Vec::new();
    if let Some(mark) = card.extras.mark {
        let sign = index.marks(&id, |shape| matches!(shape, Shape::Path(_))).into_iter().take(1).collect();
        nodes.push(node(Tag::Figure(mark_word(mark).to_owned()), sign, Vec::new()));
    }
    let texts = index.texts(&id);
    if !texts.is_empty() {
        nodes.push(node(Tag::Paragraph, texts, Vec::new()));
    }
    nodes
}

const fn mark_word(mark: CardMark) -> &'static str {
    match mark {
        CardMark::Pain => "Pain",
        CardMark::Gain => "Gain",
        CardMark::Idea => "Idea",
        CardMark::Quote => "Quote",
    }
}

fn outline(cx: &Context<'_>, index: &Index<'_>) -> Vec<OutlineEntry> {
    let mut outline = Vec::new();
    let mut entry = |title: String, level: u8, id: String| {
        if let Some(at) = index.at(&id) {
            outline.push(OutlineEntry { title, level, at });
        }
    };
    for stretch in &cx.frame.phases {
        let phase = stretch.phase;
        let title = if phase.title.is_empty() { format!("Phase {}", stretch.index + 1) } else { phase.title.clone() };
        entry(title, 0, format!("phase/{}", phase.id));
        for (step, number) in cx.frame.slots[stretch.first..=stretch.last].iter().filter_map(|slot| slot.step) {
            entry(format!("{number} {}", step.title).trim_end().to_owned(), 1, format!("step/{}", step.id));
        }
    }
    outline
}
