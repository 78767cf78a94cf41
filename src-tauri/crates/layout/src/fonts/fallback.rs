//! Which families a text needs beyond Inter.

use std::collections::HashMap;
use std::sync::LazyLock;

use icu_properties::props::{DefaultIgnorableCodePoint, EmojiPresentation, RegionalIndicator, Script, WhiteSpace};
use icu_properties::{CodePointMapData, CodePointSetData, PropertyNamesShort};
use parley::fontique::{Blob, Charmap, CharmapIndex, FontInfo, SourceId, SourceInfo, SourceKind};
use scene::FontFace;

use super::{BUNDLED, FontSource, Fonts};

/// The source, and what it answered.
pub(super) struct Fallback {
    source: Box<dyn FontSource>,
    /// The family for a character asked for as that script; `None` where there is none.
    answers: HashMap<(char, &'static str), Option<String>>,
}

impl Fallback {
    pub(super) fn new(source: Box<dyn FontSource>) -> Self {
        Self { source, answers: HashMap::new() }
    }
}

impl Fonts {
    /// The families that a text needs after Inter: that of its emoji, because text faces may have some of them in
    /// outline, then the others in the order in which the text needs them.
    pub(super) fn families_beyond(&mut self, text: &str) -> Vec<String> {
        if text.is_ascii() {
            return Vec::new();
        }
        let han = han_as(text);
        let mut families: Vec<String> = Vec::new();
        for sample in text.chars().filter(|c| needs_more(*c)) {
            let script = match script_of(sample) {
                "Hani" => han,
                other => other,
            };
            let Some(family) = self.family_for(sample, script) else { continue };
            if !families.contains(&family) {
                let place = if script == "Zsye" { 0 } else { families.len() };
                families.insert(place, family);
            }
        }
        families
    }

    fn family_for(&mut self, sample: char, script: &'static str) -> Option<String> {
        if let Some(known) = self.fallback.answers.get(&(sample, script)) {
            return known.clone();
        }
        let faces = self.fallback.source.faces(script, sample);
        let mut family = None;
        for face in faces {
            let name = self.known_face(&face).or_else(|| self.register(face, None));
            family = family.or(name);
        }
        self.fallback.answers.insert((sample, script), family.clone());
        family
    }

    fn known_face(&self, face: &FontFace) -> Option<String> {
        self.faces
            .iter()
            .find(|known| known.index == face.index && std::ptr::eq(known.bytes(), face.bytes()))
            .map(|known| known.family.clone())
    }
}

/// Whether the character must be drawn and Inter cannot.
fn needs_more(c: char) -> bool {
    !c.is_ascii()
        && !c.is_control()
        && !CodePointSetData::new::<WhiteSpace>().contains(c)
        && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        && inter().is_none_or(|map| map.map(c).is_none_or(|glyph| glyph == 0))
}

fn inter() -> Option<Charmap<'static>> {
    static INDEX: LazyLock<Option<CharmapIndex>> = LazyLock::new(|| {
        let blob = Blob::new(BUNDLED[0].data.clone());
        let source = SourceInfo::new(SourceId::new(), SourceKind::Memory(blob));
        FontInfo::from_source(source, 0).map(|font| font.charmap_index())
    });
    INDEX.as_ref()?.charmap(BUNDLED[0].bytes())
}

/// The code of the script that a character is to be asked for as.
fn script_of(c: char) -> &'static str {
    let emoji = CodePointSetData::new::<EmojiPresentation>().contains(c)
        || CodePointSetData::new::<RegionalIndicator>().contains(c);
    if emoji {
        return "Zsye";
    }
    let script = CodePointMapData::<Script>::new().get(c);
    PropertyNamesShort::<Script>::new().get(script).unwrap_or("Zyyy")
}

/// What Han characters are asked for as: a text with kana is Japanese, one with hangul Korean.
fn han_as(text: &str) -> &'static str {
    let scripts = CodePointMapData::<Script>::new();
    let of = |c: char| scripts.get(c);
    if text.chars().any(|c| matches!(of(c), Script::Hiragana | Script::Katakana)) {
        "Hira"
    } else if text.chars().any(|c| of(c) == Script::Hangul) {
        "Hang"
    } else {
        "Hani"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NoMoreFonts;

    #[test]
    fn inter_draws_latin_greek_cyrillic_and_common_signs() {
        assert!("Größe “œuvre” Ελλάδα Москва → − € ½ … é e\u{301}".chars().all(|c| !needs_more(c)));
        assert!(['日', 'ع', '😀', 'अ'].into_iter().all(needs_more));
    }

    #[test]
    fn invisible_characters_need_no_face() {
        assert!("\u{200d}\u{fe0f}\u{200b}\u{a0}\t\n\u{2003}".chars().all(|c| !needs_more(c)));
    }

    #[test]
    fn scripts_are_asked_for_by_their_code() {
        assert_eq!(
            [script_of('日'), script_of('ع'), script_of('😀'), script_of('⎈')],
            ["Hani", "Arab", "Zsye", "Zyyy"]
        );
        assert_eq!([han_as("漢字"), han_as("漢字かな"), han_as("漢字 한글")], ["Hani", "Hira", "Hang"]);
    }

    #[test]
    fn the_source_is_never_asked_for_latin_and_once_for_the_rest() {
        struct Count(std::sync::Arc<std::sync::atomic::AtomicUsize>);
        impl FontSource for Count {
            fn faces(&mut self, script: &str, sample: char) -> Vec<FontFace> {
                self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                NoMoreFonts.faces(script, sample)
            }
        }
        let count = std::sync::Arc::default();
        let mut fonts = Fonts::new(Box::new(Count(std::sync::Arc::clone(&count))));
        assert!(fonts.families_beyond("A card’s text – in “Latin”").is_empty());
        assert_eq!(count.load(std::sync::atomic::Ordering::Relaxed), 0);
        fonts.families_beyond("日日");
        fonts.families_beyond("日");
        assert_eq!(count.load(std::sync::atomic::Ordering::Relaxed), 1);
    }
}
