// A painted part of the map: which one, at which zoom, and the whole dots of the screen that it takes.

import type { Rect } from "../ipc/types";

export interface Picture {
  /** The part, on the map. */
  readonly window: Rect;
  readonly zoom: number;
  /** Dots of the screen for a px of the map. */
  readonly scale: number;
  /** Its upper left corner, in dots from the map's own corner. */
  readonly left: number;
  readonly top: number;
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/** The picture of a part. `dots` is how many dots of the screen make a px of the page. */
export function pictureOf(window: Rect, zoom: number, dots: number): Picture {
  const scale = zoom * dots;
  const left = Math.floor(window.x * scale);
  const top = Math.floor(window.y * scale);
  const width = Math.max(1, Math.ceil((window.x + window.w) * scale) - left);
  const height = Math.max(1, Math.ceil((window.y + window.h) * scale) - top);
  return { window, zoom, scale, left, top, width, height };
}
