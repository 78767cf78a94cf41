//! What is said at a curve: wishes, and where they can stand without collision.
//!
//! Wishes are served by rank: moments, then the lens persona's extremes, then names, then what is said at other
//! curves. One that collides takes the other side, slides at most half a step, is shortened, and at last is not
//! drawn; it stays in the figure's description. It first tries to keep off the curves and the neutral line as
//! well, if need be half a line farther from its point, and gives that up before it is shortened. The map's sides
//! clamp it.

use std::sync::Arc;

use scene::{Color, Point, Rect, Shape, TextStyle};

use super::series::{Series, Value};
use crate::Density;
use crate::draw::{Context, number};
use crate::fonts::Shaped;
use crate::grid::Plot;
use crate::theme::metrics::LABEL_INSET;

/// How far labels keep from each other sideways.
const APART: f32 = 6.0;
/// How far a label slides at a time.
const SLIDE: f32 = 8.0;
/// How far a name begins left of its point.
const NAME_LEAD: f32 = 12.0;
/// The shares of its width to which a label is shortened.
const SHORTER: [f32; 2] = [0.7, 0.5];
/// A label of so few characters, dots included, says nothing.
const SHORTEST: usize = 4;
/// The widest label, in steps.
const WIDEST: f32 = 2.0;

/// Something to be said at a point.
pub(super) struct Wish {
    series: usize,
    /// The point's column; `None` for a name.
    column: Option<usize>,
    rank: Rank,
    point: Point,
    off: f32,
    side: Side,
    text: String,
    style: TextStyle,
    color: Color,
    /// The value beside the words, and its colour.
    value: Option<(String, Color)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Moment,
    Extreme,
    Name,
    Second,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// A label that found its place, in coordinates of the row.
pub(super) struct Label {
    /// The index of its series.
    pub(super) series: usize,
    /// Its point's column; `None` for a name.
    pub(super) column: Option<usize>,
    /// What it covers.
    pub(super) rect: Rect,
    texts: Vec<(Point, Arc<Shaped>, Color)>,
}

impl Label {
    /// The texts, in coordinates of something that stands at `origin`.
    pub(super) fn texts(&self, origin: Point) -> Vec<Shape> {
        let back = Point::new(-origin.x, -origin.y);
        self.texts.iter().map(|(at, text, color)| Shape::Text(text.block(*at + back, *color))).collect()
    }
}

/// Where labels may stand, and how far they may slide.
pub(super) struct Field {
    /// The room of the curves.
    pub(super) rect: Rect,
    /// How far a label may slide.
    pub(super) slide: f32,
}

/// What a search for a place insists on.
#[derive(Clone, Copy)]
struct Search {
    /// Whether curves and the neutral line count as obstacles.
    keep_off_curves: bool,
    /// How much farther from its point the label stands than usual, in lines.
    farther: f32,
}

impl Search {
    /// The searches for a whole label, one after the other.
    const ALL: [Self; 3] =
        [Self { keep_off_curves: true, farther: 0.0 }, Self { keep_off_curves: true, farther: 0.5 }, Self::LAST];
    /// The one that asks for least.
    const LAST: Self = Self { keep_off_curves: false, farther: 0.0 };
}

/// What labels keep off, in buckets of columns so that a long map stays quick.
pub(super) struct Obstacles {
    pitch: f32,
    marks: Vec<Vec<Rect>>,
    curves: Vec<Vec<Rect>>,
}

impl Obstacles {
    pub(super) fn new(pitch: f32) -> Self {
        Self { pitch, marks: Vec::new(), curves: Vec::new() }
    }

    /// A point's mark, or a label.
    pub(super) fn add_mark(&mut self, rect: Rect) {
        let buckets = self.buckets(&rect);
        add(&mut self.marks, buckets, rect);
    }

    /// A piece of a curve, or the neutral line.
    pub(super) fn add_curve(&mut self, from: Point, to: Point) {
        let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
        let rect = Rect::new(from.x, top - 1.0, (to.x - from.x).max(0.1), bottom - top + 2.0);
        let buckets = self.buckets(&rect);
        add(&mut self.curves, buckets, rect);
    }

    fn hits(&self, rect: &Rect, keep_off_curves: bool) -> bool {
        let hit = |all: &Vec<Vec<Rect>>| {
            let near = all.iter().take(self.buckets(rect).1 + 1).skip(self.buckets(rect).0);
            near.flatten().any(|other| other.overlaps(rect))
        };
        hit(&self.marks) || (keep_off_curves && hit(&self.curves))
    }

    fn buckets(&self, rect: &Rect) -> (usize, usize) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to zero; maps are finite")]
        let bucket = |x: f32| (x / self.pitch).max(0.0) as usize;
        (bucket(rect.x), bucket(rect.right()))
    }
}

fn add(all: &mut Vec<Vec<Rect>>, (first, last): (usize, usize), rect: Rect) {
    if all.len() <= last {
        all.resize_with(last + 1, Vec::new);
    }
    all.iter_mut().take(last + 1).skip(first).for_each(|bucket| bucket.push(rect));
}

/// What is to be said, in order of rank.
pub(super) fn wishes(
    cx: &Context<'_>,
    series: &[Series<'_>],
    place: impl Fn(&Context<'_>, &Value<'_>) -> Point,
    plot: &Plot,
) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for (index, one) in series.iter().enumerate() {
        for run in &one.runs {
            for at in 0..run.len() {
                let point = place(cx, &run[at]);
                wishes.extend(said(cx, index, one, run, at, point, plot));
            }
        }
        let first = one.runs.first().and_then(|run| Some((run, run.first()?)));
        if let Some((run, value)) = first.filter(|_| !one.name.is_empty()) {
            wishes.push(name(cx, index, one, run, place(cx, value), plot));
        }
    }
    wishes.sort_by_key(|wish| wish.rank);
    wishes
}

/// The words at a point: at moments, and at extremes that have some.
fn said(
    cx: &Context<'_>,
    index: usize,
    series: &Series<'_>,
    run: &[Value<'_>],
    at: usize,
    point: Point,
    plot: &Plot,
) -> Option<Wish> {
    let (value, metrics) = (&run[at], cx.metrics);
    let lens = series.rank == 0;
    let moment = cx.frame.slots.get(value.column).is_some_and(super::super::frame::Slot::is_moment);
    let extreme = extreme(run, at, plot);
    let side = extreme.unwrap_or(if value.value >= plot.neutral { Side::Above } else { Side::Below });
    let numbered = lens && cx.density == Density::Present && (moment || !value.label.is_empty());
    let (rank, off) = match (lens, moment) {
        (true, true) => (Rank::Moment, metrics.label_off_moment),
        (true, false) => (Rank::Extreme, metrics.label_off),
        (false, _) => (Rank::Second, metrics.label_off_second),
    };
    let said = !value.label.is_empty() || (numbered && moment);
    (said && (moment || extreme.is_some())).then(|| Wish {
        series: index,
        column: Some(value.column),
        rank,
        point,
        off,
        side,
        text: value.label.to_owned(),
        style: if lens { metrics.text.curve_label } else { metrics.text.curve_second },
        color: if lens { cx.palette.ink } else { cx.palette.persona(series.rank) },
        value: numbered.then(|| (number_of(value.value, plot), cx.palette.persona(series.rank))),
    })
}

fn name(cx: &Context<'_>, index: usize, series: &Series<'_>, run: &[Value<'_>], point: Point, plot: &Plot) -> Wish {
    let moment = run
        .first()
        .and_then(|value| cx.frame.slots.get(value.column))
        .is_some_and(super::super::frame::Slot::is_moment);
    let metrics = cx.metrics;
    Wish {
        series: index,
        column: None,
        rank: Rank::Name,
        point,
        off: match (series.rank, moment) {
            (0, true) => metrics.label_off_moment,
            (0, false) => metrics.label_off,
            _ => metrics.label_off_second,
        },
        side: extreme(run, 0, plot).unwrap_or(Side::Above),
        text: series.name.to_owned(),
        style: metrics.text.curve_name,
        color: cx.palette.persona(series.rank),
        value: None,
    }
}

/// On which side of the curve a value sticks out, where it does. The ends of a run do.
fn extreme(run: &[Value<'_>], at: usize, plot: &Plot) -> Option<Side> {
    let value = run[at].value;
    let before = at.checked_sub(1).and_then(|before| run.get(before)).map(|value| value.value);
    let after = run.get(at + 1).map(|value| value.value);
    let neighbours: Vec<f64> = before.into_iter().chain(after).collect();
    if neighbours.iter().all(|other| *other == value) {
        return Some(if value >= plot.neutral { Side::Above } else { Side::Below });
    }
    if neighbours.iter().all(|other| *other <= value) {
        Some(Side::Above)
    } else if neighbours.iter().all(|other| *other >= value) {
        Some(Side::Below)
    } else {
        None
    }
}

fn number_of(value: f64, plot: &Plot) -> String {
    let scale = model::Scale::new(plot.min, plot.neutral, plot.max, plot.step).unwrap_or(model::Scale::DEFAULT);
    number(value, &scale)
}

/// Places the wishes, in their order.
pub(super) fn place(cx: &mut Context<'_>, wishes: Vec<Wish>, mut obstacles: Obstacles, field: Field) -> Vec<Label> {
    let mut labels = Vec::new();
    for wish in wishes {
        let Some(label) = place_one(cx, &wish, &obstacles, &field) else { continue };
        let rect = label.rect;
        obstacles.add_mark(Rect::new(rect.x - APART, rect.y, rect.w + 2.0 * APART, rect.h));
        labels.push(label);
    }
    labels
}

fn place_one(cx: &mut Context<'_>, wish: &Wish, obstacles: &Obstacles, field: &Field) -> Option<Label> {
    let widest = cx.metrics.step_pitch * WIDEST;
    let whole = cx.shape_cut(&wish.text, &wish.style, widest, "the curve");
    let value = wish.value.as_ref().map(|(text, color)| {
        let style = cx.metrics.text.axis_strong;
        (cx.shape(text, &style, None, "the curve"), *color)
    });
    let found = Search::ALL.into_iter().find_map(|how| fit(wish, &whole, value.as_ref(), obstacles, field, how));
    found.or_else(|| {
        SHORTER.into_iter().filter(|_| !wish.text.is_empty()).find_map(|share| {
            let shorter = cx.shape_cut(&wish.text, &wish.style, whole.width * share, "the curve");
            let says_something = shorter.lines.iter().any(|line| line.text.chars().count() > SHORTEST);
            says_something.then(|| fit(wish, &shorter, value.as_ref(), obstacles, field, Search::LAST))?
        })
    })
}

/// The first free place of a label, over both sides and all slides, nearest first.
fn fit(
    wish: &Wish,
    text: &Arc<Shaped>,
    value: Option<&(Arc<Shaped>, Color)>,
    obstacles: &Obstacles,
    field: &Field,
    how: Search,
) -> Option<Label> {
    let off = wish.off + how.farther * wish.style.line_height;
    let words = if wish.text.is_empty() { 0.0 } else { text.height() };
    let width = if wish.text.is_empty() { 0.0 } else { text.width };
    let width = value.map_or(width, |(value, _)| width.max(value.width));
    let height = words + value.map_or(0.0, |(value, _)| value.height());
    let other = if wish.side == Side::Above { Side::Below } else { Side::Above };
    let start = if wish.column.is_none() { wish.point.x - NAME_LEAD } else { wish.point.x - width / 2.0 };
    let (low, high) = (field.rect.x + LABEL_INSET, field.rect.right() - LABEL_INSET - width);
    let rect =
        slides(field.slide).flat_map(|slide| [(slide, wish.side), (slide, other)]).find_map(|(slide, side)| {
            let y = match side {
                Side::Above => wish.point.y - off - height,
                Side::Below => wish.point.y + off,
            };
            let rect = Rect::new((start + slide).min(high).max(low), y.round(), width, height);
            let inside = rect.y >= field.rect.y - 2.0 && rect.bottom() <= field.rect.bottom() + 2.0;
            (inside && !obstacles.hits(&rect, how.keep_off_curves)).then_some(rect)
        })?;
    Some(set(wish, text, value, rect, (low, high)))
}

/// Sets the words and the value into the place, in line with the side of the map that clamps them.
fn set(
    wish: &Wish,
    text: &Arc<Shaped>,
    value: Option<&(Arc<Shaped>, Color)>,
    rect: Rect,
    (low, high): (f32, f32),
) -> Label {
    let align = |width: f32| match rect.x {
        x if x >= high => rect.right() - width,
        x if x <= low => x,
        x => x + (rect.w - width) / 2.0,
    };
    let mut texts = Vec::new();
    let mut y = rect.y;
    if !wish.text.is_empty() {
        texts.push((Point::new(align(text.width), y), Arc::clone(text), wish.color));
        y += text.height();
    }
    if let Some((value, color)) = value {
        texts.push((Point::new(align(value.width), y), Arc::clone(value), *color));
    }
    Label { series: wish.series, column: wish.column, rect, texts }
}

/// 0, then ever farther to the left and to the right, as far as allowed.
fn slides(most: f32) -> impl Iterator<Item = f32> {
    let farther = (1u16..).map(|index| f32::from(index) * SLIDE).take_while(move |slide| *slide <= most);
    std::iter::once(0.0).chain(farther.flat_map(|slide| [-slide, slide]))
}
