//! Links on a page, one for each part of a linked item that the page shows.

use std::collections::BTreeMap;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::Rect;
use krilla::page::Page;
use scene::{Scene, Shape};

use super::plan::{Plan, Sheet};
use super::tags::Marked;
use crate::link;
use crate::mark::{self, shared};

/// The links of a scene by group and item.
pub(super) struct Links(BTreeMap<(u32, u32), Link>);

struct Link {
    url: String,
    /// What a reader says for it.
    words: String,
    rect: scene::Rect,
}

impl Links {
    /// The links that are safe to follow.
    pub(super) fn new(scene: &Scene) -> Self {
        let links = mark::items(scene).filter_map(|placed| {
            let url = placed.item.link.as_deref().and_then(link::url)?;
            let texts = placed.item.shapes.iter().filter_map(|shape| match shape {
                Shape::Text(block) => Some(block.text()),
                Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
            });
            let words = texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            let words = if words.is_empty() { url.clone() } else { words };
            let rect = scene::Rect { x: placed.origin.x, y: placed.origin.y, ..placed.item.rect };
            Some(((placed.at.group, placed.at.item), Link { url, words, rect }))
        });
        Self(links.collect())
    }

    /// Adds the links that a page shows.
    pub(super) fn annotate(&self, page: &mut Page<'_>, plan: &Plan<'_>, sheet: &Sheet, marked: &mut Marked) {
        if self.0.is_empty() {
            return;
        }
        for layer in &sheet.layers {
            let marks = layer.marks.iter().filter_map(|index| plan.marks.get(*index));
            let mut items: Vec<(u32, u32)> = marks.map(|mark| (mark.at.group, mark.at.item)).collect();
            items.dedup();
            for item in items {
                let Some(link) = self.0.get(&item) else { continue };
                let Some(visible) = shared(&link.rect, &layer.window) else { continue };
                let scene::Rect { x, y, w, h } = layer.on_page(&visible, plan.scale);
                let Some(rect) = Rect::from_xywh(x, y, w, h) else { continue };
                let target = Target::Action(LinkAction::new(link.url.clone()).into());
                let annotation = Annotation::new_link(LinkAnnotation::new(rect, target), Some(link.words.clone()));
                marked.add_link(item, page.add_tagged_annotation(annotation));
            }
        }
    }
}
