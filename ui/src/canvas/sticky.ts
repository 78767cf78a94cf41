// Headings stay in sight at the top, lane titles at the left. How far each layer is shifted, and what it covers.

import type { Grid, Point, Stick } from "../ipc/types";
import type { Viewport } from "../state/session.svelte";
import type { Insets } from "./geometry";

/** Room that stays above the ribbons while they stick, in map px. */
const ABOVE = 8;
/** Ribbons and bands run this far beyond their cards, in map px. */
export const OVERHANG = 4;

export interface Sticky {
  /** How far the headings are below, and the lane titles right of their place on the map, in map px. */
  readonly top: number;
  readonly left: number;
  /** Where the headings begin and end, and where the lane titles end, in screen px. */
  readonly headTop: number;
  readonly headBottom: number;
  readonly titleRight: number;
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
  };
}

/** How far a group stands from its place on the map. */
export function shiftOf(sticky: Sticky, stick: Stick): Point {
  switch (stick) {
    case "none":
    case "below":
      return { x: 0, y: 0 };
    case "top":
      return { x: 0, y: sticky.top };
    case "left":
    case "corner":
      return { x: sticky.left, y: 0 };
  }
}

/** What sticks at the edges while a cell is brought into view, with a little air. */
export function insetsFor(view: Viewport, grid: Grid): Insets {
  const air = 12;
  const heads = grid.headings.y + grid.headings.height - grid.ribbon.y + ABOVE;
  const titles = grid.columnsLeft - OVERHANG;
  return { left: titles * view.zoom + air, top: heads * view.zoom + air, right: air, bottom: air };
}
