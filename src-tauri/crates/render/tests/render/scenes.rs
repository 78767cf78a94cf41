//! Scenes made by hand: a map of cards, its text set glyph by glyph with the bundled faces.
//!
//! Deliberately absent: shaping. One character is one glyph here, which is enough for placing and extracting;
//! joined scripts are tested with scenes of the layout.

use std::sync::Arc;

use kurbo::BezPath;
use scene::{
    Align, BoxShape, Cell, Color, Direction, FontFace, FontId, Glyph, GlyphRun, Group, Item, Line, LineCap,
    OutlineEntry, PathShape, Point, Rect, Scene, Shape, Size, Stick, Stroke, Tag, TagNode, TagRef, TextBlock,
    TextStyle,
};
use skrifa::instance::{LocationRef, Size as FontSize};
use skrifa::{FontRef, MetadataProvider};

/// The pitch of columns and rows, and the column of lane titles.
const PITCH: Size = Size { w: 194.0, h: 96.0 };
const ASIDE: f32 = 222.0;
const ABOVE: f32 = 320.0;
const INK: Color = Color::rgb(0x14_181F);

/// Faces of the scenes: Inter regular, Inter semibold, then what a test adds.
#[must_use]
pub(crate) fn faces() -> Vec<FontFace> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../layout/fonts");
    [("Inter-Regular", 400), ("Inter-SemiBold", 600)]
        .map(|(name, weight)| face(&format!("{folder}/{name}.ttf"), "Inter", weight))
        .into()
}

/// A face from a file.
#[must_use]
pub(crate) fn face(path: &str, family: &str, weight: u16) -> FontFace {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    FontFace { family: family.into(), weight, data: Arc::new(bytes), index: 0 }
}

/// Lines of text in one face, each character by its own glyph.
#[must_use]
pub(crate) fn text(faces: &[FontFace], font: u16, lines: &[&str], at: Point, size: f32) -> Shape {
    let face = &faces[usize::from(font)];
    let file = FontRef::from_index(face.bytes(), face.index).unwrap();
    let line_height = (size * 1.3).round();
    let style =
        TextStyle { size, line_height, weight: face.weight, tracking: 0.0, figures: scene::Figures::Proportional };
    let lines: Vec<Line> = lines
        .iter()
        .zip(0u8..)
        .map(|(line, index)| {
            let glyphs = glyphs(&file, line, size);
            let width = glyphs.last().map_or(0.0, |glyph| glyph.at.x + glyph.advance);
            let run = GlyphRun { font: FontId(font), size, direction: Direction::Ltr, glyphs };
            let baseline = f32::from(index) * line_height + size;
            Line { text: (*line).into(), x: 0.0, width, baseline, runs: vec![run] }
        })
        .collect();
    let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let (align, direction) = (Align::Start, Direction::Ltr);
    Shape::Text(TextBlock {
        origin: at,
        width,
        style,
        color: INK,
        align,
        direction,
        fallback: Vec::new(),
        lines: lines.into(),
    })
}

fn glyphs(file: &FontRef<'_>, line: &str, size: f32) -> Vec<Glyph> {
    let (characters, metrics) = (file.charmap(), file.glyph_metrics(FontSize::new(size), LocationRef::default()));
    let mut pen = 0.0;
    line.char_indices()
        .map(|(start, char)| {
            let id = characters.map(char).unwrap_or_default();
            let advance = metrics.advance_width(id).unwrap_or(size);
            let at = Point::new(pen, 0.0);
            pen += advance;
            Glyph { id: id.to_u32(), at, advance, text: start..start + char.len_utf8() }
        })
        .collect()
}

/// A box.
#[must_use]
pub(crate) fn boxed(rect: Rect, radius: f32, fill: Option<u32>, stroke: Option<Stroke>) -> Shape {
    Shape::Box(BoxShape { rect, radius, fill: fill.map(Color::rgb), stroke })
}

/// An item.
#[must_use]
pub(crate) fn item(id: impl Into<String>, rect: Rect, shapes: Vec<Shape>) -> Item {
    Item { id: id.into(), rect, shapes, link: None }
}

/// A scene of these groups, without structure.
#[must_use]
pub(crate) fn scene(size: Size, fonts: Vec<FontFace>, groups: Vec<Group>) -> Scene {
    Scene {
        size,
        background: Color::rgb(0xFF_FFFF),
        title: "Buy a tent".into(),
        lang: "en".into(),
        groups,
        fonts,
        structure: Vec::new(),
        outline: Vec::new(),
        problems: Vec::new(),
    }
}

/// A group.
#[must_use]
pub(crate) fn group(id: &str, offset: Point, stick: Stick, items: Vec<Item>) -> Group {
    Group { id: id.into(), offset, stick, items: items.into() }
}

/// A map of cards: a masthead, headings of steps that stay above, lanes of cards with a curve behind, and titles
/// of lanes that stay aside and are painted last, though they are read before their cards.
#[must_use]
pub(crate) fn map(steps: u16, lanes: u16) -> Scene {
    let fonts = faces();
    let (columns, rows) = (f32::from(steps), f32::from(lanes));
    let size = Size { w: ASIDE + columns * PITCH.w + 72.0, h: ABOVE + rows * PITCH.h + 60.0 };
    let masthead = item(
        "title",
        Rect::new(72.0, 60.0, 800.0, 130.0),
        vec![text(&fonts, 1, &["Buy and return a tent"], Point::default(), 28.0)],
    );
    let headings = (0..steps)
        .map(|step| {
            let words = format!("{} Step {step}", step + 1);
            let mark = text(&fonts, 1, &[&words], Point::new(12.0, 60.0), 16.0);
            let ribbon = boxed(Rect::new(0.0, 0.0, 186.0, 50.0), 7.0, Some(0x27_447F), None);
            item(format!("step{step}"), Rect::new(f32::from(step) * PITCH.w, 0.0, 186.0, 90.0), vec![ribbon, mark])
        })
        .collect();
    let mut groups = vec![
        group("masthead", Point::default(), Stick::None, vec![masthead]),
        group("steps", Point::new(ASIDE, ABOVE - 100.0), Stick::Top, headings),
        group("curve", Point::new(ASIDE, ABOVE), Stick::None, vec![curve(steps)]),
    ];
    groups.extend((0..lanes).map(|lane| {
        let cards = (0..steps).map(|step| card(&fonts, lane, step)).collect();
        group(&format!("lane{lane}"), Point::new(ASIDE, ABOVE + f32::from(lane) * PITCH.h), Stick::None, cards)
    }));
    let titles = (0..lanes)
        .map(|lane| {
            let words = text(&fonts, 1, &[&format!("Lane {lane}")], Point::new(72.0, 10.0), 15.0);
            item(format!("title{lane}"), Rect::new(0.0, f32::from(lane) * PITCH.h, ASIDE, PITCH.h), vec![words])
        })
        .collect();
    groups.push(group("titles", Point::new(0.0, ABOVE), Stick::Left, titles));
    Scene { structure: structure(steps, lanes), outline: outline(steps), ..scene(size, fonts, groups) }
}

fn card(fonts: &[FontFace], lane: u16, step: u16) -> Item {
    let rect = Rect::new(f32::from(step) * PITCH.w, 8.0, 186.0, 80.0);
    let stroke = (step % 3 == 1)
        .then(|| Stroke { dash: vec![3.0, 3.0], ..Stroke::solid(Color::rgb(0x48_658A).with_opacity(0.7), 1.0) });
    let ground = boxed(Rect::new(0.0, 0.0, 186.0, 80.0), 7.0, stroke.is_none().then_some(0xE6_EDF5), stroke);
    let first = format!("Finds water along the {lane}.{step} ");
    let lines = [first.as_str(), "floor seam at 3 a.m. and ", "looks for the receipt."];
    let mut card =
        item(format!("card{lane}.{step}"), rect, vec![ground, text(fonts, 0, &lines, Point::new(12.0, 10.0), 15.0)]);
    card.link = (step == 2).then(|| format!("https://example.org/{lane}?a=1&b=2"));
    card
}

fn curve(steps: u16) -> Item {
    let mut path = BezPath::new();
    path.move_to((93.0, 40.0));
    for step in 1..steps {
        let x = f64::from(step) * f64::from(PITCH.w) + 93.0;
        let y = if step % 2 == 0 { 40.0 } else { 200.0 };
        path.curve_to((x - 120.0, 240.0 - y), (x - 70.0, y), (x, y));
    }
    let stroke = Stroke { cap: LineCap::Round, ..Stroke::solid(Color::rgb(0x2B_4BCB), 5.0) };
    let shape = Shape::Path(PathShape { path, fill: None, stroke: Some(stroke) });
    item("curve", Rect::new(0.0, 0.0, f32::from(steps) * PITCH.w, 240.0), vec![shape])
}

fn structure(steps: u16, lanes: u16) -> Vec<TagNode> {
    let leaf = |tag, group: u16, item: u16, shape| TagNode {
        tag,
        content: vec![TagRef { group: group.into(), item: item.into(), shape }],
        children: Vec::new(),
    };
    let node = |tag, children| TagNode { tag, content: Vec::new(), children };
    let mut head = vec![node(Tag::Data(Cell::ONE), Vec::new())];
    head.extend((0..steps).map(|step| leaf(Tag::ColumnHeading(Cell::ONE), 1, step, 1)));
    let mut rows = vec![node(Tag::Row, head)];
    rows.extend((0..lanes).map(|lane| {
        let mut cells = vec![leaf(Tag::RowHeading(Cell::ONE), 3 + lanes, lane, 0)];
        cells.extend((0..steps).map(|step| leaf(Tag::Data(Cell::ONE), 3 + lane, step, 1)));
        node(Tag::Row, cells)
    }));
    vec![
        leaf(Tag::Heading(1), 0, 0, 0),
        leaf(Tag::Figure("The mood falls at every other step.".into()), 2, 0, 0),
        node(Tag::Table, rows),
    ]
}

fn outline(steps: u16) -> Vec<OutlineEntry> {
    let title = OutlineEntry { title: "Buy and return a tent".into(), level: 0, at: Point::new(72.0, 60.0) };
    let entry = |step: u16| OutlineEntry {
        title: format!("Step {step}"),
        level: 1,
        at: Point::new(ASIDE + f32::from(step) * PITCH.w, ABOVE),
    };
    [title].into_iter().chain((0..steps).map(entry)).collect()
}
