//! The faces that a scene draws with.

use std::sync::Arc;

/// Names a face within its scene: the index in [`crate::Scene::fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FontId(pub u16);

/// One face: a font file, or one font of a collection.
#[derive(Clone)]
pub struct FontFace {
    /// The family, as the page names it.
    pub family: String,
    /// The weight, 1 to 1000.
    pub weight: u16,
    /// The file.
    pub data: Arc<dyn AsRef<[u8]> + Send + Sync>,
    /// Which font of the file, from 0.
    pub index: u32,
}

impl FontFace {
    /// The bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        (*self.data).as_ref()
    }
}

impl PartialEq for FontFace {
    fn eq(&self, other: &Self) -> bool {
        self.family == other.family
            && self.weight == other.weight
            && self.index == other.index
            && (Arc::ptr_eq(&self.data, &other.data) || self.bytes() == other.bytes())
    }
}

impl std::fmt::Debug for FontFace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FontFace({} {} #{}, {} bytes)", self.family, self.weight, self.index, self.bytes().len())
    }
}
