// Walking over a map by keys: from one place to the next. Pure functions over the map and a cursor.

import type { CardView } from "../ipc/types";
import {
  HEAD_ROWS,
  columnOf,
  cursorOf,
  entriesAt,
  firstLane,
  laneAt,
  lensFields,
  placeAt,
  rowCount,
  samePlace,
  type Cursor,
  type MapModel,
  type Place,
} from "./places";

export type Walk =
  | "left"
  | "right"
  | "up"
  | "down"
  | "rowStart"
  | "rowEnd"
  | "mapStart"
  | "mapEnd"
  | "next"
  | "previous";

/** Where a page of the map lies. */
export type Paging = "left" | "right" | "up" | "down";

/**
 * The cursor after going by a length of the map: to what stands there, by one place at least. It stays among the
 * lanes and their titles once it is there.
 */
export function paged(model: MapModel, cursor: Cursor, to: Paging, length: number): Cursor {
  if (cursor.place.at !== "cell" && cursor.place.at !== "lane") return walked(model, cursor, to);
  const { grid } = model;
  const sideways = to === "left" || to === "right";
  const spots = sideways
    ? grid.columns.map(({ x, width }) => ({ from: x, to: x + width }))
    : grid.rows.map(({ y, height }) => ({ from: y, to: y + height }));
  const first = sideways ? 0 : firstLane(model);
  const here = Math.max((sideways ? cursor.column : cursor.row) - first, 0);
  const index = pagedIndex(spots, here, to === "left" || to === "up" ? -length : length);
  const found = sideways ? at(model, cursor.row, first + index) : at(model, first + index, cursor.column);
  return samePlace(found.place, cursor.place) ? cursor : found;
}

/** The spot that lies that far from another: as far as it can be without passing it, and one further at least. */
function pagedIndex(spots: readonly { readonly from: number; readonly to: number }[], here: number, by: number): number {
  const start = spots[here];
  const last = spots.length - 1;
  if (!start) return here;
  const next = Math.min(Math.max(here + Math.sign(by), 0), last);
  if (by < 0) {
    const reached = spots.findIndex((spot) => spot.from >= start.from + by);
    return Math.min(reached < 0 ? next : reached, next);
  }
  const reached = spots.findLastIndex((spot) => spot.to <= start.to + by);
  return Math.max(reached, next);
}

/** The cursor after a step of the walk; the same one where there is nowhere to go. */
export function walked(model: MapModel, cursor: Cursor, walk: Walk): Cursor {
  switch (walk) {
    case "left":
      return sideways(model, cursor, -1);
    case "right":
      return sideways(model, cursor, 1);
    case "up":
      return upOrDown(model, cursor, -1);
    case "down":
      return upOrDown(model, cursor, 1);
    case "rowStart":
      return inRow(model, cursor, cursor.column <= 0 ? -1 : 0);
    case "rowEnd":
      return inRow(model, cursor, lastColumn(model));
    case "mapStart":
      return cursorOf(model, placeAt(model, 0, 0), { row: 0, column: 0 });
    case "mapEnd":
      return at(model, rowCount(model) - 1, lastColumn(model));
    case "next":
      return onward(model, cursor, 1);
    case "previous":
      return onward(model, cursor, -1);
  }
}

function lastColumn(model: MapModel): number {
  return model.grid.columns.length - 1;
}

function at(model: MapModel, row: number, column: number): Cursor {
  return cursorOf(model, placeAt(model, row, column), { row, column });
}

function inRow(model: MapModel, cursor: Cursor, column: number): Cursor {
  if (cursor.row === HEAD_ROWS.title) return cursor;
  return at(model, cursor.row, cursor.row <= HEAD_ROWS.steps ? Math.max(column, 0) : column);
}

function sideways(model: MapModel, cursor: Cursor, by: 1 | -1): Cursor {
  const { place } = cursor;
  switch (place.at) {
    case "title":
      return cursor;
    case "lens":
      return neighbour(model, cursor, lensFields(model).indexOf(place.field) + by);
    case "phase": {
      const phases = model.outline.phases;
      const next = phases[phases.findIndex((phase) => phase.id === place.phase) + by];
      return next ? cursorOf(model, { at: "phase", phase: next.id }, cursor) : cursor;
    }
    case "step":
    case "path":
    case "lane":
    case "cell":
      return toColumn(model, cursor, beside(model, place, cursor.column, by));
  }
}

function neighbour(model: MapModel, cursor: Cursor, index: number): Cursor {
  const field = lensFields(model)[index];
  return field ? cursorOf(model, { at: "lens", field }, cursor) : cursor;
}

/** The column next to a place; beyond the far end of a card that covers several. */
function beside(model: MapModel, place: Place, column: number, by: 1 | -1): number {
  const card = place.at === "cell" ? cardAt(model, place) : undefined;
  if (!card) return column + by;
  return columnOf(model, by === 1 ? card.to : card.from) + by;
}

function cardAt(model: MapModel, place: Extract<Place, { at: "cell" }>): CardView | undefined {
  return model.cardsAt(place.lane, place.step).find((card) => card.id === place.entry);
}

function toColumn(model: MapModel, cursor: Cursor, column: number): Cursor {
  const first = cursor.place.at === "step" ? 0 : -1;
  if (column < first || column > lastColumn(model)) return cursor;
  const found = at(model, cursor.row, column);
  return found.place.at === "cell" ? { ...found, place: atHeight(model, cursor, found) } : found;
}

/** In a stack next to the one that is left, the entry at the same height. */
function atHeight(model: MapModel, from: Cursor, to: Cursor): Place {
  const lane = laneAt(model, to.row);
  if (from.place.at !== "cell" || to.place.at !== "cell" || !lane) return to.place;
  const height = entriesAt(model, lane, from.place.step).indexOf(from.place.entry ?? "");
  const entries = entriesAt(model, lane, to.place.step);
  const entry = entries[Math.min(Math.max(height, 0), entries.length - 1)] ?? null;
  return { ...to.place, entry };
}

function upOrDown(model: MapModel, cursor: Cursor, by: 1 | -1): Cursor {
  const within = inStack(model, cursor, by);
  if (within) return within;
  let row = cursor.row + by;
  let place = placeAt(model, row, cursor.column, by === 1 ? "first" : "last");
  // A row without places, such as a header that says nothing, is passed over.
  while (row >= 0 && row < rowCount(model) && samePlace(place, cursor.place)) {
    row += by;
    place = placeAt(model, row, cursor.column, by === 1 ? "first" : "last");
  }
  if (row < 0 || row >= rowCount(model)) return cursor;
  const found = cursorOf(model, place, { row, column: cursor.column });
  // The column is kept, so that going over a phase or the title comes back to where it came from.
  return { ...found, column: row <= HEAD_ROWS.steps ? Math.max(cursor.column, 0) : cursor.column };
}

function inStack(model: MapModel, cursor: Cursor, by: 1 | -1): Cursor | null {
  const { place } = cursor;
  const lane = laneAt(model, cursor.row);
  if (place.at !== "cell" || !lane || place.entry === null) return null;
  const entries = entriesAt(model, lane, place.step);
  const entry = entries[entries.indexOf(place.entry) + by];
  return entry === undefined ? null : { ...cursor, place: { ...place, entry } };
}

/** In reading order, cell by cell; stays where the map ends. */
function onward(model: MapModel, cursor: Cursor, by: 1 | -1): Cursor {
  const within = inStack(model, cursor, by);
  if (within) return within;
  const aside = sideways(model, cursor, by);
  if (aside !== cursor && aside.column >= 0) return atEnd(model, aside, by);
  let row = cursor.row + by;
  let found = at(model, row, by === 1 ? 0 : lastColumn(model));
  while (row >= 0 && row < rowCount(model) && samePlace(found.place, cursor.place)) {
    row += by;
    found = at(model, row, by === 1 ? 0 : lastColumn(model));
  }
  return row < 0 || row >= rowCount(model) ? cursor : atEnd(model, found, by);
}

/** Entering a stack forwards begins at its top, backwards at its bottom. */
function atEnd(model: MapModel, cursor: Cursor, by: 1 | -1): Cursor {
  if (cursor.place.at !== "cell") return cursor;
  return { ...cursor, place: placeAt(model, cursor.row, cursor.column, by === 1 ? "first" : "last") };
}
