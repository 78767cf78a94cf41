//! Shaped text by text, style and width.

use std::collections::HashMap;
use std::sync::Arc;

use scene::{Figures, TextStyle};

use super::Shaped;

/// For how many layouts text is kept that none of them needed.
const KEPT: u64 = 8;

/// Shaped text by text, style and width.
#[derive(Default)]
pub(super) struct Cache {
    /// Style first, so that looking a text up copies nothing.
    texts: HashMap<Key, HashMap<Box<str>, Entry>>,
    now: u64,
}

struct Entry {
    shaped: Arc<Shaped>,
    used: u64,
}

/// Style and width by their bits.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    size: u32,
    line_height: u32,
    weight: u16,
    tracking: u32,
    figures: Figures,
    width: Option<u32>,
}

impl Key {
    fn new(style: &TextStyle, width: Option<f32>) -> Self {
        Self {
            size: style.size.to_bits(),
            line_height: style.line_height.to_bits(),
            weight: style.weight,
            tracking: style.tracking.to_bits(),
            figures: style.figures,
            width: width.map(f32::to_bits),
        }
    }
}

impl Cache {
    pub(super) fn get(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> Option<Arc<Shaped>> {
        let entry = self.texts.get_mut(&Key::new(style, width))?.get_mut(text)?;
        entry.used = self.now;
        Some(Arc::clone(&entry.shaped))
    }

    pub(super) fn put(&mut self, text: &str, style: &TextStyle, width: Option<f32>, shaped: Arc<Shaped>) {
        let entry = Entry { shaped, used: self.now };
        self.texts.entry(Key::new(style, width)).or_default().insert(text.into(), entry);
    }

    /// Ends a layout: text that the last few layouts did not need goes.
    pub(super) fn sweep(&mut self) {
        let now = self.now;
        for texts in self.texts.values_mut() {
            texts.retain(|_, entry| now - entry.used < KEPT);
        }
        self.now += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fonts, NoMoreFonts};

    const STYLE: TextStyle =
        TextStyle { size: 13.0, line_height: 18.0, weight: 400, tracking: 0.0, figures: Figures::Proportional };

    #[test]
    fn text_is_shaped_once_and_forgotten_when_no_longer_needed() {
        let mut fonts = Fonts::new(Box::new(NoMoreFonts));
        let first = fonts.shape("kept", &STYLE, Some(100.0));
        fonts.shape("dropped", &STYLE, Some(100.0));
        for _ in 0..=KEPT {
            assert!(Arc::ptr_eq(&first, &fonts.shape("kept", &STYLE, Some(100.0))));
            fonts.sweep();
        }
        assert!(fonts.cache.get("kept", &STYLE, Some(100.0)).is_some());
        assert!(fonts.cache.get("kept", &STYLE, Some(99.0)).is_none());
        assert!(fonts.cache.get("dropped", &STYLE, Some(100.0)).is_none());
    }
}
