//! A scene cut into sheets of paper at 100 %.
//!
//! Sheets overlap by 10 mm. Groups that stay in sight on screen do so here: where a sheet begins beyond the
//! headings, these are repeated at its edge, and the rest of the sheet goes on where the one before ended.

use std::ops::Range;

use scene::{Point, Rect, Size, Stick};

use super::plan::{Layer, Sheet};
use super::{MOST_SHEETS, POINTS_PER_PX, PdfError};

/// By how much sheets overlap, in px: 10 mm.
const OVERLAP: f32 = 10.0 / 25.4 * 96.0;

/// How the scene is cut.
pub(super) struct Tiling {
    paper: Size,
    margin: f32,
    columns: Vec<Span>,
    rows: Vec<Span>,
    /// The columns that the headings of rows take.
    left: Range<f32>,
    /// The rows that the headings of columns take.
    top: Range<f32>,
    extents: Vec<(Stick, Rect)>,
}

/// What a sheet shows along one axis, in px of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Span {
    from: f32,
    to: f32,
    headings: Headings,
}

/// Where the headings of an axis stand on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Headings {
    /// Where they are in the scene, on this sheet or another.
    InPlace,
    /// Repeated at the edge of the sheet.
    Repeated,
}

impl Tiling {
    /// Cuts a scene for that paper; `extents` are those of its marks, in painting order.
    pub(super) fn new(scene: Size, paper: Size, margin: f32, extents: impl Iterator<Item = (Stick, Rect)>) -> Self {
        let extents: Vec<(Stick, Rect)> = extents.collect();
        let room = |side: f32| (side - 2.0 * margin) / POINTS_PER_PX;
        let of = |sticks: &'static [Stick]| {
            extents.iter().filter(move |(own, _)| sticks.contains(own)).map(|(_, extent)| extent)
        };
        let left = band(of(&[Stick::Left, Stick::Corner]).map(|extent| extent.x..extent.right()), scene.w);
        let top = band(of(&[Stick::Top]).map(|extent| extent.y..extent.bottom()), scene.h);
        let (columns, rows) = (spans(scene.w, room(paper.w), &left), spans(scene.h, room(paper.h), &top));
        Self { paper, margin, columns, rows, left, top, extents }
    }

    /// The sheets, row by row.
    pub(super) fn sheets(&self) -> Result<Vec<Sheet>, PdfError> {
        let count = self.columns.len().saturating_mul(self.rows.len());
        if count > MOST_SHEETS {
            return Err(PdfError::TooManySheets(count));
        }
        let mut sheets: Vec<Sheet> =
            self.rows.iter().flat_map(|row| self.columns.iter().map(|column| self.sheet(column, row))).collect();
        for (index, (stick, extent)) in self.extents.iter().enumerate() {
            self.place(index, *stick, extent, &mut sheets);
        }
        Ok(sheets)
    }

    /// A sheet: the body, then the headings of columns, then those of rows. A layer without area stays empty.
    fn sheet(&self, column: &Span, row: &Span) -> Sheet {
        let (aside, above) = (column.reserved(&self.left), row.reserved(&self.top));
        let (width, height) = (column.to - column.from, row.to - row.from);
        let layer = |window: Rect, x: f32, y: f32| Layer {
            window,
            at: Point::new(self.margin + x * POINTS_PER_PX, self.margin + y * POINTS_PER_PX),
            marks: Vec::new(),
        };
        let body = layer(Rect::new(column.from, row.from, width, height), aside, above);
        let top = layer(Rect::new(column.from, self.top.start, width, above), aside, 0.0);
        let left = layer(Rect::new(self.left.start, row.from, aside, height), 0.0, above);
        Sheet { size: self.paper, layers: vec![body, top, left] }
    }

    /// Puts a mark on all sheets that show it.
    fn place(&self, index: usize, stick: Stick, extent: &Rect, sheets: &mut [Sheet]) {
        let columns = meeting(&self.columns, extent.x, extent.right());
        let rows = meeting(&self.rows, extent.y, extent.bottom());
        let mut put = |row: usize, column: usize, layer: usize| {
            sheets[row * self.columns.len() + column].layers[layer].marks.push(index);
        };
        let repeats = |span: &Span| span.headings == Headings::Repeated;
        match stick {
            Stick::None | Stick::Below => {
                rows.for_each(|row| columns.clone().for_each(|column| put(row, column, BODY)));
            }
            Stick::Top => columns.for_each(|column| {
                rows.clone().filter(|row| !repeats(&self.rows[*row])).for_each(|row| put(row, column, BODY));
                (0..self.rows.len()).filter(|row| repeats(&self.rows[*row])).for_each(|row| put(row, column, TOP));
            }),
            Stick::Left | Stick::Corner => rows.for_each(|row| {
                columns.clone().filter(|at| !repeats(&self.columns[*at])).for_each(|at| put(row, at, BODY));
                (0..self.columns.len()).filter(|at| repeats(&self.columns[*at])).for_each(|at| put(row, at, LEFT));
            }),
        }
    }
}

/// The layers of a sheet, in painting order.
const BODY: usize = 0;
const TOP: usize = 1;
const LEFT: usize = 2;

impl Span {
    /// How much of the sheet the repeated headings take.
    fn reserved(&self, band: &Range<f32>) -> f32 {
        match self.headings {
            Headings::InPlace => 0.0,
            Headings::Repeated => band.end - band.start,
        }
    }
}

/// What headings take of an axis, within the scene; empty where there are none.
fn band(extents: impl Iterator<Item = Range<f32>>, scene: f32) -> Range<f32> {
    let all = extents.fold(f32::INFINITY..f32::NEG_INFINITY, |all, one| all.start.min(one.start)..all.end.max(one.end));
    let (start, end) = (all.start.max(0.0), all.end.min(scene));
    if start < end { start..end } else { 0.0..0.0 }
}

/// Cuts an axis. Headings are repeated unless they would take more than half of the room.
fn spans(scene: f32, room: f32, band: &Range<f32>) -> Vec<Span> {
    let length = band.end - band.start;
    let repeatable = length > 0.0 && length <= room / 2.0;
    let mut spans = Vec::new();
    let mut from = 0.0;
    loop {
        let repeated = repeatable && band.start < from;
        let headings = if repeated { Headings::Repeated } else { Headings::InPlace };
        let to = from + if repeated { room - length } else { room };
        spans.push(Span { from, to: to.min(scene), headings });
        if to >= scene {
            return spans;
        }
        from = to - OVERLAP;
    }
}

/// The spans that share something with that stretch.
fn meeting(spans: &[Span], from: f32, to: f32) -> Range<usize> {
    let first = spans.partition_point(|span| span.to <= from);
    let end = spans.partition_point(|span| span.from < to);
    first..end.max(first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mark::shared;

    const PAPER: Size = Size { w: 842.0, h: 595.0 };

    #[test]
    fn an_axis_is_covered_with_overlap() {
        let spans = spans(2_500.0, 1_000.0, &(100.0..200.0));
        let ends: Vec<(f32, f32)> = spans.iter().map(|span| (span.from.round(), span.to.round())).collect();
        assert_eq!(ends, [(0.0, 1_000.0), (962.0, 1_862.0), (1_824.0, 2_500.0)]);
        assert_eq!(spans[0].headings, Headings::InPlace);
        assert_eq!(spans[1].headings, Headings::Repeated);
    }

    #[test]
    fn headings_that_take_most_of_the_sheet_are_not_repeated() {
        let spans = spans(2_500.0, 1_000.0, &(0.0..501.0));
        assert!(spans.iter().all(|span| span.headings == Headings::InPlace));
    }

    fn stick() -> impl Strategy<Value = Stick> {
        prop::sample::select(vec![Stick::None, Stick::Top, Stick::Left, Stick::Below, Stick::Corner])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(testkit::scaled(256)))]

        /// Tiles lose nothing: each point of each mark that lies in the scene is shown by some layer.
        #[test]
        fn r1_every_mark_appears_whole(
            size in (10.0..9_000.0f32, 10.0..5_000.0f32),
            marks in prop::collection::vec((stick(), 0.0..1.0f32, 0.0..1.0f32, 1.0..400.0f32, 1.0..200.0f32), 1..12),
            probe in (0.001..0.999f32, 0.001..0.999f32),
        ) {
            let scene = Size { w: size.0, h: size.1 };
            let whole = Rect::new(0.0, 0.0, scene.w, scene.h);
            let extents: Vec<(Stick, Rect)> = marks
                .into_iter()
                .map(|(stick, x, y, w, h)| (stick, Rect::new(x * scene.w, y * scene.h, w, h)))
                .collect();
            let tiling = Tiling::new(scene, PAPER, 28.0, extents.iter().copied());
            let sheets = tiling.sheets().unwrap();
            for (index, (stick, extent)) in extents.iter().enumerate() {
                let Some(visible) = shared(extent, &whole) else { continue };
                let point = Rect::new(visible.x + probe.0 * visible.w, visible.y + probe.1 * visible.h, 0.01, 0.01);
                let shown = sheets.iter().flat_map(|sheet| &sheet.layers).any(|layer| {
                    layer.marks.contains(&index) && shared(&layer.window, &point).is_some()
                });
                prop_assert!(shown, "{stick:?} {extent:?} at {point:?}");
            }
        }
    }
}
