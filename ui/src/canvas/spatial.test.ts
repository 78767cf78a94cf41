import { describe, expect, it } from "vitest";

import type { Rect } from "../ipc/types";
import { overlaps } from "./geometry";
import { SpatialIndex, boundsOf } from "./spatial";

/** As many cards as a large map has: 100 lanes of 500 columns. */
const CARDS = Array.from({ length: 50_000 }, (_, index) => ({
  index,
  bounds: { x: 196 + (index % 500) * 154, y: Math.floor(index / 500) * 80, w: 146, h: 60 },
}));

describe("the spatial index", () => {
  const index = new SpatialIndex(CARDS);

  it("finds exactly what a look at everything finds, in the same order", () => {
    const windows: Rect[] = [
      { x: 0, y: 0, w: 1200, h: 1000 },
      { x: 40_000, y: 3_000, w: 900, h: 700 },
      { x: -500, y: -500, w: 400, h: 400 },
      { x: 70_000, y: 7_900, w: 9_000, h: 900 },
    ];
    for (const window of windows) {
      expect(index.within(window)).toEqual(CARDS.filter((card) => overlaps(card.bounds, window)));
    }
  });

  it("looks at few of many", () => {
    let looked = 0;
    const watched = CARDS.map((card) => ({
      get bounds() {
        looked += 1;
        return card.bounds;
      },
    }));
    const watching = new SpatialIndex(watched);
    looked = 0;
    watching.within({ x: 40_000, y: 3_000, w: 1200, h: 1000 });
    expect(looked).toBeLessThan(500);
  });

  it("finds what is larger than the window, and what holds a point", () => {
    const band = { bounds: { x: 500, y: -100, w: 150, h: 50_000 } };
    const small = { bounds: { x: 510, y: 20_000, w: 10, h: 10 } };
    const both = new SpatialIndex([band, small]);
    expect(both.within({ x: 0, y: 30_000, w: 800, h: 600 })).toEqual([band]);
    expect(both.at({ x: 515, y: 20_005 })).toEqual([band, small]);
    expect(both.at({ x: 400, y: 20_005 })).toEqual([]);
  });

  it("holds nothing when it is empty", () => {
    expect(new SpatialIndex([]).within({ x: 0, y: 0, w: 10, h: 10 })).toEqual([]);
  });
});

it("an item covers what its shapes paint beyond its rectangle", () => {
  const halo = { shape: "box", rect: { x: -5, y: -5, w: 20, h: 20 }, radius: 10, fill: "#fff", stroke: null } as const;
  expect(boundsOf({ x: 100, y: 100, w: 10, h: 10 }, [halo])).toEqual({ x: 95, y: 95, w: 20, h: 20 });
});
