//! Figures: what a curve and a route say to somebody who does not see them.

use std::fmt::Write;

use model::{
    ArcValue, CardId, ChannelUse, Chart, EmotionValue, Flow, Lane, LaneKind, Metric, MetricValue, Path, Scale, StepId,
    Usage, Visibility,
};
use scene::{Tag, TagNode, TagRef};

use super::{Index, node};
use crate::draw::{Context, number};
use crate::lane::{heights, readings, series, standing, with_unit, words};

/// The figure of an emotion, channel or metric lane; `None` for a lane of cards or pictures.
pub(super) fn figure(cx: &Context<'_>, index: &Index<'_>, lane: &Lane) -> Option<TagNode> {
    let (text, starts): (String, &[&str]) = match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Image { .. } | LaneKind::Divider => return None,
        LaneKind::Arc { scale, values } => (arc(cx, lane, scale, values), &["axis/", "arc/", "point/"]),
        LaneKind::Process { flows } if flows.is_empty() => return None,
        LaneKind::Process { flows } => return Some(arrows(index, lane, flows)),
        LaneKind::Emotion { scale, values } => {
            (curves(cx, lane, scale, values), &["axis/", "plot/", "wash/", "curve/", "name/", "point/"])
        }
        LaneKind::Channel { uses } => (route(cx, lane, uses), &["track/", "tracks/", "route/", "use/"]),
        LaneKind::Metric { metric, values } => (numbers(cx, lane, metric, values), &["axis/", "chart/", "metric/"]),
    };
    let mut content: Vec<TagRef> = Vec::new();
    for start in starts {
        let exact = format!("{start}{}", lane.id);
        let ids = index
            .places
            .keys()
            .filter(|id| id.strip_prefix(exact.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
        let mut marks: Vec<TagRef> = ids.flat_map(|id| index.marks(id, |_| true)).collect();
        marks.sort_unstable();
        content.extend(marks);
    }
    Some(node(Tag::Figure(text), content, Vec::new()))
}

/// The figure of a path: `Path Returns (exception): 7 Pay → 12 Return → 14 Refund.`
pub(super) fn path(cx: &Context<'_>, index: &Index<'_>, path: &Path) -> TagNode {
    let word = path.kind.word();
    let name = if path.name.is_empty() { format!("Path ({word})") } else { format!("Path {} ({word})", path.name) };
    let titled = |stop: &StepId| {
        let (number, step) = (1..).zip(cx.bundle.map.steps()).find(|(_, step)| step.id == *stop)?;
        let shown = step.visibility == Visibility::Shown;
        shown.then(|| format!("{number} {}", step.title).trim_end().to_owned())
    };
    let stops: Vec<String> = path.stops.iter().filter_map(titled).collect();
    let marks = index.marks(&format!("path/{}", path.id), |_| true);
    node(Tag::Figure(format!("{name}: {}.", stops.join(" → "))), marks, Vec::new())
}

/// The arrows of a process lane: `Support: Check stock → Ship (in stock).`
fn arrows(index: &Index<'_>, lane: &Lane, flows: &[Flow]) -> TagNode {
    let text = |id: &CardId| {
        let card = lane.cards.iter().find(|card| card.id == *id);
        card.map_or_else(String::new, |card| card.text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let said = flows.iter().map(|flow| {
        let label = if flow.label.is_empty() { String::new() } else { format!(" ({})", flow.label) };
        format!(" {} → {}{label}", text(&flow.from), text(&flow.to))
    });
    let said = format!("{}:{}.", named(lane, "Process"), said.collect::<Vec<_>>().join(";"));
    let marks = flows.iter().flat_map(|flow| index.marks(&format!("flow/{}", flow.id), |_| true));
    node(Tag::Figure(said), marks.collect(), Vec::new())
}

/// The pictures of an image lane with their columns, each as a figure that says what it shows.
pub(super) fn pictures(cx: &Context<'_>, index: &Index<'_>, lane: &Lane) -> Vec<(usize, TagNode)> {
    let figures = standing(cx, lane.kind.pictures()).into_iter().map(|(column, picture)| {
        let content = index.marks(&format!("picture/{}/{}", lane.id, picture.step), |_| true);
        (column, node(Tag::Figure(words(cx, column, picture)), content, Vec::new()))
    });
    figures.collect()
}

fn named(lane: &Lane, otherwise: &str) -> String {
    if lane.title.is_empty() { otherwise.to_owned() } else { lane.title.clone() }
}

fn curves(cx: &Context<'_>, lane: &Lane, scale: &Scale, values: &[EmotionValue]) -> String {
    let (min, max) = (number(scale.min(), scale), number(scale.max(), scale));
    let mut text = format!("{}: curve from {min} to {max}.", named(lane, "Emotions"));
    for series in series(cx, values, scale) {
        let name = if series.name.is_empty() { "Values" } else { series.name };
        let _ = write!(text, " {name}:");
        let mut given = series.runs.iter().flatten().peekable();
        let mut said: Vec<String> = Vec::new();
        for (column, slot) in cx.frame.slots.iter().enumerate() {
            let Some((step, place)) = slot.step else { continue };
            let value = given.next_if(|value| value.column == column);
            let what = value.map_or_else(|| "no value".to_owned(), |value| number(value.value, scale));
            let label = value.map_or("", |value| value.label);
            let label = if label.is_empty() { String::new() } else { format!(" “{label}”") };
            said.push(format!(" {place} {} {what}{label}", step.title));
        }
        let _ = write!(text, "{}.", said.join(";"));
    }
    text
}

fn arc(cx: &Context<'_>, lane: &Lane, scale: &Scale, values: &[ArcValue]) -> String {
    let (min, max) = (number(scale.min(), scale), number(scale.max(), scale));
    let said = heights(cx, scale, values).into_iter().flatten().filter_map(|height| {
        let (step, place) = cx.frame.slots.get(height.column)?.step?;
        Some(format!(" {place} {} {}", step.title, number(height.value, scale)))
    });
    let said: Vec<_> = said.collect();
    format!("{}: arc from {min} to {max}.{}.", named(lane, "Arc"), said.join(";"))
}

fn numbers(cx: &Context<'_>, lane: &Lane, metric: &Metric, values: &[MetricValue]) -> String {
    let said = readings(cx, values).into_iter().filter_map(|reading| {
        let (step, place) = cx.frame.slots.get(reading.column)?.step?;
        let value = reading.given.value.map_or_else(|| "no value".to_owned(), |value| with_unit(value, metric));
        let target = reading.given.target.map(|target| format!(", target {}", with_unit(target, metric)));
        Some(format!(" {place} {} {value}{}", step.title, target.unwrap_or_default()))
    });
    let how = match metric.chart {
        Chart::Bars => "bars",
        Chart::Line => "line",
    };
    format!("{}: {how}.{}.", named(lane, "Numbers"), said.collect::<Vec<_>>().join(";"))
}

fn route(cx: &Context<'_>, lane: &Lane, uses: &[ChannelUse]) -> String {
    let mut text = format!("{}:", named(lane, "Channels"));
    let name = |used: &ChannelUse| cx.bundle.channel(&used.channel).map_or("", |channel| &channel.name).to_owned();
    let mut said: Vec<String> = Vec::new();
    for (step, place) in cx.frame.slots.iter().filter_map(|slot| slot.step) {
        let of = |usage: Usage| {
            let here = uses.iter().filter(move |used| used.step == step.id && used.usage == usage);
            here.map(name).collect::<Vec<_>>().join(", ")
        };
        let (main, also) = (of(Usage::Main), of(Usage::Also));
        let what = match (main.is_empty(), also.is_empty()) {
            (true, true) => continue,
            (false, true) => main,
            (true, false) => format!("also {also}"),
            (false, false) => format!("{main}, also {also}"),
        };
        said.push(format!(" {place} {} {what}", step.title));
    }
    let _ = write!(text, "{}.", said.join(";"));
    text
}
