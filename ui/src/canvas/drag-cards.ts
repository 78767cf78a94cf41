// Dragging several cards: the one that was grabbed leads, the others keep their places relative to it.

import type { CardView, Point, Rect } from "../ipc/types";
import { NOWHERE, type CardDrag, type DragModel, type Drop } from "./drag";
import { nearestColumn, rowAt } from "./hit";
import { takesCards } from "./lane-kinds";
import { columnOf, type MapModel } from "./places";
import { OVERHANG } from "./sticky";

export interface CardsDrag {
  readonly of: "cards";
  /** The cards, the grabbed one first. */
  readonly cards: readonly CardView[];
  /** Where they were, on the map. */
  readonly rects: readonly Rect[];
  /** The column that was grabbed. */
  readonly column: number;
}

/** The drag of a card as one of all that are selected; `null` where it is not one of several. */
export function withOthers(model: DragModel, { card, column }: CardDrag, selected: readonly CardView[]): CardsDrag | null {
  if (selected.length < 2 || !selected.some((one) => one.id === card.id)) return null;
  const cards = [card, ...selected.filter((one) => one.id !== card.id)];
  return { of: "cards", cards, column, rects: cards.flatMap((one) => model.cardRect(one.id) ?? []) };
}

/** So many lanes down and steps to the right. */
export interface Shift {
  readonly lanes: number;
  readonly steps: number;
}

/** The cells that cards would begin in after a shift; `null` where one of them would find no place. */
export function shiftedCells(model: MapModel, cards: readonly CardView[], shift: Shift): { lane: string; step: string }[] | null {
  const { lanes } = model.outline;
  const cells = cards.flatMap((card) => {
    const lane = lanes[lanes.findIndex((one) => one.id === card.lane) + shift.lanes];
    const step = model.grid.columns[columnOf(model, card.from) + shift.steps]?.step;
    return takesCards(lane) && step !== undefined ? [{ lane: lane.id, step }] : [];
  });
  return cells.length === cards.length ? cells : null;
}

export function dropCards(model: DragModel, drag: CardsDrag, at: Point): Drop {
  const [first] = drag.cards;
  const row = rowAt(model.grid, at.y);
  if (!first || !row) return NOWHERE;
  const laneIndex = (lane: string) => model.outline.lanes.findIndex((one) => one.id === lane);
  const shift = {
    lanes: laneIndex(row.lane) - laneIndex(first.lane),
    steps: nearestColumn(model.grid, at.x) - drag.column,
  };
  const cells = shiftedCells(model, drag.cards, shift);
  const [target] = cells ?? [];
  if (!cells || !target) return NOWHERE;
  const moving = new Set(drag.cards.map((card) => card.id));
  const stack = model.cardsAt(target.lane, target.step).filter((card) => !moving.has(card.id));
  const before = stack.find((card) => at.y < middle(model.cardRect(card.id)))?.id ?? null;
  const stays = shift.lanes === 0 && shift.steps === 0;
  return {
    ...NOWHERE,
    edit: stays ? null : { edit: "moveCards", cards: [...moving], lane: target.lane, step: target.step, before },
    cells: rectsOf(model, cells),
  };
}

/** Each cell once. */
function rectsOf(model: MapModel, cells: readonly { lane: string; step: string }[]): Rect[] {
  const unique = new Map(cells.map((cell) => [`${cell.lane} ${cell.step}`, cell]));
  return [...unique.values()].flatMap(({ lane, step }) => {
    const row = model.grid.rows.find((one) => one.lane === lane);
    const column = model.grid.columns[columnOf(model, step)];
    if (!row || !column) return [];
    return [{ x: column.x - OVERHANG, y: row.y + OVERHANG, w: column.width + 2 * OVERHANG, h: row.height - 2 * OVERHANG }];
  });
}

function middle(rect: Rect | null): number {
  return rect ? rect.y + rect.h / 2 : Number.NEGATIVE_INFINITY;
}
