//! An image lane: a storyboard. Every picture stands in a frame of its column; the frames of a lane are equally
//! high, and the lane's cards stand below them as captions.

use std::collections::BTreeMap;

use model::{Lane, LanePicture, PictureFit};
use scene::{BoxShape, Fit, ImageShape, Item, Point, Rect, Shape, Size, Stroke};

use super::{Drawn, cards};
use crate::Density;
use crate::draw::{Context, ground, icon, item};
use crate::grid::Band;
use crate::icons;
use crate::theme::metrics::{ICON_CARD, RADIUS_CARD};

/// A frame's height is that share of the width of most columns.
const ASPECT: f32 = 3.0 / 4.0;
/// The lowest frame.
const LOWEST: f32 = 40.0;
/// From the sign of a missing picture to its words, and from the frame's sides to them.
const MISSING_GAP: f32 = 4.0;

/// The pictures that have a column, by column. The first at a step counts.
pub(crate) fn standing<'a>(cx: &Context<'_>, pictures: &'a [LanePicture]) -> BTreeMap<usize, &'a LanePicture> {
    let mut columns = BTreeMap::new();
    for picture in pictures {
        if let Some(column) = cx.frame.place(&picture.step) {
            columns.entry(column).or_insert(picture);
        }
    }
    columns
}

/// A picture in words: what it shows, else which file it is, else where it stands.
pub(crate) fn words(cx: &Context<'_>, column: usize, picture: &LanePicture) -> String {
    if !picture.words().is_empty() {
        return picture.words().to_owned();
    }
    match cx.frame.slots.get(column).and_then(|slot| slot.step) {
        Some((step, number)) => format!("Picture at step {number} {}", step.title).trim_end().to_owned(),
        None => "Picture".to_owned(),
    }
}

/// Draws the lane. On the working screen an empty lane keeps room for pictures to be dropped on.
pub(super) fn draw(cx: &mut Context<'_>, lane: &Lane, pictures: &[LanePicture]) -> Drawn {
    let standing = standing(cx, pictures);
    if standing.is_empty() && cx.density == Density::Present {
        return Drawn::empty();
    }
    let padding = cx.metrics.row_padding;
    let frame = Band { y: padding, height: frame_height(cx, lane) };
    let items = standing.into_iter().filter_map(|(column, picture)| frame_of(cx, lane, column, picture, frame));
    let items = items.collect();
    let below = if lane.cards.is_empty() { padding } else { cx.metrics.cell_gap };
    Drawn { items, height: frame.y + frame.height + below, frame: Some(frame), ..Drawn::empty() }
}

/// How high the frames are: what a lane of a height of its own leaves over its captions, else a share of the width of
/// most columns.
fn frame_height(cx: &mut Context<'_>, lane: &Lane) -> f32 {
    let metrics = cx.metrics;
    if let Some(own) = lane.height {
        let mut captions = Drawn::empty();
        cards::draw(cx, lane, &mut captions);
        let below = if lane.cards.is_empty() { metrics.row_padding } else { captions.height - metrics.row_padding };
        let gap = if lane.cards.is_empty() { 0.0 } else { metrics.cell_gap };
        return (metrics.own_height(own) - metrics.row_padding - gap - below).max(LOWEST).round();
    }
    let mut widths: Vec<f32> =
        cx.frame.slots.iter().filter(|slot| slot.step.is_some()).map(|slot| slot.width).collect();
    widths.sort_by(f32::total_cmp);
    let width = widths.get(widths.len() / 2).copied().unwrap_or_else(|| metrics.card_width());
    (width * ASPECT).max(LOWEST).round()
}

fn frame_of(cx: &mut Context<'_>, lane: &Lane, column: usize, picture: &LanePicture, frame: Band) -> Option<Item> {
    let slot = cx.frame.slots.get(column)?;
    let step = slot.step.map_or("-", |(step, _)| step.id.as_str());
    let id = format!("picture/{}/{step}", lane.id);
    let rect = Rect::new(slot.x, frame.y, slot.width, frame.height);
    let inner = Rect::new(0.0, 0.0, rect.w, rect.h);
    let mut shapes = vec![ground(rect, RADIUS_CARD, cx.palette.sunken)];
    match cx.bundle.picture(&picture.picture) {
        Some(stored) => shapes.push(Shape::Image(ImageShape {
            rect: inner,
            radius: RADIUS_CARD,
            picture: picture.picture.to_string(),
            pixels: Size { w: pixels(stored.width), h: pixels(stored.height) },
            fit: match picture.fit {
                PictureFit::Cover => Fit::Cover,
                PictureFit::Contain => Fit::Contain,
            },
            alt: words(cx, column, picture),
        })),
        None => shapes.extend(missing(cx, lane, inner)),
    }
    let stroke = Some(Stroke::solid(cx.palette.line2, cx.hairline));
    shapes.push(Shape::Box(BoxShape { rect: inner, radius: RADIUS_CARD, fill: None, stroke }));
    Some(item(id, rect, shapes))
}

/// What stands in the frame of a picture whose bytes are not in the file.
fn missing(cx: &mut Context<'_>, lane: &Lane, frame: Rect) -> Vec<Shape> {
    let style = cx.metrics.text.card_foot;
    let room = (frame.w - 2.0 * MISSING_GAP).max(1.0);
    let text = cx.shape_cut("Picture missing", &style, room, cards::place(lane));
    let color = cx.palette.ink3;
    let top = ((frame.h - ICON_CARD - MISSING_GAP - style.line_height) / 2.0).round();
    let sign = Point::new(((frame.w - ICON_CARD) / 2.0).round(), top);
    let words = Point::new(((frame.w - text.width) / 2.0).max(0.0), top + ICON_CARD + MISSING_GAP);
    let mut shapes: Vec<Shape> = icon(icons::MISSING_PICTURE, ICON_CARD, sign, color).into_iter().collect();
    shapes.push(Shape::Text(text.block(words, color)));
    shapes
}

#[expect(clippy::cast_precision_loss, reason = "a side of a picture is far below 2^24 pixels")]
const fn pixels(side: u32) -> f32 {
    side as f32
}
