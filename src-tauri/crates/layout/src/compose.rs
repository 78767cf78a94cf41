//! Puts the parts together: header, headings, rows and foot, in groups, from top to bottom.

use model::{Fold, Freeze, Lane, LaneId, LaneKind, MapBundle, Visibility, blueprint_lines};
use scene::{Group, Item, Items, Point, Scene, Size, Stick};

use crate::draw::Context;
use crate::grid::{Band, Column, Grid, PhaseColumns, Row};
use crate::headings::Headings;
use crate::paths::Strip;
use crate::{Density, Fonts, Layout, View};
use crate::{bands, blueprint, foot, header, headings, lane, masthead, paths, structure};

/// The narrowest content of an export: below it a masthead cannot be read.
const NARROWEST: f32 = 1100.0;

/// Lays a map out, but for the scene's faces.
pub(crate) fn compose(bundle: &MapBundle, view: &View, fonts: &mut Fonts) -> Layout {
    let mut cx = Context::new(bundle, view, fonts);
    let margin = cx.metrics.margin;
    let right = match view.density {
        Density::Edit => cx.frame.right,
        Density::Present => cx.frame.right.max(margin + NARROWEST),
    };
    let (head, top) = match view.density {
        Density::Edit => header::draw(&mut cx),
        Density::Present => masthead::draw(&mut cx, right),
    };
    let headings = headings::headings(&mut cx);
    let body = top + headings.ribbon + headings.steps;
    let strip = paths::draw(&mut cx, body);
    let rows = rows(&mut cx, body + strip.height);
    let (foot, bottom) = match view.density {
        Density::Edit => (Vec::new(), rows.bottom),
        Density::Present => foot::draw(&mut cx, rows.bottom, right),
    };
    let widest = head.iter().map(|item| item.rect.right()).fold(right, f32::max);
    let size = Size { w: widest + margin, h: bottom + cx.metrics.margin_bottom };
    let grid = grid(&cx, top, &headings, &strip, &rows);
    let groups = groups(&cx, &grid, Parts { head, headings: headings.items, strip, rows, foot });
    let mut scene = Scene {
        size,
        background: cx.palette.surface,
        title: title(bundle),
        lang: String::new(),
        groups,
        fonts: Vec::new(),
        structure: Vec::new(),
        outline: Vec::new(),
        problems: std::mem::take(&mut cx.problems),
    };
    if view.density == Density::Present {
        structure::describe(&cx, &mut scene);
    }
    Layout { scene, grid }
}

/// The parts of the picture, drawn.
struct Parts {
    head: Vec<Item>,
    headings: Vec<Item>,
    strip: Strip,
    rows: Rows,
    foot: Vec<Item>,
}

/// The groups in painting order. On the working screen the header stays at the left, as the lane titles do.
fn groups(cx: &Context<'_>, grid: &Grid, parts: Parts) -> Vec<Group> {
    let fixed = |id: &str, items: Vec<Item>| group(id, Point::default(), Stick::None, items);
    let header = match cx.density {
        Density::Edit => group("header", Point::default(), Stick::Left, parts.head),
        Density::Present => fixed("header", parts.head),
    };
    let bands = bands::bands(cx, grid.body.y, parts.rows.bottom);
    let mut groups = vec![fixed("bands", bands), header];
    groups.push(fixed("paths", parts.strip.items));
    groups.extend(parts.rows.groups);
    groups.push(fixed("blueprint", parts.rows.lines));
    let titles: Vec<Item> = parts.strip.titles.into_iter().chain(parts.rows.titles).collect();
    groups.push(group("titles", Point::default(), Stick::Left, titles));
    groups.extend(parts.rows.frozen);
    groups.push(group("headings", Point::new(0.0, grid.ribbon.y), Stick::Top, parts.headings));
    groups.push(fixed("foot", parts.foot));
    groups
}

fn grid(cx: &Context<'_>, top: f32, headings: &Headings, strip: &Strip, rows: &Rows) -> Grid {
    let body = top + headings.ribbon + headings.steps;
    Grid {
        left: cx.metrics.margin,
        columns_left: cx.frame.left,
        right: cx.frame.right,
        ribbon: Band { y: top, height: headings.ribbon },
        headings: Band { y: top + headings.ribbon, height: headings.steps },
        body: Band { y: body, height: rows.bottom - body },
        phases: phases(cx),
        columns: columns(cx),
        paths: strip.bands.clone(),
        rows: rows.grid.clone(),
        hidden_steps: cx.frame.hidden().cloned().collect(),
        hidden_lanes: hidden_lanes(&cx.bundle.map.lanes),
    }
}

fn group(id: &str, offset: Point, stick: Stick, items: impl Into<Items>) -> Group {
    Group { id: id.to_owned(), offset, stick, items: items.into() }
}

fn title(bundle: &MapBundle) -> String {
    if bundle.map.title.is_empty() { "Untitled map".to_owned() } else { bundle.map.title.clone() }
}

/// All rows, top to bottom.
struct Rows {
    groups: Vec<Group>,
    /// The groups of frozen lanes: they are painted over what scrolls under them.
    frozen: Vec<Group>,
    lines: Vec<Item>,
    titles: Vec<Item>,
    grid: Vec<Row>,
    bottom: f32,
}

fn rows(cx: &mut Context<'_>, top: f32) -> Rows {
    let bundle = cx.bundle;
    let lanes = lane::shown(&bundle.map.lanes, cx.density);
    let roles: Vec<_> = lanes.iter().map(|lane| lane.role).collect();
    let mut rows = Rows {
        groups: Vec::new(),
        frozen: Vec::new(),
        lines: Vec::new(),
        titles: Vec::new(),
        grid: Vec::new(),
        bottom: top,
    };
    let mut ruled = true;
    for (lane, above) in lanes.into_iter().zip(blueprint_lines(&roles)) {
        if let Some(which) = above {
            let drawn = blueprint::draw(cx, which);
            rows.lines.push(lowered(drawn.line, rows.bottom));
            rows.titles.push(lowered(drawn.name, rows.bottom));
            rows.bottom += cx.metrics.blueprint;
        }
        // A divider is a rule of its own, and no hairline runs beside it.
        let divides = lane.kind == LaneKind::Divider;
        rows.push(cx, lane, ruled && above.is_none() && !divides);
        ruled = !divides;
    }
    rows
}

impl Rows {
    fn push(&mut self, cx: &mut Context<'_>, lane: &Lane, ruled: bool) {
        let y = self.bottom;
        let drawn = lane::row(cx, lane, ruled);
        let items = drawn.items.clone();
        let (id, at) = (format!("lane/{}", lane.id), Point::new(0.0, y));
        match lane.freeze {
            Freeze::Free => {
                self.groups.push(group(&id, at, Stick::None, items));
                self.titles.extend(drawn.titles.iter().map(|item| lowered(item.clone(), y)));
            }
            Freeze::Frozen => {
                self.frozen.push(group(&id, at, Stick::Below, items));
                self.frozen.push(group(&format!("titles/{}", lane.id), at, Stick::Corner, drawn.titles.clone()));
            }
        }
        let plot = drawn.plot.map(|plot| plot.lowered(y));
        let tracks = drawn.tracks.iter().map(|track| track.clone().lowered(y)).collect();
        let frame = drawn.frame.map(|frame| frame.lowered(y));
        let fold = if lane::is_collapsed(lane, cx.density) { Fold::Collapsed } else { Fold::Open };
        let (lane, freeze) = (lane.id.clone(), lane.freeze);
        self.grid.push(Row { lane, y, height: drawn.height, fold, freeze, plot, tracks, frame });
        self.bottom = y + drawn.height;
    }
}

fn lowered(mut item: Item, by: f32) -> Item {
    item.rect.y += by;
    item
}

fn phases(cx: &Context<'_>) -> Vec<PhaseColumns> {
    let phases = cx.frame.phases.iter().map(|stretch| {
        let (x, width) = cx.frame.ribbon(stretch);
        PhaseColumns { phase: stretch.phase.id.clone(), x, width, fold: stretch.fold }
    });
    phases.collect()
}

fn hidden_lanes(lanes: &[Lane]) -> Vec<LaneId> {
    let hidden = lanes.iter().filter(|lane| lane.visibility == Visibility::Hidden);
    hidden.map(|lane| lane.id.clone()).collect()
}

fn columns(cx: &Context<'_>) -> Vec<Column> {
    let columns = cx.frame.slots.iter().filter_map(|slot| {
        let ((step, _), phase) = (slot.step?, slot.phase?);
        Some(Column { step: step.id.clone(), phase: phase.id.clone(), x: slot.x, width: slot.width })
    });
    columns.collect()
}
