import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import { App } from "../../state/app.svelte";
import { cardsToSelect } from "./select-all";

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
});

const lanesOf = (cards: readonly string[]) => new Set(cards.map((id) => app.document?.cards.get(id)?.lane));

describe("selecting all", () => {
  it("takes the lane, then the map", () => {
    app.session.selection = { is: "lane", lane: "lane-pains" };
    const lane = cardsToSelect(app);
    expect([...lanesOf(lane)]).toEqual(["lane-pains"]);
    app.session.cursor = { lane: "lane-pains", step: app.document?.steps[0]?.id ?? "" };
    app.session.selection = { is: "cards", cards: lane };
    expect(cardsToSelect(app)).toHaveLength(app.document?.cards.size ?? -1);
  });

  it("takes what stands at a step, and the map where nothing is around", () => {
    const step = app.document?.steps[0]?.id ?? "";
    app.session.selection = { is: "step", step };
    for (const card of cardsToSelect(app)) expect(app.document?.cards.get(card)?.from).toBe(step);
    app.session.selection = { is: "map" };
    expect(cardsToSelect(app)).toHaveLength(app.document?.cards.size ?? -1);
  });
});
