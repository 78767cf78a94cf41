import { describe, expect, it } from "vitest";

import { pictureOf } from "./picture";

describe("a picture of a part of the map", () => {
  it("begins and ends on whole dots and covers the part", () => {
    const window = { x: 10.3, y: -7.9, w: 100.4, h: 50.1 };
    for (const [zoom, dots] of [[0.25, 1], [0.33, 1.25], [0.4, 2]] as const) {
      const { left, top, width, height, scale } = pictureOf(window, zoom, dots);
      for (const number of [left, top, width, height]) expect(Number.isInteger(number)).toBe(true);
      expect(scale).toBe(zoom * dots);
      expect(left).toBeLessThanOrEqual(window.x * scale);
      expect(top).toBeLessThanOrEqual(window.y * scale);
      expect(left + width).toBeGreaterThanOrEqual((window.x + window.w) * scale);
      expect(top + height).toBeGreaterThanOrEqual((window.y + window.h) * scale);
      expect(width).toBeLessThan(window.w * scale + 2);
    }
  });

  it("has at least one dot", () => {
    expect(pictureOf({ x: 0, y: 0, w: 0, h: 0 }, 0.1, 1)).toMatchObject({ width: 1, height: 1 });
  });
});
