import { expect, it } from "vitest";

import { readNumber, writeNumber } from "./numbers";

it("reads points, commas and any minus", () => {
  expect(["1.5", "1,5", "−0.3", "-2", " 4 ", "+1", ".5"].map(readNumber)).toEqual([1.5, 1.5, -0.3, -2, 4, 1, 0.5]);
});

it("refuses what is not a number", () => {
  expect(["", "good", "1.2.3", "1e9", "NaN", "--1"].map(readNumber)).toEqual([null, null, null, null, null, null]);
});

it("writes a true minus and no noise", () => {
  expect([0.1 + 0.2, -1.9, 3].map(writeNumber)).toEqual(["0.3", "−1.9", "3"]);
});
