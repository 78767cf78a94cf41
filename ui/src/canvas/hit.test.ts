import { describe, expect, it } from "vitest";

import { VIEW, model } from "./fixture";
import { hitTest, nearestColumn, targetOf } from "./hit";
import { GRID } from "./fixture";

const SCENE = model();
const at = (x: number, y: number, view = VIEW) => hitTest(SCENE, view, { x, y });

describe("hit testing", () => {
  it("finds cards, their edges and the cell around them", () => {
    expect(at(250, 220)).toEqual({ on: "card", card: "a", edge: null });
    expect(at(198, 220)).toEqual({ on: "card", card: "a", edge: "from" });
    expect(at(340, 220)).toEqual({ on: "card", card: "a", edge: "to" });
    expect(at(250, 295)).toEqual({ on: "cell", lane: "do", step: "s1" });
  });

  it("finds nothing between two columns", () => {
    expect(at(345, 350)).toEqual({ on: "ground" });
  });

  it("finds a point of the curve from a little beside it", () => {
    const point = { on: "point", lane: "mood", step: "s1", persona: "camper" };
    expect(at(269, 430)).toEqual(point);
    expect(at(269, 420)).toEqual(point);
    expect(at(269, 400)).toMatchObject({ on: "cell", lane: "mood" });
  });

  it("finds headings, lane titles and the header", () => {
    expect(at(250, 170)).toEqual({ on: "step", step: "s1" });
    expect(at(250, 130)).toEqual({ on: "phase", phase: "p1" });
    expect(at(60, 215)).toEqual({ on: "lane", lane: "do" });
    expect(at(60, 590)).toEqual({ on: "lane", lane: "via" });
    expect(at(60, 30)).toEqual({ on: "title" });
  });

  it("finds the sides of columns and lanes", () => {
    expect(at(344, 170)).toEqual({ on: "stepEdge", step: "s1" });
    expect(at(344, 130)).toEqual({ on: "phase", phase: "p1" });
    expect(at(344, 350)).toEqual({ on: "ground" });
    expect(at(60, 298)).toEqual({ on: "laneEdge", lane: "do" });
    expect(at(250, 298)).toMatchObject({ on: "cell" });
  });

  it("finds a path by its name and at its steps", () => {
    const paths = [{ path: "w", y: 194, height: 30 }];
    const scene = model(undefined, undefined, { ...GRID, paths });
    expect(hitTest(scene, VIEW, { x: 60, y: 197 })).toEqual({ on: "path", path: "w", step: null });
    expect(hitTest(scene, VIEW, { x: 700, y: 197 })).toEqual({ on: "path", path: "w", step: "s4" });
    expect(targetOf("path-name/w")).toEqual({ on: "path", path: "w", step: null });
  });

  it("finds what sticks before what scrolls under it", () => {
    const scrolled = { ...VIEW, x: 154, y: 160 };
    expect(at(210, 20, scrolled)).toEqual({ on: "phase", phase: "p1" });
    expect(at(210, 60, scrolled)).toEqual({ on: "step", step: "s2" });
    expect(at(60, 150, scrolled)).toEqual({ on: "lane", lane: "pain" });
    expect(at(60, 20, scrolled)).toEqual({ on: "ground" });
  });

  it("works at any zoom", () => {
    expect(at(500, 440, { ...VIEW, zoom: 2 })).toEqual({ on: "card", card: "a", edge: null });
  });

  it("takes decoration for nothing", () => {
    expect(targetOf("band/s1")).toBeNull();
    expect(targetOf("point/mood/s1/-")).toMatchObject({ persona: null });
  });

  it("finds the nearest column in gaps and beyond the ends", () => {
    expect(nearestColumn(GRID, 0)).toBe(0);
    expect(nearestColumn(GRID, 348)).toBe(1);
    expect(nearestColumn(GRID, 99_999)).toBe(4);
  });
});
