import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost } from "../ipc/fake/host";
import { HostError } from "../ipc/types";
import { App, sentence } from "./app.svelte";

let host: FakeHost;
let app: App;

beforeEach(async () => {
  host = new FakeHost();
  app = new App(host);
  await app.start();
  await app.enter(await host.openSample());
});

describe("a workspace", () => {
  it("shows its first map", () => {
    expect(app.document?.outline.title).toBe("Buy and return a tent");
    expect(app.saved).toEqual({ is: "saved" });
  });

  it("takes over what an edit changed", async () => {
    await app.edit({ edit: "renamePhase", phase: "phase-1", title: "Wish" });
    expect(app.document?.outline.phases[0]?.title).toBe("Wish");
    expect(app.workspace?.undo).toBe("Rename phase");
    await app.undo();
    expect(app.document?.outline.phases[0]?.title).toBe("Dream");
    expect(app.session.announcement).toBe("Undone: Rename phase");
    await app.redo();
    expect(app.document?.outline.phases[0]?.title).toBe("Wish");
  });

  it("says saving until the answer is there", async () => {
    const done = app.edit({ edit: "renamePhase", phase: "phase-1", title: "Wish" });
    expect(app.saved).toEqual({ is: "saving" });
    await done;
    expect(app.saved).toEqual({ is: "saved" });
  });

  it("tells the user why an edit was refused, and stays saved", async () => {
    await app.edit({ edit: "renameStep", step: "nowhere", title: "x" });
    expect(app.session.notices[0]?.tone).toBe("error");
    expect(app.saved).toEqual({ is: "saved" });
  });

  it("says not saved when the disk refuses", async () => {
    host.failure = new HostError({ code: "output", message: "the disk is full", hint: "Make room." });
    await app.edit({ edit: "renamePhase", phase: "phase-1", title: "Wish" });
    expect(app.saved).toEqual({ is: "failed", why: "The disk is full." });
    expect(app.session.notices[0]).toMatchObject({ text: "The disk is full.", hint: "Make room." });
  });

  it("says saving while typing is only drawn, saved once it is a draft", async () => {
    const preview = { preview: "text", target: { target: "title" }, text: "Buy" } as const;
    await app.preview(preview);
    expect(app.saved).toEqual({ is: "saving" });
    expect(app.document?.outline.title).toBe("Buy");
    await app.saveDraft(preview);
    expect(app.saved).toEqual({ is: "saved" });
    await app.preview({ preview: "none" });
    expect(app.document?.outline.title).toBe("Buy and return a tent");
  });

  it("opens another map where the open one is deleted", async () => {
    await app.edit({ edit: "deleteMap", map: "map-tent" });
    expect(app.document?.map).toBe("map-jacket");
  });

  it("selects the map again where what was selected is gone", async () => {
    const card = [...(app.document?.cards.keys() ?? [])][0] ?? "";
    app.session.selection = { is: "cards", cards: [card] };
    await app.edit({ edit: "deleteCard", card });
    expect(app.session.selection).toEqual({ is: "map" });
  });

  it("cannot be changed while it is presented", async () => {
    expect(app.canEdit).toBe(true);
    await app.setDensity("present");
    expect(app.canEdit).toBe(false);
  });

  it("drops an answer that is older than what is shown", async () => {
    const stale = await host.preview({ preview: "text", target: { target: "title" }, text: "Old" });
    await app.edit({ edit: "renameMap", map: "map-tent", title: "New" });
    expect(app.document?.apply(stale)).toBe(false);
    expect(app.document?.outline.title).toBe("New");
  });
});

describe("a sentence", () => {
  it("begins with a capital and ends with a full stop", () => {
    expect(sentence(new HostError({ code: "input", message: "a.csv is not there", hint: null }))).toBe("A.csv is not there.");
    expect(sentence(new HostError({ code: "input", message: "Really?", hint: null }))).toBe("Really?");
    expect(sentence(new Error("x is undefined"))).toBe("Something unexpected happened: x is undefined.");
  });
});
