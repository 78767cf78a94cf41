// Between the map and the screen: where things stand, how the view moves. Pure functions over plain values.
//
// "Map" coordinates are px of the scene at 100 %; "screen" coordinates are px from the canvas's top left corner.

import type { Point, Rect, Size } from "../ipc/types";
import type { Viewport } from "../state/session.svelte";

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 4;

/** What the zoom keys go through. */
const ZOOM_STOPS = [0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4];

/** From where on a map that is shown can be read from a chair, and from where on it can be read at all. */
const EASY_TO_READ = 0.6;
const HARD_TO_READ = 0.37;

/** How far beyond the map the view may go, in screen px: room for what can be added there. */
const BEYOND = { right: 120, bottom: 96 };

/** What covers the view's edges, in screen px. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function mapFromScreen(view: Viewport, at: Point): Point {
  return { x: view.x + at.x / view.zoom, y: view.y + at.y / view.zoom };
}

export function screenFromMap(view: Viewport, at: Point): Point {
  return { x: (at.x - view.x) * view.zoom, y: (at.y - view.y) * view.zoom };
}

/** The rectangle between two corners. */
export function spanned(one: Point, other: Point): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, w: Math.abs(one.x - other.x), h: Math.abs(one.y - other.y) };
}

/** Whether two rectangles have a point in common. */
export function touches(one: Rect, other: Rect): boolean {
  const apart = one.x + one.w < other.x || other.x + other.w < one.x;
  return !apart && one.y + one.h >= other.y && other.y + other.h >= one.y;
}

/** The part of the map that is in view. */
export function visible(view: Viewport): Rect {
  return { x: view.x, y: view.y, w: view.width / view.zoom, h: view.height / view.zoom };
}

/** Moves what is seen by that many screen px: positive goes right and down. */
export function panned(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, x: view.x + dx / view.zoom, y: view.y + dy / view.zoom };
}

/** Another zoom, with the map staying put under a point of the screen. */
export function zoomedAt(view: Viewport, zoom: number, at: Point): Viewport {
  const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
  const fixed = mapFromScreen(view, at);
  return { ...view, zoom: next, x: fixed.x - at.x / next, y: fixed.y - at.y / next };
}

/** The middle of what there is to see of the map, in screen px: what a zoom by keys keeps in place. */
export function middleOf(view: Viewport, content: Size): Point {
  const half = (start: number, length: number, end: number) => Math.min(length, Math.max((end - start) * view.zoom, 0)) / 2;
  return { x: half(view.x, view.width, content.w), y: half(view.y, view.height, content.h) };
}

/** The next stop of the zoom in that direction. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const slack = 0.005;
  const next =
    direction === 1
      ? ZOOM_STOPS.find((stop) => stop > zoom + slack)
      : ZOOM_STOPS.findLast((stop) => stop < zoom - slack);
  return next ?? zoom;
}

/** The view, kept on the map: never beyond its top left corner, and a little beyond its far edges. */
export function kept(view: Viewport, content: Size): Viewport {
  const right = content.w + BEYOND.right / view.zoom - view.width / view.zoom;
  const bottom = content.h + BEYOND.bottom / view.zoom - view.height / view.zoom;
  const x = Math.min(Math.max(view.x, 0), Math.max(right, 0));
  const y = Math.min(Math.max(view.y, 0), Math.max(bottom, 0));
  return x === view.x && y === view.y ? view : { ...view, x, y };
}

/** The view that shows the whole map, at 100 % at the most. */
export function fitted(view: Viewport, content: Size): Viewport {
  const zoom = Math.min(view.width / Math.max(content.w, 1), view.height / Math.max(content.h, 1), 1);
  return { ...view, x: 0, y: 0, zoom: Math.max(zoom, MIN_ZOOM) };
}

/** The view for showing the map: all of it where that is easy to read, else its width where that can be read at all. */
export function presented(view: Viewport, content: Size): Viewport {
  const wide = view.width / Math.max(content.w, 1);
  const whole = Math.min(wide, view.height / Math.max(content.h, 1));
  const zoom = whole >= EASY_TO_READ ? whole : Math.max(wide, HARD_TO_READ);
  return { ...view, x: 0, y: 0, zoom: Math.min(zoom, 1) };
}

/** How a map is first seen: from its top left corner, at 100 %. */
export function initial(view: Viewport): Viewport {
  return { ...view, x: 0, y: 0, zoom: 1 };
}

/** The view, moved as little as it takes to show a rectangle clear of what covers the edges. */
export function revealing(view: Viewport, rect: Rect, insets: Insets): Viewport {
  const free = (inset: number) => inset / view.zoom;
  const x = shifted(view.x + free(insets.left), (view.width - insets.left - insets.right) / view.zoom, rect.x, rect.w);
  const y = shifted(view.y + free(insets.top), (view.height - insets.top - insets.bottom) / view.zoom, rect.y, rect.h);
  if (x === 0 && y === 0) return view;
  return { ...view, x: view.x + x, y: view.y + y };
}

/** How far a window from `start` must move to hold what begins at `at`; what does not fit shows its beginning. */
function shifted(start: number, length: number, at: number, size: number): number {
  if (at < start || size > length) return at - start;
  const over = at + size - (start + length);
  return over > 0 ? over : 0;
}

export function overlaps(one: Rect, two: Rect): boolean {
  return one.x < two.x + two.w && two.x < one.x + one.w && one.y < two.y + two.h && two.y < one.y + one.h;
}

/** Whether so much of a rectangle is clear in view that nobody has to look for it. */
export function inSight(clear: Rect, rect: Rect): boolean {
  const across = Math.min(clear.x + clear.w, rect.x + rect.w) - Math.max(clear.x, rect.x);
  const down = Math.min(clear.y + clear.h, rect.y + rect.h) - Math.max(clear.y, rect.y);
  return 2 * across >= Math.min(rect.w, clear.w) && 2 * down >= Math.min(rect.h, clear.h);
}

/** What of the view nothing covers. */
export function clear(view: Viewport, insets: Insets): Rect {
  const { x, y, w, h } = visible(view);
  const [across, down] = [insets.left + insets.right, insets.top + insets.bottom];
  return { x: x + insets.left / view.zoom, y: y + insets.top / view.zoom, w: w - across / view.zoom, h: h - down / view.zoom };
}

export function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

export function contains(rect: Rect, at: Point): boolean {
  return rect.x <= at.x && at.x < rect.x + rect.w && rect.y <= at.y && at.y < rect.y + rect.h;
}

export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, w: rect.w + 2 * by, h: rect.h + 2 * by };
}

export function moved(rect: Rect, by: Point): Rect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}

/** The smallest rectangle that holds both. */
export function united(one: Rect, two: Rect): Rect {
  const x = Math.min(one.x, two.x);
  const y = Math.min(one.y, two.y);
  return {
    x,
    y,
    w: Math.max(one.x + one.w, two.x + two.w) - x,
    h: Math.max(one.y + one.h, two.y + two.h) - y,
  };
}
