import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { FakeHost } from "../ipc/fake/host";
import { App } from "../state/app.svelte";
import { liveText, type LiveText } from "./live-text";

let host: FakeHost;
let app: App;
let title: LiveText;

beforeEach(async () => {
  vi.useFakeTimers();
  host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
  title = liveText(app, { target: "title" }, (text) => ({ edit: "renameMap", map: "map-tent", title: text }));
});

afterEach(() => {
  vi.useRealTimers();
});

it("is drawn at once and a draft within half a second", async () => {
  title.ontype("Buy");
  await vi.advanceTimersByTimeAsync(500);
  expect(app.document?.outline.title).toBe("Buy");
  expect(host.savedDrafts.at(-1)).toEqual({ preview: "text", target: { target: "title" }, text: "Buy" });
  expect(host.edits).toEqual([]);
});

it("is stored once", async () => {
  title.ontype("Buy");
  title.onchange("Buy");
  await vi.advanceTimersByTimeAsync(1000);
  expect(host.edits).toEqual([{ edit: "renameMap", map: "map-tent", title: "Buy" }]);
  expect(app.saved).toEqual({ is: "saved" });
});

it("goes back to what is stored when it is given up", async () => {
  title.ontype("Buy");
  await vi.advanceTimersByTimeAsync(500);
  title.onleave();
  await vi.advanceTimersByTimeAsync(500);
  expect(app.document?.outline.title).toBe("Buy and return a tent");
  expect(host.edits).toEqual([]);
});
