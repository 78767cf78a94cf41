import { describe, expect, it } from "vitest";

import { FakeHost } from "../../ipc/fake/host";
import { App } from "../../state/app.svelte";
import { fileName, makeWorkspace } from "./flows";

describe("the name of a file", () => {
  it("has nothing that file systems refuse", () => {
    expect(fileName("Buy/return: a tent?")).toBe("Buy return a tent");
    expect(fileName("..")).toBe("Laneway");
    expect(fileName("Zelt kaufen – 帐篷")).toBe("Zelt kaufen – 帐篷");
  });
});

describe("a new workspace", () => {
  it("is made where the user says", async () => {
    const host = new FakeHost();
    const app = new App(host);
    host.picks = [["/home/ilse/New.laneway"]];
    expect(await makeWorkspace(app, "New", "journey")).toBe(true);
    expect(app.workspace).toMatchObject({ path: "/home/ilse/New.laneway", name: "New" });
    expect(app.document?.outline.lanes).toHaveLength(6);
  });

  it("is not made when the user thinks again", async () => {
    const app = new App(new FakeHost());
    expect(await makeWorkspace(app, "New", "journey")).toBe(false);
    expect(app.workspace).toBeNull();
  });
});
