//! The contrast figures of the look, held.
//!
//! Ratios by the formula of WCAG 2.2. A figure may differ from the written one by its rounding.

use model::{CardColor, LaneRole, MapTheme};
use scene::Color;

use super::Palette;
use crate::ThemeName;

type Pick = fn(&Palette) -> Color;

/// On surface, panel, sunken and moment band; light and dark.
const TEXT: [(Pick, [f64; 4], [f64; 4]); 13] = [
    (|p| p.ink, [17.8, 16.7, 15.6, 17.0], [15.5, 14.7, 16.3, 13.9]),
    (|p| p.ink2, [8.5, 8.0, 7.5, 8.1], [9.3, 8.8, 9.8, 8.4]),
    (|p| p.ink3, [5.5, 5.2, 4.8, 5.2], [6.3, 6.0, 6.7, 5.7]),
    (|p| p.accent_text, [8.5, 8.0, 7.4, 8.1], [10.0, 9.5, 10.6, 9.0]),
    (|p| p.danger, [6.5, 6.2, 5.7, 6.2], [8.7, 8.3, 9.2, 7.9]),
    (|p| p.warn, [5.9, 5.6, 5.2, 5.6], [9.5, 9.0, 10.0, 8.6]),
    (|p| p.ok, [6.3, 5.9, 5.5, 6.0], [9.3, 8.8, 9.8, 8.4]),
    (|p| p.personas[0], [7.1, 6.7, 6.2, 6.7], [7.8, 7.4, 8.2, 7.0]),
    (|p| p.personas[1], [5.5, 5.1, 4.8, 5.2], [8.6, 8.1, 9.0, 7.7]),
    (|p| p.personas[2], [7.6, 7.2, 6.7, 7.3], [7.7, 7.3, 8.1, 6.9]),
    (|p| p.personas[3], [6.8, 6.4, 6.0, 6.5], [7.9, 7.5, 8.4, 7.2]),
    (|p| p.personas[4], [7.0, 6.6, 6.1, 6.6], [7.9, 7.5, 8.3, 7.1]),
    (|p| p.personas[5], [7.1, 6.7, 6.2, 6.8], [7.8, 7.4, 8.2, 7.0]),
];

/// Text and mark on a role's tint; light, dark and print.
const ROLES: [(LaneRole, [[f64; 2]; 3]); 9] = [
    (LaneRole::Action, [[13.3, 5.3], [11.5, 7.3], [12.8, 5.1]]),
    (LaneRole::Thought, [[13.5, 5.6], [11.4, 7.2], [12.8, 5.3]]),
    (LaneRole::Touchpoint, [[13.6, 5.4], [11.5, 7.4], [13.1, 5.2]]),
    (LaneRole::Pain, [[13.2, 5.6], [11.4, 7.1], [12.5, 5.2]]),
    (LaneRole::Opportunity, [[13.1, 4.9], [11.8, 7.5], [12.5, 4.7]]),
    (LaneRole::Insight, [[13.5, 5.3], [11.8, 7.4], [13.1, 5.2]]),
    (LaneRole::Frontstage, [[12.9, 5.1], [11.6, 7.4], [12.4, 4.8]]),
    (LaneRole::Backstage, [[13.3, 5.3], [11.6, 7.3], [12.7, 5.1]]),
    (LaneRole::Support, [[13.3, 5.3], [11.6, 7.4], [12.9, 5.1]]),
];

/// A phase's name on its ribbon, its number on surface and on a moment's band; light (its band as in print, the
/// darker one) and dark.
const PHASES: [[[f64; 3]; 2]; 8] = [
    [[9.5, 9.5, 8.9], [7.0, 6.6, 6.0]],
    [[5.0, 5.0, 4.8], [8.3, 7.9, 7.1]],
    [[10.3, 10.3, 9.8], [5.4, 5.1, 4.6]],
    [[4.8, 4.8, 4.5], [9.9, 9.4, 8.5]],
    [[11.9, 11.9, 11.3], [6.7, 6.4, 5.7]],
    [[5.5, 5.5, 5.2], [5.4, 5.1, 4.6]],
    [[6.2, 6.2, 5.9], [5.4, 5.2, 4.6]],
    [[8.5, 8.5, 8.0], [12.7, 12.1, 10.9]],
];

const SCREEN: [ThemeName; 2] = [ThemeName::Light, ThemeName::Dark];
const THEMES: [ThemeName; 3] = [ThemeName::Light, ThemeName::Dark, ThemeName::Print];

#[track_caller]
fn check(one: Color, other: Color, expected: f64, what: &str) {
    let ratio = one.contrast(other);
    assert!((ratio - expected).abs() < 0.06, "{what}: {ratio:.2} where the look says {expected}");
}

#[test]
fn text_stands_out_from_every_ground() {
    for (index, (pick, light, dark)) in TEXT.iter().enumerate() {
        for (theme, figures) in SCREEN.into_iter().zip([light, dark]) {
            let palette = Palette::of(MapTheme::Standard, theme);
            let grounds = [palette.surface, palette.panel, palette.sunken, palette.moment.ground];
            for (ground, figure) in grounds.into_iter().zip(figures) {
                check(pick(palette), ground, *figure, &format!("text {index} of {theme:?}"));
            }
        }
    }
}

#[test]
fn cards_can_be_read() {
    for (role, figures) in ROLES {
        for (theme, [text, mark]) in THEMES.into_iter().zip(figures) {
            let tint = Palette::of(MapTheme::Standard, theme).role(role);
            check(tint.text, tint.ground, text, &format!("text of {role} in {theme:?}"));
            check(tint.mark, tint.ground, mark, &format!("mark of {role} in {theme:?}"));
        }
    }
}

#[test]
fn phases_can_be_read() {
    for (index, figures) in PHASES.into_iter().enumerate() {
        for (theme, [name, number, in_band]) in SCREEN.into_iter().zip(figures) {
            let palette = Palette::of(MapTheme::Standard, theme);
            let what = format!("phase {index} of {theme:?}");
            check(palette.on_phase, palette.phase(index), name, &what);
            check(palette.phase(index), palette.surface, number, &what);
            let band = match theme {
                ThemeName::Dark => palette.moment.ground,
                ThemeName::Light | ThemeName::Print => Palette::of(MapTheme::Standard, ThemeName::Print).moment.ground,
            };
            check(palette.phase(index), band, in_band, &what);
        }
    }
}

#[test]
fn print_keeps_its_quiet_text_readable() {
    let print = Palette::of(MapTheme::Standard, ThemeName::Print);
    check(print.ink3, print.surface, 5.9, "ink3 in print");
    check(print.ink3, print.moment.ground, 5.6, "ink3 on a band in print");
    let [light, dark] = SCREEN.map(|ground| Palette::of(MapTheme::Standard, ground));
    check(light.control, light.surface, 3.3, "control");
    check(dark.control, dark.surface, 4.7, "control, dark");
    check(light.on_accent, light.accent, 7.1, "on the accent");
    check(dark.on_accent, dark.accent, 8.2, "on the accent, dark");
}

/// Every theme of maps on every ground.
fn palettes() -> impl Iterator<Item = (MapTheme, ThemeName, &'static Palette)> {
    MapTheme::ALL.iter().flat_map(|map| THEMES.map(|ground| (*map, ground, Palette::of(*map, ground))))
}

/// What a theme promises for everything that is written.
const fn least(map: MapTheme) -> f64 {
    match map {
        MapTheme::Contrast => 7.0,
        MapTheme::Standard | MapTheme::Coast | MapTheme::Earth | MapTheme::Vivid | MapTheme::Mono => 4.5,
    }
}

#[test]
fn everything_written_on_the_map_reaches_what_its_theme_promises() {
    for (map, theme, palette) in palettes() {
        let least = least(map);
        for ground in [palette.surface, palette.moment.ground] {
            let inks = [palette.ink, palette.ink2, palette.ink3].into_iter();
            for text in inks.chain(palette.personas).chain(palette.phases) {
                assert!(text.contrast(ground) >= least, "{map} {theme:?}: {} on {}", text.to_css(), ground.to_css());
            }
        }
        for phase in palette.phases {
            assert!(phase.contrast(palette.on_phase) >= least, "{map} {theme:?}: a name on {}", phase.to_css());
        }
        for role in LaneRole::ALL {
            let tint = palette.role(*role);
            assert!(tint.text.contrast(tint.ground) >= 7.0, "{map} {theme:?}: text of {role}");
            assert!(tint.mark.contrast(tint.ground) >= least, "{map} {theme:?}: mark of {role}");
        }
        for color in CardColor::ALL {
            let tint = palette.card(*color);
            assert!(tint.text.contrast(tint.ground) >= 7.0, "{map} {theme:?}: text on {color}");
            assert!(tint.mark.contrast(tint.ground) >= least, "{map} {theme:?}: mark on {color}");
        }
    }
}

#[test]
fn lines_that_mean_something_reach_three() {
    for (map, theme, palette) in palettes() {
        for line in palette.personas.into_iter().chain([palette.control]) {
            assert!(line.contrast(palette.surface) >= 3.0, "{map} {theme:?}: {}", line.to_css());
        }
    }
}

#[test]
fn black_and_white_has_no_colour() {
    let is_grey = |color: Color| color.0[0] == color.0[1] && color.0[1] == color.0[2];
    for theme in THEMES {
        let palette = Palette::of(MapTheme::Mono, theme);
        let tints = LaneRole::ALL.iter().map(|role| palette.role(*role));
        let tints = tints.chain(CardColor::ALL.iter().map(|color| palette.card(*color))).chain([palette.moment]);
        let tinted = tints.flat_map(|tint| [tint.ground, tint.text, tint.mark]);
        let lines = [palette.surface, palette.line, palette.line2, palette.control, palette.neutral];
        let inks = [palette.ink, palette.ink2, palette.ink3, palette.on_phase, palette.on_accent];
        let mut all = tinted.chain(lines).chain(inks).chain(palette.personas).chain(palette.phases);
        assert_eq!(all.find(|color| !is_grey(*color)), None, "{theme:?}");
    }
}
