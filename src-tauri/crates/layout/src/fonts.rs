//! The faces that text is shaped with, and what was shaped and drawn with them.
//!
//! Inter is bundled. What it cannot draw is asked from a [`FontSource`], one character at a time and each only
//! once, so the answer for a text does not depend on what was laid out before.

mod cache;
mod fallback;
mod shape;
mod source;

pub(crate) use shape::Shaped;
pub use source::{FontSource, NoMoreFonts};

use std::sync::{Arc, LazyLock};

use model::MapBundle;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight, SourceCache};
use parley::{FontContext, LayoutContext};
use scene::{Color, FontFace, FontId, Point, TextStyle};

use cache::Cache;
use fallback::Fallback;

use crate::kept::Kept;
use crate::language::Sample;

/// The bundled family, as the page names it.
pub const FAMILY: &str = "Inter";

/// The faces, and the text that was shaped with them.
pub struct Fonts {
    faces: Vec<FontFace>,
    /// The identities of the blobs behind [`Fonts::faces`], in the same order.
    blobs: Vec<(u64, u32)>,
    fallback: Fallback,
    context: FontContext,
    shaper: LayoutContext<()>,
    cache: Cache,
    /// The rows of the last layout; their glyphs are numbered by these faces.
    pub(crate) kept: Kept,
    /// The language that was told last, and by which texts.
    language: Option<(Sample, &'static str)>,
}

impl Fonts {
    /// The bundled faces, with that source for what lies beyond them. The source is asked only when needed.
    #[must_use]
    pub fn new(source: Box<dyn FontSource>) -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut fonts = Self {
            faces: Vec::new(),
            blobs: Vec::new(),
            fallback: Fallback::new(source),
            context: FontContext { collection, source_cache: SourceCache::default() },
            shaper: LayoutContext::new(),
            cache: Cache::default(),
            kept: Kept::default(),
            language: None,
        };
        for face in BUNDLED.iter() {
            let weight = Some(FontWeight::new(f32::from(face.weight)));
            let names = FontInfoOverride { family_name: Some(FAMILY), weight, ..FontInfoOverride::default() };
            fonts.register(face.clone(), Some(names));
        }
        fonts
    }

    /// The faces that have been used so far: the bundled ones first.
    #[must_use]
    pub fn faces(&self) -> &[FontFace] {
        &self.faces
    }

    /// The width of a text on one line, and the families that it needs beyond Inter: for surfaces that compare
    /// their own measure with this one.
    pub fn measure(&mut self, text: &str, style: &TextStyle) -> (f32, Vec<String>) {
        let shaped = self.shape(text, style, None);
        (shaped.width, shaped.block(Point::default(), Color::rgb(0)).fallback)
    }

    /// Shapes a text and breaks it into lines of at most that width; `None` breaks at line feeds only.
    pub(crate) fn shape(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> Arc<Shaped> {
        if let Some(known) = self.cache.get(text, style, width) {
            return known;
        }
        let shaped = Arc::new(self.shape_anew(text, style, width));
        self.cache.put(text, style, width, Arc::clone(&shaped));
        shaped
    }

    /// Shapes the first line of a text, cut with an ellipsis where it is longer than that width.
    pub(crate) fn shape_cut(&mut self, text: &str, style: &TextStyle, width: f32) -> Arc<Shaped> {
        let line = text.lines().next().unwrap_or_default();
        let whole = self.shape(line, style, None);
        if whole.width <= width && line.len() == text.len() {
            return whole;
        }
        let dots = self.shape("…", style, None).width;
        let cut = whole.fitting(width - dots);
        let kept = line.get(..cut).unwrap_or_default().trim_end();
        self.shape(&format!("{kept}…"), style, None)
    }

    /// The language of a map; asked anew only where the texts that tell it have changed.
    pub(crate) fn language(&mut self, bundle: &MapBundle) -> &'static str {
        let sample = Sample::of(bundle);
        match &self.language {
            Some((known, language)) if *known == sample => language,
            _ => {
                let language = sample.language();
                self.language = Some((sample, language));
                language
            }
        }
    }

    /// Forgets text that has not been needed for a while. Called once per layout.
    pub(crate) fn sweep(&mut self) {
        self.cache.sweep();
    }

    /// Adds a face and gives the name under which text asks for it; `None` where the file is not a font.
    fn register(&mut self, mut face: FontFace, names: Option<FontInfoOverride<'_>>) -> Option<String> {
        let blob = Blob::new(Arc::clone(&face.data));
        let id = blob.id();
        let families = self.context.collection.register_fonts(blob, names);
        let (family, _) = families.iter().find(|(_, fonts)| fonts.iter().any(|font| font.index() == face.index))?;
        let name = self.context.collection.family_name(*family)?.to_owned();
        face.family.clone_from(&name);
        self.blobs.push((id, face.index));
        self.faces.push(face);
        Some(name)
    }

    fn id_of(&self, blob: u64, index: u32) -> FontId {
        let place = self.blobs.iter().position(|known| *known == (blob, index)).unwrap_or_default();
        FontId(u16::try_from(place).unwrap_or_default())
    }
}

static BUNDLED: LazyLock<[FontFace; 3]> = LazyLock::new(|| {
    let face = |weight: u16, file: &'static [u8]| FontFace {
        family: FAMILY.to_owned(),
        weight,
        data: Arc::new(file),
        index: 0,
    };
    [
        face(400, include_bytes!("../fonts/Inter-Regular.ttf")),
        face(500, include_bytes!("../fonts/Inter-Medium.ttf")),
        face(600, include_bytes!("../fonts/Inter-SemiBold.ttf")),
    ]
});
