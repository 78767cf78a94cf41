//! Black and white: greys alone, so that a black and white printer changes nothing. Phases alternate between dark and
//! light, and what colour tells elsewhere is told by words, icons, dashes and shapes, as it always is.

use scene::Color;

use super::{CardTints, Palette, colors, tint};

pub(super) const LIGHT: Palette = Palette {
    surface: Color::rgb(0xFF_FFFF),
    line: Color::rgb(0xE2_E2E2),
    line2: Color::rgb(0xC9_C9C9),
    control: Color::rgb(0x8A_8A8A),
    neutral: Color::rgb(0xB4_B4B4),
    ink: Color::rgb(0x18_1818),
    ink2: Color::rgb(0x4A_4A4A),
    ink3: Color::rgb(0x63_6363),
    on_accent: Color::rgb(0xFF_FFFF),
    personas: colors([0x11_1111, 0x5A_5A5A, 0x33_3333, 0x69_6969, 0x45_4545, 0x64_6464]),
    persona_soft: colors([0xE2_E2E2, 0xEB_EBEB]),
    phases: colors([0x12_1212, 0x46_4646, 0x1D_1D1D, 0x54_5454, 0x2A_2A2A, 0x62_6262, 0x38_3838, 0x6C_6C6C]),
    on_phase: Color::rgb(0xFF_FFFF),
    moment: tint(0xF3_F3F3, 0x1E_1E1E, 0x4A_4A4A),
    roles: [
        tint(0xEE_EEEE, 0x1C_1C1C, 0x50_5050), // action
        tint(0xF2_F2F2, 0x1C_1C1C, 0x50_5050), // thought
        tint(0xF0_F0F0, 0x1C_1C1C, 0x50_5050), // touchpoint, other
        tint(0xE2_E2E2, 0x1C_1C1C, 0x2E_2E2E), // pain
        tint(0xE8_E8E8, 0x1C_1C1C, 0x3C_3C3C), // opportunity
        tint(0xEC_ECEC, 0x1C_1C1C, 0x50_5050), // insight
        tint(0xEE_EEEE, 0x1C_1C1C, 0x50_5050), // frontstage
        tint(0xE9_E9E9, 0x1C_1C1C, 0x50_5050), // backstage
        tint(0xE6_E6E6, 0x1C_1C1C, 0x50_5050), // support
    ],
    cards: CARDS_ON_LIGHT,
    ..super::LIGHT
};

pub(super) const DARK: Palette = Palette {
    surface: Color::rgb(0x16_1616),
    line: Color::rgb(0x2D_2D2D),
    line2: Color::rgb(0x43_4343),
    control: Color::rgb(0x84_8484),
    neutral: Color::rgb(0x5A_5A5A),
    ink: Color::rgb(0xEF_EFEF),
    ink2: Color::rgb(0xBD_BDBD),
    ink3: Color::rgb(0x9C_9C9C),
    on_accent: Color::rgb(0x11_1111),
    personas: colors([0xF5_F5F5, 0xA8_A8A8, 0xD2_D2D2, 0x95_9595, 0xBE_BEBE, 0x9E_9E9E]),
    persona_soft: colors([0x43_4343, 0x33_3333]),
    phases: colors([0xEE_EEEE, 0xB2_B2B2, 0xDE_DEDE, 0xA4_A4A4, 0xCF_CFCF, 0x9B_9B9B, 0xC1_C1C1, 0x8D_8D8D]),
    on_phase: Color::rgb(0x11_1111),
    moment: tint(0x26_2626, 0xED_EDED, 0xC4_C4C4),
    roles: [
        tint(0x2A_2A2A, 0xEC_ECEC, 0xBC_BCBC), // action
        tint(0x26_2626, 0xEC_ECEC, 0xBC_BCBC), // thought
        tint(0x28_2828, 0xEC_ECEC, 0xBC_BCBC), // touchpoint, other
        tint(0x3A_3A3A, 0xEC_ECEC, 0xD8_D8D8), // pain
        tint(0x32_3232, 0xEC_ECEC, 0xCE_CECE), // opportunity
        tint(0x2C_2C2C, 0xEC_ECEC, 0xBC_BCBC), // insight
        tint(0x2A_2A2A, 0xEC_ECEC, 0xBC_BCBC), // frontstage
        tint(0x2E_2E2E, 0xEC_ECEC, 0xBC_BCBC), // backstage
        tint(0x30_3030, 0xEC_ECEC, 0xBC_BCBC), // support
    ],
    cards: CARDS_ON_DARK,
    ..super::DARK
};

pub(super) const PRINT: Palette = Palette {
    surface: Color::rgb(0xFF_FFFF),
    line: Color::rgb(0xDA_DADA),
    line2: Color::rgb(0xC9_C9C9),
    control: Color::rgb(0x8A_8A8A),
    neutral: Color::rgb(0xA7_A7A7),
    ink: Color::rgb(0x18_1818),
    ink2: Color::rgb(0x4A_4A4A),
    ink3: Color::rgb(0x5C_5C5C),
    on_accent: Color::rgb(0xFF_FFFF),
    personas: colors([0x11_1111, 0x5A_5A5A, 0x33_3333, 0x69_6969, 0x45_4545, 0x64_6464]),
    persona_soft: colors([0xE2_E2E2, 0xEB_EBEB]),
    phases: colors([0x12_1212, 0x46_4646, 0x1D_1D1D, 0x54_5454, 0x2A_2A2A, 0x62_6262, 0x38_3838, 0x6C_6C6C]),
    on_phase: Color::rgb(0xFF_FFFF),
    moment: tint(0xF1_F1F1, 0x1E_1E1E, 0x4A_4A4A),
    roles: [
        tint(0xEA_EAEA, 0x1C_1C1C, 0x50_5050), // action
        tint(0xEE_EEEE, 0x1C_1C1C, 0x50_5050), // thought
        tint(0xEC_ECEC, 0x1C_1C1C, 0x50_5050), // touchpoint, other
        tint(0xDE_DEDE, 0x1C_1C1C, 0x2E_2E2E), // pain
        tint(0xE4_E4E4, 0x1C_1C1C, 0x3C_3C3C), // opportunity
        tint(0xE8_E8E8, 0x1C_1C1C, 0x50_5050), // insight
        tint(0xEA_EAEA, 0x1C_1C1C, 0x50_5050), // frontstage
        tint(0xE5_E5E5, 0x1C_1C1C, 0x50_5050), // backstage
        tint(0xE2_E2E2, 0x1C_1C1C, 0x50_5050), // support
    ],
    cards: CARDS_ON_LIGHT,
    ..super::PRINT
};

const CARDS_ON_LIGHT: CardTints = [
    tint(0xD0_D0D0, 0x16_1616, 0x40_4040), // rose
    tint(0xDC_DCDC, 0x16_1616, 0x40_4040), // orange
    tint(0xE6_E6E6, 0x16_1616, 0x40_4040), // yellow
    tint(0xD8_D8D8, 0x16_1616, 0x40_4040), // green
    tint(0xD4_D4D4, 0x16_1616, 0x40_4040), // teal
    tint(0xDA_DADA, 0x16_1616, 0x40_4040), // blue
    tint(0xCC_CCCC, 0x16_1616, 0x40_4040), // violet
    tint(0xE0_E0E0, 0x16_1616, 0x40_4040), // grey
];

const CARDS_ON_DARK: CardTints = [
    tint(0x4A_4A4A, 0xF2_F2F2, 0xD2_D2D2), // rose
    tint(0x42_4242, 0xF2_F2F2, 0xD2_D2D2), // orange
    tint(0x3A_3A3A, 0xF2_F2F2, 0xD2_D2D2), // yellow
    tint(0x44_4444, 0xF2_F2F2, 0xD2_D2D2), // green
    tint(0x47_4747, 0xF2_F2F2, 0xD2_D2D2), // teal
    tint(0x40_4040, 0xF2_F2F2, 0xD2_D2D2), // blue
    tint(0x4C_4C4C, 0xF2_F2F2, 0xD2_D2D2), // violet
    tint(0x3C_3C3C, 0xF2_F2F2, 0xD2_D2D2), // grey
];
