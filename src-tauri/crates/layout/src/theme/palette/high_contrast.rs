//! High contrast: everything written reaches 7 on its ground.

use scene::Color;

use super::{CardTints, Palette, colors, tint};

pub(super) const LIGHT: Palette = Palette {
    line: Color::rgb(0x9A_A3AD),
    line2: Color::rgb(0x6E_7781),
    control: Color::rgb(0x4C_5560),
    neutral: Color::rgb(0x6E_7781),
    ink: Color::rgb(0x00_0000),
    ink2: Color::rgb(0x1F_252D),
    ink3: Color::rgb(0x3A_424D),
    personas: colors([0x0B_2FA8, 0x8A_2B00, 0x6B_0F5A, 0x00_524A, 0x45_4A00, 0x33_3B47]),
    persona_soft: colors([0xE2_E6F5, 0xF1_E6E0]),
    phases: colors([0x01_4E42, 0x4C_029A, 0x69_3C01, 0x1D_1401, 0x67_0170, 0x65_0E01, 0x02_5A6E, 0x00_204D]),
    moment: tint(0xFF_F4CC, 0x00_0000, 0x5E_4500),
    roles: [
        tint(0xF1_F5FA, 0x00_0000, 0x37_5377), // action
        tint(0xF7_F4FC, 0x00_0000, 0x5C_4780), // thought
        tint(0xF5_F7F9, 0x00_0000, 0x44_5468), // touchpoint, other
        tint(0xFD_F0EE, 0x00_0000, 0x90_2F39), // pain
        tint(0xEA_F7EF, 0x00_0000, 0x02_5E34), // opportunity
        tint(0xFD_F6DC, 0x00_0000, 0x63_5101), // insight
        tint(0xEA_F5FA, 0x00_0000, 0x03_5870), // frontstage
        tint(0xF8_F3EC, 0x00_0000, 0x70_4A01), // backstage
        tint(0xF6_F4F1, 0x00_0000, 0x64_4E31), // support
    ],
    cards: CARDS_ON_LIGHT,
    ..super::LIGHT
};

pub(super) const DARK: Palette = Palette {
    line: Color::rgb(0x5A_6470),
    line2: Color::rgb(0x7A_8490),
    control: Color::rgb(0xA8_B1BC),
    neutral: Color::rgb(0x8A_94A0),
    ink: Color::rgb(0xFF_FFFF),
    ink2: Color::rgb(0xE3_E8EE),
    ink3: Color::rgb(0xC9_D1DA),
    personas: colors([0xB3_C8FF, 0xFF_C09A, 0xF7_B8E4, 0x9F_E0D6, 0xD8_E08A, 0xD2_DAE3]),
    persona_soft: colors([0x34_3B4A, 0x43_3A36]),
    phases: colors([0x93_FFBE, 0xC1_CFFF, 0xF2_98CF, 0xBC_EAED, 0xBD_B2FF, 0xDC_C5BE, 0xFF_FFFF, 0xFE_AC85]),
    moment: tint(0x2A_2408, 0xFF_F6D6, 0xFF_DC7A),
    roles: [
        tint(0x1C_222A, 0xFF_FFFF, 0xA0_BADB), // action
        tint(0x22_1F2C, 0xFF_FFFF, 0xBE_ADE0), // thought
        tint(0x1E_2125, 0xFF_FFFF, 0xAF_B8C4), // touchpoint, other
        tint(0x2E_1C1D, 0xFF_FFFF, 0xF3_9C9E), // pain
        tint(0x16_261B, 0xFF_FFFF, 0x7B_CC98), // opportunity
        tint(0x27_210A, 0xFF_FFFF, 0xCD_B760), // insight
        tint(0x15_242B, 0xFF_FFFF, 0x72_C4E4), // frontstage
        tint(0x27_2017, 0xFF_FFFF, 0xD4_B182), // backstage
        tint(0x23_201C, 0xFF_FFFF, 0xC8_B499), // support
    ],
    cards: CARDS_ON_DARK,
    ..super::DARK
};

pub(super) const PRINT: Palette = Palette {
    line: Color::rgb(0x9A_A3AD),
    line2: Color::rgb(0x6E_7781),
    control: Color::rgb(0x4C_5560),
    neutral: Color::rgb(0x6E_7781),
    ink: Color::rgb(0x00_0000),
    ink2: Color::rgb(0x1F_252D),
    ink3: Color::rgb(0x3A_424D),
    personas: colors([0x0B_2FA8, 0x8A_2B00, 0x6B_0F5A, 0x00_524A, 0x45_4A00, 0x33_3B47]),
    persona_soft: colors([0xE2_E6F5, 0xF1_E6E0]),
    phases: colors([0x01_4E42, 0x4C_029A, 0x69_3C01, 0x1D_1401, 0x67_0170, 0x65_0E01, 0x02_5A6E, 0x00_204D]),
    moment: tint(0xFF_F4CC, 0x00_0000, 0x5E_4500),
    roles: [
        tint(0xEB_F1F7, 0x00_0000, 0x35_5174), // action
        tint(0xF2_EEFA, 0x00_0000, 0x5A_457E), // thought
        tint(0xF1_F3F5, 0x00_0000, 0x42_5266), // touchpoint, other
        tint(0xFB_E8E7, 0x00_0000, 0x8B_2A35), // pain
        tint(0xE2_F3E8, 0x00_0000, 0x04_5A32), // opportunity
        tint(0xFC_F3D1, 0x00_0000, 0x61_5003), // insight
        tint(0xE2_F0F8, 0x00_0000, 0x03_556B), // frontstage
        tint(0xF5_EEE4, 0x00_0000, 0x6C_4700), // backstage
        tint(0xF2_F0EB, 0x00_0000, 0x61_4C2F), // support
    ],
    cards: CARDS_ON_LIGHT,
    ..super::PRINT
};

const CARDS_ON_LIGHT: CardTints = [
    tint(0xFB_D5DF, 0x00_0000, 0x8C_033F), // rose
    tint(0xFD_DFC2, 0x00_0000, 0x71_3A00), // orange
    tint(0xF8_EAA6, 0x00_0000, 0x5B_4A03), // yellow
    tint(0xCD_EBC9, 0x00_0000, 0x0E_5403), // green
    tint(0xC3_ECE8, 0x00_0000, 0x01_5254), // teal
    tint(0xCF_E0FC, 0x00_0000, 0x0E_4099), // blue
    tint(0xE2_D6FB, 0x00_0000, 0x57_249D), // violet
    tint(0xDD_E1E7, 0x00_0000, 0x3E_4855), // grey
];

const CARDS_ON_DARK: CardTints = [
    tint(0x4A_1C2B, 0xFF_FFFF, 0xFF_9DB8), // rose
    tint(0x46_290D, 0xFF_FFFF, 0xF4_AF6B), // orange
    tint(0x3D_3306, 0xFF_FFFF, 0xDF_C54A), // yellow
    tint(0x1D_3A1B, 0xFF_FFFF, 0x8B_D481), // green
    tint(0x0C_3A3A, 0xFF_FFFF, 0x6A_D4D1), // teal
    tint(0x1B_3157, 0xFF_FFFF, 0xA1_C1FE), // blue
    tint(0x37_245C, 0xFF_FFFF, 0xCA_AFFE), // violet
    tint(0x34_3B45, 0xFF_FFFF, 0xC4_CEDA), // grey
];
