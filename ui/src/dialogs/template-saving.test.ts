import { beforeEach, describe, expect, it, vi } from "vitest";

import { t } from "../i18n/en";
import { FakeHost } from "../ipc/fake/host";
import { App } from "../state/app.svelte";
import { TemplateSaving, type Choice } from "./template-saving.svelte";

let host: FakeHost;
let app: App;

beforeEach(async () => {
  host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
});

describe("saving a template", () => {
  it("saves the map with its words under its own title at first", async () => {
    const saving = new TemplateSaving(app, null);
    expect([saving.title, saving.choices]).toEqual([app.document?.outline.title, ["whole", "structure", "lanes"]]);
    expect(await saving.save()).toBe(true);
    expect(host.ownTemplates.map(({ title }) => title)).toEqual([saving.title]);
    expect(app.session.notices[0]?.text).toBe(t.templates.savedMap);
    expect(host.edits).toEqual([]);
  });

  it("saves what was chosen", async () => {
    const save = vi.spyOn(host, "saveTemplate");
    const lane = app.document?.outline.lanes[1]?.id ?? "";
    const saving = new TemplateSaving(app, lane);
    expect([saving.choice, saving.title]).toEqual(["lane", app.document?.outline.lanes[1]?.title]);
    for (const choice of ["structure", "lanes", "lane"] satisfies Choice[]) {
      saving.choice = choice;
      await saving.save();
    }
    expect(save.mock.calls.map(([, , part]) => part)).toEqual([
      { part: "structure" },
      { part: "lanes", lanes: [] },
      { part: "lanes", lanes: [lane] },
    ]);
    expect(app.session.notices.at(-1)?.text).toBe(t.templates.savedLanes);
  });

  it("says in the dialog why it could not", async () => {
    const saving = new TemplateSaving(app, null);
    saving.title = "  ";
    expect(await saving.save()).toBe(false);
    expect(saving.error).toBe("A template needs a title.");
    expect(app.session.notices).toEqual([]);
    saving.title = "Claims";
    expect(await saving.save()).toBe(true);
    expect(saving.error).toBeNull();
  });
});
