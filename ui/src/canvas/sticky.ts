// Headings stay in sight at the top, lane titles at the left, frozen lanes below the headings. How far each layer is
// shifted, and what it covers.

import type { Grid, Point, Rect, Stick } from "../ipc/types";
import type { Viewport } from "../state/session.svelte";
import type { Insets } from "./geometry";

/** Room that stays above the ribbons while they stick, in map px. */
const ABOVE = 8;
/** Ribbons and bands run this far beyond their cards, in map px. */
export const OVERHANG = 4;
/** Frozen lanes take no more than this share of what is below the headings: the rest must have room to scroll. */
const STRIP_SHARE = 0.6;

/** A frozen lane. */
export interface FrozenRow {
  readonly lane: string;
  /** Where it stands on the map, in map px. */
  readonly y: number;
  readonly height: number;
  /** How far it is below its place, in map px; 0 where it scrolls like any other. */
  readonly shift: number;
  /** Where it begins and ends, in screen px. */
  readonly top: number;
  readonly bottom: number;
}

export interface Sticky {
  /** How far the headings are below, and the lane titles right of their place on the map, in map px. */
  readonly top: number;
  readonly left: number;
  /** Where the headings begin and end, and where the lane titles end, in screen px. */
  readonly headTop: number;
  readonly headBottom: number;
  readonly titleRight: number;
  /** The frozen lanes, top to bottom. */
  readonly frozen: readonly FrozenRow[];
}

export function stickyFor(view: Viewport, grid: Grid): Sticky {
  const top = Math.max(0, view.y - (grid.ribbon.y - ABOVE));
  const left = Math.max(0, view.x);
  const bottom = grid.headings.y + grid.headings.height;
  return {
    top,
    left,
    headTop: (grid.ribbon.y - ABOVE + top - view.y) * view.zoom,
    headBottom: (bottom + top - view.y) * view.zoom,
    titleRight: (grid.columnsLeft - OVERHANG + left - view.x) * view.zoom,
    frozen: frozenRows(view, grid, bottom + top),
  };
}

/** The frozen lanes, each below the headings and those before it. `heads` is where the headings end, in map px. */
function frozenRows(view: Viewport, grid: Grid, heads: number): FrozenRow[] {
  const sticking = stickingRows(view, grid);
  let next = heads;
  return grid.rows
    .filter((row) => row.freeze === "frozen")
    .map(({ lane, y, height }) => {
      const shift = sticking.has(lane) ? Math.max(0, next - y) : 0;
      if (sticking.has(lane)) next += height;
      const at = (y + shift - view.y) * view.zoom;
      return { lane, y, height, shift, top: at, bottom: at + height * view.zoom };
    });
}

/** The frozen lanes for which there is room: from the first one down. */
function stickingRows(view: Viewport, grid: Grid): ReadonlySet<string> {
  let room = (view.height / view.zoom - headsHeight(grid)) * STRIP_SHARE;
  const sticking = new Set<string>();
  for (const row of grid.rows.filter(({ freeze }) => freeze === "frozen")) {
    room -= row.height;
    if (room < 0) break;
    sticking.add(row.lane);
  }
  return sticking;
}

function headsHeight(grid: Grid): number {
  return grid.headings.y + grid.headings.height - grid.ribbon.y + ABOVE;
}

/** How far a group, or what lies in it at that height of the map, stands from its place on the map. */
export function shiftOf(sticky: Sticky, stick: Stick, y: number): Point {
  switch (stick) {
    case "none":
      return { x: 0, y: 0 };
    case "top":
      return { x: 0, y: sticky.top };
    case "left":
      return { x: sticky.left, y: 0 };
    case "below":
      return { x: 0, y: frozenOn(sticky, y)?.shift ?? 0 };
    case "corner":
      return { x: sticky.left, y: frozenOn(sticky, y)?.shift ?? 0 };
  }
}

/** Whether what sticks that way stays where it is on the screen along an axis. `frozen`: its lane is stuck now. */
export function isStuck(stick: Stick, axis: "x" | "y", frozen: boolean): boolean {
  switch (stick) {
    case "none":
      return false;
    case "top":
      return axis === "y";
    case "left":
      return axis === "x";
    case "below":
      return axis === "y" && frozen;
    case "corner":
      return axis === "x" || frozen;
  }
}

/** The frozen lane at a height of the map. */
export function frozenOn(sticky: Sticky, y: number): FrozenRow | undefined {
  return sticky.frozen.find((row) => row.y <= y && y < row.y + row.height);
}

/** The frozen lane that is seen at a height of the screen, where headings do not cover it. */
export function frozenAt(sticky: Sticky, y: number): FrozenRow | undefined {
  if (y >= sticky.headTop && y < sticky.headBottom) return undefined;
  return sticky.frozen.find((row) => row.top <= y && y < row.bottom);
}

/** How far what lies in a lane stands below its place on the map, in map px. */
export function shiftOfLane(sticky: Sticky, lane: string): number {
  return sticky.frozen.find((row) => row.lane === lane)?.shift ?? 0;
}

/** The layer of the map that holds what lies in that rectangle of the body: a frozen lane has its own. */
export function stickOf(grid: Grid, rect: Rect): "none" | "below" {
  const inside = grid.rows.find((row) => row.y <= rect.y && rect.y + rect.h <= row.y + row.height);
  return inside?.freeze === "frozen" ? "below" : "none";
}

/** What sticks at the edges while something at that height of the map is brought into view, with a little air. */
export function insetsFor(view: Viewport, grid: Grid, y: number = Number.NEGATIVE_INFINITY): Insets {
  const air = 12;
  const titles = grid.columnsLeft - OVERHANG;
  const sticking = stickingRows(view, grid);
  const above = grid.rows.filter((row) => sticking.has(row.lane) && row.y + row.height <= y);
  const strip = above.reduce((height, row) => height + row.height, 0);
  return { left: titles * view.zoom + air, top: (headsHeight(grid) + strip) * view.zoom + air, right: air, bottom: air };
}
