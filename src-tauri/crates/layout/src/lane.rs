//! Lanes: a row each, with its title on the left and what it holds on the right.

mod arc;
mod axis;
mod cards;
mod channel;
mod clip;
mod collapsed;
mod divider;
mod emotion;
mod folded;
mod image;
mod labels;
mod metric;
mod process;
mod prompts;
mod series;
mod title;

pub(crate) use arc::heights;
pub(crate) use emotion::hollow;
pub(crate) use image::{standing, words};
pub(crate) use metric::{readings, with_unit};
pub(crate) use series::series;

use std::sync::Arc;

use model::{Fold, Lane, LaneKind, Visibility};
use scene::{Item, Items, Rect};

use crate::Density;
use crate::draw::{Context, ground, item};
use crate::grid::{Band, Plot, Track};

/// A lane, drawn. All items are in coordinates of the row's top.
pub(crate) struct Drawn {
    /// What scrolls with the columns.
    pub(crate) items: Vec<Item>,
    /// What stays at the left: title, scale words, channels' names.
    pub(crate) titles: Vec<Item>,
    /// The height of the row.
    pub(crate) height: f32,
    /// What stands beside the lane's title in its column.
    pub(crate) beside: Beside,
    /// The curve's field.
    pub(crate) plot: Option<Plot>,
    /// The channels' tracks.
    pub(crate) tracks: Vec<Track>,
    /// Where pictures stand.
    pub(crate) frame: Option<Band>,
}

/// A lane's row: the hairline above it and the lane. It may be shared with the layouts before.
pub(crate) struct Row {
    /// What scrolls with the columns.
    pub(crate) items: Items,
    /// As in [`Drawn`].
    pub(crate) titles: Vec<Item>,
    /// As in [`Drawn`].
    pub(crate) height: f32,
    /// As in [`Drawn`].
    pub(crate) plot: Option<Plot>,
    /// As in [`Drawn`].
    pub(crate) tracks: Vec<Track>,
    /// As in [`Drawn`].
    pub(crate) frame: Option<Band>,
    /// What could not be drawn as it should be.
    pub(crate) problems: Vec<String>,
}

/// What stands beside a lane's title, and how much of the column's right side it takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Beside {
    /// Nothing.
    Nothing,
    /// Words beside all but the title's first line.
    Below(f32),
    /// Words beside all lines.
    All(f32),
}

/// The lanes that this density shows: a hidden one is not drawn, an empty one not printed.
pub(crate) fn shown(lanes: &[Lane], density: Density) -> Vec<&Lane> {
    let all = lanes.iter().filter(|lane| lane.visibility == Visibility::Shown);
    match density {
        Density::Edit => all.collect(),
        Density::Present => all.filter(|lane| !is_empty(lane)).collect(),
    }
}

/// Whether this density shows a lane as one summary row.
pub(crate) fn is_collapsed(lane: &Lane, density: Density) -> bool {
    density == Density::Edit && lane.fold == Fold::Collapsed
}

/// The row of a lane, with a hairline above it or without: as it was drawn last where nothing has changed.
pub(crate) fn row(cx: &mut Context<'_>, lane: &Lane, ruled: bool) -> Arc<Row> {
    let row = cx.kept().take(lane, ruled).unwrap_or_else(|| {
        let row = draw_row(cx, lane, ruled);
        cx.kept().put(lane, ruled, &row);
        row
    });
    row.problems.iter().for_each(|problem| cx.report(problem.clone()));
    row
}

fn draw_row(cx: &mut Context<'_>, lane: &Lane, ruled: bool) -> Arc<Row> {
    let before = std::mem::take(&mut cx.problems);
    let drawn = draw(cx, lane);
    let problems = std::mem::replace(&mut cx.problems, before);
    let rule = ruled.then(|| rule(cx, lane));
    let items: Vec<Item> = rule.into_iter().chain(drawn.items).collect();
    let Drawn { titles, height, plot, tracks, frame, items: _, beside: _ } = drawn;
    Arc::new(Row { items: items.into(), titles, height, plot, tracks, frame, problems })
}

/// Draws a lane.
fn draw(cx: &mut Context<'_>, lane: &Lane) -> Drawn {
    if is_collapsed(lane, cx.density) {
        return collapsed::draw(cx, lane);
    }
    let mut drawn = match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint => Drawn::empty(),
        LaneKind::Arc { scale, values } => arc::draw(cx, lane, scale, values),
        LaneKind::Emotion { scale, values } => emotion::draw(cx, lane, scale, values),
        LaneKind::Channel { uses } => channel::draw(cx, lane, uses),
        LaneKind::Metric { metric, values } => metric::draw(cx, lane, metric, values),
        LaneKind::Process { flows } => process::draw(cx, lane, flows),
        LaneKind::Image { pictures } => image::draw(cx, lane, pictures),
        LaneKind::Divider => divider::draw(cx, lane),
    };
    if !matches!(lane.kind, LaneKind::Process { .. }) {
        cards::draw(cx, lane, &mut drawn);
    }
    folded::draw(cx, lane, &mut drawn);
    prompts::draw(cx, lane, &mut drawn);
    if lane.kind == LaneKind::Divider {
        return drawn;
    }
    let title = title::draw(cx, lane, drawn.beside);
    let least = title.rect.bottom() + cx.metrics.row_padding;
    let own = lane.height.map_or(0.0, |height| cx.metrics.own_height(height));
    drawn.height = drawn.height.max(least).max(own);
    drawn.titles.insert(0, title);
    drawn
}

impl Drawn {
    fn empty() -> Self {
        Self {
            items: Vec::new(),
            titles: Vec::new(),
            height: 0.0,
            beside: Beside::Nothing,
            plot: None,
            tracks: Vec::new(),
            frame: None,
        }
    }
}

fn is_empty(lane: &Lane) -> bool {
    let bare = match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Process { .. } => true,
        LaneKind::Arc { values, .. } => values.is_empty(),
        LaneKind::Emotion { values, .. } => {
            values.iter().all(|value| value.value.is_none() && value.label.is_empty() && value.raw.is_empty())
        }
        LaneKind::Channel { uses } => uses.is_empty(),
        LaneKind::Metric { values, .. } => values.is_empty(),
        LaneKind::Image { pictures } => pictures.is_empty(),
        LaneKind::Divider => false,
    };
    bare && lane.cards.is_empty()
}

/// The hairline above a row.
fn rule(cx: &Context<'_>, lane: &Lane) -> Item {
    let rect = Rect::new(cx.metrics.margin, 0.0, cx.frame.right - cx.metrics.margin, cx.hairline);
    item(format!("rule/{}", lane.id), rect, vec![ground(rect, 0.0, cx.palette.line)])
}
