import { expect, it } from "vitest";

import { dropBefore, staysPut } from "./reorder";

const ROWS = ["a", "b", "c"].map((id, index) => ({ id, top: index * 40, bottom: index * 40 + 40 }));

it("drops before the row whose upper half the pointer is over", () => {
  expect([10, 30, 70, 110].map((y) => dropBefore(ROWS, y))).toEqual(["a", "b", "c", null]);
});

it("knows when nothing would move", () => {
  expect(staysPut(ROWS, "a", "a")).toBe(true);
  expect(staysPut(ROWS, "a", "b")).toBe(true);
  expect(staysPut(ROWS, "a", "c")).toBe(false);
  expect(staysPut(ROWS, "c", null)).toBe(true);
});
