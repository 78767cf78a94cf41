// The map moves on while something is held at the edge of the view.

import type { Point } from "../ipc/types";
import { edgePan } from "./pointer";
import type { ViewControl } from "./view.svelte";

export interface Held {
  /** Where the pointer is, on the screen; `null` when nothing is held any longer. */
  at(): Point | null;
  /** Which part of a movement the map may take. */
  along(by: Point): Point;
  /** The map has moved under the pointer. */
  moved(at: Point): void;
}

export class AutoPan {
  readonly #views: ViewControl;
  #frame: number | null = null;

  constructor(views: ViewControl) {
    this.#views = views;
  }

  /** Looks once a frame whether to move, until it is stopped. */
  start(held: Held): void {
    const look = () => {
      const at = held.at();
      if (!at) return;
      const by = held.along(edgePan(at, this.#views.view));
      if (by.x !== 0 || by.y !== 0) {
        this.#views.pan(by.x, by.y);
        held.moved(at);
      }
      this.#frame = requestAnimationFrame(look);
    };
    this.#frame = requestAnimationFrame(look);
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}
