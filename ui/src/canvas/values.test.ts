import { describe, expect, it } from "vitest";

import { GRID } from "./fixture";
import { heightOf, nudged, parsedValue, snapped, valueAt, valueText } from "./values";

const SCALE = { min: -2, neutral: 0, max: 2, step: 0.1 };
const STARS = { min: 1, neutral: 3, max: 5, step: 1 };

describe("values", () => {
  it("snap to steps from neutral, and to the ends", () => {
    expect(snapped(SCALE, 1.2999)).toBe(1.3);
    expect(snapped(SCALE, 9)).toBe(2);
    expect(snapped(SCALE, Number.NaN)).toBe(0);
    expect(snapped({ min: 0, neutral: 0, max: 10, step: 3 }, 9.9)).toBe(9);
  });

  it("go to a height of the plot and back", () => {
    const plot = GRID.rows.find((row) => row.plot)?.plot;
    if (!plot) throw new Error("the fixture has an emotion lane");
    expect(valueAt(plot, 410)).toBe(2);
    expect(valueAt(plot, 450)).toBe(0);
    expect(valueAt(plot, 9999)).toBe(-2);
    for (const value of [-2, -0.5, 0, 1.5]) expect(valueAt(plot, heightOf(plot, value))).toBe(value);
  });

  it("have no heights below neutral where the scale has none", () => {
    const plot = { top: 10, middle: 90, bottom: 90, min: 0, neutral: 0, max: 10, step: 1 };
    expect(valueAt(plot, 200)).toBe(0);
    expect(heightOf(plot, 0)).toBe(90);
  });

  it("go up and down by steps, from a gap to neutral", () => {
    expect(nudged(SCALE, 1.9, 5)).toBe(2);
    expect(nudged(SCALE, 0.3, -1)).toBe(0.2);
    expect(nudged(SCALE, null, 1)).toBe(0);
  });

  it("read as people write them", () => {
    expect(valueText(SCALE, -0.5)).toBe("−0.5");
    expect(valueText(SCALE, 1)).toBe("+1.0");
    expect(valueText(STARS, 4)).toBe("4");
    expect(parsedValue(SCALE, "−0,5")).toBe(-0.5);
    expect(parsedValue(STARS, "9")).toBe(5);
    expect(parsedValue(STARS, "abc")).toBeNull();
    expect(parsedValue(STARS, "")).toBeNull();
  });
});
