//! The colours: of each theme of maps, for light and dark screens and for paper.
//!
//! What is written here is the product's own theme, which the window around the map has too; the others stand below
//! and say what they change.

mod card_colors;
mod coast;
mod earth;
mod high_contrast;
mod mono;
mod vivid;

use model::{CardColor, LaneRole, MapTheme};
use scene::Color;

use self::card_colors::CardTints;
use crate::ThemeName;

/// Ground, text and mark that go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tint {
    /// The fill of a card.
    pub ground: Color,
    /// Text on it.
    pub text: Color,
    /// Icon, glyph and foot on it.
    pub mark: Color,
}

/// The colours of a theme on one kind of ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The ground of the map.
    pub surface: Color,
    /// The ground of panels.
    pub panel: Color,
    /// The ground of what lies above others.
    pub raised: Color,
    /// The ground of what lies below others.
    pub sunken: Color,
    /// Hairlines.
    pub line: Color,
    /// Stronger hairlines.
    pub line2: Color,
    /// Borders of inputs, and the lines of the blueprint.
    pub control: Color,
    /// The neutral line of a curve.
    pub neutral: Color,
    /// Text.
    pub ink: Color,
    /// Quieter text.
    pub ink2: Color,
    /// Quietest text.
    pub ink3: Color,
    /// Where you are.
    pub accent: Color,
    /// On the accent.
    pub on_accent: Color,
    /// Text in the accent.
    pub accent_text: Color,
    /// The ground of what is chosen.
    pub accent_soft: Color,
    /// Something is wrong.
    pub danger: Color,
    /// The ground of what is wrong.
    pub danger_soft: Color,
    /// Something wants attention.
    pub warn: Color,
    /// The ground of what wants attention.
    pub warn_soft: Color,
    /// Something is well.
    pub ok: Color,
    /// The ground of what is well.
    pub ok_soft: Color,
    /// The personas' colours, in order; then they repeat.
    pub personas: [Color; 6],
    /// The soft grounds of the first two personas.
    pub persona_soft: [Color; 2],
    /// The phases' ribbons and step numbers, in order; then they repeat.
    pub phases: [Color; 8],
    /// The phase's name on its ribbon.
    pub on_phase: Color,
    /// The band of a moment of truth.
    pub moment: Tint,
    /// The band of the worst moment on an executive page.
    pub worst: Color,
    /// Over the window behind a dialog.
    pub scrim: Color,
    /// The opacity of the wash between the main curve and neutral.
    pub wash: f32,
    roles: [Tint; 9],
    cards: CardTints,
}

impl Palette {
    /// The colours of a map's theme on that ground.
    #[must_use]
    pub const fn of(map: MapTheme, ground: ThemeName) -> &'static Self {
        let [light, dark, print] = match map {
            MapTheme::Standard => [&LIGHT, &DARK, &PRINT],
            MapTheme::Coast => [&coast::LIGHT, &coast::DARK, &coast::PRINT],
            MapTheme::Earth => [&earth::LIGHT, &earth::DARK, &earth::PRINT],
            MapTheme::Vivid => [&vivid::LIGHT, &vivid::DARK, &vivid::PRINT],
            MapTheme::Contrast => [&high_contrast::LIGHT, &high_contrast::DARK, &high_contrast::PRINT],
            MapTheme::Mono => [&mono::LIGHT, &mono::DARK, &mono::PRINT],
        };
        match ground {
            ThemeName::Light => light,
            ThemeName::Dark => dark,
            ThemeName::Print => print,
        }
    }

    /// The colours of a lane's cards, icon and marks.
    #[must_use]
    pub const fn role(&self, role: LaneRole) -> Tint {
        let index = match role {
            LaneRole::Action => 0,
            LaneRole::Thought => 1,
            LaneRole::Emotion | LaneRole::Channel | LaneRole::Touchpoint | LaneRole::Other => 2,
            LaneRole::Pain => 3,
            LaneRole::Opportunity => 4,
            LaneRole::Insight => 5,
            LaneRole::Frontstage => 6,
            LaneRole::Backstage => 7,
            LaneRole::Support => 8,
        };
        self.roles[index]
    }

    /// The colours of a card that has one of its own.
    #[must_use]
    pub const fn card(&self, color: CardColor) -> Tint {
        self.cards[card_colors::place(color)]
    }

    /// The colour of the persona at that place of the lens, counted from 0.
    #[must_use]
    pub const fn persona(&self, index: usize) -> Color {
        self.personas[index % self.personas.len()]
    }

    /// The ground behind the portrait of that persona.
    #[must_use]
    pub fn persona_ground(&self, index: usize) -> Color {
        self.persona_soft.get(index % self.personas.len()).copied().unwrap_or_else(|| {
            let tint = 0.12;
            self.persona(index).with_opacity(tint).over(self.surface)
        })
    }

    /// The colour of the phase at that place, counted from 0.
    #[must_use]
    pub const fn phase(&self, index: usize) -> Color {
        self.phases[index % self.phases.len()]
    }
}

const fn tint(ground: u32, text: u32, mark: u32) -> Tint {
    Tint { ground: Color::rgb(ground), text: Color::rgb(text), mark: Color::rgb(mark) }
}

const fn colors<const N: usize>(hex: [u32; N]) -> [Color; N] {
    let mut colors = [Color::rgb(0); N];
    let mut index = 0;
    while index < N {
        colors[index] = Color::rgb(hex[index]);
        index += 1;
    }
    colors
}

const LIGHT: Palette = Palette {
    surface: Color::rgb(0xFF_FFFF),
    panel: Color::rgb(0xF7_F8FA),
    raised: Color::rgb(0xFF_FFFF),
    sunken: Color::rgb(0xEE_F0F3),
    line: Color::rgb(0xE4_E7EB),
    line2: Color::rgb(0xC9_CFD6),
    control: Color::rgb(0x86_8E99),
    neutral: Color::rgb(0xB8_BFC8),
    ink: Color::rgb(0x14_181F),
    ink2: Color::rgb(0x45_4D59),
    ink3: Color::rgb(0x61_6A76),
    accent: Color::rgb(0x2B_4BCB),
    on_accent: Color::rgb(0xFF_FFFF),
    accent_text: Color::rgb(0x23_40B5),
    accent_soft: Color::rgb(0xE8_EDFC),
    danger: Color::rgb(0xB3_261E),
    danger_soft: Color::rgb(0xFD_EDEC),
    warn: Color::rgb(0x8A_5A00),
    warn_soft: Color::rgb(0xFF_F3D9),
    ok: Color::rgb(0x0B_6E43),
    ok_soft: Color::rgb(0xE2_F7E9),
    personas: colors([0x2B_4BCB, 0xA9_500F, 0x8B_3268, 0x04_665E, 0x57_5E0A, 0x4D_5969]),
    persona_soft: colors([0xE8_EDFC, 0xFB_EBDD]),
    phases: colors([0x27_447F, 0x04_7C78, 0x61_2E55, 0x9E_6705, 0x1A_3E25, 0x99_564E, 0x77_4BAB, 0x53_4D2F]),
    on_phase: Color::rgb(0xFF_FFFF),
    moment: tint(0xFF_F9EC, 0x2D_2515, 0x7E_5E01),
    worst: Color::rgb(0xFD_F3F2),
    scrim: Color([20, 24, 31, 92]),
    wash: 0.07,
    roles: [
        tint(0xEC_F1F7, 0x1C_2735, 0x48_658A), // action
        tint(0xF3_F0FA, 0x29_2333, 0x6B_5690), // thought
        tint(0xF1_F3F5, 0x1C_2735, 0x54_657A), // touchpoint, other
        tint(0xFB_EBE9, 0x34_2021, 0xA0_3E46), // pain
        tint(0xE4_F4EA, 0x1A_2B20, 0x05_7743), // opportunity
        tint(0xFB_F2D2, 0x2B_2615, 0x76_6202), // insight
        tint(0xE4_F1F8, 0x15_2A32, 0x03_6E8B), // frontstage
        tint(0xF5_EFE6, 0x2F_2416, 0x82_5B1C), // backstage
        tint(0xF2_F0EC, 0x2F_2416, 0x75_5F41), // support
    ],
    cards: card_colors::ON_LIGHT,
};

const DARK: Palette = Palette {
    surface: Color::rgb(0x14_181D),
    panel: Color::rgb(0x19_1D23),
    raised: Color::rgb(0x20_252C),
    sunken: Color::rgb(0x0F_1216),
    line: Color::rgb(0x27_2D35),
    line2: Color::rgb(0x3B_434E),
    control: Color::rgb(0x7A_8490),
    neutral: Color::rgb(0x50_5A66),
    ink: Color::rgb(0xEC_EFF3),
    ink2: Color::rgb(0xB4_BCC7),
    ink3: Color::rgb(0x92_9BA8),
    accent: Color::rgb(0x8F_A8FF),
    on_accent: Color::rgb(0x0F_1216),
    accent_text: Color::rgb(0xAF_C0FF),
    accent_soft: Color::rgb(0x22_2B4A),
    danger: Color::rgb(0xFF_9A91),
    danger_soft: Color::rgb(0x38_2223),
    warn: Color::rgb(0xE5_B65C),
    warn_soft: Color::rgb(0x30_2709),
    ok: Color::rgb(0x7B_CC98),
    ok_soft: Color::rgb(0x19_2E21),
    personas: colors([0x8F_A8FF, 0xF0_A26B, 0xDE_94BC, 0x78_B9B0, 0xA9_B17A, 0xA2_ACB9]),
    persona_soft: colors([0x22_2B4A, 0x3A_2718]),
    phases: colors([0x88_9DD1, 0x75_B8B9, 0xAB_7AA6, 0xDB_B776, 0x7E_A38C, 0xBF_7858, 0x89_80D1, 0xD5_D5CC]),
    on_phase: Color::rgb(0x0F_1216),
    moment: tint(0x25_2115, 0xF2_E4C4, 0xD8_B260),
    worst: Color::rgb(0xFD_F3F2),
    scrim: Color([20, 24, 31, 92]),
    wash: 0.07,
    roles: [
        tint(0x22_2934, 0xDC_E5F2, 0xA0_BADB), // action
        tint(0x2A_2636, 0xE6_DFF4, 0xBE_ADE0), // thought
        tint(0x24_282E, 0xDE_E3EA, 0xAF_B8C4), // touchpoint, other
        tint(0x38_2223, 0xF6_DCDC, 0xF3_9C9E), // pain
        tint(0x19_2E21, 0xD3_EFDD, 0x7B_CC98), // opportunity
        tint(0x30_2809, 0xF2_E7BE, 0xCD_B760), // insight
        tint(0x18_2C35, 0xD2_EAF5, 0x72_C4E4), // frontstage
        tint(0x30_271B, 0xF0_E3D0, 0xD4_B182), // backstage
        tint(0x2B_2722, 0xEA_E2D8, 0xC8_B499), // support
    ],
    cards: card_colors::ON_DARK,
};

const PRINT: Palette = Palette {
    surface: Color::rgb(0xFF_FFFF),
    panel: Color::rgb(0xF7_F8FA),
    raised: Color::rgb(0xFF_FFFF),
    sunken: Color::rgb(0xEE_F0F3),
    line: Color::rgb(0xD9_DDE2),
    line2: Color::rgb(0xC9_CFD6),
    control: Color::rgb(0x86_8E99),
    neutral: Color::rgb(0xA7_AFB9),
    ink: Color::rgb(0x14_181F),
    ink2: Color::rgb(0x45_4D59),
    ink3: Color::rgb(0x5C_6570),
    accent: Color::rgb(0x2B_4BCB),
    on_accent: Color::rgb(0xFF_FFFF),
    accent_text: Color::rgb(0x23_40B5),
    accent_soft: Color::rgb(0xE8_EDFC),
    danger: Color::rgb(0xB3_261E),
    danger_soft: Color::rgb(0xFD_EDEC),
    warn: Color::rgb(0x8A_5A00),
    warn_soft: Color::rgb(0xFF_F3D9),
    ok: Color::rgb(0x0B_6E43),
    ok_soft: Color::rgb(0xE2_F7E9),
    personas: colors([0x2B_4BCB, 0xA9_500F, 0x8B_3268, 0x04_665E, 0x57_5E0A, 0x4D_5969]),
    persona_soft: colors([0xE8_EDFC, 0xFB_EBDD]),
    phases: colors([0x27_447F, 0x04_7C78, 0x61_2E55, 0x9E_6705, 0x1A_3E25, 0x99_564E, 0x77_4BAB, 0x53_4D2F]),
    on_phase: Color::rgb(0xFF_FFFF),
    moment: tint(0xFF_F8E8, 0x2D_2515, 0x7E_5E01),
    worst: Color::rgb(0xFD_F3F2),
    scrim: Color([20, 24, 31, 92]),
    wash: 0.09,
    roles: [
        tint(0xE6_EDF5, 0x1C_2735, 0x48_658A), // action
        tint(0xEE_E9F8, 0x29_2333, 0x6B_5690), // thought
        tint(0xED_EFF2, 0x1C_2735, 0x54_657A), // touchpoint, other
        tint(0xFA_E3E1, 0x34_2021, 0xA0_3E46), // pain
        tint(0xDB_F0E3, 0x1A_2B20, 0x05_7743), // opportunity
        tint(0xFA_EFC4, 0x2B_2615, 0x76_6202), // insight
        tint(0xDB_EDF7, 0x15_2A32, 0x03_6E8B), // frontstage
        tint(0xF3_EADD, 0x2F_2416, 0x82_5B1C), // backstage
        tint(0xEF_ECE6, 0x2F_2416, 0x75_5F41), // support
    ],
    cards: card_colors::ON_LIGHT,
};
