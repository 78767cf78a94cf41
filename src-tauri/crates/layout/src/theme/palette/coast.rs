//! Coast: blues and greens of water, with coral for the second persona.

use super::{Palette, colors, tint};

pub(super) const LIGHT: Palette = Palette {
    personas: colors([0x0B_5CAB, 0xB8_432A, 0x5B_45B0, 0x04_665E, 0x4F_6312, 0x4D_5969]),
    persona_soft: colors([0xE2_EBF5, 0xF6_E8E5]),
    phases: colors([0x00_3C6A, 0x05_73A3, 0x02_4A46, 0x03_7A78, 0x01_4394, 0x01_2E44, 0x05_6272, 0x03_60CD]),
    moment: tint(0xEF_F7FA, 0x10_282F, 0x0B_6780),
    roles: [
        tint(0xEA_F2F9, 0x15_2838, 0x32_6893), // action
        tint(0xF1_F1FB, 0x25_2435, 0x5E_5B96), // thought
        tint(0xF0_F3F5, 0x11_2A35, 0x47_697A), // touchpoint, other
        tint(0xFA_EBEA, 0x33_211F, 0x9B_4440), // pain
        tint(0xE2_F5EB, 0x16_2C22, 0x03_7654), // opportunity
        tint(0xF9_F2D9, 0x2A_2619, 0x72_6326), // insight
        tint(0xE0_F3F6, 0x0D_2C31, 0x01_707E), // frontstage
        tint(0xE8_F2F1, 0x18_2A29, 0x24_716D), // backstage
        tint(0xEE_F1F2, 0x1E_282B, 0x53_676E), // support
    ],
    ..super::LIGHT
};

pub(super) const DARK: Palette = Palette {
    personas: colors([0x7D_B8FF, 0xFF_A188, 0xBD_B0FF, 0x78_C9BE, 0xB5_C67E, 0xA2_ACB9]),
    persona_soft: colors([0x29_384A, 0x43_3332]),
    phases: colors([0x70_AAB1, 0x7A_F3C2, 0x6B_A6F4, 0x71_EBFF, 0x55_8FD9, 0x41_9979, 0x76_C5ED, 0x82_CAAD]),
    moment: tint(0x16_252B, 0xCF_E9F2, 0x7C_C6DC),
    roles: [
        tint(0x1C_2A36, 0xD6_E7F5, 0x91_BDE3), // action
        tint(0x27_2737, 0xE0_E1F6, 0xB2_B1E5), // thought
        tint(0x20_292E, 0xDA_E4EA, 0xA8_BAC4), // touchpoint, other
        tint(0x37_2321, 0xF4_DDDB, 0xEE_A099), // pain
        tint(0x13_2F24, 0xCE_F0E0, 0x61_CFA4), // opportunity
        tint(0x2E_2811, 0xF0_E7C6, 0xC9_B775), // insight
        tint(0x0F_2E33, 0xCC_EDF3, 0x50_CADE), // frontstage
        tint(0x1D_2C2B, 0xD4_EAE8, 0x8B_C4C0), // backstage
        tint(0x25_282A, 0xDE_E5E7, 0xA9_BBC1), // support
    ],
    ..super::DARK
};

pub(super) const PRINT: Palette = Palette {
    personas: colors([0x0B_5CAB, 0xB8_432A, 0x5B_45B0, 0x04_665E, 0x4F_6312, 0x4D_5969]),
    persona_soft: colors([0xE2_EBF5, 0xF6_E8E5]),
    phases: colors([0x00_3C6A, 0x05_73A3, 0x02_4A46, 0x03_7A78, 0x01_4394, 0x01_2E44, 0x05_6272, 0x03_60CD]),
    moment: tint(0xEB_F5F9, 0x10_282F, 0x0B_6780),
    roles: [
        tint(0xE3_EEF7, 0x15_2838, 0x32_6893), // action
        tint(0xEA_EAFA, 0x25_2435, 0x5E_5B96), // thought
        tint(0xEB_F0F2, 0x11_2A35, 0x47_697A), // touchpoint, other
        tint(0xF8_E4E1, 0x33_211F, 0x9B_4440), // pain
        tint(0xD8_F1E5, 0x16_2C22, 0x03_7654), // opportunity
        tint(0xF8_EFCD, 0x2A_2619, 0x72_6326), // insight
        tint(0xD5_EFF4, 0x0D_2C31, 0x01_707E), // frontstage
        tint(0xE0_EFEE, 0x18_2A29, 0x24_716D), // backstage
        tint(0xE9_EDEE, 0x1E_282B, 0x53_676E), // support
    ],
    ..super::PRINT
};
