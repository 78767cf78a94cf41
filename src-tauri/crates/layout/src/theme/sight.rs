//! Phases stay apart for every kind of sight, held.
//!
//! Sight without one kind of cone is simulated by the matrices of Machado, Oliveira and Fernandes (2009) at full
//! severity, in linear light; distance is Euclidean in `OKLab` (Ottosson, 2020), times 100.

use model::MapTheme;
use scene::Color;

use super::Palette;
use crate::ThemeName;

type Vector = [f64; 3];
type Matrix = [Vector; 3];

const ORDINARY: Matrix = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const DEUTAN: Matrix =
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];
const PROTAN: Matrix =
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];

/// Linear light to the cones, and their cube roots to lightness and two axes of hue.
const TO_CONES: Matrix = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const TO_LAB: Matrix = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];

fn times(matrix: &Matrix, vector: Vector) -> Vector {
    matrix.map(|row| row.iter().zip(vector).map(|(one, other)| one * other).sum())
}

/// The colour in `OKLab`, as that sight sees it.
fn seen(color: Color, sight: &Matrix) -> Vector {
    let [red, green, blue, _] = color.0;
    let linear = [red, green, blue].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let simulated = times(sight, linear).map(|light| light.clamp(0.0, 1.0));
    times(&TO_LAB, times(&TO_CONES, simulated).map(f64::cbrt))
}

/// The smallest distance over ordinary, deutan and protan sight.
fn distance(one: Color, other: Color) -> f64 {
    let apart = |sight: &Matrix| {
        let (one, other) = (seen(one, sight), seen(other, sight));
        one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt() * 100.0
    };
    [ORDINARY, DEUTAN, PROTAN].iter().map(apart).fold(f64::INFINITY, f64::min)
}

/// The smallest distances of any two phases, and of two that follow each other (the first follows the last).
fn apart(phases: &[Color; 8]) -> (f64, f64) {
    let (mut any, mut neighbours) = (f64::INFINITY, f64::INFINITY);
    for (index, one) in phases.iter().enumerate() {
        neighbours = neighbours.min(distance(*one, phases[(index + 1) % phases.len()]));
        let others = &phases[index + 1..];
        any = others.iter().map(|other| distance(*one, *other)).fold(any, f64::min);
    }
    (any, neighbours)
}

#[test]
fn the_figures_of_the_look_hold() {
    for (ground, figures) in [(ThemeName::Light, (7.0, 14.2)), (ThemeName::Dark, (6.7, 6.8))] {
        let (any, neighbours) = apart(&Palette::of(MapTheme::Standard, ground).phases);
        assert!((any - figures.0).abs() < 0.06 && (neighbours - figures.1).abs() < 0.06, "{any:.2} {neighbours:.2}");
    }
}

#[test]
fn the_phases_of_every_theme_stay_apart() {
    for map in MapTheme::ALL {
        for ground in [ThemeName::Light, ThemeName::Dark, ThemeName::Print] {
            let (any, neighbours) = apart(&Palette::of(*map, ground).phases);
            // Eight greys that carry white words cannot all be far apart; those side by side are.
            let least = match (map, ground) {
                (MapTheme::Mono, _) => (2.5, 12.0),
                (_, ThemeName::Dark) => (6.65, 6.75),
                (_, ThemeName::Light | ThemeName::Print) => (7.0, 14.1),
            };
            assert!(any >= least.0 && neighbours >= least.1, "{map} {ground:?}: {any:.2} {neighbours:.2}");
        }
    }
}

#[test]
fn the_first_two_personas_stay_apart() {
    for map in MapTheme::ALL {
        for ground in [ThemeName::Light, ThemeName::Dark, ThemeName::Print] {
            let [first, second, ..] = Palette::of(*map, ground).personas;
            assert!(distance(first, second) >= 13.0, "{map} {ground:?}");
        }
    }
}
