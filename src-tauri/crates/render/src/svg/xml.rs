//! Text, numbers and colours as XML wants them.

use std::fmt::{self, Display, Formatter, Write};

use scene::{Color, LineCap, Stroke};

use crate::outline::dashes;

/// Text for content or for an attribute in double quotes; characters that XML 1.0 §2.2 forbids are dropped.
pub(super) struct Escaped<'a>(pub(super) &'a str);

/// A length, to a thousandth.
pub(super) struct Number(pub(super) f32);

/// A colour as the attribute of that name.
pub(super) struct Paint(pub(super) &'static str, pub(super) Color);

/// A line as attributes, of that width.
pub(super) struct Line<'a>(pub(super) &'a Stroke, pub(super) f32);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for char in self.0.chars().filter(|char| is_allowed(*char)) {
            match char {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                _ => f.write_char(char)?,
            }
        }
        Ok(())
    }
}

/// Whether XML 1.0 allows the character.
fn is_allowed(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

impl Display for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let value = if self.0.is_finite() { self.0 } else { 0.0 };
        let text = format!("{value:.3}");
        let short = text.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if short == "-0" { "0" } else { short })
    }
}

impl Display for Paint {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(name, color) = self;
        let [red, green, blue, alpha] = color.0;
        write!(f, r##" {name}="#{red:02x}{green:02x}{blue:02x}""##)?;
        if alpha < u8::MAX {
            write!(f, r#" {name}-opacity="{}""#, Number(color.opacity()))?;
        }
        Ok(())
    }
}

impl Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(stroke, width) = self;
        write!(f, r#"{} stroke-width="{}" stroke-linejoin="round""#, Paint("stroke", stroke.color), Number(*width))?;
        match stroke.cap {
            LineCap::Butt => {}
            LineCap::Round => f.write_str(r#" stroke-linecap="round""#)?,
        }
        let lengths: Vec<String> = dashes(stroke).iter().map(|length| Number(*length).to_string()).collect();
        if lengths.is_empty() { Ok(()) } else { write!(f, r#" stroke-dasharray="{}""#, lengths.join(" ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_only_text() {
        let hostile = "</text><script>&\"\u{0}\u{8}\u{FFFE}\u{1F600}\r\n";
        let safe = "&lt;/text&gt;&lt;script&gt;&amp;&quot;\u{1F600}\n";
        assert_eq!(Escaped(hostile).to_string(), safe);
    }

    #[test]
    fn numbers_are_short_and_finite() {
        let text = |value| Number(value).to_string();
        assert_eq!([text(1.0), text(-0.0001), text(12.3456), text(100.0)], ["1", "0", "12.346", "100"]);
        assert_eq!([text(f32::NAN), text(f32::INFINITY)], ["0", "0"]);
    }
}
