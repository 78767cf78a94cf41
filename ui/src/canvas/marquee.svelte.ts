// The frame that is drawn over the map to select cards: what it touches is selected while it grows.

import type { Point, Rect } from "../ipc/types";
import type { CursorControl } from "./cursor.svelte";
import { spanned } from "./geometry";
import { pointIn } from "./hit";
import { edgePan } from "./pointer";
import { inReadingOrder } from "./range";
import type { SceneModel } from "./scene-model";
import { stickyFor } from "./sticky";
import type { ViewControl } from "./view.svelte";

interface Drawing {
  /** Where it began, on the map. */
  readonly from: Point;
  /** The pointer, on the screen. */
  readonly at: Point;
  /** What was selected before. */
  readonly before: readonly string[];
  /** What stays selected whatever the frame touches. */
  readonly kept: readonly string[];
}

export class Marquee {
  readonly #views: ViewControl;
  readonly #cursors: CursorControl;
  readonly #model: () => SceneModel | null;
  /** The frame, on the map, while it is drawn. */
  frame: Rect | null = $state.raw(null);
  #drawing: Drawing | null = null;
  #pan: number | null = null;

  constructor(views: ViewControl, cursors: CursorControl, model: () => SceneModel | null) {
    this.#views = views;
    this.#cursors = cursors;
    this.#model = model;
  }

  /** Begins at a point of the screen, in place of what is selected or added to it. */
  start(from: Point, at: Point, selected: readonly string[], mode: "new" | "more"): void {
    this.#drawing = { from: this.#mapPoint(from), at, before: selected, kept: mode === "more" ? selected : [] };
    this.move(at);
    this.#pan = requestAnimationFrame(() => this.#autoPan());
  }

  move(at: Point): void {
    const model = this.#model();
    if (!model || !this.#drawing) return;
    this.#drawing = { ...this.#drawing, at };
    const { from, kept } = this.#drawing;
    this.frame = spanned(from, this.#mapPoint(at));
    const touched = model.cardsIn(this.frame).flatMap((id) => model.card(id) ?? []);
    const found = inReadingOrder(model, touched).map((card) => card.id);
    this.#cursors.choose([...kept, ...found.filter((card) => !kept.includes(card))]);
  }

  end(): void {
    this.#drawing = null;
    this.frame = null;
    if (this.#pan !== null) cancelAnimationFrame(this.#pan);
    this.#pan = null;
  }

  /** Selects again what was selected before. */
  cancel(): void {
    const before = this.#drawing?.before ?? [];
    this.end();
    this.#cursors.choose(before);
  }

  #autoPan(): void {
    if (!this.#drawing) return;
    const { at } = this.#drawing;
    const by = edgePan(at, this.#views.view);
    if (by.x !== 0 || by.y !== 0) {
      this.#views.pan(by.x, by.y);
      this.move(at);
    }
    this.#pan = requestAnimationFrame(() => this.#autoPan());
  }

  #mapPoint(at: Point): Point {
    const model = this.#model();
    const { view } = this.#views;
    return model ? pointIn(view, stickyFor(view, model.grid), "none", at) : at;
  }
}
