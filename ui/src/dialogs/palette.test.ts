import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost } from "../ipc/fake/host";
import { App } from "../state/app.svelte";
import { found, paletteEntries, partsOf, type PaletteEntry } from "./palette";

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.start();
  await app.enter(await host.openSample());
});

function entry(id: string, label: string, detail = ""): PaletteEntry {
  return { id, section: "cards", label, detail, icon: "square", caps: [], run: () => undefined };
}

function ids(entries: readonly PaletteEntry[], query: string): string[] {
  return found(entries, query).flatMap(([, some]) => some.map(({ id }) => id));
}

describe("the command palette", () => {
  it("offers every action that can be done, with its keys, and not itself", () => {
    const entries = paletteEntries(app);
    expect(entries.find(({ id }) => id === "action/view.present")).toBeDefined();
    expect(entries.find(({ id }) => id === "action/map.export")?.caps).toEqual(["Ctrl", "E"]);
    expect(entries.find(({ id }) => id === "action/view.palette")).toBeUndefined();
    expect(entries.find(({ id }) => id === "action/edit.redo")).toBeUndefined();
  });

  it("knows every card, step and lane of the open map, and every map", () => {
    const entries = paletteEntries(app);
    const number = (section: string) => entries.filter((one) => one.section === section).length;
    expect(number("cards")).toBe(app.document?.cards.size);
    expect(number("steps")).toBe(app.document?.steps.length);
    expect(number("lanes")).toBe(app.document?.outline.lanes.length);
    expect(number("maps")).toBe(app.workspace?.maps.length);
  });

  it("ranks what begins with the words before what only holds them, and that before where it is", () => {
    const entries = [entry("beside", "A card", "Refund"), entry("inside", "Prerefund"), entry("word", "The refund"), entry("first", "Refund on scan")];
    expect(ids(entries, "refund")).toEqual(["first", "word", "inside", "beside"]);
  });

  it("wants all the words, in any order, whatever their case and marks", () => {
    const entries = [entry("one", "Café près de la gare"), entry("other", "Café")];
    expect(ids(entries, "GARE cafe")).toEqual(["one"]);
    expect(ids(entries, "tent")).toEqual([]);
  });

  it("shows actions and maps before anything is typed", () => {
    expect(found(paletteEntries(app), " ").map(([section]) => section)).toEqual(["actions", "maps"]);
  });

  it("marks what answers", () => {
    expect(partsOf("Wait for the refund", "ref wait")).toEqual([
      { text: "Wait", hit: true },
      { text: " for the ", hit: false },
      { text: "ref", hit: true },
      { text: "und", hit: false },
    ]);
    expect(partsOf("Plain", "")).toEqual([{ text: "Plain", hit: false }]);
    expect(partsOf("Café", "fe").at(-1)).toEqual({ text: "fé", hit: true });
  });
});
