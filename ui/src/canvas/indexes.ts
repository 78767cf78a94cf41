// The spatial index of each group, made when it is first asked for and again when the group has changed.

import { untrack } from "svelte";

import type { Rect, Stick } from "../ipc/types";
import type { GroupMirror, ItemMirror } from "../state/scene.svelte";
import { SpatialIndex, boundsOf } from "./spatial";

export interface Indexed {
  readonly item: ItemMirror;
  readonly bounds: Rect;
}

interface Cached {
  readonly revision: number;
  readonly index: SpatialIndex<Indexed>;
}

const cache = new WeakMap<GroupMirror, Cached>();

/** The index of a group, in the group's coordinates. Reading it is told when the group changes. */
export function indexOf(group: GroupMirror): SpatialIndex<Indexed> {
  const { revision } = group;
  const known = cache.get(group);
  if (known?.revision === revision) return known.index;
  const index = untrack(
    () => new SpatialIndex(group.items.map((item) => ({ item, bounds: boundsOf(item.look.rect, item.look.shapes) }))),
  );
  cache.set(group, { revision, index });
  return index;
}

/** Beyond any map, so that only one axis of a window counts. */
const FAR = 1e7;

/** What to mount of the groups that stick that way: what sticks at the top is always in view up and down. */
export function windowFor(mounted: Rect, stick: Stick): Rect {
  switch (stick) {
    case "none":
      return mounted;
    case "top":
    case "below":
      return { ...mounted, y: -FAR, h: 2 * FAR };
    case "left":
      return { ...mounted, x: -FAR, w: 2 * FAR };
    case "corner":
      return { x: -FAR, y: -FAR, w: 2 * FAR, h: 2 * FAR };
  }
}
