import { expect, it } from "vitest";

import { GRID, OUTLINE } from "./fixture";
import { hiddenRuns } from "./hidden";

function hiding(steps: readonly string[], lanes: readonly string[]): ReturnType<typeof hiddenRuns> {
  const seen = (hidden: readonly string[], id: string) => (hidden.includes(id) ? ("hidden" as const) : ("shown" as const));
  const outline = {
    ...OUTLINE,
    phases: OUTLINE.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => ({ ...step, visibility: seen(steps, step.id) })),
    })),
    lanes: OUTLINE.lanes.map((lane) => ({ ...lane, visibility: seen(lanes, lane.id) })),
  };
  const columns = GRID.columns.filter(({ step }) => !steps.includes(step));
  return hiddenRuns({ outline, grid: { ...GRID, columns, rows: GRID.rows.filter(({ lane }) => !lanes.includes(lane)) } });
}

it("finds what is hidden beside what is shown before it", () => {
  expect(hiding([], [])).toEqual([]);
  expect(hiding(["s2", "s3"], ["pain"])).toEqual([
    { of: "steps", ids: ["s2", "s3"], beside: { id: "s1", side: "behind" } },
    { of: "lanes", ids: ["pain"], beside: { id: "do", side: "behind" } },
  ]);
});

it("finds what is hidden before everything, and where nothing is shown", () => {
  expect(hiding(["s1", "s5"], [])).toEqual([
    { of: "steps", ids: ["s1"], beside: { id: "s2", side: "before" } },
    { of: "steps", ids: ["s5"], beside: { id: "s4", side: "behind" } },
  ]);
  expect(hiding([], ["do", "pain", "mood", "via"])).toEqual([{ of: "lanes", ids: ["do", "pain", "mood", "via"], beside: null }]);
});
