// Where the keyboard can stand on a map: its words, its headings, and every cell with what lies in it.

import type { CardView, Grid, LaneView, LensField, MapOutline } from "../ipc/types";
import { FRAME } from "./pictures";

/** What the keyboard logic needs to know of a map. The open document is one. */
export interface MapModel {
  readonly grid: Grid;
  readonly outline: MapOutline;
  /** The cards of a lane that cover a step, top to bottom. */
  cardsAt(lane: string, step: string): CardView[];
  card(id: string): CardView | undefined;
}

/** One place. In a cell, `entry` is the card or, on an emotion lane, the persona; `null` where there is none. */
export type Place =
  | { readonly at: "title" }
  | { readonly at: "lens"; readonly field: LensField }
  | { readonly at: "phase"; readonly phase: string }
  | { readonly at: "step"; readonly step: string }
  | { readonly at: "lane"; readonly lane: string }
  /** On a path: at a step, or at its name. */
  | { readonly at: "path"; readonly path: string; readonly step: string | null }
  | { readonly at: "cell"; readonly lane: string; readonly step: string; readonly entry: string | null };

export type CellPlace = Extract<Place, { at: "cell" }>;

/** A place with its row and column, which tell where to go on when the place itself is gone. */
export interface Cursor {
  readonly place: Place;
  readonly row: number;
  /** The column to keep to while going up and down; −1 for the lane titles. */
  readonly column: number;
}

/** The rows above the lanes. */
export const HEAD_ROWS = { title: 0, lens: 1, phases: 2, steps: 3 } as const;
const FIRST_PATH = 4;

/** The row of the first lane: the paths stand above it. */
export function firstLane(model: Pick<MapModel, "grid">): number {
  return FIRST_PATH + model.grid.paths.length;
}

/** The texts of the header that are drawn: those that say something. */
export function lensFields({ outline }: Pick<MapModel, "outline">): LensField[] {
  return (["scenario", "goal", "scope"] as const).filter((field) => outline[field] !== "");
}

/** A text of the header spans about this many columns. */
export const LENS_SPAN = 3;

export function samePlace(one: Place | null, two: Place | null): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}

export function rowCount(model: Pick<MapModel, "grid">): number {
  return firstLane(model) + model.grid.rows.length;
}

export function laneAt(model: MapModel, row: number): LaneView | undefined {
  const shown = model.grid.rows[row - firstLane(model)];
  return shown && model.outline.lanes.find((lane) => lane.id === shown.lane);
}

export function columnOf(model: MapModel, step: string): number {
  return model.grid.columns.findIndex((column) => column.step === step);
}

export function rowOf(model: MapModel, lane: string): number {
  const index = model.grid.rows.findIndex((row) => row.lane === lane);
  return index < 0 ? -1 : firstLane(model) + index;
}

/**
 * What lies in a cell, top to bottom. An emotion lane has one entry per persona, a channel lane none, a storyboard its
 * frame and the captions below.
 */
export function entriesAt(model: MapModel, lane: LaneView, step: string): string[] {
  if (lane.fold === "collapsed") return [];
  switch (lane.kind.kind) {
    case "text":
    case "touchpoint":
    case "process":
    case "metric":
    case "divider":
      return model.cardsAt(lane.id, step).map((card) => card.id);
    case "image":
      return [FRAME, ...model.cardsAt(lane.id, step).map((card) => card.id)];
    case "emotion":
      return model.outline.personas.map((persona) => persona.id);
    case "arc":
    case "channel":
      return [];
  }
}

/** Which end of a cell's stack to stand at. */
export type End = "first" | "last";

export function cellPlace(model: MapModel, lane: LaneView, step: string, end: End = "first"): CellPlace {
  const entries = entriesAt(model, lane, step);
  const entry = (end === "first" ? entries[0] : entries.at(-1)) ?? null;
  return { at: "cell", lane: lane.id, step, entry };
}

/** The place at a row and column, both brought onto the map. */
export function placeAt(model: MapModel, row: number, column: number, end: End = "first"): Place {
  const last = rowCount(model) - 1;
  const onMap = Math.min(Math.max(row, 0), last);
  const columns = model.grid.columns;
  const step = columns[Math.min(Math.max(column, 0), columns.length - 1)];
  if (onMap === HEAD_ROWS.title) return { at: "title" };
  if (onMap === HEAD_ROWS.lens) return lensPlace(model, column);
  if (onMap === HEAD_ROWS.phases) return phasePlace(model, step?.phase);
  if (onMap === HEAD_ROWS.steps) return step ? { at: "step", step: step.step } : phasePlace(model, undefined);
  const path = model.grid.paths[onMap - FIRST_PATH];
  if (path) return { at: "path", path: path.path, step: column < 0 ? null : (step?.step ?? null) };
  const lane = laneAt(model, onMap);
  if (!lane) return { at: "title" };
  return column < 0 || !step ? { at: "lane", lane: lane.id } : cellPlace(model, lane, step.step, end);
}

function lensPlace(model: MapModel, column: number): Place {
  const fields = lensFields(model);
  const field = fields[Math.min(Math.max(Math.floor(column / LENS_SPAN), 0), fields.length - 1)];
  return field === undefined ? { at: "title" } : { at: "lens", field };
}

function phasePlace(model: MapModel, phase: string | undefined): Place {
  const found = phase ?? model.grid.phases[0]?.phase;
  return found === undefined ? { at: "title" } : { at: "phase", phase: found };
}

/** A cursor at a place; `null` where the place is not on the map. */
export function cursorAt(model: MapModel, place: Place): Cursor | null {
  switch (place.at) {
    case "title":
      return { place, row: HEAD_ROWS.title, column: 0 };
    case "lens": {
      const index = lensFields(model).indexOf(place.field);
      return index < 0 ? null : { place, row: HEAD_ROWS.lens, column: index * LENS_SPAN };
    }
    case "phase": {
      const exists = model.outline.phases.some((phase) => phase.id === place.phase);
      const column = model.grid.columns.findIndex((one) => one.phase === place.phase);
      return exists ? { place, row: HEAD_ROWS.phases, column: Math.max(column, 0) } : null;
    }
    case "step": {
      const column = columnOf(model, place.step);
      return column < 0 ? null : { place, row: HEAD_ROWS.steps, column };
    }
    case "path": {
      const index = model.grid.paths.findIndex((one) => one.path === place.path);
      const column = place.step === null ? -1 : columnOf(model, place.step);
      return index < 0 || (place.step !== null && column < 0) ? null : { place, row: FIRST_PATH + index, column };
    }
    case "lane": {
      const row = rowOf(model, place.lane);
      return row < 0 ? null : { place, row, column: -1 };
    }
    case "cell": {
      const [row, column] = [rowOf(model, place.lane), columnOf(model, place.step)];
      return row < 0 || column < 0 ? null : { place, row, column };
    }
  }
}

/** The cursor after the map has changed: with its card, where it was, or at the nearest place that is left. */
export function repaired(model: MapModel, cursor: Cursor): Cursor {
  const card = cursor.place.at === "cell" && cursor.place.entry !== null ? model.card(cursor.place.entry) : undefined;
  const moved = card && !covers(model, card, cursor.place) ? cursorAt(model, placeOfCard(card)) : null;
  if (moved) return moved;
  const there = cursorAt(model, cursor.place);
  if (!there) return cursorOf(model, placeAt(model, cursor.row, cursor.column), cursor);
  const { place } = there;
  if (place.at !== "cell") return there;
  const lane = laneAt(model, there.row);
  if (!lane) return cursor;
  const entries = entriesAt(model, lane, place.step);
  if (place.entry === null ? entries.length === 0 : entries.includes(place.entry)) return there;
  return { ...there, place: cellPlace(model, lane, place.step) };
}

function covers(model: MapModel, card: CardView, place: Place): boolean {
  return place.at === "cell" && model.cardsAt(place.lane, place.step).some((one) => one.id === card.id);
}

/** A cursor at a place that is on the map; falls back to the given row and column. */
export function cursorOf(model: MapModel, place: Place, fallback: { row: number; column: number }): Cursor {
  return cursorAt(model, place) ?? { place, row: fallback.row, column: fallback.column };
}

/** Where a card stands, as a place; the first step that it covers. */
export function placeOfCard(card: CardView): CellPlace {
  return { at: "cell", lane: card.lane, step: card.from, entry: card.id };
}
