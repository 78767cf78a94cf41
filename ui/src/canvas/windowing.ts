// Which part of the map is mounted, and in which form. Pure functions over plain values.

import type { Density, Rect } from "../ipc/types";
import type { Viewport } from "../state/session.svelte";
import { grown, holds, visible } from "./geometry";

/** How far beyond the view things are mounted, in screen px. */
export const MARGIN = 200;

/** Boxes with text, or a picture with bars for lines where text could not be read. */
export type Level = "boxes" | "picture";

/** Words are larger on a map that is shown, 15 px against 13. */
const THRESHOLDS: Readonly<Record<Density, { belowIsPicture: number; aboveIsBoxes: number }>> = {
  edit: { belowIsPicture: 0.42, aboveIsBoxes: 0.48 },
  present: { belowIsPicture: 0.36, aboveIsBoxes: 0.37 },
};

/** What to mount for a view. */
export function mountedFor(view: Viewport): Rect {
  return grown(visible(view), MARGIN / view.zoom);
}

/** The mounted part to go on with: the one there is, as long as it covers the view and is not far too large. */
export function nextMounted(mounted: Rect | null, view: Viewport): Rect {
  if (!mounted || !holds(mounted, visible(view))) return mountedFor(view);
  const wanted = mountedFor(view);
  const farTooLarge = mounted.w > 2 * wanted.w || mounted.h > 2 * wanted.h;
  return farTooLarge ? wanted : mounted;
}

/** The form to go on with: between the two thresholds it stays what it is. */
export function nextLevel(level: Level, zoom: number, density: Density): Level {
  const { belowIsPicture, aboveIsBoxes } = THRESHOLDS[density];
  if (zoom < belowIsPicture) return "picture";
  if (zoom >= aboveIsBoxes) return "boxes";
  return level;
}
