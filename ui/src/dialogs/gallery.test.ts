import { beforeEach, describe, expect, it } from "vitest";

import { addLanesAfter } from "../actions/map/add";
import { FakeHost } from "../ipc/fake/host";
import { HostError } from "../ipc/types";
import { App } from "../state/app.svelte";
import { Gallery } from "./gallery.svelte";

let host: FakeHost;
let app: App;
let gallery: Gallery;

beforeEach(async () => {
  host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
  gallery = new Gallery(app);
});

const map = (): string => app.document?.map ?? "";

describe("the gallery of templates", () => {
  it("begins with the journey", async () => {
    await gallery.load();
    expect(gallery.bundled.length).toBeGreaterThan(0);
    expect(gallery.own).toEqual([]);
    expect(gallery.chosen).toBe("journey");
    expect(gallery.lanes.length).toBeGreaterThan(1);
  });

  it("offers sets of lanes for maps that are there, not for new ones", async () => {
    const whole = await host.saveTemplate(map(), "Claims", { part: "whole" });
    await host.saveTemplate(map(), "Feelings", { part: "lanes", lanes: [] });
    await gallery.load();
    expect(gallery.own.map(({ title }) => title)).toEqual(["Claims", "Feelings"]);
    expect(gallery.maps.map(({ name }) => name)).toEqual([whole]);
    gallery.chosen = whole;
    expect(gallery.title).toBe("Claims");
  });

  it("lets a removed template be brought back, and does not go on choosing it", async () => {
    const name = await host.saveTemplate(map(), "Claims", { part: "whole" });
    await gallery.load();
    gallery.chosen = name;
    expect(await gallery.remove(name)).toBe(true);
    expect([gallery.chosen, gallery.removed.has(name), host.ownTemplates]).toEqual(["journey", true, []]);
    expect(await gallery.restore(name)).toBe(true);
    expect([gallery.removed.has(name), host.ownTemplates.length]).toEqual([false, 1]);
  });

  it("keeps a template that could not be removed", async () => {
    const name = await host.saveTemplate(map(), "Claims", { part: "whole" });
    await gallery.load();
    host.failure = new HostError({ code: "output", message: "the disk is full", hint: null });
    expect(await gallery.remove(name)).toBe(false);
    expect(gallery.removed.has(name)).toBe(false);
    expect(app.session.notices[0]?.text).toBe("The disk is full.");
  });

  it("adds the lanes of a template in one edit, below a lane, and selects the first", async () => {
    const lanes = app.document?.outline.lanes ?? [];
    const [first, second] = lanes.map(({ id }) => id);
    await host.saveTemplate(map(), "Feelings", { part: "lanes", lanes: lanes.slice(1, 3).map(({ id }) => id) });
    await gallery.load();
    gallery.chosen = gallery.own[0]?.name ?? "";
    await addLanesAfter(app, first ?? null, gallery.lanes);
    expect(host.edits.map(({ edit }) => edit)).toEqual(["addLanes"]);
    const now = app.document?.outline.lanes ?? [];
    expect(now.map(({ title }) => title).slice(0, 4)).toEqual([lanes[0], lanes[1], lanes[2], lanes[1]].map((lane) => lane?.title));
    expect(now[3]?.id).toBe(second);
    expect(app.session.selection).toEqual({ is: "lane", lane: now[1]?.id });
    await app.undo();
    expect(app.document?.outline.lanes.length).toBe(lanes.length);
  });
});
