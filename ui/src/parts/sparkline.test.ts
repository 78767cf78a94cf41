import { expect, it } from "vitest";

import { sparkline } from "./sparkline";

it("puts 1 at the top and −1 at the bottom", () => {
  expect(sparkline([1, -1], 40, 20).path).toBe("M2 2L38 18");
});

it("breaks at a gap instead of bridging it", () => {
  expect(sparkline([0, 0, null, 0, 0], 42, 20).path).toBe("M2 10L11.5 10M30.5 10L40 10");
});

it("draws a lone value as a dot", () => {
  expect(sparkline([null, 0.5, null], 40, 20)).toEqual({ path: "", dots: [{ x: 20, y: 6 }] });
});

it("draws nothing for nothing", () => {
  expect(sparkline([], 40, 20)).toEqual({ path: "", dots: [] });
});
