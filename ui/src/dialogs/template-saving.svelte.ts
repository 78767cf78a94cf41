// Saving a map, or a part of it, as a template of the user's own.

import { t } from "../i18n/en";
import type { LaneView, TemplatePart } from "../ipc/types";
import { sentence, type App } from "../state/app.svelte";

/** What is saved: all, without words, all lanes, or the one lane that the dialog was opened on. */
export type Choice = "whole" | "structure" | "lanes" | "lane";

export class TemplateSaving {
  title: string = $state("");
  choice: Choice = $state("whole");
  /** Why it could not be saved. */
  error: string | null = $state.raw(null);
  busy: boolean = $state.raw(false);
  /** The lane that can be saved alone. */
  readonly lane: LaneView | undefined;
  readonly #app: App;
  readonly #map: string;

  constructor(app: App, lane: string | null) {
    this.#app = app;
    this.#map = app.document?.map ?? "";
    this.lane = lane === null ? undefined : app.document?.lane(lane);
    if (this.lane) this.choice = "lane";
    this.title = this.lane?.title ?? app.document?.outline.title ?? "";
  }

  get choices(): readonly Choice[] {
    const all: readonly Choice[] = ["whole", "structure", "lanes"];
    return this.lane ? [...all, "lane"] : all;
  }

  /** Saves it. Says whether it could. */
  async save(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    try {
      await this.#app.flush();
      await this.#app.host.saveTemplate(this.#map, this.title.trim(), this.#part());
      const isMap = this.choice === "whole" || this.choice === "structure";
      this.#app.session.notify("info", isMap ? t.templates.savedMap : t.templates.savedLanes);
      return true;
    } catch (error) {
      this.error = sentence(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #part(): TemplatePart {
    switch (this.choice) {
      case "whole":
      case "structure":
        return { part: this.choice };
      case "lanes":
        return { part: "lanes", lanes: [] };
      case "lane":
        return { part: "lanes", lanes: this.lane ? [this.lane.id] : [] };
    }
  }
}
