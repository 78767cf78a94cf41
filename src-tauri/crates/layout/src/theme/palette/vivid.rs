//! Vivid: full colours, for a wall that is read from afar.

use super::{Palette, colors, tint};

pub(super) const LIGHT: Palette = Palette {
    personas: colors([0x1D_4ED8, 0xC2_410C, 0xA2_1CAF, 0x0F_766E, 0x4D_7C0F, 0x47_5569]),
    persona_soft: colors([0xE4_EAFA, 0xF8_E8E2]),
    phases: colors([0x00_50F2, 0xCB_035D, 0x6B_2BC4, 0x04_742A, 0x01_3385, 0x05_6C86, 0xC2_3402, 0xC3_0289]),
    moment: tint(0xFF_F6DC, 0x2D_2515, 0x7E_5E01),
    roles: [
        tint(0xE2_EDFE, 0x1A_273A, 0x41_6498), // action
        tint(0xF0_EAFE, 0x29_2237, 0x6F_4F9F), // thought
        tint(0xED_EFF2, 0x1F_253A, 0x57_6283), // touchpoint, other
        tint(0xFF_E4E2, 0x38_1E1D, 0xB2_2532), // pain
        tint(0xDB_F3DF, 0x18_2C1C, 0x03_7835), // opportunity
        tint(0xF9_EEC6, 0x2C_2610, 0x76_6203), // insight
        tint(0xD7_EFF9, 0x0D_2B35, 0x02_6E8C), // frontstage
        tint(0xFB_E8D8, 0x33_2211, 0x8E_5404), // backstage
        tint(0xF0_EBE5, 0x31_2310, 0x7B_5D32), // support
    ],
    ..super::LIGHT
};

pub(super) const DARK: Palette = Palette {
    personas: colors([0x82_A8FF, 0xFF_9E5E, 0xF0_8CFA, 0x4F_D6C6, 0xB4_E05A, 0xA9_B6C8]),
    persona_soft: colors([0x2A_354A, 0x43_332A]),
    phases: colors([0xFF_9242, 0xFE_6DC3, 0x0B_E38A, 0xFE_7082, 0xB2_99FF, 0x10_D3F1, 0xFF_F7C2, 0x64_89FF]),
    moment: tint(0x2B_2410, 0xF9_E7B8, 0xF0_C24A),
    roles: [
        tint(0x1A_2E4B, 0xDA_E5F6, 0x9A_B9E8), // action
        tint(0x32_2647, 0xE7_DEF9, 0xC1_A9EE), // thought
        tint(0x29_2C36, 0xDF_E2EC, 0xB0_B7C9), // touchpoint, other
        tint(0x49_1F1F, 0xFC_DAD8, 0xFE_9593), // pain
        tint(0x13_361C, 0xD0_F1D6, 0x69_D183), // opportunity
        tint(0x37_2D02, 0xF5_E7B3, 0xD3_B63E), // insight
        tint(0x07_3342, 0xCB_ECF9, 0x4A_C8F3), // frontstage
        tint(0x40_270C, 0xF7_E0CB, 0xE4_AA71), // backstage
        tint(0x32_2B22, 0xEC_E2D5, 0xCE_B38E), // support
    ],
    ..super::DARK
};

pub(super) const PRINT: Palette = Palette {
    personas: colors([0x1D_4ED8, 0xC2_410C, 0xA2_1CAF, 0x0F_766E, 0x4D_7C0F, 0x47_5569]),
    persona_soft: colors([0xE4_EAFA, 0xF8_E8E2]),
    phases: colors([0x00_50F2, 0xCB_035D, 0x6B_2BC4, 0x04_742A, 0x01_3385, 0x05_6C86, 0xC2_3402, 0xC3_0289]),
    moment: tint(0xFF_F3D1, 0x2D_2515, 0x7E_5E01),
    roles: [
        tint(0xDB_E9FE, 0x1A_273A, 0x41_6498), // action
        tint(0xEB_E3FE, 0x29_2237, 0x6F_4F9F), // thought
        tint(0xE9_EBF0, 0x1F_253A, 0x57_6283), // touchpoint, other
        tint(0xFE_DCDA, 0x38_1E1D, 0xB2_2532), // pain
        tint(0xD0_F0D5, 0x18_2C1C, 0x05_7635), // opportunity
        tint(0xF9_EBB5, 0x2C_2610, 0x76_6203), // insight
        tint(0xCB_ECFA, 0x0D_2B35, 0x02_6E8C), // frontstage
        tint(0xFD_E2CA, 0x33_2211, 0x8E_5404), // backstage
        tint(0xEF_E7DD, 0x31_2310, 0x7B_5D32), // support
    ],
    ..super::PRINT
};
