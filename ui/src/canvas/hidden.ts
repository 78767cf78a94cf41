// Where something is hidden between what is shown. Pure.

import type { MapModel } from "./places";

/** Steps or lanes in a row that are hidden. */
export interface HiddenRun {
  readonly of: "steps" | "lanes";
  readonly ids: readonly string[];
  /** The side of the step or lane that is shown next to them: the one before, or else the one behind. */
  readonly beside: { readonly id: string; readonly side: "behind" | "before" } | null;
}

export function hiddenRuns({ grid, outline }: Pick<MapModel, "grid" | "outline">): HiddenRun[] {
  const steps = outline.phases.flatMap((phase) => phase.steps);
  const columns = new Set(grid.columns.map((column) => column.step));
  const rows = new Set(grid.rows.map((row) => row.lane));
  return [
    ...runs(steps, columns).map((run) => ({ of: "steps" as const, ...run })),
    ...runs(outline.lanes, rows).map((run) => ({ of: "lanes" as const, ...run })),
  ];
}

interface Thing {
  readonly id: string;
  readonly visibility: "shown" | "hidden";
}

function runs(things: readonly Thing[], drawn: ReadonlySet<string>): Omit<HiddenRun, "of">[] {
  const found: { ids: string[]; beside: HiddenRun["beside"] }[] = [];
  let before: string | null = null;
  let open = false;
  for (const { id, visibility } of things) {
    if (visibility === "hidden") {
      if (open) found.at(-1)?.ids.push(id);
      else found.push({ ids: [id], beside: before === null ? null : { id: before, side: "behind" } });
      open = true;
    } else if (drawn.has(id)) {
      for (const run of found) run.beside ??= { id, side: "before" };
      before = id;
      open = false;
    }
  }
  return found;
}
