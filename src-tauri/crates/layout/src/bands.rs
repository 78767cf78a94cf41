//! The bands of the moments of truth, behind everything.

use scene::{Item, Rect};

use crate::draw::{Context, ground, item};
use crate::theme::metrics::{BAND_PAST_END, OVERHANG, RADIUS_BAND};

/// The bands from the step headings down to past the map's end; their upper part belongs to the headings.
pub(crate) fn bands(cx: &Context<'_>, top: f32, bottom: f32) -> Vec<Item> {
    let moments = cx.frame.slots.iter().filter(|slot| slot.is_moment());
    let items = moments.filter_map(|slot| {
        let (step, _) = slot.step?;
        let top = top - 2.0 * RADIUS_BAND;
        let height = bottom + BAND_PAST_END - top;
        let rect = Rect::new(slot.x - OVERHANG, top, slot.width + 2.0 * OVERHANG, height);
        Some(item(format!("band/{}", step.id), rect, vec![ground(rect, RADIUS_BAND, cx.palette.moment.ground)]))
    });
    items.collect()
}
