import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost } from "../ipc/fake/host";
import { App } from "../state/app.svelte";
import type { Selection } from "../state/session.svelte";
import { actions } from ".";
import { actionFor, type Focus } from "./dispatch";
import type { KeyPress } from "./shortcut";

const NOWHERE: Focus = { inText: false, onCanvas: false, inDialog: false };

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.start();
  await app.enter(await host.openSample());
});

function ctrl(key: string): KeyPress {
  return { key, code: "", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
}

function found(key: string, focus: Focus): string | undefined {
  return actionFor(actions, ctrl(key), "ctrl", focus, app)?.id;
}

describe("the registry", () => {
  it("has each action once", () => {
    const ids = actions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives a key to one action at a time, whatever is selected", () => {
    const [card] = app.document?.cards.keys() ?? [];
    const selections: Selection[] = [
      { is: "map" },
      { is: "cards", cards: card === undefined ? [] : [card] },
      { is: "phase", phase: "phase-1" },
      { is: "lane", lane: "lane-pains" },
      { is: "step", step: app.document?.steps[0]?.id ?? "" },
    ];
    for (const selection of selections) {
      app.session.selection = selection;
      const able = actions.filter((action) => action.enabled(app));
      const keys = able.flatMap((action) => (action.shortcuts ?? []).map((key) => `${action.where} ${key}`));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index), selection.is).toEqual([]);
    }
  });

  it("has words for every action", () => {
    for (const action of actions) expect(action.label(app), action.id).not.toBe("");
  });
});

describe("a key", () => {
  it("means its action where that can be done", async () => {
    expect(found("e", NOWHERE)).toBe("map.export");
    expect(found("z", NOWHERE)).toBeUndefined();
    await app.edit({ edit: "renamePhase", phase: "phase-1", title: "Wish" });
    expect(found("z", NOWHERE)).toBe("edit.undo");
  });

  it("leaves undo to the text that is being edited, but not export", async () => {
    await app.edit({ edit: "renamePhase", phase: "phase-1", title: "Wish" });
    expect(found("z", { ...NOWHERE, inText: true })).toBeUndefined();
    expect(found("e", { ...NOWHERE, inText: true })).toBe("map.export");
  });

  it("means nothing while a dialog is open", () => {
    expect(found("e", { ...NOWHERE, inDialog: true })).toBeUndefined();
  });

  it("cannot change a workspace that is read only", async () => {
    const host = new FakeHost();
    host.readOnly = "The file is newer.";
    app = new App(host);
    await app.enter(await host.openSample());
    expect(found("n", NOWHERE)).toBeUndefined();
    expect(found("e", NOWHERE)).toBe("map.export");
  });
});
