import { describe, expect, it } from "vitest";

import { change, type FakeMap } from "../ipc/fake/model";
import { sample } from "../ipc/fake/sample";
import { between, draw } from "../ipc/fake/scene";
import type { Edit, Group, Item, Scene, ScenePatch } from "../ipc/types";
import { SceneMirror } from "./scene.svelte";

/** The mirror as the plain value that it mirrors. */
function plain(mirror: SceneMirror): Pick<Scene, "size" | "background" | "lang" | "groups" | "problems"> {
  const { size, background, lang, problems } = mirror;
  const groups = mirror.groups.map(({ id, offset, stick, items }) => ({
    ...{ id, offset, stick },
    items: items.map(({ id, look }) => ({ id, ...look })),
  }));
  return { size, background, lang, problems: [...problems], groups: groups as Group[] };
}

function expected({ size, background, lang, groups, problems }: Scene): ReturnType<typeof plain> {
  return { size, background, lang, groups, problems };
}

function item(id: string, x = 0): Item {
  return { id, rect: { x, y: 0, w: 10, h: 10 }, shapes: [], link: null };
}

function scene(groups: Group[]): Scene {
  return { size: { w: 100, h: 100 }, background: "#ffffff", title: "", lang: "", groups, problems: [] };
}

function group(id: string, items: Item[], y = 0): Group {
  return { id, offset: { x: 0, y }, stick: "none", items };
}

function patch(change: Partial<ScenePatch>): ScenePatch {
  return { size: { w: 100, h: 100 }, background: "#ffffff", lang: "", order: null, groups: [], problems: [], ...change };
}

describe("a patch", () => {
  it("turns one picture into another, as in Rust", () => {
    const workspace = sample();
    const map = workspace.maps[0] as FakeMap;
    const edits: Edit[] = [
      { edit: "addStep", phase: "phase-2", title: "Sleep on it", before: null },
      { edit: "addLane", map: map.id, kind: "text", role: "thought", title: "Thoughts", before: "lane-emotions" },
      { edit: "moveLane", lane: "lane-pains", before: "lane-actions" },
      { edit: "deletePhase", phase: "phase-5" },
      { edit: "deleteLane", lane: "lane-channels" },
      { edit: "setCardText", card: map.cards[0]?.id ?? "", text: "Sees photos of a lake that is rather far away." },
      { edit: "deleteCard", card: map.cards[1]?.id ?? "" },
    ];
    let shown = draw(map, "light").scene;
    const mirror = new SceneMirror(shown);
    for (const edit of edits) {
      change(workspace, edit);
      const next = draw(map, "light").scene;
      mirror.apply(between(shown, next));
      expect(plain(mirror), edit.edit).toEqual(expected(next));
      shown = next;
    }
  });

  it("keeps the shapes where it names none", () => {
    const shapes: Item["shapes"] = [{ shape: "path", path: "M0 0", fill: null, stroke: null }];
    const mirror = new SceneMirror(scene([group("a", [{ ...item("one"), shapes }])]));
    mirror.apply(patch({ groups: [{ ...group("a", []), order: null, items: [{ ...item("one", 5), shapes: null }] }] }));
    expect(mirror.group("a")?.item("one")?.look).toEqual({ rect: item("one", 5).rect, link: null, shapes });
  });

  it("leaves alone what it does not name", () => {
    const mirror = new SceneMirror(scene([group("a", [item("one"), item("two")])]));
    const before = mirror.group("a")?.item("two")?.look;
    mirror.apply(patch({ groups: [{ ...group("a", []), order: null, items: [{ ...item("one", 7), shapes: [] }] }] }));
    expect(mirror.group("a")?.item("two")?.look).toBe(before);
  });

  it("forgets what the order does not name, so that its id can come back as new", () => {
    const mirror = new SceneMirror(scene([group("a", [item("one"), item("two")]), group("b", [])]));
    mirror.apply(patch({ order: ["a"], groups: [{ ...group("a", []), order: ["two"], items: [] }] }));
    expect(mirror.groups.map((one) => one.id)).toEqual(["a"]);
    expect(mirror.find("one")).toBeUndefined();
    mirror.apply(patch({ groups: [{ ...group("a", []), order: ["one", "two"], items: [{ ...item("one", 3), shapes: [] }] }] }));
    expect(mirror.group("a")?.items.map((one) => one.id)).toEqual(["one", "two"]);
    expect(mirror.find("one")?.item.look.rect.x).toBe(3);
  });

  it("moves a group by its offset without touching its items", () => {
    const mirror = new SceneMirror(scene([group("a", [item("one")])]));
    const items = mirror.group("a")?.items;
    mirror.apply(patch({ groups: [{ ...group("a", [], 40), order: null, items: [] }] }));
    expect(mirror.group("a")?.offset).toEqual({ x: 0, y: 40 });
    expect(mirror.group("a")?.items).toBe(items);
  });
});
