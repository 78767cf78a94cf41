//! Type and lengths of the map, for the two densities.
//!
//! All lengths are px at 100 %.

use model::{LaneHeight, StepWidth};
use scene::{Figures, TextStyle};

use crate::Density;

/// The type styles of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// The map's title, largest first; a long one takes a smaller size before it takes a third line.
    pub title: [TextStyle; 3],
    /// The scenario, under the title.
    pub standfirst: TextStyle,
    /// A word over a field of the lens.
    pub lens_label: TextStyle,
    /// Goal and scope.
    pub lens_text: TextStyle,
    /// A persona's name in the lens.
    pub lens_name: TextStyle,
    /// A phase's name on its ribbon.
    pub phase: TextStyle,
    /// A phase's name where one line is not enough.
    pub phase_wrapped: TextStyle,
    /// A step's title.
    pub step: TextStyle,
    /// A step's number.
    pub step_number: TextStyle,
    /// A card.
    pub card: TextStyle,
    /// A card's foot.
    pub card_foot: TextStyle,
    /// A lane's title.
    pub lane_title: TextStyle,
    /// A lane's second line.
    pub lane_subtitle: TextStyle,
    /// The words on the main curve.
    pub curve_label: TextStyle,
    /// A persona's name at its curve.
    pub curve_name: TextStyle,
    /// The words on another curve.
    pub curve_second: TextStyle,
    /// The words beside the scale, channels' names, what a collapsed row says.
    pub axis: TextStyle,
    /// A number on the curve, and the name of a blueprint line.
    pub axis_strong: TextStyle,
    /// The foot.
    pub foot: TextStyle,
    /// What is said strongly in the foot.
    pub foot_strong: TextStyle,
}

/// The lengths of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// The type styles.
    pub text: Type,
    /// The margin left and right of the map.
    pub margin: f32,
    /// The space above the header.
    pub margin_top: f32,
    /// The space below the last thing.
    pub margin_bottom: f32,
    /// The column of lane titles.
    pub lane_column: f32,
    /// From one step to the next.
    pub step_pitch: f32,
    /// Between two cards side by side.
    pub card_gap: f32,
    /// Added between two phases: the slit between their ribbons.
    pub phase_gap: f32,
    /// Above and below what a row holds.
    pub row_padding: f32,
    /// Between two cards of a cell.
    pub cell_gap: f32,
    /// Inside a card: top, right, bottom, left.
    pub card_padding: [f32; 4],
    /// Between a card's icon and its text.
    pub card_icon_gap: f32,
    /// The height of the phase ribbons.
    pub ribbon: f32,
    /// How deep a chevron cuts in.
    pub chevron: f32,
    /// Above and below a step's heading.
    pub heading_padding: [f32; 2],
    /// From the row's padding to the top of the lane's title.
    pub lane_title_drop: f32,
    /// The size of a lane's icon.
    pub lane_icon: f32,
    /// The height of an emotion lane.
    pub emotion: f32,
    /// From an emotion lane's edge to the end of its scale.
    pub emotion_padding: f32,
    /// The main curve's width.
    pub curve: f32,
    /// The other curves' width.
    pub curve_second: f32,
    /// A point's radius and halo.
    pub point: [f32; 2],
    /// A hollow point's radius.
    pub point_hollow: f32,
    /// A moment's disc: radius and halo.
    pub moment: [f32; 2],
    /// The radius of the star in a moment's disc.
    pub star: f32,
    /// From a point to its label.
    pub label_off: f32,
    /// From a moment's point to its label.
    pub label_off_moment: f32,
    /// From another curve's point to its label.
    pub label_off_second: f32,
    /// From one channel's track to the next.
    pub track: f32,
    /// From one arc of a path to the next.
    pub path_arc: f32,
    /// The row of a blueprint line.
    pub blueprint: f32,
    /// The chart of a metric lane.
    pub metric: f32,
    /// A collapsed lane.
    pub collapsed: f32,
    /// The column of a collapsed phase.
    pub collapsed_phase: f32,
}

/// The size of a card's icon.
pub const ICON_CARD: f32 = 16.0;
/// The size of the glyph of a link in a card's foot, and from it to the words.
pub const ICON_FOOT: f32 = 12.0;
/// See [`ICON_FOOT`].
pub const FOOT_ICON_GAP: f32 = 4.0;
/// From a card's text to its foot.
pub const FOOT_GAP: f32 = 3.0;
/// The size of an icon in a line of text.
pub const ICON_INLINE: f32 = 14.0;
/// The width of an icon's strokes, whatever its size.
pub const ICON_STROKE: f32 = 1.5;
/// The corner of a bar in a chart.
pub const RADIUS_BAR: f32 = 2.0;
/// The corner of a card.
pub const RADIUS_CARD: f32 = 7.0;
/// The corner of a moment's band.
pub const RADIUS_BAND: f32 = 10.0;
/// How far ribbons and bands run past their cards.
pub const OVERHANG: f32 = 4.0;
/// How far a moment's band runs past the map's end.
pub const BAND_PAST_END: f32 = 6.0;
/// The width of an unfilled point's line and of a channel's ring.
pub const RING_STROKE: f32 = 1.5;
/// The radius of a channel's dot, of the ring of one used as well, and of a route's turn.
pub const CHANNEL_DOT: f32 = 5.0;
/// See [`CHANNEL_DOT`].
pub const CHANNEL_RING: f32 = 3.5;
/// See [`CHANNEL_DOT`].
pub const ROUTE_TURN: f32 = 9.0;
/// The radius of a path's stops, and the width of its line.
pub const PATH_DOT: f32 = 4.0;
/// See [`PATH_DOT`].
pub const PATH_LINE: f32 = 1.5;
/// From the scale's words and the channels' names to the first column.
pub const AXIS_GAP: f32 = 12.0;
/// From a lane's icon to its title.
pub const LANE_ICON_GAP: f32 = 10.0;
/// From a step's heading's sides to what it holds, and from its number to its title.
pub const HEADING_SIDE: f32 = 10.0;
/// See [`HEADING_SIDE`].
pub const NUMBER_GAP: f32 = 6.0;
/// How far from the map's sides a label on a curve keeps.
pub const LABEL_INSET: f32 = 6.0;
/// Where the words of a scale stand: this share of the way from neutral to its end.
pub const AXIS_WORD: f32 = 0.85;
/// From a blueprint line's name to the line.
pub const BLUEPRINT_GAP: f32 = 10.0;

impl Metrics {
    /// Type and lengths of that density.
    #[must_use]
    pub const fn of(density: Density) -> &'static Self {
        match density {
            Density::Edit => &EDIT,
            Density::Present => &PRESENT,
        }
    }

    /// Where the columns begin.
    #[must_use]
    pub fn columns_left(&self) -> f32 {
        self.margin + self.lane_column
    }

    /// Where a lane's title begins.
    #[must_use]
    pub fn lane_title_left(&self) -> f32 {
        self.margin + self.lane_icon + LANE_ICON_GAP
    }

    /// The width of a card at a step with a width of its own: in proportion to the working screen's.
    #[must_use]
    pub fn own_width(&self, width: StepWidth) -> f32 {
        (f32::from(width.px()) * self.card_width() / EDIT.card_width()).round()
    }

    /// The height of a lane with a height of its own: in proportion to the working screen's lines.
    #[must_use]
    pub fn own_height(&self, height: LaneHeight) -> f32 {
        (f32::from(height.px()) * self.text.card.line_height / EDIT.text.card.line_height).round()
    }

    /// The height of a curve's lane with a height of its own: in proportion to the working screen's curve.
    #[must_use]
    pub fn own_curve(&self, height: LaneHeight) -> f32 {
        (f32::from(height.px()).max(2.0 * EDIT.emotion_padding + 24.0) * self.emotion / EDIT.emotion).round()
    }

    /// The width of a card at one step.
    #[must_use]
    pub fn card_width(&self) -> f32 {
        self.step_pitch - self.card_gap
    }
}

const fn style(size: f32, line_height: f32, weight: u16, tracking: f32) -> TextStyle {
    TextStyle { size, line_height, weight, tracking, figures: Figures::Proportional }
}

const EDIT: Metrics = Metrics {
    text: Type {
        title: [style(28.0, 34.0, 600, -0.022); 3],
        standfirst: style(14.0, 20.0, 400, 0.0),
        lens_label: style(11.0, 16.0, 500, 0.0),
        lens_text: style(14.0, 20.0, 400, 0.0),
        lens_name: style(12.0, 16.0, 500, 0.0),
        phase: style(14.0, 34.0, 600, -0.006),
        phase_wrapped: style(14.0, 18.0, 600, -0.006),
        step: style(13.0, 18.0, 600, 0.0),
        step_number: style(13.0, 18.0, 500, 0.0).tabular(),
        card: style(13.0, 18.0, 400, 0.0),
        card_foot: style(11.0, 16.0, 500, 0.0),
        lane_title: style(13.0, 18.0, 600, 0.0),
        lane_subtitle: style(11.0, 16.0, 400, 0.0),
        curve_label: style(13.0, 18.0, 600, 0.0),
        curve_name: style(13.0, 18.0, 600, 0.0),
        curve_second: style(12.0, 16.0, 500, 0.0),
        axis: style(11.0, 16.0, 400, 0.0),
        axis_strong: style(11.0, 16.0, 500, 0.0),
        foot: style(11.0, 16.0, 400, 0.0),
        foot_strong: style(11.0, 16.0, 600, 0.0),
    },
    margin: 20.0,
    margin_top: 12.0,
    margin_bottom: 28.0,
    lane_column: 172.0,
    step_pitch: 154.0,
    card_gap: 8.0,
    phase_gap: 14.0,
    row_padding: 9.0,
    cell_gap: 6.0,
    card_padding: [7.0, 16.0, 8.0, 10.0],
    card_icon_gap: 7.0,
    ribbon: 34.0,
    chevron: 9.0,
    heading_padding: [9.0, 11.0],
    lane_title_drop: 4.0,
    lane_icon: 18.0,
    emotion: 176.0,
    emotion_padding: 33.0,
    curve: 3.5,
    curve_second: 1.75,
    point: [5.0, 2.5],
    point_hollow: 3.5,
    moment: [11.0, 3.0],
    star: 6.0,
    label_off: 12.0,
    label_off_moment: 17.0,
    label_off_second: 9.0,
    track: 20.0,
    path_arc: 12.0,
    blueprint: 30.0,
    metric: 48.0,
    collapsed: 34.0,
    collapsed_phase: 96.0,
};

const PRESENT: Metrics = Metrics {
    text: Type {
        title: [style(120.0, 122.0, 600, -0.042), style(84.0, 86.0, 600, -0.038), style(60.0, 62.0, 600, -0.036)],
        standfirst: style(27.0, 39.0, 400, -0.011),
        lens_label: style(14.0, 20.0, 500, 0.0),
        lens_text: style(18.0, 27.0, 400, 0.0),
        lens_name: style(18.0, 24.0, 600, 0.0),
        phase: style(19.0, 50.0, 600, -0.006),
        phase_wrapped: style(19.0, 24.0, 600, -0.006),
        step: style(16.0, 21.0, 600, 0.0),
        step_number: style(16.0, 21.0, 500, 0.0).tabular(),
        card: style(15.0, 20.0, 400, 0.0),
        card_foot: style(13.0, 16.0, 500, 0.0),
        lane_title: style(15.0, 20.0, 600, 0.0),
        lane_subtitle: style(13.0, 18.0, 400, 0.0),
        curve_label: style(24.0, 30.0, 600, -0.012),
        curve_name: style(16.0, 22.0, 600, 0.0),
        curve_second: style(16.0, 22.0, 500, 0.0),
        axis: style(13.0, 16.0, 400, 0.0),
        axis_strong: style(13.0, 16.0, 500, 0.0),
        foot: style(15.0, 20.0, 400, 0.0),
        foot_strong: style(15.0, 20.0, 600, 0.0),
    },
    margin: 72.0,
    margin_top: 52.0,
    margin_bottom: 44.0,
    lane_column: 222.0,
    step_pitch: 194.0,
    card_gap: 8.0,
    phase_gap: 18.0,
    row_padding: 14.0,
    cell_gap: 6.0,
    card_padding: [10.0, 20.0, 11.0, 12.0],
    card_icon_gap: 7.0,
    ribbon: 50.0,
    chevron: 9.0,
    heading_padding: [12.0, 14.0],
    lane_title_drop: 5.0,
    lane_icon: 20.0,
    emotion: 430.0,
    emotion_padding: 78.0,
    curve: 5.0,
    curve_second: 2.25,
    point: [6.5, 3.0],
    point_hollow: 4.5,
    moment: [14.0, 4.0],
    star: 8.0,
    label_off: 15.0,
    label_off_moment: 20.0,
    label_off_second: 12.0,
    track: 22.0,
    path_arc: 14.0,
    blueprint: 34.0,
    metric: 84.0,
    collapsed: 34.0,
    collapsed_phase: 96.0,
};
