import { beforeEach, expect, it } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import { App } from "../../state/app.svelte";
import { movedBy } from "./open-map";

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
});

it("moves a map by one place", () => {
  expect(movedBy(app, 1)).toEqual({ map: "map-tent", before: "map-winter" });
});

it("moves to the end by naming nothing behind it", async () => {
  await app.openMap("map-jacket");
  expect(movedBy(app, 1)).toEqual({ map: "map-jacket", before: null });
  expect(movedBy(app, -1)).toEqual({ map: "map-jacket", before: "map-tent" });
});

it("does not move beyond the ends", async () => {
  expect(movedBy(app, -1)).toBeUndefined();
  await app.openMap("map-winter");
  expect(movedBy(app, 1)).toBeUndefined();
});
