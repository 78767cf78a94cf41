//! Colours, already chosen: red, green, blue and opacity, 8 bits each, sRGB.

use serde::{Serialize, Serializer};

/// A colour of the sRGB space; serialised as CSS writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, specta::Type)]
pub struct Color(#[specta(type = String)] pub [u8; 4]);

impl Color {
    /// An opaque colour from `0xRRGGBB`.
    #[must_use]
    pub const fn rgb(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self([red, green, blue, 255])
    }

    /// The same colour at that opacity, from 0 (nothing) to 1.
    #[must_use]
    pub fn with_opacity(self, opacity: f32) -> Self {
        let [red, green, blue, _] = self.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=255")]
        let alpha = (opacity.clamp(0.0, 1.0) * 255.0).round() as u8;
        Self([red, green, blue, alpha])
    }

    /// The opacity from 0 to 1.
    #[must_use]
    pub fn opacity(self) -> f32 {
        f32::from(self.0[3]) / 255.0
    }

    /// `#rrggbb`, or `#rrggbbaa` where it is not opaque.
    #[must_use]
    pub fn to_css(self) -> String {
        let [red, green, blue, alpha] = self.0;
        if alpha == 255 {
            format!("#{red:02x}{green:02x}{blue:02x}")
        } else {
            format!("#{red:02x}{green:02x}{blue:02x}{alpha:02x}")
        }
    }

    /// The contrast ratio of WCAG 2.2 between two opaque colours, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// This colour, painted over an opaque ground.
    #[must_use]
    pub fn over(self, ground: Self) -> Self {
        let alpha = self.opacity();
        let mix = |above: u8, below: u8| {
            let value = f32::from(above) * alpha + f32::from(below) * (1.0 - alpha);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
            let byte = value.round() as u8;
            byte
        };
        let ([r, g, b, _], [gr, gg, gb, _]) = (self.0, ground.0);
        Self([mix(r, gr), mix(g, gg), mix(b, gb), 255])
    }

    /// Relative luminance, by the formula of WCAG 2.2.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue, _] = self.0;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_css())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_names_opacity_only_where_there_is_some() {
        assert_eq!(Color::rgb(0x2B_4BCB).to_css(), "#2b4bcb");
        assert_eq!(Color::rgb(0x2B_4BCB).with_opacity(0.5).to_css(), "#2b4bcb80");
    }

    #[test]
    fn black_on_white_is_21() {
        let ratio = Color::rgb(0).contrast(Color::rgb(0xFF_FFFF));
        assert!((ratio - 21.0).abs() < 1e-6, "{ratio}");
    }
}
