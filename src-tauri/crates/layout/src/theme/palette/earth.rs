//! Earth: clay, ochre, moss and slate.

use super::{Palette, colors, tint};

pub(super) const LIGHT: Palette = Palette {
    personas: colors([0x9A_3412, 0x1F_5F8B, 0x6B_3F7A, 0x3F_6212, 0x7A_5200, 0x5A_524C]),
    persona_soft: colors([0xF3_E7E3, 0xE4_ECF1]),
    phases: colors([0x4F_2E02, 0x6D_6F80, 0x3D_4A48, 0x5A_764C, 0x4A_2537, 0x8E_3C02, 0x65_4C74, 0xAC_5303]),
    moment: tint(0xFB_F3E6, 0x33_230F, 0x85_540F),
    roles: [
        tint(0xF6_EFEA, 0x31_2317, 0x80_5A3A), // action
        tint(0xF6_EFF5, 0x2D_222C, 0x7B_5377), // thought
        tint(0xF4_F2F1, 0x2E_2417, 0x70_614D), // touchpoint, other
        tint(0xFC_EBE8, 0x35_201C, 0xA5_3B2D), // pain
        tint(0xEA_F2E6, 0x21_2A1C, 0x47_712C), // opportunity
        tint(0xFB_F2D2, 0x2B_2615, 0x76_6202), // insight
        tint(0xEF_F0E5, 0x27_281A, 0x66_6732), // frontstage
        tint(0xF8_EEE5, 0x32_2313, 0x8E_5404), // backstage
        tint(0xF2_F0ED, 0x2C_2519, 0x70_6148), // support
    ],
    ..super::LIGHT
};

pub(super) const DARK: Palette = Palette {
    personas: colors([0xF5_9E75, 0x82_BCE6, 0xCF_A6E0, 0xA6_C96F, 0xE0_BC5A, 0xB8_AEA6]),
    persona_soft: colors([0x41_332F, 0x2A_3945]),
    phases: colors([0xB8_A137, 0xD9_E083, 0xA6_8675, 0xB4_C2AF, 0xC0_C460, 0xCC_DEC8, 0xA6_8910, 0xB2_9E91]),
    moment: tint(0x29_2016, 0xF3_E3CB, 0xDD_B377),
    roles: [
        tint(0x31_261D, 0xEF_E1D7, 0xD3_B095), // action
        tint(0x30_252E, 0xED_DEEB, 0xCE_AAC9), // thought
        tint(0x2B_2722, 0xE6_E2DC, 0xBE_B6AB), // touchpoint, other
        tint(0x39_221E, 0xF8_DCD7, 0xF8_9B8C), // pain
        tint(0x22_2C1C, 0xDD_ECD6, 0x9C_C685), // opportunity
        tint(0x30_2809, 0xF2_E7BE, 0xCE_B760), // insight
        tint(0x2A_2A1C, 0xE6_E7D5, 0xBA_BC85), // frontstage
        tint(0x33_2619, 0xF6_E1CD, 0xDF_AC7A), // backstage
        tint(0x2A_2723, 0xE8_E3DA, 0xC3_B59F), // support
    ],
    ..super::DARK
};

pub(super) const PRINT: Palette = Palette {
    personas: colors([0x9A_3412, 0x1F_5F8B, 0x6B_3F7A, 0x3F_6212, 0x7A_5200, 0x5A_524C]),
    persona_soft: colors([0xF3_E7E3, 0xE4_ECF1]),
    phases: colors([0x4F_2E02, 0x6D_6F80, 0x3D_4A48, 0x5A_764C, 0x4A_2537, 0x8E_3C02, 0x65_4C74, 0xAC_5303]),
    moment: tint(0xFB_F3E6, 0x33_230F, 0x85_540F),
    roles: [
        tint(0xF3_EAE4, 0x31_2317, 0x80_5A3A), // action
        tint(0xF3_E8F1, 0x2D_222C, 0x7B_5377), // thought
        tint(0xF1_EFEC, 0x2E_2417, 0x70_614D), // touchpoint, other
        tint(0xFB_E3DE, 0x35_201C, 0xA5_3B2D), // pain
        tint(0xE3_EEDD, 0x21_2A1C, 0x47_712C), // opportunity
        tint(0xFA_EFC4, 0x2B_2615, 0x76_6202), // insight
        tint(0xEA_EBDD, 0x27_281A, 0x66_6732), // frontstage
        tint(0xF7_E9DB, 0x32_2313, 0x8E_5404), // backstage
        tint(0xEF_ECE7, 0x2C_2519, 0x70_6148), // support
    ],
    ..super::PRINT
};
