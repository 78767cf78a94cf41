//! The colours that a card may have of its own, but in the themes that have their own.
//!
//! They are fuller than the tints of the roles, so that a coloured card is seen among them; text and mark reach
//! 4.5 on each.

use model::CardColor;

use super::{Tint, tint};

/// One tint for each [`CardColor`], in the order of its declaration.
pub(super) type CardTints = [Tint; 8];

/// On a light ground, on screen and on paper.
pub(super) const ON_LIGHT: CardTints = [
    tint(0xFB_D5DF, 0x3A_1420, 0xA3_2551), // rose
    tint(0xFD_DFC2, 0x36_1F08, 0x94_500A), // orange
    tint(0xF8_EAA6, 0x2C_2505, 0x6F_5A00), // yellow
    tint(0xCD_EBC9, 0x14_2A12, 0x2A_6B21), // green
    tint(0xC3_ECE8, 0x08_292A, 0x0A_686A), // teal
    tint(0xCF_E0FC, 0x0E_2445, 0x24_56B0), // blue
    tint(0xE2_D6FB, 0x28_1645, 0x6A_3CB5), // violet
    tint(0xDD_E1E7, 0x1C_222B, 0x4C_5664), // grey
];

/// On a dark ground.
pub(super) const ON_DARK: CardTints = [
    tint(0x4A_1C2B, 0xFB_DCE5, 0xFF_9DB8), // rose
    tint(0x46_290D, 0xFB_E3CC, 0xF3_AE6A), // orange
    tint(0x3D_3306, 0xF6_EBB4, 0xDF_C54A), // yellow
    tint(0x1D_3A1B, 0xD6_F0D2, 0x86_CF7C), // green
    tint(0x0C_3A3A, 0xCB_EFEC, 0x62_CCC9), // teal
    tint(0x1B_3157, 0xD7_E5FD, 0x93_B8FF), // blue
    tint(0x37_245C, 0xE7_DDFB, 0xC2_A4FA), // violet
    tint(0x34_3B45, 0xE4_E8ED, 0xAE_B8C4), // grey
];

/// The place of a colour in [`CardTints`].
pub(super) const fn place(color: CardColor) -> usize {
    match color {
        CardColor::Rose => 0,
        CardColor::Orange => 1,
        CardColor::Yellow => 2,
        CardColor::Green => 3,
        CardColor::Teal => 4,
        CardColor::Blue => 5,
        CardColor::Violet => 6,
        CardColor::Grey => 7,
    }
}
