// The picture as the page keeps it: one signal per item, so that a patch redraws what it names and nothing else.

import type { Group, GroupPatch, Item, Point, Rect, Scene, ScenePatch, Shape, Size, Stick } from "../ipc/types";

/** What an item looks like. Replaced as a whole, never changed in place. */
export interface ItemLook {
  readonly rect: Rect;
  readonly shapes: readonly Shape[];
  readonly link: string | null;
}

/** One item of the picture. Read `look` inside an effect or a template to be told when it changes. */
export class ItemMirror {
  readonly id: string;
  look: ItemLook;

  constructor(item: Item) {
    this.id = item.id;
    this.look = $state.raw<ItemLook>({ rect: item.rect, shapes: item.shapes, link: item.link });
  }
}

/** Items that move together. */
export class GroupMirror {
  readonly id: string;
  offset: Point;
  stick: Stick;
  /** In painting order. */
  items: readonly ItemMirror[];
  /** Rises when an item comes, goes or changes. */
  revision: number = $state.raw(0);
  readonly #byId = new Map<string, ItemMirror>();

  constructor(group: Group) {
    this.id = group.id;
    this.offset = $state.raw(group.offset);
    this.stick = $state.raw(group.stick);
    this.items = $state.raw<readonly ItemMirror[]>(group.items.map((item) => new ItemMirror(item)));
    for (const item of this.items) this.#byId.set(item.id, item);
  }

  item(id: string): ItemMirror | undefined {
    return this.#byId.get(id);
  }

  apply(patch: GroupPatch): void {
    if (this.offset.x !== patch.offset.x || this.offset.y !== patch.offset.y) this.offset = patch.offset;
    this.stick = patch.stick;
    if (patch.items.length > 0 || patch.order) this.revision += 1;
    const added: ItemMirror[] = [];
    for (const { id, rect, link, shapes } of patch.items) {
      const known = this.#byId.get(id);
      if (known) {
        known.look = { rect, link, shapes: shapes ?? known.look.shapes };
      } else {
        const item = new ItemMirror({ id, rect, link, shapes: shapes ?? [] });
        this.#byId.set(id, item);
        added.push(item);
      }
    }
    if (patch.order) {
      this.items = inOrder(patch.order, this.#byId);
    } else if (added.length > 0) {
      this.items = [...this.items, ...added];
    }
  }
}

/** The whole picture. */
export class SceneMirror {
  size: Size;
  background: string;
  /** As a BCP 47 tag; empty where unknown. */
  lang: string;
  problems: readonly string[];
  /** In painting order. */
  groups: readonly GroupMirror[];
  /** Rises with every patch, for surfaces that repaint as a whole. */
  revision: number = $state.raw(0);
  readonly #byId = new Map<string, GroupMirror>();

  constructor(scene: Scene) {
    this.size = $state.raw(scene.size);
    this.background = $state.raw(scene.background);
    this.lang = $state.raw(scene.lang);
    this.problems = $state.raw<readonly string[]>(scene.problems);
    this.groups = $state.raw<readonly GroupMirror[]>(scene.groups.map((group) => new GroupMirror(group)));
    for (const group of this.groups) this.#byId.set(group.id, group);
  }

  group(id: string): GroupMirror | undefined {
    return this.#byId.get(id);
  }

  /** The item of that id with the group it stands in. */
  find(id: string): { group: GroupMirror; item: ItemMirror } | undefined {
    for (const group of this.groups) {
      const item = group.item(id);
      if (item) return { group, item };
    }
    return undefined;
  }

  /** Does what `ScenePatch::apply` does in Rust: change and add by id, then put into order and drop the unnamed. */
  apply(patch: ScenePatch): void {
    if (this.size.w !== patch.size.w || this.size.h !== patch.size.h) this.size = patch.size;
    this.background = patch.background;
    this.lang = patch.lang;
    this.problems = patch.problems;
    const added: GroupMirror[] = [];
    for (const change of patch.groups) {
      let group = this.#byId.get(change.id);
      if (!group) {
        group = new GroupMirror({ id: change.id, offset: change.offset, stick: change.stick, items: [] });
        this.#byId.set(change.id, group);
        added.push(group);
      }
      group.apply(change);
    }
    if (patch.order) {
      this.groups = inOrder(patch.order, this.#byId);
    } else if (added.length > 0) {
      this.groups = [...this.groups, ...added];
    }
    this.revision += 1;
  }
}

/** The things of these ids, in that order; every other is forgotten. */
function inOrder<T>(order: readonly string[], byId: Map<string, T>): T[] {
  const named = new Set(order);
  for (const id of [...byId.keys()]) if (!named.has(id)) byId.delete(id);
  return order.flatMap((id) => byId.get(id) ?? []);
}
