// Finds the things that overlap a rectangle, without looking at all of them. In the order in which they were given.

import type { Point, Rect, Shape } from "../ipc/types";
import { contains, overlaps, united } from "./geometry";

/** The size of a bucket, in map px: a few cards each way. */
const BUCKET = { w: 640, h: 320 };
/** What would lie in more buckets than this is kept apart and always looked at. */
const MANY = 32;

export interface Bounded {
  readonly bounds: Rect;
}

export class SpatialIndex<T extends Bounded> {
  readonly #things: readonly T[];
  readonly #buckets = new Map<string, number[]>();
  readonly #large: number[] = [];
  #extent: Rect | null = null;

  constructor(things: readonly T[]) {
    this.#things = things;
    things.forEach((thing, index) => this.#insert(thing.bounds, index));
  }

  /** All that overlap the rectangle. */
  within(rect: Rect): T[] {
    if (!this.#extent || !overlaps(this.#extent, rect)) return [];
    const found = new Set(this.#large);
    const area = bucketsOf(intersection(this.#extent, rect));
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        for (const index of this.#buckets.get(`${column},${row}`) ?? []) found.add(index);
      }
    }
    return this.#inOrder(found).filter((thing) => overlaps(thing.bounds, rect));
  }

  /** All that hold the point. */
  at(point: Point): T[] {
    const spot = { x: point.x, y: point.y, w: 1e-6, h: 1e-6 };
    return this.within(spot).filter((thing) => contains(thing.bounds, point));
  }

  #insert(bounds: Rect, index: number): void {
    this.#extent = this.#extent ? united(this.#extent, bounds) : bounds;
    const area = bucketsOf(bounds);
    if ((area.right - area.left + 1) * (area.bottom - area.top + 1) > MANY) {
      this.#large.push(index);
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const key = `${column},${row}`;
        const bucket = this.#buckets.get(key);
        if (bucket) bucket.push(index);
        else this.#buckets.set(key, [index]);
      }
    }
  }

  #inOrder(indices: Set<number>): T[] {
    return [...indices].sort((one, two) => one - two).flatMap((index) => this.#things[index] ?? []);
  }
}

/** What an item covers in its group: its rectangle, and what its boxes and texts paint beyond it. */
export function boundsOf(rect: Rect, shapes: readonly Shape[]): Rect {
  let bounds = rect;
  for (const shape of shapes) {
    const inside = shapeBounds(shape);
    if (inside) bounds = united(bounds, { ...inside, x: inside.x + rect.x, y: inside.y + rect.y });
  }
  return bounds;
}

/** In the item's coordinates; unknown for a path, which keeps near its item's rectangle. */
function shapeBounds(shape: Shape): Rect | null {
  switch (shape.shape) {
    case "box":
    case "image":
      return shape.rect;
    case "text":
      return { x: shape.origin.x, y: shape.origin.y, w: shape.width, h: shape.lines.length * shape.style.lineHeight };
    case "path":
      return null;
  }
}

function bucketsOf(rect: Rect): { left: number; right: number; top: number; bottom: number } {
  return {
    left: Math.floor(rect.x / BUCKET.w),
    right: Math.floor((rect.x + rect.w) / BUCKET.w),
    top: Math.floor(rect.y / BUCKET.h),
    bottom: Math.floor((rect.y + rect.h) / BUCKET.h),
  };
}

function intersection(one: Rect, two: Rect): Rect {
  const x = Math.max(one.x, two.x);
  const y = Math.max(one.y, two.y);
  return {
    x,
    y,
    w: Math.min(one.x + one.w, two.x + two.w) - x,
    h: Math.min(one.y + one.h, two.y + two.h) - y,
  };
}
