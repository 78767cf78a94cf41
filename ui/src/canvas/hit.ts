// What lies under a point of the screen.

import type { CardView, Grid, LensField, Point, Rect, Stick } from "../ipc/types";
import type { Viewport } from "../state/session.svelte";
import { contains, mapFromScreen } from "./geometry";
import { frozenAt, shiftOf, stickyFor, type Sticky } from "./sticky";

export type Target =
  | { readonly on: "card"; readonly card: string; readonly edge: Edge | null }
  | { readonly on: "point"; readonly lane: string; readonly step: string; readonly persona: string | null }
  | { readonly on: "picture"; readonly lane: string; readonly step: string }
  | { readonly on: "cell"; readonly lane: string; readonly step: string }
  | { readonly on: "phase"; readonly phase: string }
  | { readonly on: "step"; readonly step: string }
  | { readonly on: "lane"; readonly lane: string }
  /** The right side of a step's heading, and the lower side of a lane's title: what makes them wider and higher. */
  | { readonly on: "stepEdge"; readonly step: string }
  | { readonly on: "laneEdge"; readonly lane: string }
  | { readonly on: "path"; readonly path: string; readonly step: string | null }
  | { readonly on: "title" }
  | { readonly on: "lens"; readonly field: LensField }
  | { readonly on: "ground" };

/** The side of a card that stretches it. */
export type Edge = "from" | "to";

/** How wide the sides of a card are that stretch it, in map px. */
const EDGE = 7;
/** How far from the side of a column or row still counts as on it, in screen px. */
const AROUND_SIDE = 4;
/** How far around a point of the curve still counts as on it, in map px. */
const AROUND_POINT = 7;

/** The picture, as hit testing reads it. */
export interface HitScene {
  readonly grid: Grid;
  /** The items near a point of the map, of the groups that stick that way, in painting order. */
  itemsNear(at: Point, stick: Stick, slack: number): readonly { readonly id: string; readonly rect: Rect }[];
  card(id: string): CardView | undefined;
}

/** Items are looked at from the topmost layer down; where none is hit, the grid tells the cell. */
export function hitTest(scene: HitScene, view: Viewport, at: Point): Target {
  const sticky = stickyFor(view, scene.grid);
  const side = sideAt(scene.grid, view, sticky, at);
  if (side) return side;
  for (const stick of ["top", "corner", "below", "left", "none"] as const) {
    if (isCovered(sticky, stick, at)) continue;
    const found = itemAt(scene, pointIn(view, sticky, stick, at), stick);
    if (found) return found;
  }
  return gridAt(scene.grid, view, sticky, at);
}

/** The point of the map under a point of the screen, in a layer that sticks that way. */
export function pointIn(view: Viewport, sticky: Sticky, stick: Stick, at: Point): Point {
  const shift = shiftOf(sticky, stick, frozenAt(sticky, at.y)?.y ?? Number.NaN);
  const plain = mapFromScreen(view, at);
  return { x: plain.x - shift.x, y: plain.y - shift.y };
}

/** The point of the map that is seen under a point of the screen: in a frozen lane, a point of that. */
export function pointSeen(view: Viewport, sticky: Sticky, at: Point): Point {
  return pointIn(view, sticky, frozenAt(sticky, at.y) ? "below" : "none", at);
}

/** Whether a layer is hidden at a point by one that sticks above it. */
function isCovered(sticky: Sticky, stick: Stick, at: Point): boolean {
  const inHeads = at.y >= sticky.headTop && at.y < sticky.headBottom;
  const inTitles = at.x < sticky.titleRight && at.y >= sticky.headTop;
  const inFrozen = frozenAt(sticky, at.y) !== undefined;
  switch (stick) {
    case "top":
      return !inHeads || inTitles;
    case "corner":
      return !inFrozen;
    case "below":
      return !inFrozen || inTitles;
    case "left":
      return inHeads || inFrozen;
    case "none":
      return inHeads || inTitles || inFrozen;
  }
}

/** The side of a column in the step headings, or of a lane in the column of titles. */
function sideAt(grid: Grid, view: Viewport, sticky: Sticky, at: Point): Target | null {
  const near = AROUND_SIDE / view.zoom;
  if (at.x >= sticky.titleRight) {
    const { x, y } = pointIn(view, sticky, "top", at);
    const inHeadings = at.y < sticky.headBottom && y >= grid.headings.y && y < grid.headings.y + grid.headings.height;
    const column = inHeadings && grid.columns.find((one) => Math.abs(one.x + one.width - x) <= near);
    return column ? { on: "stepEdge", step: column.step } : null;
  }
  if (at.y < sticky.headBottom) return null;
  const { y } = pointSeen(view, sticky, at);
  const row = grid.rows.find((one) => Math.abs(one.y + one.height - y) <= near);
  return row ? { on: "laneEdge", lane: row.lane } : null;
}

function itemAt(scene: HitScene, at: Point, stick: Stick): Target | null {
  for (const item of scene.itemsNear(at, stick, AROUND_POINT).toReversed()) {
    const target = targetOf(item.id);
    // Where on a path a point lies, the grid tells.
    if (!target || target.on === "path") continue;
    if (target.on === "point") return target;
    if (!contains(item.rect, at)) continue;
    return target.on === "card" ? { ...target, edge: edgeAt(item.rect, at) } : target;
  }
  return null;
}

function edgeAt(rect: Rect, at: Point): Edge | null {
  if (at.x < rect.x + EDGE) return "from";
  return at.x >= rect.x + rect.w - EDGE ? "to" : null;
}

/** What an item of the scene stands for; `null` for decoration. */
export function targetOf(item: string): Target | null {
  const [kind, one, two, three] = item.split("/");
  if (one === undefined) return null;
  switch (kind) {
    case "card":
      return { on: "card", card: one, edge: null };
    case "phase":
      return { on: "phase", phase: one };
    case "step":
      return { on: "step", step: one };
    case "lane":
      return { on: "lane", lane: one };
    case "path":
    case "path-name":
      return { on: "path", path: one, step: null };
    case "point":
      return two === undefined ? null : { on: "point", lane: one, step: two, persona: three && three !== "-" ? three : null };
    case "picture":
      return two === undefined ? null : { on: "picture", lane: one, step: two };
    case "header":
      return headerTarget(one);
    default:
      return null;
  }
}

function headerTarget(part: string): Target | null {
  if (part === "title") return { on: "title" };
  return part === "scenario" || part === "goal" || part === "scope" ? { on: "lens", field: part } : null;
}

function gridAt(grid: Grid, view: Viewport, sticky: Sticky, at: Point): Target {
  const plain = mapFromScreen(view, at);
  if (at.y < sticky.headTop) return { on: "ground" };
  if (at.y < sticky.headBottom) {
    if (at.x < sticky.titleRight) return { on: "ground" };
    return headingAt(grid, { x: plain.x, y: plain.y - sticky.top });
  }
  const { y } = pointSeen(view, sticky, at);
  const path = grid.paths.find((one) => y >= one.y && y < one.y + one.height);
  if (path) {
    const step = at.x < sticky.titleRight ? null : (columnAt(grid, plain.x)?.step ?? null);
    return { on: "path", path: path.path, step };
  }
  const row = rowAt(grid, y);
  if (!row) return { on: "ground" };
  if (at.x < sticky.titleRight) return { on: "lane", lane: row.lane };
  const column = columnAt(grid, plain.x);
  return column ? { on: "cell", lane: row.lane, step: column.step } : { on: "ground" };
}

function headingAt(grid: Grid, at: Point): Target {
  if (at.y >= grid.headings.y) {
    const column = columnAt(grid, at.x);
    return column ? { on: "step", step: column.step } : { on: "ground" };
  }
  const phase = grid.phases.find((one) => at.x >= one.x && at.x < one.x + one.width);
  return phase ? { on: "phase", phase: phase.phase } : { on: "ground" };
}

export function rowAt(grid: Grid, y: number): Grid["rows"][number] | undefined {
  return grid.rows.find((row) => y >= row.y && y < row.y + row.height);
}

/** The column at a place, gaps not included. */
export function columnAt(grid: Grid, x: number): Grid["columns"][number] | undefined {
  return grid.columns.find((column) => x >= column.x && x < column.x + column.width);
}

/** The column whose middle is nearest. */
export function nearestColumn(grid: Grid, x: number): number {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  grid.columns.forEach((column, index) => {
    const away = Math.abs(column.x + column.width / 2 - x);
    if (away < distance) [best, distance] = [index, away];
  });
  return best;
}
