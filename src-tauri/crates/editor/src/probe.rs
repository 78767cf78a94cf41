//! Texts whose widths the window compares with its own, to notice a web view that sets text differently.

use layout::Fonts;
use scene::{Figures, TextStyle};

use crate::view::ProbeView;

/// Words with letters, figures, kerning pairs and marks that differ most between text engines.
const TEXTS: &[&str] = &[
    "The table hides packed size and weight.",
    "“Can I return a tent I have slept in?”",
    "AVATAR Tomato Wäsche fjord",
    "1,189 × 850 mm · −1.9 · 91%",
    "office affluent waffle",
    "Привет, мир",
    "Ελληνικά κείμενα",
];

/// Figures that are all as wide as each other. Without spaces: a web view gives those the width that they have among
/// other figures, a fraction of a px more or less.
const FIGURES: &str = "1,189.5−111%";

/// The probes: every text in the styles of card, step heading and label, and with figures of one width.
pub(crate) fn probes(fonts: &mut Fonts) -> Vec<ProbeView> {
    let styles = [(13.0, 18.0, 400, 0.0), (13.0, 18.0, 600, 0.0), (28.0, 34.0, 600, -0.022)];
    let figures = Figures::Proportional;
    let styles =
        styles.map(|(size, line_height, weight, tracking)| TextStyle { size, line_height, weight, tracking, figures });
    let mut probes = Vec::new();
    let mut probe = |text: &str, style: TextStyle| {
        let (width, fallback) = fonts.measure(text, &style);
        probes.push(ProbeView { text: text.to_owned(), style, fallback, width });
    };
    for text in TEXTS {
        styles.into_iter().for_each(|style| probe(text, style));
    }
    probe(FIGURES, styles[0].tabular());
    probes
}
