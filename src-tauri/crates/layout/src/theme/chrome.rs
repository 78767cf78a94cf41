//! Type and lengths of the window around the map; only the page uses them.

use scene::{Figures, TextStyle};

/// Type styles by name.
pub const TYPE: [(&str, TextStyle); 8] = [
    ("page-title", style(60.0, 62.0, 600, -0.036)),
    ("quote", style(27.0, 37.0, 500, -0.02)),
    ("dialog", style(20.0, 26.0, 600, -0.015)),
    ("inspector-title", style(18.0, 25.0, 600, -0.012)),
    ("map-title", style(28.0, 34.0, 600, -0.022)),
    ("body", style(13.0, 18.0, 400, 0.0)),
    ("small", style(12.0, 16.0, 500, 0.0)),
    ("tiny", style(11.0, 16.0, 400, 0.0)),
];

/// The steps of empty space, each named by its number of px.
pub const SPACES: [u16; 12] = [2, 4, 6, 8, 10, 12, 16, 20, 28, 36, 48, 72];

/// Other lengths in px by name.
pub const LENGTHS: [(&str, u16); 16] = [
    ("radius-bar", 2),
    ("radius-input", 7),
    ("radius-card", 7),
    ("radius-item", 8),
    ("radius-band", 10),
    ("radius-dialog", 14),
    ("icon-inline", 14),
    ("icon-card", 16),
    ("icon-lane", 18),
    ("icon-bar", 18),
    ("chrome-top", 48),
    ("chrome-library", 232),
    ("chrome-inspector", 304),
    ("chrome-overview", 58),
    ("chrome-status", 28),
    ("chrome-control", 30),
];

/// Durations and curves of motion by name.
pub const MOTION: [(&str, &str); 4] = [
    ("motion-hover", "80ms"),
    ("motion-panel", "160ms"),
    ("motion-move", "200ms"),
    ("motion-ease", "cubic-bezier(.2, 0, 0, 1)"),
];

const fn style(size: f32, line_height: f32, weight: u16, tracking: f32) -> TextStyle {
    TextStyle { size, line_height, weight, tracking, figures: Figures::Proportional }
}
