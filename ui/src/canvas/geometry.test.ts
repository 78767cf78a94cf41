import { describe, expect, it } from "vitest";

import { clear, fitted, inSight, kept, mapFromScreen, middleOf, nextZoom, panned, presented, revealing, screenFromMap, spanned, touches, zoomedAt } from "./geometry";
import { VIEW } from "./fixture";

const NO_INSETS = { left: 0, top: 0, right: 0, bottom: 0 };

describe("screen and map", () => {
  it("are each other's inverse", () => {
    const view = { ...VIEW, x: 120, y: -40, zoom: 0.37 };
    const at = { x: 311, y: 97 };
    const back = screenFromMap(view, mapFromScreen(view, at));
    expect(back.x).toBeCloseTo(at.x, 6);
    expect(back.y).toBeCloseTo(at.y, 6);
  });

  it("keep the point under the pointer while zooming", () => {
    const view = { ...VIEW, x: 50, y: 60 };
    const pointer = { x: 200, y: 300 };
    expect(mapFromScreen(zoomedAt(view, 2.2, pointer), pointer)).toEqual(mapFromScreen(view, pointer));
  });

  it("zoom no further than there is something to see", () => {
    expect(zoomedAt(VIEW, 99, { x: 0, y: 0 }).zoom).toBe(4);
    expect(zoomedAt(VIEW, 0, { x: 0, y: 0 }).zoom).toBe(0.1);
  });
});

describe("the view", () => {
  it("stays on the map, with room at its far edges", () => {
    const content = { w: 2000, h: 1000 };
    expect(kept(panned(VIEW, -50, -50), content)).toMatchObject({ x: 0, y: 0 });
    expect(kept(panned(VIEW, 9000, 9000), content)).toMatchObject({ x: 2000 + 120 - 800, y: 1000 + 96 - 600 });
  });

  it("does not move a map that is smaller than it", () => {
    expect(kept(panned(VIEW, 300, 300), { w: 400, h: 300 })).toMatchObject({ x: 0, y: 0 });
  });

  it("fits the whole map, but never above 100 %", () => {
    expect(fitted(VIEW, { w: 1600, h: 600 }).zoom).toBe(0.5);
    expect(fitted(VIEW, { w: 100, h: 100 }).zoom).toBe(1);
  });

  it("presents the whole map where it can be read then, else its width", () => {
    expect(presented(VIEW, { w: 1000, h: 1000 }).zoom).toBe(0.6);
    expect(presented(VIEW, { w: 1000, h: 3000 }).zoom).toBe(0.8);
    expect(presented(VIEW, { w: 1600, h: 1100 }).zoom).toBe(0.5);
    expect(presented(VIEW, { w: 4000, h: 900 }).zoom).toBe(0.37);
    expect(presented({ ...VIEW, x: 40, y: 50 }, { w: 100, h: 100 })).toMatchObject({ x: 0, y: 0, zoom: 1 });
  });

  it("zooms around the middle of what there is to see", () => {
    expect(middleOf(VIEW, { w: 4000, h: 4000 })).toEqual({ x: 400, y: 300 });
    expect(middleOf({ ...VIEW, zoom: 0.5 }, { w: 4000, h: 500 })).toEqual({ x: 400, y: 125 });
    expect(middleOf({ ...VIEW, x: 3800 }, { w: 4000, h: 4000 })).toEqual({ x: 100, y: 300 });
  });

  it("has in sight what is half clear of the edges, and what is larger than it", () => {
    const free = clear(VIEW, { ...NO_INSETS, left: 100 });
    expect(free).toEqual({ x: 100, y: 0, w: 700, h: 600 });
    expect(inSight(free, { x: 60, y: 0, w: 100, h: 20 })).toBe(true);
    expect(inSight(free, { x: 40, y: 0, w: 100, h: 20 })).toBe(false);
    expect(inSight(free, { x: 300, y: 620, w: 10, h: 10 })).toBe(false);
    expect(inSight(free, { x: 0, y: 300, w: 5000, h: 0 })).toBe(true);
  });

  it("goes through the stops of the zoom", () => {
    expect(nextZoom(1, 1)).toBe(1.1);
    expect(nextZoom(0.97, -1)).toBe(0.9);
    expect(nextZoom(4, 1)).toBe(4);
  });

  it("moves as little as it takes to show a rectangle", () => {
    expect(revealing(VIEW, { x: 100, y: 100, w: 50, h: 50 }, NO_INSETS)).toBe(VIEW);
    expect(revealing(VIEW, { x: 780, y: 100, w: 50, h: 50 }, NO_INSETS)).toMatchObject({ x: 30, y: 0 });
    expect(revealing(VIEW, { x: 100, y: 100, w: 50, h: 50 }, { ...NO_INSETS, left: 172 })).toMatchObject({ x: -72 });
  });

  it("shows the beginning of what does not fit", () => {
    expect(revealing(VIEW, { x: 900, y: 0, w: 5000, h: 10 }, NO_INSETS)).toMatchObject({ x: 900 });
  });
});

describe("rectangles", () => {
  it("span two corners in any order, and touch at their edges", () => {
    const rect = spanned({ x: 30, y: 5 }, { x: 10, y: 25 });
    expect(rect).toEqual({ x: 10, y: 5, w: 20, h: 20 });
    expect(touches(rect, { x: 30, y: 0, w: 5, h: 5 })).toBe(true);
    expect(touches(rect, { x: 31, y: 0, w: 5, h: 30 })).toBe(false);
    expect(touches(rect, { x: 0, y: 26, w: 50, h: 5 })).toBe(false);
  });
});
