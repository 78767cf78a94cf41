import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { deleteChosen } from "../actions/map/delete-chosen";
import { FakeHost } from "../ipc/fake/host";
import type { CanvasUpdate } from "../ipc/types";
import { App } from "../state/app.svelte";
import { CanvasController } from "./controller.svelte";
import { presented } from "./geometry";
import { placeRect } from "./place-rect";
import type { Place } from "./places";
import { insetsFor } from "./sticky";

const PRESS = { code: "", isComposing: false, mod: false, shift: false, alt: false };

/** An answer that draws nothing anew. */
const UNCHANGED: CanvasUpdate = {
  ...{ seq: 9, grid: null, outline: null, cards: [], removedCards: [] },
  patch: { size: { w: 0, h: 0 }, background: "", lang: "", order: null, groups: [], problems: [] },
};

async function open(): Promise<{ host: FakeHost; app: App; canvas: CanvasController }> {
  const host = new FakeHost();
  const app = new App(host);
  await app.enter(await host.openSample());
  const canvas = new CanvasController(app);
  app.session.controls = canvas;
  canvas.views.resize(1000, 800);
  return { host, app, canvas };
}

/** Lets everything that waits for the host happen. */
const settled = () => vi.advanceTimersByTimeAsync(20);

function middle(canvas: CanvasController, place: Place): { x: number; y: number } {
  const found = canvas.model && placeRect(canvas.model, place);
  if (!found) throw new Error("not on the map");
  return { x: found.rect.x + found.rect.w / 2, y: found.rect.y + found.rect.h / 2 };
}

function press(canvas: CanvasController, at: { x: number; y: number }, modifiers = { mod: false, shift: false }): void {
  const target = canvas.hitAt(at);
  canvas.point({ on: "down", at, button: "main", target, modifiers, device: "mouse", clicks: 1, space: false });
}

describe("the canvas", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("requestAnimationFrame", (task: () => void) => setTimeout(task, 1));
    vi.stubGlobal("cancelAnimationFrame", (id: number) => clearTimeout(id));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("selects what the keyboard walks to", async () => {
    const { app, canvas } = await open();
    expect(canvas.key({ ...PRESS, key: "ArrowDown" })).toBe("mine");
    const { place } = canvas.cursors;
    if (place?.at !== "cell" || place.entry === null) throw new Error("the sample begins with a card");
    expect(app.session.selection).toEqual({ is: "cards", cards: [place.entry] });
    expect(app.session.cursor).toEqual({ lane: place.lane, step: place.step });
  });

  it("selects with one click and edits with the next", async () => {
    const { canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    const at = middle(canvas, canvas.cursors.place ?? { at: "title" });
    canvas.cursors.forget();
    press(canvas, at);
    canvas.point({ on: "up", at });
    expect(canvas.writer.editing).toBeNull();
    press(canvas, at);
    canvas.point({ on: "up", at });
    expect(canvas.writer.editing?.writing.is).toBe("text");
  });

  it("makes one edit of a drag and keeps the cursor on the card", async () => {
    const { host, canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    const card = canvas.cursors.place;
    if (card?.at !== "cell") throw new Error("the sample begins with a card");
    const from = middle(canvas, card);
    press(canvas, from);
    for (const dx of [20, 80, 160]) canvas.point({ on: "move", at: { x: from.x + dx, y: from.y } });
    canvas.point({ on: "up", at: { x: from.x + 160, y: from.y } });
    await settled();
    expect(host.edits).toHaveLength(1);
    expect(host.edits[0]).toMatchObject({ edit: "moveCard", card: card.entry });
    canvas.cursors.repair();
    expect(canvas.cursors.place).toMatchObject({ entry: card.entry });
    expect(canvas.cursors.place).not.toMatchObject({ step: card.step });
  });

  it("changes nothing by a drag that Escape ends", async () => {
    const { host, canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    const from = middle(canvas, canvas.cursors.place ?? { at: "title" });
    press(canvas, from);
    canvas.point({ on: "move", at: { x: from.x + 160, y: from.y } });
    expect(canvas.dragger.dragging).not.toBeNull();
    canvas.key({ ...PRESS, key: "Escape" });
    canvas.point({ on: "up", at: { x: from.x + 160, y: from.y } });
    await settled();
    expect(canvas.dragger.dragging).toBeNull();
    expect(host.edits).toEqual([]);
  });

  it("selects what a frame over empty ground touches, and adds with Shift", async () => {
    const { app, canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    const [first] = app.session.selectedCards;
    const rect = canvas.model?.cardRect(first ?? "");
    if (!first || !rect) throw new Error("the sample begins with a card");
    canvas.cursors.forget();
    const right = { x: rect.x + rect.w + 4, y: rect.y + 4 };
    press(canvas, right);
    canvas.point({ on: "move", at: { x: right.x - 12, y: right.y + 12 } });
    expect(app.session.selectedCards).toEqual([first]);
    canvas.point({ on: "up", at: { x: right.x - 12, y: right.y + 12 } });
    expect(canvas.marquee.frame).toBeNull();
    press(canvas, right, { mod: false, shift: true });
    canvas.point({ on: "move", at: { x: right.x + 20, y: right.y + 12 } });
    expect(app.session.selectedCards).toHaveLength(2);
    canvas.key({ ...PRESS, key: "Escape" });
    expect(app.session.selectedCards).toEqual([first]);
  });

  it("selects on the way with Shift, from where that began", async () => {
    const { app, canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    const [first] = app.session.selectedCards;
    canvas.key({ ...PRESS, key: "ArrowRight", shift: true });
    canvas.key({ ...PRESS, key: "ArrowRight", shift: true });
    expect(app.session.selectedCards).toHaveLength(3);
    canvas.key({ ...PRESS, key: "ArrowLeft", shift: true });
    expect(app.session.selectedCards).toHaveLength(2);
    canvas.key({ ...PRESS, key: "Escape" });
    expect(app.session.selectedCards).toHaveLength(1);
    expect(app.session.selectedCards).not.toEqual([first]);
  });

  it("takes a step into a path with Enter or a second click, and deletes the path", async () => {
    const { app, canvas } = await open();
    const [first, second] = app.document?.steps ?? [];
    const path = (await app.edit({ edit: "addPath", map: app.document?.map ?? "", name: "Way", kind: "main", stops: [], before: null }))?.created;
    if (!first || !second || !path) throw new Error("the sample has steps");
    const stops = () => app.document?.outline.paths[0]?.stops;
    canvas.goTo({ at: "path", path, step: second.id });
    expect(app.session.selection).toEqual({ is: "path", path });
    canvas.key({ ...PRESS, key: "Enter" });
    await settled();
    expect(stops()).toEqual([second.id]);
    const at = middle(canvas, { at: "path", path, step: first.id });
    for (const wanted of [[second.id], [first.id, second.id]]) {
      press(canvas, at);
      canvas.point({ on: "up", at });
      await settled();
      expect(stops()).toEqual(wanted);
    }
    await deleteChosen.run(app);
    expect(app.document?.outline.paths).toEqual([]);
    expect(app.session.selection).toEqual({ is: "map" });
  });

  it("types over a card, and Escape brings it back", async () => {
    const { host, app, canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    expect(canvas.key({ ...PRESS, key: "x" })).toBe("typed");
    canvas.writer.input({ text: "x", caret: 1 });
    canvas.giveUpText();
    await settled();
    expect(host.edits).toEqual([]);
    expect(app.session.editing).toBe(false);
  });

  it("goes on naming with Tab from one step to the next, and ends behind the last", async () => {
    const { canvas } = await open();
    const steps = canvas.model?.grid.columns.map((column) => column.step) ?? [];
    canvas.cursors.goTo({ at: "step", step: steps.at(-2) ?? "" });
    canvas.key({ ...PRESS, key: "Enter" });
    canvas.leaveText("next");
    expect(canvas.writer.editing?.writing).toMatchObject({ target: { target: "step", step: steps.at(-1) } });
    canvas.leaveText("next");
    expect(canvas.writer.editing).toBeNull();
  });

  it("lets the keyboard leave after Escape and Tab", async () => {
    const { app, canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    expect(canvas.key({ ...PRESS, key: "Tab" })).toBe("mine");
    canvas.key({ ...PRESS, key: "Escape" });
    expect(app.session.announcement).not.toBe("");
    expect(canvas.key({ ...PRESS, key: "Tab" })).toBe("not mine");
  });

  it("goes to a neighbour when what it stands on is deleted", async () => {
    const { app, canvas } = await open();
    canvas.key({ ...PRESS, key: "ArrowDown" });
    const before = canvas.cursors.place;
    if (before?.at !== "cell" || before.entry === null) throw new Error("the sample begins with a card");
    await app.edit({ edit: "deleteCard", card: before.entry });
    canvas.cursors.repair();
    expect(canvas.cursors.place).toEqual({ ...before, entry: null });
  });

  it("stays where it is when what was undone is in sight, and else goes there the shortest way", async () => {
    const { app, canvas } = await open();
    canvas.views.resize(600, 800);
    canvas.begin("map-tent", "edit");
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) canvas.key({ ...PRESS, key });
    const [first] = app.session.selectedCards;
    const card = canvas.model?.card(first ?? "");
    const rect = canvas.model?.cardRect(first ?? "");
    if (!card || !rect || !canvas.model) throw new Error("the sample begins with a card");
    const scrolled = (x: number): number => {
      canvas.views.scrollTo(x);
      canvas.views.flush();
      canvas.follow({ ...UNCHANGED, cards: [card] });
      canvas.views.flush();
      return canvas.views.view.x;
    };
    expect(scrolled(140)).toBe(140);
    expect(scrolled(900)).toBe(rect.x - insetsFor(canvas.views.view, canvas.model.grid).left);
  });

  it("presents the map as it fits, and goes on where it was left", async () => {
    const { app, canvas } = await open();
    canvas.begin("map-tent", "edit");
    canvas.key({ ...PRESS, key: "ArrowDown" });
    canvas.views.zoomTo(1.5);
    canvas.views.pan(300, 200);
    canvas.views.flush();
    const before = canvas.views.view;
    await app.setDensity("present");
    canvas.views.resize(1400, 800);
    canvas.begin("map-tent", "present");
    expect(canvas.views.view).toMatchObject({ x: 0, y: 0 });
    expect(canvas.views.view.zoom).toBeLessThan(1);
    expect(canvas.cursors.place).toBeNull();
    expect(canvas.quiet).toBe(true);
    canvas.views.resize(1100, 800);
    const { width, zoom } = canvas.views.view;
    const size = canvas.model?.document.scene.size ?? { w: 0, h: 0 };
    expect(zoom).toBe(presented({ ...canvas.views.view, width }, size).zoom);
    canvas.key({ ...PRESS, key: "ArrowDown" });
    expect(canvas.quiet).toBe(false);
    expect(canvas.key({ ...PRESS, key: "Escape" })).toBe("not mine");
    await app.setDensity("edit");
    canvas.views.resize(1000, 800);
    canvas.begin("map-tent", "edit");
    expect(canvas.views.view).toEqual(before);
    canvas.begin("map-jacket", "edit");
    expect(canvas.views.view).toMatchObject({ x: 0, y: 0, zoom: 1 });
  });

  it("edits nothing in a workspace that can only be read", async () => {
    const { host, app, canvas } = await open();
    app.workspace = app.workspace && { ...app.workspace, readOnly: "It is on a read-only disk." };
    canvas.key({ ...PRESS, key: "ArrowDown" });
    canvas.key({ ...PRESS, key: "Enter" });
    expect(canvas.writer.editing).toBeNull();
    const from = middle(canvas, canvas.cursors.place ?? { at: "title" });
    press(canvas, from);
    canvas.point({ on: "move", at: { x: from.x + 160, y: from.y } });
    canvas.point({ on: "up", at: { x: from.x + 160, y: from.y } });
    await settled();
    expect(host.edits).toEqual([]);
  });
});
