// The view over the map: where it is, what is mounted for it, and how it moves. One frame per burst of input.

import type { Density, Point, Rect, Size } from "../ipc/types";
import type { Session, Viewport } from "../state/session.svelte";
import { fitted, initial, kept, middleOf, panned, presented, revealing, zoomedAt, type Insets } from "./geometry";
import { nextLevel, nextMounted, type Level } from "./windowing";

/** A zoom that has not changed for so long rests, in milliseconds. */
const ZOOM_RESTS = 80;

type Move = (view: Viewport) => Viewport;

export class ViewControl {
  readonly #session: Session;
  readonly #content: () => Size;
  mounted: Rect = $state.raw({ x: 0, y: 0, w: 0, h: 0 });
  /** The form that the zoom asks for. */
  level: Level = $state.raw("boxes");
  /** The form that is painted already; the former stays until the new one is. */
  painted: Level = $state.raw("boxes");
  /** The zoom that rested last: pictures are painted for it, and stretched while another comes. */
  resting: number | null = $state.raw(null);
  #shown: { readonly map: string; readonly density: Density } | null = null;
  /** Where the view stood before the map was presented. */
  #before: Viewport | null = null;
  #moves: Move[] = [];
  #frame: number | null = null;
  #rest: ReturnType<typeof setTimeout> | null = null;

  constructor(session: Session, content: () => Size) {
    this.#session = session;
    this.#content = content;
  }

  get view(): Viewport {
    return this.#session.viewport;
  }

  /** Takes over the size of the canvas. A map that was presented as it fits is so afterwards. */
  resize(width: number, height: number): void {
    this.#move((view) => {
      const next = { ...view, width, height };
      const fits = this.#shown?.density === "present" && isSame(view, kept(presented(view, this.#content()), this.#content()));
      return fits ? presented(next, this.#content()) : next;
    });
    this.flush();
  }

  /**
   * Begins with a map or another density of it: from its corner, as it fits for presenting, and where it was left
   * for going on with it. Says whether it began.
   */
  begin(map: string, density: Density): boolean {
    const same = this.#shown?.map === map;
    if (same && this.#shown?.density === density) return false;
    this.flush();
    const before = same ? this.#before : null;
    this.#before = density === "present" ? before : null;
    this.#shown = { map, density };
    if (density === "present") this.#move((view) => presented(view, this.#content()));
    else this.#move((view) => (before ? { ...view, x: before.x, y: before.y, zoom: before.zoom } : initial(view)));
    this.flush();
    return true;
  }

  pan(dx: number, dy: number): void {
    this.#move((view) => panned(view, dx, dy));
  }

  /** Multiplies the zoom, with the map staying put under a point of the screen. */
  zoomBy(factor: number, at: Point): void {
    this.#move((view) => zoomedAt(view, view.zoom * factor, at));
  }

  /** Another zoom around a point of the screen, or around the middle of what there is to see. */
  zoomTo(zoom: number, at: Point | null = null): void {
    this.#move((view) => zoomedAt(view, zoom, at ?? middleOf(view, this.#content())));
  }

  fit(): void {
    this.#move((view) => fitted(view, this.#content()));
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
    // The wish to present comes before the map for it, and the room for the view may change in between.
    if (this.#shown?.density === "edit" && this.#session.density === "present") this.#before ??= this.view;
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
    const level = nextLevel(this.level, view.zoom, this.#shown?.density ?? "edit");
    // Boxes are dear to make: on the way in they come when the zoom rests, and the picture is stretched until then.
    if (level === "picture" && level !== this.level) this.#show(level);
    this.#awaitRest(view.zoom, level);
  }

  #awaitRest(zoom: number, level: Level): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
    if (zoom === this.resting && level === this.level) return;
    this.#rest = setTimeout(() => {
      this.resting = zoom;
      if (level !== this.level) this.#show(level);
    }, ZOOM_RESTS);
  }

  #show(level: Level): void {
    this.level = level;
    // Two frames: one to build the new form, one to paint it.
    requestAnimationFrame(() => requestAnimationFrame(() => (this.painted = this.level)));
  }
}

function isSame(one: Viewport, two: Viewport): boolean {
  return one.x === two.x && one.y === two.y && one.zoom === two.zoom;
}
