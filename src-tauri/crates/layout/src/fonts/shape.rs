//! Shaping and line breaking, on parley.
//!
//! Line boxes are the style's line height apart, whatever faces a line needs, as a browser does it.

use std::borrow::Cow;
use std::ops::Range;

use parley::{
    Alignment, AlignmentOptions, CHROMIUM_LINE_BREAK_OVERRIDE, FontFamily, FontFamilyName, FontFeatures, FontWeight,
    LineHeight, OverflowWrap, StyleProperty,
};
use scene::{Align, Color, Direction, Figures, Glyph, GlyphRun, Line, Lines, Point, TextBlock, TextStyle};

use super::{FAMILY, Fonts};

/// The ascent and descent of Inter, in em.
const ASCENT: f32 = 1984.0 / 2048.0;
/// See [`ASCENT`].
const DESCENT: f32 = 494.0 / 2048.0;

/// A shaped text, before it has a place and a colour.
#[derive(Debug)]
pub(crate) struct Shaped {
    /// The lines. Never empty.
    pub(crate) lines: Lines,
    /// The width in which the text was broken; of the widest line where it was not.
    pub(crate) width: f32,
    /// Whether a glyph is missing.
    pub(crate) missing: bool,
    style: TextStyle,
    direction: Direction,
    fallback: Vec<String>,
}

impl Shaped {
    /// The block at that place, in that colour.
    pub(crate) fn block(&self, origin: Point, color: Color) -> TextBlock {
        TextBlock {
            origin,
            width: self.width,
            style: self.style,
            color,
            align: Align::Start,
            direction: self.direction,
            fallback: self.fallback.clone(),
            lines: self.lines.clone(),
        }
    }

    /// The height of all lines.
    pub(crate) fn height(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a text has far fewer lines than 2^24")]
        let count = self.lines.len() as f32;
        count * self.style.line_height
    }

    /// How many bytes of the first line fit into that width.
    pub(super) fn fitting(&self, width: f32) -> usize {
        let Some(line) = self.lines.first() else { return 0 };
        let mut clusters: Vec<(Range<usize>, f32)> = Vec::new();
        for glyph in line.runs.iter().flat_map(|run| &run.glyphs) {
            match clusters.last_mut() {
                Some((range, advance)) if *range == glyph.text => *advance += glyph.advance,
                _ => clusters.push((glyph.text.clone(), glyph.advance)),
            }
        }
        clusters.sort_by_key(|(range, _)| range.start);
        let mut used = 0.0;
        let fits = clusters.iter().take_while(|(_, advance)| {
            used += advance;
            used <= width
        });
        fits.last().map_or(0, |(range, _)| range.end)
    }
}

impl Fonts {
    pub(super) fn shape_anew(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> Shaped {
        let text = drawable(text);
        let beyond = self.families_beyond(&text);
        let tracking = if joined(&text) { 0.0 } else { style.tracking };
        let style = TextStyle { tracking, ..*style };
        let mut layout = self.parley(&text, &style, &beyond);
        layout.break_all_lines(width);
        layout.align(Alignment::Start, AlignmentOptions::default());
        let mut missing = false;
        let lines: Vec<Line> = layout
            .lines()
            .enumerate()
            .map(|(index, line)| self.line(&text, &style, index, &line, &mut missing))
            .collect();
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let direction = if layout.is_rtl() { Direction::Rtl } else { Direction::Ltr };
        let lines = Lines::from(lines);
        Shaped { lines, width: width.unwrap_or(widest), missing, style, direction, fallback: beyond }
    }

    fn parley(&mut self, text: &str, style: &TextStyle, beyond: &[String]) -> parley::Layout<()> {
        let mut families = vec![FontFamilyName::named(FAMILY)];
        families.extend(beyond.iter().map(|name| FontFamilyName::named(name)));
        let mut builder = self.shaper.ranged_builder(&mut self.context, text, 1.0, true);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(families))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight))));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.line_height)));
        builder.push_default(StyleProperty::LetterSpacing(style.tracking * style.size));
        builder.push_default(StyleProperty::FontFeatures(features(style.figures)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.set_line_break_override(Some(CHROMIUM_LINE_BREAK_OVERRIDE));
        builder.build(text)
    }

    fn line(
        &self,
        text: &str,
        style: &TextStyle,
        index: usize,
        line: &parley::Line<'_, ()>,
        missing: &mut bool,
    ) -> Line {
        let range = line.text_range();
        let start = range.start.min(text.len());
        let whole = text.get(start..range.end.min(text.len())).unwrap_or_default();
        let words = whole.strip_suffix('\n').unwrap_or(whole);
        let metrics = line.metrics();
        let mut pen = metrics.offset + metrics.inline_min_coord;
        let mut runs = Vec::new();
        for run in line.runs() {
            let font = self.id_of(run.font().data.id(), run.font().index);
            let direction = if run.is_rtl() { Direction::Rtl } else { Direction::Ltr };
            let glyphs = glyphs(&run, start..start + words.len(), &mut pen);
            *missing |= glyphs.iter().any(|glyph| glyph.id == 0);
            if !glyphs.is_empty() {
                runs.push(GlyphRun { font, size: style.size, direction, glyphs });
            }
        }
        let x = runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.at.x).reduce(f32::min).unwrap_or(pen);
        let width = metrics.advance - metrics.hanging_advance;
        Line { text: words.to_owned(), x, width, baseline: baseline(style, index), runs }
    }
}

fn features(figures: Figures) -> FontFeatures<'static> {
    FontFeatures::Source(Cow::Borrowed(match figures {
        Figures::Proportional => "",
        Figures::Tabular => "\"tnum\"",
    }))
}

/// The glyphs of a run within a line's words, and the pen moved past them.
///
/// A ligature stands for several clusters; its glyphs come with the first in reading order, which in a run from
/// right to left is drawn after the others.
fn glyphs(run: &parley::Run<'_, ()>, words: Range<usize>, pen: &mut f32) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = Vec::new();
    let mut cluster_from = 0;
    let mut ahead: Option<(usize, f32)> = None;
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        let advance = cluster.advance();
        if range.start >= words.end || range.start < words.start {
            continue;
        }
        let range = range.start - words.start..range.end.min(words.end) - words.start;
        if cluster.is_ligature_continuation() {
            if run.is_rtl() {
                let (end, before) = ahead.unwrap_or((range.end, 0.0));
                ahead = Some((end.max(range.end), before + advance));
            } else {
                glyphs.iter_mut().skip(cluster_from).for_each(|glyph| glyph.text.end = range.end);
            }
        } else {
            let (end, before) = ahead.take().unwrap_or((range.end, 0.0));
            let mut x = *pen - before;
            cluster_from = glyphs.len();
            for glyph in cluster.glyphs() {
                let at = Point::new(x + glyph.x, glyph.y);
                let text = range.start..end.max(range.end);
                glyphs.push(Glyph { id: glyph.id, at, advance: glyph.advance, text });
                x += glyph.advance;
            }
        }
        *pen += advance;
    }
    glyphs
}

/// The baseline of a line, from the top of its block: the line box's middle is the middle of Inter's ascent and
/// descent, both rounded to whole px as browsers do it.
fn baseline(style: &TextStyle, index: usize) -> f32 {
    let (ascent, descent) = ((ASCENT * style.size).round(), (DESCENT * style.size).round());
    #[expect(clippy::cast_precision_loss, reason = "a text has far fewer lines than 2^24")]
    let top = index as f32 * style.line_height;
    top + ((style.line_height - ascent - descent) / 2.0).floor() + ascent
}

/// The text without what cannot be drawn: a tab is a space, other controls go.
fn drawable(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| c.is_control() && c != '\n') {
        let clean = text.chars().map(|c| if c == '\t' { ' ' } else { c });
        Cow::Owned(clean.filter(|c| !c.is_control() || *c == '\n').collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether the text has letters that join, which must not be spaced apart.
fn joined(text: &str) -> bool {
    let joins = |c: char| {
        matches!(c, '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') // Arabic, Syriac
            || matches!(c, '\u{900}'..='\u{dff}' | '\u{1800}'..='\u{18af}') // Indic scripts, Mongolian
    };
    text.chars().any(joins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NoMoreFonts;

    const STYLE: TextStyle =
        TextStyle { size: 13.0, line_height: 18.0, weight: 400, tracking: 0.0, figures: Figures::Proportional };

    #[test]
    fn tabular_figures_are_all_as_wide() {
        let mut fonts = Fonts::new(Box::new(NoMoreFonts));
        let mut width = |text: &str, style: &TextStyle| fonts.shape_anew(text, style, None).width;
        assert!((width("111", &STYLE) - width("888", &STYLE)).abs() > 1.0);
        assert_eq!(width("111", &STYLE.tabular()), width("888", &STYLE.tabular()));
    }

    fn shape(text: &str, width: Option<f32>) -> std::sync::Arc<Shaped> {
        Fonts::new(Box::new(NoMoreFonts)).shape(text, &STYLE, width)
    }

    fn words(shaped: &Shaped) -> Vec<&str> {
        shaped.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_card_of_the_picture_breaks_as_in_the_picture() {
        assert_eq!(
            words(&shape("Keeps four tents open in browser tabs for a week.", Some(120.0))),
            ["Keeps four tents ", "open in browser ", "tabs for a week."]
        );
    }

    #[test]
    fn line_feeds_break_and_do_not_stay() {
        assert_eq!(words(&shape("one\n\ntwo\n", None)), ["one", "", "two", ""]);
        assert_eq!(words(&shape("", Some(100.0))), [""]);
    }

    #[test]
    fn a_word_longer_than_the_line_breaks_anywhere_and_keeps_inside() {
        let shaped = shape(&"Donaudampfschiff".repeat(30), Some(120.0));
        assert!(shaped.lines.len() > 10);
        assert!(shaped.lines.iter().all(|line| line.width <= 120.0));
    }

    #[test]
    fn every_byte_of_a_line_belongs_to_a_glyph_in_order() {
        for text in ["office e\u{301}t\u{e9}", "fi->ffl 1/2", "a  b "] {
            let shaped = shape(text, None);
            let mut covered = vec![false; text.len()];
            for glyph in shaped.lines[0].runs.iter().flat_map(|run| &run.glyphs) {
                covered[glyph.text.clone()].fill(true);
            }
            assert!(covered.iter().all(|byte| *byte), "{text:?}");
        }
    }

    #[test]
    fn a_glyph_that_no_face_has_is_noticed() {
        assert!(shape("日", None).missing);
        assert!(!shape("day\n\t", None).missing);
    }

    #[test]
    fn a_cut_text_ends_with_dots_and_fits() {
        let mut fonts = Fonts::new(Box::new(NoMoreFonts));
        let cut = fonts.shape_cut("Four tabs, no difference", &STYLE, 80.0);
        assert!(cut.width <= 80.0 && cut.lines[0].text.ends_with('…'), "{:?}", cut.lines[0].text);
        assert_eq!(fonts.shape_cut("Four", &STYLE, 80.0).lines[0].text, "Four");
    }

    #[test]
    fn spacing_between_letters_widens_the_line() {
        let tight = TextStyle { tracking: -0.042, ..STYLE };
        let mut fonts = Fonts::new(Box::new(NoMoreFonts));
        let (normal, narrow) = (fonts.shape("tent", &STYLE, None).width, fonts.shape("tent", &tight, None).width);
        let expected = normal - 4.0 * 0.042 * 13.0;
        assert!((narrow - expected).abs() < 0.01, "{narrow} {expected}");
    }
}
