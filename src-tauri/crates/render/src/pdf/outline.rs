//! The outline of the document, as a viewer shows it beside the pages.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use scene::{OutlineEntry, Rect, Scene};

use super::plan::Plan;

/// The outline of the scene; where it has none, its title alone, because a document must have one.
pub(super) fn outline(scene: &Scene, plan: &Plan<'_>) -> Outline {
    let mut outline = Outline::new();
    let title = [OutlineEntry { title: scene.title.clone(), level: 0, at: scene::Point::default() }];
    let entries = if scene.outline.is_empty() { &title[..] } else { &scene.outline };
    for node in nodes(entries, plan) {
        outline.push_child(node);
    }
    outline
}

/// Each entry with those below it: the following ones of a higher level.
fn nodes(entries: &[OutlineEntry], plan: &Plan<'_>) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    let mut rest = entries;
    while let Some((entry, after)) = rest.split_first() {
        let below = after.iter().take_while(|next| next.level > entry.level).count();
        let (children, next) = after.split_at(below);
        let mut node = OutlineNode::new(entry.title.clone(), destination(entry.at, plan)).with_open(true);
        for child in self::nodes(children, plan) {
            node.push_child(child);
        }
        nodes.push(node);
        rest = next;
    }
    nodes
}

/// The place of a point on the first page that shows it; the top of the document where none does.
fn destination(at: scene::Point, plan: &Plan<'_>) -> XyzDestination {
    let found = plan.sheets.iter().enumerate().find_map(|(page, sheet)| {
        let body = sheet.layers.first()?;
        let shows = body.window.holds(&Rect::new(at.x, at.y, 0.0, 0.0));
        let place = body.on_page(&Rect::new(at.x, at.y, 0.0, 0.0), plan.scale);
        shows.then(|| XyzDestination::new(page, Point::from_xy(place.x, place.y)))
    });
    found.unwrap_or_else(|| XyzDestination::new(0, Point::from_xy(0.0, 0.0)))
}
