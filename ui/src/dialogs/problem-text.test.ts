import { expect, it } from "vitest";

import { placed } from "./problem-text";

const NOWHERE = { sheet: null, line: null, column: null, cell: null };

it("names sheet and cell, or line and column", () => {
  const problem = { severity: "warning", message: "seven is above the scale" } as const;
  expect(placed({ ...problem, place: { ...NOWHERE, sheet: "Journey", cell: "C4" } })).toBe("Journey, C4: seven is above the scale");
  expect(placed({ ...problem, place: { ...NOWHERE, line: 3, column: 7 } })).toBe("Line 3, column 7: seven is above the scale");
  expect(placed({ ...problem, place: { ...NOWHERE, line: 3 } })).toBe("Line 3: seven is above the scale");
});

it("is a sentence of its own where it stands nowhere", () => {
  expect(placed({ severity: "note", message: "two lanes were joined", place: null })).toBe("Two lanes were joined");
});
