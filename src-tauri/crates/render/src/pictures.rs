//! Where sinks find the files of pictures, and how many pixels of them an output wants.

use std::collections::BTreeMap;
use std::sync::Arc;

use picture::Pixels;
use scene::{ImageShape, Scene, Shape};

/// Where sinks find the files of pictures: PNG or JPEG, upright, by the names in the scene.
pub trait Pictures {
    /// The file of that name; `None` where it is missing. Nothing is drawn of it then.
    fn file(&self, name: &str) -> Option<Arc<[u8]>>;
}

/// For scenes without pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoPictures;

impl Pictures for NoPictures {
    fn file(&self, _name: &str) -> Option<Arc<[u8]>> {
        None
    }
}

impl Pictures for BTreeMap<String, Arc<[u8]>> {
    fn file(&self, name: &str) -> Option<Arc<[u8]>> {
        self.get(name).cloned()
    }
}

/// Pixels per px of documents at 100 %: 300 a inch, as printers want them.
pub(crate) const DOCUMENT: f32 = 300.0 / 96.0;

/// A file with that many times the pixels that are wanted is used as it is: making it again would cost more than it
/// saves.
const ENOUGH: f32 = 1.5;

/// What an output made of the pictures, once for each picture and size.
pub(crate) struct Made<T> {
    density: f32,
    made: BTreeMap<Wanted, T>,
}

/// A picture in a size.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wanted {
    name: String,
    /// Pixels across.
    pub(crate) width: u32,
    /// Pixels down.
    pub(crate) height: u32,
}

impl<T> Made<T> {
    /// Makes something of every picture of the scene, for an output with that many pixels per px.
    pub(crate) fn new(
        scene: &Scene,
        pictures: &dyn Pictures,
        density: f32,
        make: impl Fn(&Arc<[u8]>, &Wanted) -> Option<T>,
    ) -> Self {
        let mut made = BTreeMap::new();
        for shape in images(scene) {
            let wanted = wanted(shape, density);
            if made.contains_key(&wanted) {
                continue;
            }
            if let Some(thing) = pictures.file(&shape.picture).and_then(|file| make(&file, &wanted)) {
                made.insert(wanted, thing);
            }
        }
        Self { density, made }
    }

    /// What was made for a picture; `None` where its file is missing or cannot be read.
    pub(crate) fn get(&self, shape: &ImageShape) -> Option<&T> {
        self.made.get(&wanted(shape, self.density))
    }

    /// Everything that was made, with its number from 0.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &T)> {
        self.made.values().enumerate()
    }

    /// The number of what was made for a picture.
    pub(crate) fn number(&self, shape: &ImageShape) -> Option<usize> {
        let wanted = wanted(shape, self.density);
        self.made.keys().position(|made| *made == wanted)
    }
}

/// The file that a document embeds: as it is, or made smaller where it has far more pixels than can be seen.
pub(crate) fn embedded(file: &Arc<[u8]>, wanted: &Wanted) -> Option<Arc<[u8]>> {
    let (width, _) = picture::size(file).ok()?;
    if real(width) <= real(wanted.width) * ENOUGH {
        return Some(file.clone());
    }
    let smaller = Pixels::read(file).ok()?.scaled(wanted.width, wanted.height).to_file().ok()?;
    Some(if smaller.len() < file.len() { smaller.into() } else { file.clone() })
}

/// The pictures of a scene, in painting order.
pub(crate) fn images(scene: &Scene) -> impl Iterator<Item = &ImageShape> {
    let shapes = scene.groups.iter().flat_map(|group| &group.items).flat_map(|item| &item.shapes);
    shapes.filter_map(|shape| match shape {
        Shape::Image(image) => Some(image),
        Shape::Box(_) | Shape::Path(_) | Shape::Text(_) => None,
    })
}

/// No more pixels than the picture has.
fn wanted(shape: &ImageShape, density: f32) -> Wanted {
    let placed = shape.placed();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first")]
    let side = |px: f32, has: f32| (px * density).round().clamp(1.0, has.max(1.0)) as u32;
    Wanted {
        name: shape.picture.clone(),
        width: side(placed.w, shape.pixels.w),
        height: side(placed.h, shape.pixels.h),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a side of a picture is far below 2^24 pixels")]
const fn real(side: u32) -> f32 {
    side as f32
}
