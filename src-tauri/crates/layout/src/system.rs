//! Faces of the system, by script: what a window or a command line passes to [`crate::Fonts`].
//!
//! The system is first asked when a text needs it; a map in Latin letters never does.
//!
//! Deliberately absent: anything that layout itself needs.

use std::collections::HashMap;

use fontique::{
    Collection, CollectionOptions, FallbackKey, FamilyId, FontInfo, FontStyle, FontWeight, FontWidth, GenericFamily,
    Script, SourceCache, SourceCacheOptions,
};
use icu_properties::props::Script as IcuScript;
use icu_properties::{PropertyNamesLong, PropertyParser};
use scene::FontFace;

use crate::FontSource;

/// The weights that the map's type uses.
const WEIGHTS: [u16; 3] = [400, 500, 600];

/// The system's faces: fontconfig on Linux, the platform's own list elsewhere.
#[derive(Default)]
pub struct SystemFonts {
    system: Option<System>,
}

struct System {
    collection: Collection,
    files: SourceCache,
    families: HashMap<FamilyId, Vec<FontFace>>,
    answers: HashMap<String, Vec<FamilyId>>,
}

impl SystemFonts {
    /// The system's faces, not yet asked.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl FontSource for SystemFonts {
    fn faces(&mut self, script: &str, sample: char) -> Vec<FontFace> {
        self.system.get_or_insert_with(System::open).faces(script, sample)
    }
}

impl System {
    fn open() -> Self {
        Self {
            collection: Collection::new(CollectionOptions { shared: false, system_fonts: true }),
            files: SourceCache::new(SourceCacheOptions::default()),
            families: HashMap::new(),
            answers: HashMap::new(),
        }
    }

    fn faces(&mut self, script: &str, sample: char) -> Vec<FontFace> {
        let likely = match self.answers.get(script) {
            Some(known) => known.clone(),
            None => {
                let likely = self.likely(script);
                self.answers.insert(script.to_owned(), likely.clone());
                likely
            }
        };
        let found = likely.into_iter().find(|family| self.draws(*family, sample));
        let family = found.or_else(|| {
            let all = self.all();
            all.into_iter().find(|family| self.draws(*family, sample))
        });
        family.map(|family| self.family(family)).unwrap_or_default()
    }

    /// The Noto face made for the script, which sits well beside Inter, then the families that the system prefers
    /// for it, plain ones first.
    fn likely(&mut self, script: &str) -> Vec<FamilyId> {
        let mut families = self.preferred(script);
        if let Some(family) = noto(script).and_then(|name| self.collection.family_id(&name)) {
            families.insert(0, family);
        }
        families
    }

    fn preferred(&mut self, script: &str) -> Vec<FamilyId> {
        let mut families: Vec<FamilyId> = Vec::new();
        if script == "Zsye" {
            families.extend(self.collection.generic_families(GenericFamily::Emoji));
        } else if let Ok(script) = Script::parse(script) {
            families.extend(self.collection.fallback_families(FallbackKey::new(script, None)));
        }
        for generic in [GenericFamily::SystemUi, GenericFamily::SansSerif, GenericFamily::Emoji] {
            families.extend(self.collection.generic_families(generic));
        }
        let mut seen = std::collections::HashSet::new();
        families.retain(|family| seen.insert(*family));
        families.sort_by_key(|family| self.collection.family_name(*family).is_some_and(is_ornate));
        families
    }

    /// All families, plain ones first, each in alphabetical order.
    fn all(&mut self) -> Vec<FamilyId> {
        let mut names: Vec<String> = self.collection.family_names().map(str::to_owned).collect();
        names.sort_by_cached_key(|name| (is_ornate(name), name.clone()));
        names.iter().filter_map(|name| self.collection.family_id(name)).collect()
    }

    fn draws(&mut self, family: FamilyId, sample: char) -> bool {
        let Some(info) = self.collection.family(family) else { return false };
        let Some(font) = regular(&info) else { return false };
        let Some(data) = self.files.get(font.source()) else { return false };
        font.charmap_index().charmap(data.as_ref()).and_then(|map| map.map(sample)).is_some_and(|glyph| glyph != 0)
    }

    fn family(&mut self, family: FamilyId) -> Vec<FontFace> {
        if let Some(known) = self.families.get(&family) {
            return known.clone();
        }
        let faces = self.load(family);
        self.families.insert(family, faces.clone());
        faces
    }

    fn load(&mut self, family: FamilyId) -> Vec<FontFace> {
        let Some(info) = self.collection.family(family) else { return Vec::new() };
        let mut taken: Vec<(u64, u32)> = Vec::new();
        let mut faces = Vec::new();
        for weight in WEIGHTS {
            let wanted = FontWeight::new(f32::from(weight));
            let Some(font) = info.match_font(FontWidth::NORMAL, FontStyle::Normal, wanted, false) else { continue };
            let place = (font.source().id().to_u64(), font.index());
            if taken.contains(&place) {
                continue;
            }
            taken.push(place);
            let Some(blob) = self.files.get(font.source()) else { continue };
            let (data, _) = blob.into_raw_parts();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "weights lie in 1..=1000")]
            let weight = font.weight().value().clamp(1.0, 1000.0) as u16;
            faces.push(FontFace { family: info.name().to_owned(), weight, data, index: font.index() });
        }
        faces
    }
}

/// The name of the Noto family for a script.
fn noto(script: &str) -> Option<String> {
    let name = match script {
        "Hani" | "Bopo" => "CJK SC",
        "Hira" | "Kana" => "CJK JP",
        "Hang" => "CJK KR",
        other => {
            let script = PropertyParser::<IcuScript>::new().get_strict(other)?;
            PropertyNamesLong::<IcuScript>::new().get(script)?
        }
    };
    Some(format!("Noto Sans {}", name.replace('_', " ")))
}

fn regular(family: &fontique::FamilyInfo) -> Option<&FontInfo> {
    family.match_font(FontWidth::NORMAL, FontStyle::Normal, FontWeight::NORMAL, false)
}

/// Whether a family is not what one would set a card in beside Inter.
fn is_ornate(name: &str) -> bool {
    ["Serif", "Mono", "Kufi", "Nastaliq", "Naskh", "Rashi", "Display", "Looped", "Unjoined", "Math", "Symbols"]
        .iter()
        .any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noto_names_a_family_by_script() {
        assert_eq!(noto("Arab").as_deref(), Some("Noto Sans Arabic"));
        assert_eq!(noto("Hira").as_deref(), Some("Noto Sans CJK JP"));
        assert_eq!(noto("nope"), None);
    }

    #[test]
    fn what_the_system_gives_can_draw_what_was_asked_for() {
        let mut fonts = SystemFonts::new();
        for (script, sample) in [("Arab", 'ع'), ("Hani", '日'), ("Zsye", '😀'), ("Hebr", 'ש'), ("Zyyy", '⎈')] {
            let faces = fonts.faces(script, sample);
            if faces.is_empty() {
                eprintln!("skipped: this system has no face for {script}");
            }
            for face in faces {
                let font = fontique::SourceInfo::new(
                    fontique::SourceId::new(),
                    fontique::SourceKind::Memory(fontique::Blob::new(face.data.clone())),
                );
                let font = FontInfo::from_source(font, face.index).unwrap();
                let glyph = font.charmap_index().charmap(face.bytes()).and_then(|map| map.map(sample));
                assert!(glyph.is_some_and(|glyph| glyph != 0), "{script}: {}", face.family);
            }
        }
    }
}
