// Dragging things on the map: from what was grabbed and where the pointer is to the one edit that letting go means.

import type { CardView, Edit, FlowView, Grid, Point, Rect } from "../ipc/types";
import { dropCards, type CardsDrag } from "./drag-cards";
import type { Edge, Target } from "./hit";
import { nearestColumn, rowAt } from "./hit";
import { contains, grown } from "./geometry";
import { hasValues, takesCards } from "./lane-kinds";
import { columnOf, type MapModel } from "./places";
import { OVERHANG } from "./sticky";
import { dropHeight, dropWidth, type HeightDrag, type WidthDrag } from "./drag-sizes";
import { valueAt } from "./values";

/** One card, and the column that it was grabbed at. */
export interface CardDrag {
  readonly of: "card";
  readonly card: CardView;
  readonly column: number;
}

/** A point of a curve, with the value that it had: while it is dragged the map shows the one that it would get. */
export interface PointDrag {
  readonly of: "point";
  readonly lane: string;
  readonly step: string;
  readonly persona: string | null;
  readonly before: number | null;
}

/** What is being dragged. */
export type Drag =
  | CardDrag
  | CardsDrag
  | { readonly of: "edge"; readonly card: CardView; readonly edge: Edge }
  /** An arrow from a card to another. */
  | { readonly of: "flow"; readonly card: CardView; readonly lane: string }
  | { readonly of: "step"; readonly step: string }
  | { readonly of: "phase"; readonly phase: string }
  | { readonly of: "lane"; readonly lane: string }
  | WidthDrag
  | HeightDrag
  | { readonly of: "picture"; readonly lane: string; readonly step: string }
  | PointDrag;

/** Where letting go would lead. */
export interface Drop {
  /** `null` where nothing would change. */
  readonly edit: Edit | null;
  /** The cell that takes the card, on the map. */
  readonly cell: Rect | null;
  /** The cells that take several cards, on the map. */
  readonly cells: readonly Rect[];
  /** The bar at the place between two things, on the map. */
  readonly bar: Rect | null;
  /** The value that a point would get. */
  readonly value: number | null;
  /** How wide or high what is resized would be, in px at 100 %. */
  readonly size: number | null;
}

export const NOWHERE: Drop = { edit: null, cell: null, cells: [], bar: null, value: null, size: null };
const BAR = 3;

/** The map as dragging reads it. */
export interface DragModel extends MapModel {
  /** Where a card is drawn, on the map. */
  cardRect(card: string): Rect | null;
}

/** What dragging from a target means; `null` where the target does not move. `at` is on the map. */
export function dragOf(model: MapModel, target: Target, card: CardView | undefined, at: Point): Drag | null {
  switch (target.on) {
    case "card":
      if (!card) return null;
      if (target.edge === "to" && flowsOf(model, card.lane)) return { of: "flow", card, lane: card.lane };
      return target.edge && !flowsOf(model, card.lane)
        ? { of: "edge", card, edge: target.edge }
        : { of: "card", card, column: nearestColumn(model.grid, at.x) };
    case "step":
      return { of: "step", step: target.step };
    case "phase":
      return { of: "phase", phase: target.phase };
    case "lane":
      return { of: "lane", lane: target.lane };
    case "point":
      return pointDrag(model, target);
    case "stepEdge":
      return { of: "width", step: target.step };
    case "laneEdge":
      return { of: "height", lane: target.lane };
    case "picture":
      return { of: "picture", lane: target.lane, step: target.step };
    case "cell":
    case "path":
    case "title":
    case "lens":
    case "ground":
      return null;
  }
}

function pointDrag(model: MapModel, { lane, step, persona }: Extract<Target, { on: "point" }>): PointDrag {
  const kind = model.outline.lanes.find((one) => one.id === lane)?.kind;
  const values = hasValues(kind) ? kind.values : [];
  const before = values.find((one) => one.step === step && one.persona === persona)?.value ?? null;
  return { of: "point", lane, step, persona, before };
}

/** Where the drag would end with the pointer at a point of the map. */
export function dropAt(model: DragModel, drag: Drag, at: Point): Drop {
  switch (drag.of) {
    case "card":
      return dropCard(model, drag, at);
    case "cards":
      return dropCards(model, drag, at);
    case "edge":
      return dropEdge(model, drag, at);
    case "flow":
      return dropFlow(model, drag.card, at);
    case "step":
      return dropStep(model, drag.step, at);
    case "phase":
      return dropPhase(model, drag.phase, at);
    case "lane":
      return dropLane(model, drag.lane, at);
    case "width":
      return dropWidth(model, drag, at);
    case "height":
      return dropHeight(model, drag, at);
    case "picture":
      return dropPicture(model, drag, at);
    case "point":
      return dropPoint(model, drag, at);
  }
}

function dropCard(model: DragModel, drag: CardDrag, at: Point): Drop {
  const row = rowAt(model.grid, at.y);
  const lane = row && model.outline.lanes.find((one) => one.id === row.lane);
  if (!row || !takesCards(lane)) return NOWHERE;
  const first = columnOf(model, drag.card.from);
  const index = Math.max(0, nearestColumn(model.grid, at.x) - (drag.column - first));
  const column = model.grid.columns[index];
  if (!column) return NOWHERE;
  const stack = model.cardsAt(lane.id, column.step).filter((card) => card.id !== drag.card.id);
  const before = stack.find((card) => at.y < middle(model.cardRect(card.id))) ?? null;
  const stays = lane.id === drag.card.lane && index === first && before?.id === follower(model, drag.card);
  return {
    ...NOWHERE,
    edit: stays ? null : { edit: "moveCard", card: drag.card.id, lane: lane.id, step: column.step, before: before?.id ?? null },
    cell: { x: column.x - OVERHANG, y: row.y + OVERHANG, w: column.width + 2 * OVERHANG, h: row.height - 2 * OVERHANG },
    bar: stackBar(model, stack, before, column, row.y),
  };
}

/** A picture goes into another frame; one that stands there takes its place. */
function dropPicture(model: DragModel, { lane, step }: { lane: string; step: string }, at: Point): Drop {
  const row = rowAt(model.grid, at.y);
  const view = row && model.outline.lanes.find((one) => one.id === row.lane);
  const column = model.grid.columns[nearestColumn(model.grid, at.x)];
  if (!row?.frame || !column || view?.kind.kind !== "image") return NOWHERE;
  const { x, width } = column;
  const { y, height } = row.frame;
  const stays = view.id === lane && column.step === step;
  return {
    ...NOWHERE,
    edit: stays ? null : { edit: "movePicture", lane, step, toLane: view.id, toStep: column.step },
    cell: { x: x - OVERHANG, y: y - OVERHANG, w: width + 2 * OVERHANG, h: height + 2 * OVERHANG },
  };
}

/** The card right below another in its cell. */
function follower(model: MapModel, card: CardView): string | undefined {
  const stack = model.cardsAt(card.lane, card.from);
  return stack[stack.findIndex((other) => other.id === card.id) + 1]?.id;
}

function stackBar(
  model: DragModel,
  stack: readonly CardView[],
  before: CardView | null,
  column: Grid["columns"][number],
  rowTop: number,
): Rect {
  const gap = 6;
  const above = before ? model.cardRect(before.id) : null;
  const below = stack.length > 0 ? model.cardRect(stack.at(-1)?.id ?? "") : null;
  let y = rowTop + gap;
  if (above) y = above.y - gap / 2;
  else if (below) y = below.y + below.h + gap / 2;
  return { x: column.x, y: y - BAR / 2, w: column.width, h: BAR };
}

function middle(rect: Rect | null): number {
  return rect ? rect.y + rect.h / 2 : Number.NEGATIVE_INFINITY;
}

function dropEdge(model: DragModel, drag: Extract<Drag, { of: "edge" }>, at: Point): Drop {
  const { card, edge } = drag;
  const [from, to] = [columnOf(model, card.from), columnOf(model, card.to)];
  const pulled = nearestColumn(model.grid, at.x);
  const first = edge === "from" ? Math.min(pulled, to) : from;
  const last = edge === "to" ? Math.max(pulled, from) : to;
  const [left, right] = [model.grid.columns[first], model.grid.columns[last]];
  const rect = model.cardRect(card.id);
  if (!left || !right || !rect) return NOWHERE;
  const stays = first === from && last === to;
  return {
    ...NOWHERE,
    edit: stays ? null : { edit: "spanCard", card: card.id, from: left.step, to: right.step },
    cell: { x: left.x, y: rect.y, w: right.x + right.width - left.x, h: rect.h },
  };
}

/** The arrows of a process lane. */
function flowsOf(model: MapModel, lane: string): readonly FlowView[] | null {
  const kind = model.outline.lanes.find((one) => one.id === lane)?.kind;
  return kind?.kind === "process" ? kind.flows : null;
}

/** On another box of the lane that the first one does not lead to yet. */
function dropFlow(model: DragModel, from: CardView, at: Point): Drop {
  const column = model.grid.columns[nearestColumn(model.grid, at.x)];
  const cards = column ? model.cardsAt(from.lane, column.step) : [];
  const over = cards.map((card) => ({ card, rect: model.cardRect(card.id) })).find(({ rect }) => rect && contains(rect, at));
  const known = flowsOf(model, from.lane)?.some((flow) => flow.from === from.id && flow.to === over?.card.id);
  if (!over?.rect || over.card.id === from.id || known) return NOWHERE;
  return { ...NOWHERE, edit: { edit: "addFlow", from: from.id, to: over.card.id, label: "" }, cell: grown(over.rect, OVERHANG) };
}

function dropStep(model: MapModel, step: string, at: Point): Drop {
  const { grid, outline } = model;
  const empty = outline.phases.find((phase) => phase.steps.length === 0 && isIn(grid, phase.id, at.x));
  if (empty) return { ...NOWHERE, edit: { edit: "moveStep", step, phase: empty.id, before: null }, bar: phaseBar(grid, empty.id) };
  const index = nearestColumn(grid, at.x);
  const column = grid.columns[index];
  if (!column) return NOWHERE;
  const left = at.x < column.x + column.width / 2;
  const next = grid.columns[index + 1];
  const after = next?.phase === column.phase ? next.step : null;
  const before = left ? column.step : after;
  const [previous, own] = [grid.columns[index - 1], columnOf(model, step)];
  const stays = left ? previous?.step === step && previous.phase === column.phase : after === step;
  const nothing = column.step === step || stays || own < 0;
  const x = left ? column.x - OVERHANG : column.x + column.width + OVERHANG;
  return {
    ...NOWHERE,
    edit: nothing ? null : { edit: "moveStep", step, phase: column.phase, before },
    bar: columnBar(grid, x),
  };
}

function isIn(grid: Grid, phase: string, x: number): boolean {
  const place = grid.phases.find((one) => one.phase === phase);
  return place !== undefined && x >= place.x && x < place.x + place.width;
}

function phaseBar(grid: Grid, phase: string): Rect | null {
  const place = grid.phases.find((one) => one.phase === phase);
  return place ? columnBar(grid, place.x + place.width / 2) : null;
}

function columnBar(grid: Grid, x: number): Rect {
  const bottom = grid.body.y + grid.body.height;
  return { x: x - BAR / 2, y: grid.ribbon.y, w: BAR, h: bottom - grid.ribbon.y };
}

function dropPhase(model: MapModel, phase: string, at: Point): Drop {
  const places = model.grid.phases;
  const index = places.findIndex((one) => at.x < one.x + one.width / 2);
  const next = index < 0 ? undefined : places[index];
  const own = places.findIndex((one) => one.phase === phase);
  const stays = next?.phase === phase || (index < 0 ? own === places.length - 1 : own === index - 1);
  const last = places.at(-1);
  const x = next ? next.x - OVERHANG : last ? last.x + last.width + OVERHANG : 0;
  return {
    ...NOWHERE,
    edit: stays ? null : { edit: "movePhase", phase, before: next?.phase ?? null },
    bar: columnBar(model.grid, x),
  };
}

function dropLane(model: MapModel, lane: string, at: Point): Drop {
  const { rows, body, left, right } = model.grid;
  const index = rows.findIndex((row) => at.y < row.y + row.height / 2);
  const next = index < 0 ? undefined : rows[index];
  const own = rows.findIndex((row) => row.lane === lane);
  const stays = next?.lane === lane || (index < 0 ? own === rows.length - 1 : own === index - 1);
  const y = next ? next.y : body.y + body.height;
  return {
    ...NOWHERE,
    edit: stays ? null : { edit: "moveLane", lane, before: next?.lane ?? null },
    bar: { x: left, y: y - BAR / 2, w: right - left, h: BAR },
  };
}

function dropPoint(model: MapModel, drag: PointDrag, at: Point): Drop {
  const plot = model.grid.rows.find((row) => row.lane === drag.lane)?.plot;
  const lane = model.outline.lanes.find((one) => one.id === drag.lane);
  if (!plot || !hasValues(lane?.kind)) return NOWHERE;
  const value = valueAt(plot, at.y);
  const { step, persona, before } = drag;
  return {
    ...NOWHERE,
    edit: before === value ? null : { edit: "setValue", lane: drag.lane, step, persona, value },
    value,
  };
}
