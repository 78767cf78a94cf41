import { beforeEach, describe, expect, it, vi } from "vitest";

import { FakeHost } from "../ipc/fake/host";
import type { ImportFileView, TableChoice } from "../ipc/types";
import { App } from "../state/app.svelte";
import { ImportJob } from "./import-job.svelte";

const CHOICE: TableChoice = { into: "map", title: "T", steps: "rows", heading: 0, meanings: [{ means: "step" }] };
const MAP = { title: "Returns", phases: 1, steps: 2, lanes: 3, cards: 4, values: 0, leftovers: 0 };

function view(path: string, more: Partial<ImportFileView>): ImportFileView {
  return { path, name: path.slice(1), format: "csv", error: null, preview: null, ...more };
}

const TABLE = view("/a.csv", {
  preview: {
    ...{ format: "csv", maps: [MAP], problems: [] },
    tables: [{ name: "", rows: 2, columns: 1, sample: [], headings: [], choice: CHOICE }],
  },
});

let host: FakeHost;
let app: App;

beforeEach(() => {
  host = new FakeHost();
  app = new App(host);
  host.importViews = [TABLE, view("/b.mmd", { format: "mermaid" }), view("/c.pdf", { format: null, error: "No." })];
});

async function jobOf(...paths: string[]): Promise<ImportJob> {
  const job = new ImportJob(app, paths);
  await vi.waitFor(() => expect(job.files).not.toBeNull());
  return job;
}

describe("an import", () => {
  it("counts the maps that would come in", async () => {
    const job = await jobOf("/a.csv", "/b.mmd", "/c.pdf");
    expect(job.maps).toBe(2);
  });

  it("makes a workspace first where none is open", async () => {
    host.picks = [["/home/ilse/Returns.laneway"]];
    const job = await jobOf("/a.csv");
    expect(await job.run()).toBe(true);
    expect(app.workspace?.name).toBe("Returns");
    expect(app.session.dialog).toMatchObject({ is: "imported", problems: [] });
    expect(app.workspace?.maps.map((map) => map.title)).toEqual(["Imported map"]);
    expect(app.document?.outline.title).toBe("Imported map");
  });

  it("imports nothing when the user does not say where", async () => {
    const job = await jobOf("/a.csv");
    expect(await job.run()).toBe(false);
    expect(host.edits).toEqual([]);
    expect(job.busy).toBe(false);
  });

  it("sends what was chosen for tables, nothing for the rest, and leaves out what cannot be read", async () => {
    await app.enter(await host.openSample());
    const sent = vi.spyOn(host, "importFiles");
    const job = await jobOf("/a.csv", "/b.mmd", "/c.pdf");
    await job.run();
    expect(sent).toHaveBeenCalledWith([
      { path: "/a.csv", content: null, choices: { tables: [CHOICE] } },
      { path: "/b.mmd", content: null, choices: null },
    ]);
  });

  it("asks again when a choice changes", async () => {
    const job = await jobOf("/a.csv");
    const asked = vi.spyOn(host, "importPreview");
    const turned = { ...CHOICE, steps: "columns", meanings: [] } as const;
    await job.choose(TABLE, 0, { ...turned, meanings: [] });
    expect(asked).toHaveBeenCalledWith([{ path: "/a.csv", content: null, choices: { tables: [{ ...turned, meanings: [] }] } }]);
  });
});
