// Which cards lie between two cells, and in a part of the map: what is selected by walking and by a frame.

import type { CardView } from "../ipc/types";
import { takesCards } from "./lane-kinds";
import { columnOf, rowOf, type CellPlace, type MapModel } from "./places";

/** A block of cells, ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cards of the block between two places, in reading order; within one cell those between the two. */
export function cardsBetween(model: MapModel, one: CellPlace, other: CellPlace): string[] {
  if (one.lane === other.lane && one.step === other.step) return inStack(model, one, other);
  const rows = [rowOf(model, one.lane), rowOf(model, other.lane)];
  const columns = [...columnsOf(model, one), ...columnsOf(model, other)];
  return cardsOf(model, {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  });
}

/** The cards that stand in a block, in reading order: lane by lane, step by step, top to bottom. */
export function cardsOf(model: MapModel, block: Block): string[] {
  const lanes = model.outline.lanes.filter(takesCards);
  const inRows = lanes.filter((lane) => rowOf(model, lane.id) >= block.top && rowOf(model, lane.id) <= block.bottom);
  const steps = model.grid.columns.slice(block.left, block.right + 1).map((column) => column.step);
  const found = inRows.flatMap((lane) => steps.flatMap((step) => model.cardsAt(lane.id, step).map((card) => card.id)));
  return [...new Set(found)];
}

/** Puts cards in reading order. */
export function inReadingOrder(model: MapModel, cards: readonly CardView[]): CardView[] {
  const height = (card: CardView) => model.cardsAt(card.lane, card.from).findIndex((other) => other.id === card.id);
  const keys = new Map(cards.map((card) => [card.id, [rowOf(model, card.lane), columnOf(model, card.from), height(card)]]));
  return cards.toSorted((one, other) => compare(keys.get(one.id) ?? [], keys.get(other.id) ?? []));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The columns that a place covers: those of its card. */
function columnsOf(model: MapModel, place: CellPlace): number[] {
  const card = place.entry === null ? undefined : model.card(place.entry);
  return card?.lane === place.lane ? [columnOf(model, card.from), columnOf(model, card.to)] : [columnOf(model, place.step)];
}

function inStack(model: MapModel, one: CellPlace, other: CellPlace): string[] {
  const stack = model.cardsAt(one.lane, one.step).map((card) => card.id);
  const ends = [one, other].map(({ entry }) => stack.indexOf(entry ?? ""));
  return stack.slice(Math.max(Math.min(...ends), 0), Math.max(...ends) + 1);
}
