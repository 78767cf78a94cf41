// What a template looks like, in a few strokes: ribbons, rows of cards, the curve and the route, in one small field.

import type { LaneRole, TemplatePicture } from "../ipc/types";
import { sparkline } from "../parts/sparkline";

export const WIDTH = 150;
export const HEIGHT = 84;

const SIDE = 6;
const TOP = 20;
const FOOT = 6;
/** As many rows as can be told apart at this size; further lanes are left out. */
const MOST_ROWS = 8;
/** A set of lanes has no steps; it is drawn with so many cells, and without ribbons. */
const CELLS_OF_A_SET = 4;

export interface Ribbon {
  readonly x: number;
  readonly width: number;
}

export type Stroke =
  | { readonly is: "cards"; readonly role: LaneRole; readonly y: number; readonly height: number; readonly xs: readonly Cell[] }
  | { readonly is: "curve"; readonly y: number; readonly path: string }
  | { readonly is: "route"; readonly y: number; readonly xs: readonly number[] };

export interface Cell {
  readonly x: number;
  readonly filled: boolean;
}

export interface Drawing {
  readonly ribbons: readonly Ribbon[];
  readonly cell: number;
  readonly strokes: readonly Stroke[];
}

export function drawing(picture: TemplatePicture): Drawing {
  const isSet = picture.phases.length === 0;
  const steps = isSet ? CELLS_OF_A_SET : picture.phases.reduce((sum, count) => sum + Math.max(1, count), 0);
  const head = isSet ? SIDE : TOP;
  const pitch = (WIDTH - 2 * SIDE) / steps;
  const rows = picture.rows.slice(0, MOST_ROWS);
  // A curve takes the room of two rows.
  const units = Math.max(1, rows.reduce((sum, row) => sum + (row.kind === "emotion" ? 2 : 1), 0));
  const unit = Math.min(16, (HEIGHT - head - FOOT) / units);
  let column = 0;
  const ribbons = picture.phases.map((count) => {
    const x = SIDE + column * pitch;
    column += Math.max(1, count);
    return { x, width: Math.max(1, count) * pitch - 2 };
  });
  let y = head;
  const strokes = rows.map((row): Stroke => {
    const top = y;
    y += row.kind === "emotion" ? 2 * unit : unit;
    switch (row.kind) {
      case "text": {
        const cell = (filled: boolean, index: number): Cell => ({ x: SIDE + index * pitch, filled });
        return { is: "cards", role: row.role, y: top, height: unit - 2, xs: (isSet ? Array.from({ length: steps }, () => false) : row.cards).map(cell) };
      }
      case "emotion":
        return { is: "curve", y: top, path: sparkline(level(row.curve), WIDTH - 2 * SIDE - pitch, 2 * unit - 2).path };
      case "channel":
        return { is: "route", y: top + unit / 2, xs: Array.from({ length: steps }, (_, index) => SIDE + (index + 0.5) * pitch) };
    }
  });
  return { ribbons, cell: pitch - 2, strokes };
}

/** The curve; where it has no value, it runs level. */
function level(curve: readonly (number | null)[]): readonly (number | null)[] {
  return curve.some((value) => value !== null) ? curve : [0, 0];
}
