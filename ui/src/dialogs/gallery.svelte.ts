// The templates of a dialog: which there are, which is chosen, and which of the user's own were just removed.

import { SvelteSet } from "svelte/reactivity";

import type { NewLane, OwnTemplateView, TemplateView } from "../ipc/types";
import type { App } from "../state/app.svelte";

export class Gallery {
  bundled: readonly TemplateView[] = $state.raw([]);
  own: readonly OwnTemplateView[] = $state.raw([]);
  /** What is to be said about files that are no templates. */
  skipped: string | null = $state.raw(null);
  /** The name of the chosen template. */
  chosen: string = $state("journey");
  /** Names of removed templates: they can be brought back while the dialog is open. */
  readonly removed = new SvelteSet<string>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  async load(): Promise<void> {
    const all = await this.#app.attempt(() => this.#app.host.templates());
    if (!all) return;
    ({ bundled: this.bundled, own: this.own, skipped: this.skipped } = all);
  }

  /** The user's own that a map can start with: sets of lanes have no phases. */
  get maps(): readonly OwnTemplateView[] {
    return this.own.filter(({ picture }) => picture.phases.length > 0);
  }

  /** The title that a map starts with. */
  get title(): string | undefined {
    return this.#found?.title;
  }

  /** The lanes of the chosen template. */
  get lanes(): readonly NewLane[] {
    return this.#found?.lanes ?? [];
  }

  /** Removes a template of the user's own. Says whether it could. */
  async remove(name: string): Promise<boolean> {
    const done = await this.#app.attempt(() => this.#app.host.removeTemplate(name).then(() => true));
    if (!done) return false;
    this.removed.add(name);
    if (this.chosen === name) this.chosen = "journey";
    return true;
  }

  /** Brings one back that was removed. Says whether it could. */
  async restore(name: string): Promise<boolean> {
    const done = await this.#app.attempt(() => this.#app.host.restoreTemplate(name).then(() => true));
    if (done) this.removed.delete(name);
    return done ?? false;
  }

  get #found(): TemplateView | OwnTemplateView | undefined {
    const bundled = this.bundled.find(({ template }) => template === this.chosen);
    return bundled ?? this.own.find(({ name }) => name === this.chosen);
  }
}
