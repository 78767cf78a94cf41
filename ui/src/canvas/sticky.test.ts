import { describe, expect, it } from "vitest";

import { GRID, VIEW, model } from "./fixture";
import { hitTest, pointSeen } from "./hit";
import { insetsFor, stickOf, stickyFor } from "./sticky";

/** The second and the last lane are frozen. */
const FROZEN = { ...GRID, rows: GRID.rows.map((row) => ({ ...row, freeze: row.lane === "pain" || row.lane === "via" ? ("frozen" as const) : row.freeze })) };
const SCENE = model(undefined, undefined, FROZEN);
/** The headings end at 82 px of the screen once they stick. */
const HEADS = 194 - 112;
/** In the card of the third column. */
const X3 = 196 + 2 * 154 + 40;
const down = (y: number) => ({ ...VIEW, y });

describe("frozen lanes", () => {
  it("scroll until they meet the headings, and stay there", () => {
    const shifts = (y: number) => stickyFor(down(y), FROZEN).frozen.map(({ lane, shift, top }) => [lane, shift, top]);
    expect(shifts(0)).toEqual([["pain", 0, 300], ["via", 0, 500]]);
    expect(shifts(250)).toEqual([["pain", 250 + HEADS - 300, HEADS], ["via", 0, 250]]);
    expect(shifts(450)[1]).toEqual(["via", 450 + HEADS + 100 - 500, HEADS + 100]);
  });

  it("leave room for the others", () => {
    const low = { ...down(450), height: 300 };
    expect(stickyFor(low, FROZEN).frozen.map(({ shift }) => shift > 0)).toEqual([true, false]);
  });

  it("are hit where they are seen, before what scrolls under them", () => {
    const view = down(250);
    expect(hitTest(SCENE, view, { x: 250, y: HEADS + 20 })).toMatchObject({ on: "cell", lane: "pain", step: "s1" });
    expect(hitTest(SCENE, view, { x: 60, y: HEADS + 20 })).toEqual({ on: "lane", lane: "pain" });
    expect(hitTest(SCENE, view, { x: 250, y: HEADS + 110 })).toMatchObject({ lane: "mood" });
    expect(hitTest(SCENE, view, { x: 250, y: HEADS - 20 })).toMatchObject({ on: "step" });
    expect(hitTest(SCENE, view, { x: X3, y: HEADS + 20 })).toMatchObject({ on: "card", card: "p" });
  });

  it("give the point of theirs that is seen", () => {
    const sticky = stickyFor(down(250), FROZEN);
    expect(pointSeen(down(250), sticky, { x: 250, y: HEADS + 20 })).toEqual({ x: 250, y: 320 });
    expect(pointSeen(down(250), sticky, { x: 250, y: HEADS + 120 })).toEqual({ x: 250, y: 250 + HEADS + 120 });
  });

  it("cover what is brought into view below them", () => {
    expect(insetsFor(VIEW, FROZEN, 450).top - insetsFor(VIEW, FROZEN, 210).top).toBe(100);
    expect(insetsFor(VIEW, GRID, 450)).toEqual(insetsFor(VIEW, GRID, 210));
  });

  it("hold what lies wholly in them", () => {
    expect(stickOf(FROZEN, { x: 0, y: 310, w: 10, h: 20 })).toBe("below");
    expect(stickOf(FROZEN, { x: 0, y: 310, w: 10, h: 200 })).toBe("none");
    expect(stickOf(FROZEN, { x: 0, y: 210, w: 10, h: 20 })).toBe("none");
  });
});
