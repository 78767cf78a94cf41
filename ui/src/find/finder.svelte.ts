// The search in the open map: what is looked for, what was found, which hit is the current one.

import { SceneModel } from "../canvas/scene-model";
import { samePlace } from "../canvas/places";
import { t } from "../i18n/en";
import type { App } from "../state/app.svelte";
import { hitsOf, nextAfter, replaced, textsOf, type FindOptions, type Hit, type MapText } from "./find";

export class Finder {
  readonly #app: App;
  query: string = $state.raw("");
  replacement: string = $state.raw("");
  options: FindOptions = $state.raw({ letterCase: "any", words: "parts" });
  #index: number = $state.raw(0);
  readonly texts: readonly MapText[] = $derived.by(() => this.#texts());
  readonly hits: readonly Hit[] = $derived.by(() => hitsOf(this.texts, this.query, this.options));
  /** The current hit, from 0; −1 where there is none. */
  readonly index: number = $derived(Math.min(this.#index, this.hits.length - 1));
  readonly hit: Hit | null = $derived.by(() => this.hits[this.index] ?? null);

  constructor(app: App) {
    this.#app = app;
  }

  /** Looks for other words, from the current hit on. */
  look(query: string, options: FindOptions = this.options): void {
    const place = this.hit?.in.place ?? null;
    this.query = query;
    this.options = options;
    const near = this.hits.findIndex((hit) => samePlace(hit.in.place, place));
    this.#goTo(Math.max(near, 0));
  }

  /** Goes to the next hit or the one before; from the last one to the first. */
  step(by: 1 | -1): void {
    const { length } = this.hits;
    if (length > 0) this.#goTo((this.index + by + length) % length);
  }

  /** Puts the other words in place of the current hit and goes to the next one. */
  async replaceOne(): Promise<void> {
    const { hit, replacement } = this;
    if (!hit || !(await this.#store([hit]))) return;
    this.#goTo(nextAfter(this.hits, this.texts, hit, replacement));
  }

  /** Puts the other words in place of all hits, as one step. */
  async replaceAll(): Promise<void> {
    const { hits } = this;
    if (hits.length > 0 && (await this.#store(hits))) this.#app.session.notify("info", t.find.replaced(hits.length));
  }

  async #store(hits: readonly Hit[]): Promise<boolean> {
    const map = this.#app.document?.map;
    if (map === undefined || !this.#app.canEdit) return false;
    return (await this.#app.edit({ edit: "setTexts", map, texts: replaced(hits, this.replacement) })) !== null;
  }

  #goTo(index: number): void {
    this.#index = index;
    const { hit } = this;
    if (hit) this.#app.session.controls?.goTo(hit.in.place);
  }

  #texts(): MapText[] {
    const { document } = this.#app;
    return document ? textsOf(new SceneModel(document), [...document.cards.values()]) : [];
  }
}
