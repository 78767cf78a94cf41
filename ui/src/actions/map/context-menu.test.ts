import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import type { MenuPart } from "../../parts/menu";
import { App } from "../../state/app.svelte";
import type { Selection } from "../../state/session.svelte";
import { contextMenu } from "./context-menu";

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
});

const ids = (parts: readonly MenuPart[]): string[] =>
  parts.flatMap((part) => (part.is === "action" ? [part.action.id.replace("map.", "")] : part.is === "sub" ? ids(part.parts) : []));

function menu(selection: Selection, cursor: { lane: string; step: string } | null = null): string[] {
  app.session.selection = selection;
  app.session.cursor = cursor;
  return ids(contextMenu(app));
}

describe("the menu under the right button", () => {
  it("offers for every thing what can be done with it", () => {
    const { document } = app;
    const phase = document?.outline.phases[0];
    const emotion = document?.outline.lanes.find((lane) => lane.kind.kind === "emotion");
    const value = emotion?.kind.kind === "emotion" ? emotion.kind.values.find((one) => one.value !== null) : undefined;
    const card = [...(document?.cards.values() ?? [])][0];
    if (!document || !phase || !emotion || !value || !card) throw new Error("the sample has all of these");
    const all = ["paste", "selectAll", "view.find"];
    const cell = { lane: card.lane, step: card.from };
    const expected: [Selection, typeof cell | null, string[]][] = [
      [{ is: "map" }, null, [...all, "addPhase", "addLane"]],
      [{ is: "map" }, cell, [...all, "addCard", "toggleMoment", "addStep"]],
      [{ is: "phase", phase: phase.id }, null, [...all, "open", "addHere", "copy", "duplicate", "delete", "moveRight"]],
      [{ is: "step", step: card.from }, null, [...all, "open", "addHere", "copy", "duplicate", "delete", "toggleMoment"]],
      [{ is: "lane", lane: card.lane }, null, [...all, "open", "addHere", "copy", "duplicate", "delete", "toggleFold"]],
      [{ is: "cards", cards: [card.id] }, cell, [...all, "open", "addCard", "cut", "copy", "duplicate", "delete", "stretch"]],
      [{ is: "value", lane: emotion.id, step: value.step, persona: value.persona }, { lane: emotion.id, step: value.step }, [...all, "open", "editWords", "delete", "raise", "lower"]],
    ];
    const path = { id: "w", name: "", kind: "main", visibility: "shown", stops: [] } as const;
    document.outline = { ...document.outline, paths: [{ ...path, stops: [] }, { ...path, id: "v", stops: [] }] };
    expected.push([{ is: "path", path: "w" }, null, [...all, "open", "duplicate", "delete", "togglePath", "moveDown", "addPath"]]);
    for (const [selection, cursor, wanted] of expected) expect(menu(selection, cursor), selection.is).toEqual(expect.arrayContaining(wanted));
  });

  it("offers nothing that changes a map which cannot be changed", () => {
    app.session.density = "present";
    const [card] = [...(app.document?.cards.keys() ?? [])];
    expect(menu({ is: "cards", cards: [card ?? ""] })).toEqual(["view.find"]);
  });
});
