import { expect, test } from "vitest";

import type { TemplateRow } from "../ipc/types";
import { HEIGHT, WIDTH, drawing } from "./template-drawing";

test("ribbons are as wide as their steps, and every row keeps inside the field", () => {
  const { ribbons, strokes } = drawing({
    phases: [1, 3],
    rows: [
      { kind: "text", role: "action", cards: [true, false, true, true] },
      { kind: "emotion", curve: [0, 0.5, null, -1] },
      { kind: "channel" },
      ...Array.from({ length: 9 }, (): TemplateRow => ({ kind: "text", role: "pain", cards: [] })),
    ],
  });
  expect(ribbons.map(({ width }) => Math.round(width))).toEqual([33, 102]);
  expect(ribbons.every(({ x, width }) => x + width <= WIDTH)).toBe(true);
  expect(strokes).toHaveLength(8);
  const last = strokes.at(-1);
  expect(last?.is === "cards" && last.y + last.height < HEIGHT).toBe(true);
  const first = strokes[0];
  expect(first?.is === "cards" && first.xs.map(({ filled }) => filled)).toEqual([true, false, true, true]);
});

test("a map with nothing on it has an empty picture", () => {
  expect(drawing({ phases: [], rows: [] })).toMatchObject({ ribbons: [], strokes: [] });
});

test("a set of lanes has cells without ribbons, and a curve without values runs level", () => {
  const { ribbons, strokes } = drawing({
    phases: [],
    rows: [
      { kind: "text", role: "pain", cards: [] },
      { kind: "emotion", curve: [] },
    ],
  });
  expect(ribbons).toEqual([]);
  expect(strokes[0]?.is === "cards" && strokes[0].xs.map(({ filled }) => filled)).toEqual([false, false, false, false]);
  expect(strokes[1]?.is === "curve" && strokes[1].path).toMatch(/^M/);
});
