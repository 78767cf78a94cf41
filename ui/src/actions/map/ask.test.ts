import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import { App } from "../../state/app.svelte";
import { ask } from "./ask";

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
});

describe("asking for a guiding question", () => {
  it("is about the empty cell of a lane of cards in which the cursor stands", () => {
    const { lane, step, taken } = cells();
    app.session.cursor = { lane, step };
    void ask.run(app);
    expect(app.session.dialog).toEqual({ is: "question", lane, step });
    app.session.cursor = { lane, step: taken };
    expect(ask.enabled(app)).toBe(false);
    const curve = app.document?.outline.lanes.find((one) => one.kind.kind === "emotion")?.id ?? "";
    app.session.cursor = { lane: curve, step };
    expect(ask.enabled(app)).toBe(false);
  });

  it("is about the lane that is selected", () => {
    const { lane } = cells();
    app.session.selection = { is: "lane", lane };
    void ask.run(app);
    expect(app.session.dialog).toEqual({ is: "question", lane, step: null });
  });

  it("is not offered where nothing can be changed", () => {
    app.session.selection = { is: "lane", lane: cells().lane };
    app.session.density = "present";
    expect(ask.enabled(app)).toBe(false);
  });
});

/** A lane of cards with a step at which it has none, and one at which it has some. */
function cells(): { lane: string; step: string; taken: string } {
  const { document } = app;
  if (!document) throw new Error("the sample is open");
  for (const { id, kind } of document.outline.lanes) {
    const steps = document.steps.map((one) => one.id);
    const step = steps.find((one) => document.cardsAt(id, one).length === 0);
    const taken = steps.find((one) => document.cardsAt(id, one).length > 0);
    if (kind.kind === "text" && step !== undefined && taken !== undefined) return { lane: id, step, taken };
  }
  throw new Error("the sample has such a lane");
}
