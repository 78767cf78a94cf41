// The frame that is drawn over the map to select cards: what it touches is selected while it grows.

import type { Point, Rect } from "../ipc/types";
import { AutoPan } from "./auto-pan";
import type { CursorControl } from "./cursor.svelte";
import { mapFromScreen, spanned } from "./geometry";
import { inReadingOrder } from "./range";
import type { SceneModel } from "./scene-model";
import type { ViewControl } from "./view.svelte";

interface Drawing {
  /** Where it began, on the map. */
  readonly from: Point;
  /** The frozen lane that it began in, whose cards it keeps to. */
  readonly lane: string | null;
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
  readonly #pan: AutoPan;

  constructor(views: ViewControl, cursors: CursorControl, model: () => SceneModel | null) {
    this.#views = views;
    this.#cursors = cursors;
    this.#model = model;
    this.#pan = new AutoPan(views);
  }

  /** Begins at a point of the screen, in place of what is selected or added to it. */
  start(from: Point, at: Point, selected: readonly string[], mode: "new" | "more"): void {
    const lane = this.#model()?.frozenUnder(this.#views.view, from)?.lane ?? null;
    const kept = mode === "more" ? selected : [];
    this.#drawing = { from: this.#mapPoint(from, lane), lane, at, before: selected, kept };
    this.move(at);
    this.#pan.start({ at: () => this.#drawing?.at ?? null, along: (by) => by, moved: (at) => this.move(at) });
  }

  move(at: Point): void {
    const model = this.#model();
    if (!model || !this.#drawing) return;
    this.#drawing = { ...this.#drawing, at };
    const { from, kept, lane } = this.#drawing;
    this.frame = spanned(from, this.#mapPoint(at, lane));
    const touched = model.cardsIn(this.frame).flatMap((id) => model.card(id) ?? []);
    const found = inReadingOrder(model, touched).map((card) => card.id);
    this.#cursors.choose([...kept, ...found.filter((card) => !kept.includes(card))]);
  }

  end(): void {
    this.#drawing = null;
    this.frame = null;
    this.#pan.stop();
  }

  /** Selects again what was selected before. */
  cancel(): void {
    const before = this.#drawing?.before ?? [];
    this.end();
    this.#cursors.choose(before);
  }

  /** A point of the map; where the frame keeps to a lane, the nearest of that. */
  #mapPoint(at: Point, lane: string | null): Point {
    const model = this.#model();
    const { view } = this.#views;
    const row = model?.grid.rows.find((one) => one.lane === lane);
    if (!model || !row) return mapFromScreen(view, at);
    const { x, y } = model.lanePoint(view, at, row.lane);
    return { x, y: Math.min(Math.max(y, row.y), row.y + row.height) };
  }
}
