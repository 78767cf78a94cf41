//! From one scene to the next, by id.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use specta::Type;

use crate::{Color, Group, Item, Items, Point, Rect, Scene, Shape, Size, Stick};

/// What turns one scene into another for a surface that keeps items by id.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScenePatch {
    /// The new size.
    pub size: Size,
    /// The new ground.
    pub background: Color,
    /// The new language, as in [`Scene::lang`].
    pub lang: String,
    /// The ids of all groups in their new painting order; `None` where it has not changed.
    pub order: Option<Vec<String>>,
    /// The groups that changed or are new.
    pub groups: Vec<GroupPatch>,
    /// The new scene's problems.
    pub problems: Vec<String>,
}

/// What changed in a group.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupPatch {
    /// The group.
    pub id: String,
    /// The group's offset, new or old.
    pub offset: Point,
    /// Whether the group stays in sight.
    pub stick: Stick,
    /// The ids of all items in their new painting order; `None` where it has not changed.
    pub order: Option<Vec<String>>,
    /// The items that changed or are new.
    pub items: Vec<ItemPatch>,
}

/// What changed in an item.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ItemPatch {
    /// The item.
    pub id: String,
    /// The rectangle, new or old.
    pub rect: Rect,
    /// The link, new or old.
    pub link: Option<String>,
    /// The shapes; `None` where they have not changed.
    pub shapes: Option<Vec<Shape>>,
}

impl ScenePatch {
    /// What turns `old` into `new`.
    #[must_use]
    pub fn between(old: &Scene, new: &Scene) -> Self {
        let before: HashMap<&str, &Group> = old.groups.iter().map(|group| (group.id.as_str(), group)).collect();
        let same_order = same_ids(old.groups.iter().map(|g| &g.id), new.groups.iter().map(|g| &g.id));
        Self {
            size: new.size,
            background: new.background,
            lang: new.lang.clone(),
            order: (!same_order).then(|| new.groups.iter().map(|group| group.id.clone()).collect()),
            groups: new
                .groups
                .iter()
                .filter_map(|group| GroupPatch::between(before.get(group.id.as_str()).copied(), group))
                .collect(),
            problems: new.problems.clone(),
        }
    }

    /// Whether nothing changed but perhaps size, ground, language and problems.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_none() && self.groups.is_empty()
    }

    /// Applies the patch, as a surface would.
    pub fn apply(&self, scene: &mut Scene) {
        scene.size = self.size;
        scene.background = self.background;
        scene.lang.clone_from(&self.lang);
        scene.problems.clone_from(&self.problems);
        for patch in &self.groups {
            if !scene.groups.iter().any(|group| group.id == patch.id) {
                scene.groups.push(Group {
                    id: patch.id.clone(),
                    offset: patch.offset,
                    stick: patch.stick,
                    items: Items::default(),
                });
            }
            let Some(group) = scene.groups.iter_mut().find(|group| group.id == patch.id) else { continue };
            patch.apply(group);
        }
        if let Some(order) = &self.order {
            reorder(&mut scene.groups, order, |group| &group.id);
        }
    }
}

impl GroupPatch {
    fn between(old: Option<&Group>, new: &Group) -> Option<Self> {
        let same_items = old.is_some_and(|old| old.items.are(&new.items));
        let items = if same_items { Vec::new() } else { changes(old, new) };
        let same_order = same_items
            || old.is_some_and(|old| same_ids(old.items.iter().map(|i| &i.id), new.items.iter().map(|i| &i.id)));
        let same_frame = old.is_some_and(|old| old.offset == new.offset && old.stick == new.stick);
        (!(same_order && same_frame && items.is_empty())).then(|| Self {
            id: new.id.clone(),
            offset: new.offset,
            stick: new.stick,
            order: (!same_order).then(|| new.items.iter().map(|item| item.id.clone()).collect()),
            items,
        })
    }

    fn apply(&self, group: &mut Group) {
        group.offset = self.offset;
        group.stick = self.stick;
        let places: HashMap<String, usize> =
            group.items.iter().enumerate().map(|(index, item)| (item.id.clone(), index)).collect();
        for patch in &self.items {
            match places.get(&patch.id).and_then(|index| group.items.get_mut(*index)) {
                Some(item) => {
                    item.rect = patch.rect;
                    item.link.clone_from(&patch.link);
                    if let Some(shapes) = &patch.shapes {
                        item.shapes.clone_from(shapes);
                    }
                }
                None => group.items.push(Item {
                    id: patch.id.clone(),
                    rect: patch.rect,
                    shapes: patch.shapes.clone().unwrap_or_default(),
                    link: patch.link.clone(),
                }),
            }
        }
        if let Some(order) = &self.order {
            reorder(&mut group.items, order, |item| &item.id);
        }
    }
}

/// The items that changed or are new.
fn changes(old: Option<&Group>, new: &Group) -> Vec<ItemPatch> {
    let before: HashMap<&str, &Item> =
        old.iter().flat_map(|group| &group.items).map(|item| (item.id.as_str(), item)).collect();
    new.items.iter().filter_map(|item| ItemPatch::between(before.get(item.id.as_str()).copied(), item)).collect()
}

impl ItemPatch {
    fn between(old: Option<&Item>, new: &Item) -> Option<Self> {
        let same_shapes = old.is_some_and(|old| old.shapes == new.shapes);
        let same_frame = old.is_some_and(|old| old.rect == new.rect && old.link == new.link);
        (!(same_shapes && same_frame)).then(|| Self {
            id: new.id.clone(),
            rect: new.rect,
            link: new.link.clone(),
            shapes: (!same_shapes).then(|| new.shapes.clone()),
        })
    }
}

fn same_ids<'a>(
    old: impl ExactSizeIterator<Item = &'a String>,
    new: impl ExactSizeIterator<Item = &'a String>,
) -> bool {
    old.len() == new.len() && old.eq(new)
}

/// Puts things into the order of the ids and drops those that are not named.
fn reorder<T>(things: &mut Vec<T>, order: &[String], id: impl Fn(&T) -> &String) {
    let rank: HashMap<&String, usize> = order.iter().enumerate().map(|(rank, id)| (id, rank)).collect();
    let named: HashSet<&String> = order.iter().collect();
    things.retain(|thing| named.contains(id(thing)));
    things.sort_by_key(|thing| rank.get(id(thing)).copied());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BoxShape;

    fn item(id: &str, x: f32, radius: f32) -> Item {
        let rect = Rect::new(x, 0.0, 10.0, 10.0);
        let shape = Shape::Box(BoxShape { rect, radius, fill: None, stroke: None });
        Item { id: id.into(), rect, shapes: vec![shape], link: None }
    }

    fn scene(groups: &[(&str, f32, &[Item])]) -> Scene {
        let groups = groups
            .iter()
            .map(|(id, y, items)| Group {
                id: (*id).into(),
                offset: Point::new(0.0, *y),
                stick: Stick::None,
                items: items.to_vec().into(),
            })
            .collect();
        Scene {
            size: Size { w: 100.0, h: 100.0 },
            background: Color::rgb(0xFF_FFFF),
            title: String::new(),
            lang: String::new(),
            groups,
            fonts: Vec::new(),
            structure: Vec::new(),
            outline: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn check(old: &Scene, new: &Scene) -> ScenePatch {
        let patch = ScenePatch::between(old, new);
        let mut patched = old.clone();
        patch.apply(&mut patched);
        assert_eq!(&patched, new);
        patch
    }

    #[test]
    fn a_patch_rebuilds_the_new_scene() {
        let old =
            scene(&[("a", 0.0, &[item("1", 0.0, 1.0), item("2", 5.0, 1.0)]), ("b", 10.0, &[item("3", 0.0, 1.0)])]);
        let mut new =
            scene(&[("c", 0.0, &[item("4", 0.0, 1.0)]), ("a", 7.0, &[item("2", 5.0, 2.0), item("1", 9.0, 1.0)])]);
        new.lang = "de".into();
        check(&old, &new);
        assert!(check(&old, &old).is_empty());
    }

    #[test]
    fn a_group_that_only_moves_sends_only_its_offset() {
        let old = scene(&[("a", 0.0, &[item("1", 0.0, 1.0)])]);
        let new = scene(&[("a", 9.0, &[item("1", 0.0, 1.0)])]);
        let patch = check(&old, &new);
        assert!(patch.groups[0].items.is_empty() && patch.groups[0].order.is_none());
    }

    #[test]
    fn an_item_that_only_moves_keeps_its_shapes() {
        let mut moved = item("1", 0.0, 1.0);
        moved.rect.x = 4.0;
        let patch = check(&scene(&[("a", 0.0, &[item("1", 0.0, 1.0)])]), &scene(&[("a", 0.0, &[moved])]));
        assert_eq!(patch.groups[0].items[0].shapes, None);
    }
}
