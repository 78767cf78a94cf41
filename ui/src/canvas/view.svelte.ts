// The view over the map: where it is, what is mounted for it, and how it moves. One frame per burst of input.

import type { Point, Rect, Size } from "../ipc/types";
import type { Session, Viewport } from "../state/session.svelte";
import { fitted, initial, kept, panned, revealing, zoomedAt, type Insets } from "./geometry";
import { nextLevel, nextMounted, type Level } from "./windowing";

type Move = (view: Viewport) => Viewport;

export class ViewControl {
  readonly #session: Session;
  readonly #content: () => Size;
  mounted: Rect = $state.raw({ x: 0, y: 0, w: 0, h: 0 });
  /** The form that the zoom asks for. */
  level: Level = $state.raw("boxes");
  /** The form that is painted already; the former stays until the new one is. */
  painted: Level = $state.raw("boxes");
  #moves: Move[] = [];
  #frame: number | null = null;

  constructor(session: Session, content: () => Size) {
    this.#session = session;
    this.#content = content;
  }

  get view(): Viewport {
    return this.#session.viewport;
  }

  /** Takes over the size of the canvas. */
  resize(width: number, height: number): void {
    this.#move((view) => ({ ...view, width, height }));
    this.flush();
  }

  pan(dx: number, dy: number): void {
    this.#move((view) => panned(view, dx, dy));
  }

  /** Multiplies the zoom, with the map staying put under a point of the screen. */
  zoomBy(factor: number, at: Point): void {
    this.#move((view) => zoomedAt(view, view.zoom * factor, at));
  }

  /** Another zoom around the middle of the view. */
  zoomTo(zoom: number): void {
    this.#move((view) => zoomedAt(view, zoom, { x: view.width / 2, y: view.height / 2 }));
  }

  fit(): void {
    this.#move((view) => fitted(view, this.#content()));
  }

  start(): void {
    this.#move(initial);
    this.flush();
  }

  /** Puts a place of the map at the left edge of the view. */
  scrollTo(x: number): void {
    this.#move((view) => ({ ...view, x }));
  }

  reveal(rect: Rect, insets: Insets): void {
    this.#move((view) => revealing(view, rect, insets));
  }

  /** Does at once what waits for the next frame. */
  flush(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    const moves = this.#moves;
    this.#moves = [];
    const next = kept(
      moves.reduce((view, move) => move(view), this.view),
      this.#content(),
    );
    if (next !== this.view) this.#session.viewport = next;
    this.#mount(next);
  }

  #move(move: Move): void {
    this.#moves.push(move);
    this.#frame ??= requestAnimationFrame(() => this.flush());
  }

  #mount(view: Viewport): void {
    const mounted = nextMounted(this.mounted, view);
    if (mounted !== this.mounted) this.mounted = mounted;
    const level = nextLevel(this.level, view.zoom);
    if (level === this.level) return;
    this.level = level;
    // Two frames: one to build the new form, one to paint it.
    requestAnimationFrame(() => requestAnimationFrame(() => (this.painted = this.level)));
  }
}
