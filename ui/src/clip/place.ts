// Where the cards of a clip go on a map: from a cell on, lane by lane and step by step. Pure.

import { columnOf, type MapModel } from "../canvas/places";
import type { Edit, PastedCard } from "../ipc/types";
import type { Cell } from "../state/session.svelte";
import { cardLanes, type Clip, type ClipCard } from "./clip";

export interface Placing {
  /** `null` where no card finds a place. */
  readonly edit: Extract<Edit, { edit: "pasteCards" }> | null;
  /** The new cards' identifiers. */
  readonly ids: readonly string[];
  /** The cards that would lie beyond the map. */
  readonly left: readonly ClipCard[];
}

/** The cell that pasting begins at: the given one, or the nearest below and then above that takes cards. */
export function firstCell(model: MapModel, at: { readonly lane?: string | undefined; readonly step?: string | undefined }): Cell | null {
  const lanes = cardLanes(model);
  const all = model.outline.lanes.map((lane) => lane.id);
  const own = Math.max(all.indexOf(at.lane ?? ""), 0);
  const lane = all.slice(own).find((id) => lanes.includes(id)) ?? lanes.at(-1);
  const step = model.grid.columns[Math.max(columnOf(model, at.step ?? ""), 0)]?.step;
  return lane !== undefined && step !== undefined ? { lane, step } : null;
}

/** The edit that pastes a clip from a cell on. */
export function placed(model: MapModel, clip: Clip, cell: Cell, freshId: () => string): Placing {
  const lanes = cardLanes(model);
  const all = model.outline.lanes.map((lane) => lane.id);
  const [top, left] = [lanes.indexOf(cell.lane), columnOf(model, cell.step)];
  const laneOf = (card: ClipCard) => lanes[top + card.row];
  const fits = (card: ClipCard) => laneOf(card) !== undefined && left + card.column < model.grid.columns.length;
  const cards = clip.cards.filter(fits).map((card): PastedCard => ({
    id: freshId(),
    laneOffset: all.indexOf(laneOf(card) ?? "") - all.indexOf(cell.lane),
    stepOffset: card.column,
    steps: card.steps,
    text: card.text,
    ...card.looks,
  }));
  const { lane, step } = cell;
  return {
    edit: cards.length > 0 ? { edit: "pasteCards", lane, step, before: null, cards } : null,
    ids: cards.flatMap((card) => card.id ?? []),
    left: clip.cards.filter((card) => !fits(card)),
  };
}
