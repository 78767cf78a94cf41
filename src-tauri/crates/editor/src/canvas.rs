//! The open map: what is stored, what is shown, and the picture of it.

use layout::{Fonts, Layout, View, layout};
use model::{MapBundle, MapId};
use scene::ScenePatch;

use crate::outline::{card_changes, cards, outline};
use crate::overlay::with_preview;
use crate::view::{CanvasUpdate, CanvasView, MapOutline, Preview};

/// The map on the canvas. It keeps the last picture, so that an answer holds only what changed.
pub(crate) struct Canvas {
    view: View,
    seq: u32,
    stored: MapBundle,
    preview: Preview,
    shown: MapBundle,
    outline: MapOutline,
    layout: Layout,
}

impl Canvas {
    pub(crate) fn open(stored: MapBundle, view: View, seq: u32, fonts: &mut Fonts) -> Self {
        let layout = layout(&stored, &view, fonts);
        let outline = outline(&stored);
        Self { view, seq, shown: stored.clone(), stored, preview: Preview::None, outline, layout }
    }

    pub(crate) const fn map(&self) -> &MapId {
        &self.stored.map.id
    }

    pub(crate) const fn seq(&self) -> u32 {
        self.seq
    }

    pub(crate) fn whole(&self) -> CanvasView {
        CanvasView {
            seq: self.seq,
            scene: self.layout.scene.clone(),
            grid: self.layout.grid.clone(),
            outline: self.outline.clone(),
            cards: cards(&self.shown),
        }
    }

    /// Draws what would be, without storing it.
    pub(crate) fn preview(&mut self, preview: Preview, fonts: &mut Fonts) -> CanvasUpdate {
        self.preview = preview;
        self.redraw(fonts)
    }

    /// Takes what is stored now. A preview has had its day.
    pub(crate) fn refresh(&mut self, stored: MapBundle, fonts: &mut Fonts) -> CanvasUpdate {
        self.stored = stored;
        self.preview = Preview::None;
        self.redraw(fonts)
    }

    fn redraw(&mut self, fonts: &mut Fonts) -> CanvasUpdate {
        let shown = with_preview(&self.stored, &self.preview);
        let new = layout(&shown, &self.view, fonts);
        let new_outline = outline(&shown);
        let (changed, removed_cards) = card_changes(&self.shown, &shown);
        self.seq = self.seq.wrapping_add(1);
        let update = CanvasUpdate {
            seq: self.seq,
            patch: ScenePatch::between(&self.layout.scene, &new.scene),
            grid: (self.layout.grid != new.grid).then(|| new.grid.clone()),
            outline: (self.outline != new_outline).then(|| new_outline.clone()),
            cards: changed,
            removed_cards,
        };
        self.layout = new;
        self.shown = shown;
        self.outline = new_outline;
        update
    }
}
