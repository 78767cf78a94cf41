import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import { App } from "../../state/app.svelte";
import { connectCards } from "./connect-cards";

let app: App;

beforeEach(async () => {
  const host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
});

describe("connecting cards", () => {
  it("draws arrows along the selected cards of a process lane, each once", async () => {
    const map = app.document?.map ?? "";
    const lane = (await app.edit({ edit: "addLane", map, kind: "process", role: "support", title: "Office", before: null }))?.created ?? "";
    const made: string[] = [];
    for (const step of app.document?.steps.slice(0, 3) ?? []) {
      made.push((await app.edit({ edit: "addCard", lane, step: step.id, text: step.title, before: null }))?.created ?? "");
    }
    app.session.selection = { is: "cards", cards: made };
    expect(connectCards.enabled(app)).toBe(true);
    await connectCards.run(app);
    const kind = app.document?.lane(lane)?.kind;
    const flows = kind?.kind === "process" ? kind.flows : [];
    expect(flows.map(({ from, to }) => [from, to])).toEqual([made.slice(0, 2), made.slice(1, 3)]);
    expect(connectCards.enabled(app)).toBe(false);
  });

  it("is offered for cards of other lanes not at all", () => {
    app.session.selection = { is: "cards", cards: [...(app.document?.cards.keys() ?? [])].slice(0, 2) };
    expect(connectCards.enabled(app)).toBe(false);
  });
});
