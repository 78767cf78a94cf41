//! The structure of the document for readers that do not see it.

use std::collections::BTreeMap;
use std::num::{NonZeroU16, NonZeroU32};

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag as PdfTag, TagGroup, TagKind, TagTree,
};
use scene::{Cell, Scene, Shape, Tag, TagNode, TagRef};

use super::plan::Plan;

/// Which marks are content, and in which order they are read.
pub(super) struct Reading(BTreeMap<TagRef, usize>);

/// The names that drawing gave to content, by mark, and to links, by group and item.
#[derive(Default)]
pub(super) struct Marked {
    content: BTreeMap<TagRef, Vec<Identifier>>,
    links: BTreeMap<(u32, u32), Vec<Identifier>>,
}

impl Reading {
    /// The order of the scene's structure.
    pub(super) fn new(scene: &Scene) -> Self {
        let mut order = Vec::new();
        scene.structure.iter().for_each(|node| collect(node, &mut order));
        // The first mention of a mark counts.
        Self(order.into_iter().enumerate().rev().map(|(place, mark)| (mark, place)).collect())
    }

    /// Whether the mark is content.
    pub(super) fn holds(&self, mark: TagRef) -> bool {
        self.0.contains_key(&mark)
    }

    /// The mark's place among all that is read; decoration comes last.
    pub(super) fn place(&self, mark: TagRef) -> usize {
        self.0.get(&mark).copied().unwrap_or(usize::MAX)
    }
}

fn collect(node: &TagNode, order: &mut Vec<TagRef>) {
    order.extend(&node.content);
    node.children.iter().for_each(|child| collect(child, order));
}

impl Marked {
    /// Adds names of a mark's content.
    pub(super) fn add(&mut self, mark: TagRef, names: impl IntoIterator<Item = Identifier>) {
        self.content.entry(mark).or_default().extend(names);
    }

    /// Adds the name of a link of an item.
    pub(super) fn add_link(&mut self, item: (u32, u32), name: Identifier) {
        self.links.entry(item).or_default().push(name);
    }

    /// The tree of the scene's structure with all names in it, each once.
    pub(super) fn into_tree(self, scene: &Scene, plan: &Plan<'_>) -> TagTree {
        let mut builder = Builder { scene, plan, marked: self };
        let mut tree = TagTree::new();
        for node in &scene.structure {
            tree.push(builder.group(node));
        }
        // Links of items that hold no content of their own.
        for names in std::mem::take(&mut builder.marked.links).into_values() {
            tree.push(TagGroup::with_children(PdfTag::Link, names.into_iter().map(Node::from).collect()));
        }
        tree
    }
}

struct Builder<'a> {
    scene: &'a Scene,
    plan: &'a Plan<'a>,
    marked: Marked,
}

impl Builder<'_> {
    fn group(&mut self, node: &TagNode) -> TagGroup {
        let mut leaves: Vec<Node> = Vec::new();
        for mark in &node.content {
            self.push_content(*mark, &mut leaves);
        }
        let mut group = TagGroup::new(self.tag(node));
        match node.tag {
            // These hold parts, not content: what stands in them directly becomes a paragraph.
            Tag::Section | Tag::Table | Tag::Row | Tag::List if !leaves.is_empty() => {
                group.push(TagGroup::with_children(PdfTag::P, leaves));
            }
            Tag::ListItem => {
                let mut body = TagGroup::with_children(PdfTag::LBody, leaves);
                node.children.iter().for_each(|child| body.push(self.group(child)));
                group.push(body);
                return group;
            }
            Tag::Section
            | Tag::Table
            | Tag::Row
            | Tag::List
            | Tag::Heading(_)
            | Tag::Paragraph
            | Tag::ColumnHeading(_)
            | Tag::RowHeading(_)
            | Tag::Data(_)
            | Tag::Figure(_) => leaves.into_iter().for_each(|leaf| group.push(leaf)),
        }
        node.children.iter().for_each(|child| group.push(self.group(child)));
        group
    }

    /// The names of a mark; within a link if its item is one, whose annotations go to the first text.
    fn push_content(&mut self, mark: TagRef, leaves: &mut Vec<Node>) {
        let names = self.marked.content.remove(&mark).unwrap_or_default().into_iter().map(Node::from);
        let item = text_of(self.scene, mark).map(|_| (mark.group, mark.item));
        match item.and_then(|item| self.marked.links.remove(&item)) {
            None => leaves.extend(names),
            Some(links) => {
                let parts = names.chain(links.into_iter().map(Node::from)).collect();
                leaves.push(TagGroup::with_children(PdfTag::Link, parts).into());
            }
        }
    }

    fn tag(&self, node: &TagNode) -> TagKind {
        match &node.tag {
            Tag::Section => PdfTag::Section.into(),
            Tag::Heading(level) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                PdfTag::Hn(level, Some(self.text(node))).into()
            }
            Tag::Paragraph => PdfTag::P.into(),
            Tag::Table => PdfTag::Table.into(),
            Tag::Row => PdfTag::TR.into(),
            Tag::ColumnHeading(cell) => heading(TableHeaderScope::Column, *cell),
            Tag::RowHeading(cell) => heading(TableHeaderScope::Row, *cell),
            Tag::Data(cell) => PdfTag::TD.with_col_span(span(cell.columns)).with_row_span(span(cell.rows)).into(),
            Tag::Figure(alt) => PdfTag::Figure(Some(alt.clone())).with_bbox(self.bounds(node)).into(),
            Tag::List => PdfTag::L(ListNumbering::None).into(),
            Tag::ListItem => PdfTag::LI.into(),
        }
    }

    /// The words of a node's own content, in one line.
    fn text(&self, node: &TagNode) -> String {
        let words = node.content.iter().filter_map(|at| text_of(self.scene, *at));
        words.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The rectangle of a figure, if all of it is on one page.
    fn bounds(&self, node: &TagNode) -> Option<BBox> {
        let mut places = node.content.iter().filter_map(|at| self.plan.place(*at));
        let (page, first) = places.next()?;
        let (mut left, mut top, mut right, mut bottom) = (first.x, first.y, first.right(), first.bottom());
        for (other, rect) in places {
            if other != page {
                return None;
            }
            (left, top) = (left.min(rect.x), top.min(rect.y));
            (right, bottom) = (right.max(rect.right()), bottom.max(rect.bottom()));
        }
        Some(BBox::new(page, Rect::from_ltrb(left, top, right, bottom)?))
    }
}

/// The text of a mark, if it is text.
pub(super) fn text_of(scene: &Scene, at: TagRef) -> Option<String> {
    let group = scene.groups.get(usize::try_from(at.group).ok()?)?;
    let item = group.items.get(usize::try_from(at.item).ok()?)?;
    match item.shapes.get(usize::try_from(at.shape).ok()?)? {
        Shape::Text(block) => Some(block.text()),
        Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
    }
}

fn heading(scope: TableHeaderScope, cell: Cell) -> TagKind {
    PdfTag::TH(scope).with_col_span(span(cell.columns)).with_row_span(span(cell.rows)).into()
}

/// A span as the tag wants it: only where it is more than one.
fn span(cells: u32) -> Option<NonZeroU32> {
    NonZeroU32::new(cells).filter(|cells| cells.get() > 1)
}
