// Dragging the sides of columns and lanes: how wide and how high they become.

import type { Point } from "../ipc/types";
import { NOWHERE, type Drop } from "./drag";
import { columnOf, type MapModel } from "./places";

/** A column, by its right side. */
export interface WidthDrag {
  readonly of: "width";
  readonly step: string;
}

/** A lane, by its lower side. */
export interface HeightDrag {
  readonly of: "height";
  readonly lane: string;
}

/** How wide a column and how high a lane may be, in px at 100 %: the limits of the model. */
export const WIDTHS = { min: 96, max: 480 } as const;
export const HEIGHTS = { min: 68, max: 1200 } as const;

export function dropWidth(model: MapModel, { step }: WidthDrag, at: Point): Drop {
  const column = model.grid.columns[columnOf(model, step)];
  if (!column) return NOWHERE;
  const width = within(WIDTHS, at.x - column.x);
  return {
    ...NOWHERE,
    edit: width === Math.round(column.width) ? null : { edit: "setStepWidth", steps: [step], ownWidth: width },
    size: width,
  };
}

export function dropHeight({ grid }: MapModel, { lane }: HeightDrag, at: Point): Drop {
  const row = grid.rows.find((one) => one.lane === lane);
  if (!row || row.fold === "collapsed") return NOWHERE;
  const height = within(HEIGHTS, at.y - row.y);
  return {
    ...NOWHERE,
    edit: height === Math.round(row.height) ? null : { edit: "setLaneHeight", lane, ownHeight: height },
    size: height,
  };
}

function within({ min, max }: { readonly min: number; readonly max: number }, length: number): number {
  return Math.round(Math.min(max, Math.max(min, length)));
}
