import { beforeEach, describe, expect, it, vi } from "vitest";

import { FakeHost } from "../ipc/fake/host";
import { HostError, type ExportPreviewView, type MapOutline } from "../ipc/types";
import { App } from "../state/app.svelte";
import { ExportJob } from "./export-job.svelte";

let host: FakeHost;
let app: App;
let job: ExportJob;

beforeEach(async () => {
  host = new FakeHost();
  app = new App(host);
  await app.enter(await host.openSample());
  job = new ExportJob(app, app.document?.outline as MapOutline);
});

describe("an export", () => {
  it("is a PDF of the whole map in print colours at first", () => {
    expect(job.request).toEqual({ map: "map-tent", format: "pdf", page: "map", fit: "oneSheet", scale: 2, theme: "print" });
  });

  it("goes to the path that the user chose", async () => {
    host.picks = [["/home/ilse/tent.pdf"]];
    await job.run();
    expect(job.stage).toEqual({ is: "done", result: { path: "/home/ilse/tent.pdf", notes: [] } });
  });

  it("stays where it was when the user chose none", async () => {
    await job.run();
    expect(job.stage).toEqual({ is: "choosing" });
  });

  it("can be stopped, without calling that an error", async () => {
    host.picks = [["/home/ilse/tent.pdf"]];
    host.endlessExport = true;
    const done = job.run();
    await vi.waitFor(() => expect(job.stage.is).toBe("running"));
    await job.stop();
    await done;
    expect(job.stage).toEqual({ is: "stopped" });
    expect(app.session.notices).toEqual([]);
    job.choose({ scale: 1 });
    expect(job.stage).toEqual({ is: "choosing" });
  });

  it("that fails was not stopped", async () => {
    host.picks = [["/home/ilse/tent.pdf"]];
    vi.spyOn(host, "exportMap").mockRejectedValue(new HostError({ code: "output", message: "the disk is full", hint: null }));
    await job.run();
    expect(job.stage).toEqual({ is: "choosing" });
    expect(app.session.notices[0]?.text).toBe("The disk is full.");
  });

  it("shows the preview of the newest choice only", async () => {
    const answers: ((view: ExportPreviewView) => void)[] = [];
    vi.spyOn(host, "exportPreview").mockImplementation(() => new Promise((done) => answers.push(done)));
    const view = await new FakeHost().exportPreview();
    job.choose({ page: "a4" });
    job.choose({ page: "a3" });
    answers[1]?.({ ...view, pages: 2 });
    answers[0]?.({ ...view, pages: 9 });
    await vi.waitFor(() => expect(job.stale).toBe(false));
    await Promise.resolve();
    expect(job.preview?.pages).toBe(2);
  });
});
