//! How wide columns would like to be: each as wide as its longest text wants to be read in a few lines.

use std::collections::BTreeMap;

use model::{MapBundle, StepId, StepWidth};
use scene::TextStyle;

use crate::theme::Metrics;
use crate::theme::metrics::{HEADING_SIDE, ICON_CARD, ICON_INLINE, NUMBER_GAP};
use crate::{Density, Fonts};

/// In how many lines a card likes to be read, and a step's title.
const CARD_LINES: usize = 3;
/// See [`CARD_LINES`].
const TITLE_LINES: usize = 1;
/// How much wider is tried next, in px.
const NOTCH: f32 = 6.0;

/// For each step of a map, the width that its title and the cards at it alone would like, within the limits.
pub fn fitting_widths(bundle: &MapBundle, fonts: &mut Fonts) -> Vec<(StepId, StepWidth)> {
    let metrics = Metrics::of(Density::Edit);
    let [_, right, _, left] = metrics.card_padding;
    let mut wants: BTreeMap<&StepId, f32> = BTreeMap::new();
    let mut want = |step, width: f32| {
        let widest = wants.entry(step).or_default();
        *widest = widest.max(width);
    };
    for card in bundle.map.lanes.iter().flat_map(|lane| &lane.cards).filter(|card| card.span.from == card.span.to) {
        let signs = [card.extras.mark.is_some(), card.touchpoint.is_some()].into_iter().filter(|sign| *sign);
        let aside = left + right + signs.map(|_| ICON_CARD + metrics.card_icon_gap).sum::<f32>();
        want(&card.span.from, aside + wanted(fonts, &card.text, &metrics.text.card, CARD_LINES));
    }
    for step in bundle.map.steps() {
        let aside = 2.0 * (HEADING_SIDE + ICON_INLINE + NUMBER_GAP);
        want(&step.id, aside + wanted(fonts, &step.title, &metrics.text.step, TITLE_LINES));
    }
    fonts.sweep();
    let width = |step: &StepId| wants.get(step).copied().unwrap_or_default();
    bundle.map.steps().map(|step| (step.id.clone(), clamped(width(&step.id)))).collect()
}

fn clamped(width: f32) -> StepWidth {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of u32")]
    let px = width.ceil().clamp(0.0, 1e6) as u32;
    StepWidth::clamped(px)
}

/// The width at which a text takes no more lines than that, besides those that it was given; no narrower than its
/// longest word, no wider than a column can be.
fn wanted(fonts: &mut Fonts, text: &str, style: &TextStyle, lines: usize) -> f32 {
    let most = f32::from(StepWidth::MAX);
    let whole = fonts.shape(text, style, None);
    let lines = lines.max(whole.lines.len());
    let longest = text.split_whitespace().map(|word| fonts.shape(word, style, None).width).fold(0.0, f32::max);
    let all: f32 = whole.lines.iter().map(|line| line.width).sum();
    let mut width = longest.max(all / crate::draw::count(lines)).ceil();
    while width < most && fonts.shape(text, style, Some(width.max(1.0))).lines.len() > lines {
        width += NOTCH;
    }
    width
}
