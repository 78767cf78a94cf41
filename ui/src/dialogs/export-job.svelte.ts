// An export from the first choice to the written file, without its looks.

import { fileName } from "../actions/workspace/flows";
import type { ExportDone, ExportPreviewView, ExportRequest, MapOutline } from "../ipc/types";
import type { App } from "../state/app.svelte";

export type ExportStage =
  | { readonly is: "choosing" }
  /** Choosing again after an export that the user stopped. */
  | { readonly is: "stopped" }
  | { readonly is: "running"; readonly part: number }
  | { readonly is: "done"; readonly result: ExportDone };

export class ExportJob {
  readonly #app: App;
  readonly #title: string;
  request: ExportRequest;
  stage: ExportStage = $state.raw({ is: "choosing" });
  preview: ExportPreviewView | null = $state.raw(null);
  /** Whether the preview is about what was chosen before. */
  stale: boolean = $state.raw(true);
  #asked = 0;
  #stopping = false;

  constructor(app: App, map: MapOutline) {
    this.#app = app;
    this.#title = map.title;
    this.request = $state.raw<ExportRequest>({
      ...{ map: map.id, format: "pdf", page: "map", fit: "oneSheet", scale: 2, theme: "print" },
    });
  }

  choose(change: Partial<ExportRequest>): void {
    this.request = { ...this.request, ...change };
    this.stage = { is: "choosing" };
    void this.look();
  }

  /** Asks for a preview of what is chosen; an answer about an earlier choice is dropped. */
  async look(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    this.stale = true;
    const preview = await this.#app.attempt(() => this.#app.host.exportPreview(this.request));
    if (mine !== this.#asked) return;
    this.preview = preview ?? this.preview;
    this.stale = false;
  }

  /** Asks where to, and writes. */
  async run(): Promise<void> {
    const { host } = this.#app;
    const { format } = this.request;
    const name = fileName(this.#title);
    const [path] = (await this.#app.attempt(() => host.pickPath("export", name, format === "mermaid" ? "mmd" : format))) ?? [];
    if (path === undefined) return;
    this.#stopping = false;
    this.stage = { is: "running", part: 0 };
    const tell = (part: number): void => {
      if (this.stage.is === "running") this.stage = { is: "running", part };
    };
    const result = await this.#app.attempt(() => host.exportMap(this.request, path, tell));
    if (result) this.stage = { is: "done", result };
    else this.stage = { is: this.#stopping ? "stopped" : "choosing" };
  }

  /** Stops writing; nothing is left of the file. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#app.attempt(() => this.#app.host.cancelExport());
  }
}
