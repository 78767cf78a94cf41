import { describe, expect, it } from "vitest";

import { CARDS, OUTLINE, model } from "./fixture";
import { dragOf, dropAt, type Drag } from "./drag";
import type { Target } from "./hit";

const MAP = model();
/** The middle of the first column, and how far it is to the next. */
const X = 269;
const PITCH = 154;

function grab(target: Target, x = X, y = 220): Drag {
  const card = target.on === "card" ? CARDS.find((one) => one.id === target.card) : undefined;
  const drag = dragOf(MAP, target, card, { x, y });
  if (!drag) throw new Error("does not move");
  return drag;
}

const carry = (id: string, x = X): Drag => grab({ on: "card", card: id, edge: null }, x);
const pull = (id: string, edge: "from" | "to"): Drag => grab({ on: "card", card: id, edge });
const edit = (drag: Drag, x: number, y: number) => dropAt(MAP, drag, { x, y }).edit;

describe("a card", () => {
  it("goes to another cell, before the card that it is dropped above", () => {
    expect(edit(carry("e", X + 4 * PITCH), X, 212)).toEqual({ edit: "moveCard", card: "e", lane: "do", step: "s1", before: "a" });
    expect(edit(carry("e", X + 4 * PITCH), X, 250)).toMatchObject({ before: "b" });
    expect(edit(carry("e", X + 4 * PITCH), X, 295)).toMatchObject({ step: "s1", before: null });
  });

  it("goes to another lane", () => {
    expect(edit(carry("a"), X + PITCH, 350)).toMatchObject({ edit: "moveCard", lane: "pain", step: "s2" });
  });

  it("moves by whole columns from where it was grabbed", () => {
    expect(edit(carry("wide", X + 2 * PITCH), X + 3 * PITCH, 220)).toMatchObject({ step: "s3" });
  });

  it("changes nothing where it stands already", () => {
    expect(edit(carry("a"), X, 212)).toBeNull();
    expect(edit(carry("b"), X, 295)).toBeNull();
    expect(edit(carry("a"), X, 295)).toMatchObject({ before: null });
  });

  it("finds no place on a curve, beside the lanes or on a collapsed lane", () => {
    expect(edit(carry("a"), X, 450)).toBeNull();
    expect(edit(carry("a"), X, 10)).toBeNull();
    const folded = { ...OUTLINE, lanes: OUTLINE.lanes.map((lane) => ({ ...lane, fold: "collapsed" as const })) };
    expect(dropAt(model(CARDS, folded), carry("a"), { x: X, y: 350 }).edit).toBeNull();
  });

  it("shows the cell and the place in it", () => {
    const drop = dropAt(MAP, carry("e", X + 4 * PITCH), { x: X, y: 250 });
    expect(drop.cell).toMatchObject({ x: 192, w: 154 });
    expect(drop.bar).toMatchObject({ x: 196, w: 146, h: 3 });
  });
});

describe("a card's edge", () => {
  it("stretches and shrinks the card, never past its other end", () => {
    expect(edit(pull("a", "to"), X + 2 * PITCH, 220)).toEqual({ edit: "spanCard", card: "a", from: "s1", to: "s3" });
    expect(edit(pull("wide", "to"), X + 2 * PITCH, 220)).toMatchObject({ from: "s2", to: "s3" });
    expect(edit(pull("wide", "to"), 0, 220)).toMatchObject({ from: "s2", to: "s2" });
    expect(edit(pull("wide", "from"), X + 4 * PITCH, 220)).toMatchObject({ from: "s4", to: "s4" });
    expect(edit(pull("a", "to"), X, 220)).toBeNull();
  });
});

describe("a step", () => {
  const step = grab({ on: "step", step: "s2" });

  it("goes before or behind the column that it is dropped on, into its phase", () => {
    expect(edit(step, 200, 170)).toEqual({ edit: "moveStep", step: "s2", phase: "p1", before: "s1" });
    expect(edit(step, 660 + 40, 170)).toMatchObject({ phase: "p2", before: "s4" });
    expect(edit(step, 660 + 140, 170)).toMatchObject({ phase: "p2", before: "s5" });
    expect(edit(step, 9999, 170)).toMatchObject({ phase: "p2", before: null });
    expect(edit(step, 504 + 140, 170)).toMatchObject({ phase: "p1", before: null });
  });

  it("stays beside itself", () => {
    expect(edit(step, 340, 170)).toBeNull();
    expect(edit(step, X + PITCH, 170)).toBeNull();
    expect(edit(step, 510, 170)).toBeNull();
  });

  it("crosses the border between two phases without passing a step", () => {
    expect(edit(grab({ on: "step", step: "s3" }), 660, 170)).toMatchObject({ phase: "p2", before: "s4" });
  });
});

describe("phases and lanes", () => {
  it("go between others", () => {
    const phase = grab({ on: "phase", phase: "p2" });
    expect(edit(phase, 200, 130)).toEqual({ edit: "movePhase", phase: "p2", before: "p1" });
    expect(edit(phase, 9999, 130)).toBeNull();
    const lane = grab({ on: "lane", lane: "do" });
    expect(edit(lane, 50, 440)).toEqual({ edit: "moveLane", lane: "do", before: "mood" });
    expect(edit(lane, 50, 9999)).toMatchObject({ before: null });
    expect(edit(lane, 50, 320)).toBeNull();
  });
});

describe("sides", () => {
  it("make a column wider and a lane higher, within limits", () => {
    const side = grab({ on: "stepEdge", step: "s2" });
    expect(edit(side, 550, 170)).toEqual({ edit: "setStepWidth", steps: ["s2"], ownWidth: 200 });
    expect(edit(side, 0, 170)).toMatchObject({ ownWidth: 96 });
    expect(edit(side, 9999, 170)).toMatchObject({ ownWidth: 480 });
    expect(edit(side, 350 + 146, 170)).toBeNull();
    const lower = grab({ on: "laneEdge", lane: "pain" });
    expect(edit(lower, 60, 450)).toEqual({ edit: "setLaneHeight", lane: "pain", ownHeight: 150 });
    expect(dropAt(MAP, lower, { x: 60, y: 0 }).size).toBe(68);
    expect(edit(lower, 60, 400)).toBeNull();
  });

  it("of a collapsed lane stay", () => {
    const grid = { ...MAP.grid, rows: MAP.grid.rows.map((row) => ({ ...row, fold: "collapsed" as const })) };
    expect(dropAt(model(CARDS, OUTLINE, grid), grab({ on: "laneEdge", lane: "pain" }), { x: 60, y: 450 }).edit).toBeNull();
  });
});

describe("a point of the curve", () => {
  const point = grab({ on: "point", lane: "mood", step: "s1", persona: "camper" });

  it("snaps to the scale", () => {
    expect(edit(point, X, 411)).toEqual({ edit: "setValue", lane: "mood", step: "s1", persona: "camper", value: 2 });
    expect(edit(point, X, 9999)).toMatchObject({ value: -2 });
    expect(dropAt(MAP, point, { x: X, y: 447 }).value).toBe(0);
  });

  it("keeps to the value it had while the map shows another", () => {
    const values = [{ step: "s1", persona: "camper", value: 2, label: "", raw: "" }];
    const lanes = OUTLINE.lanes.map((lane) => (lane.kind.kind === "emotion" ? { ...lane, kind: { ...lane.kind, values } } : lane));
    const shown = model(CARDS, { ...OUTLINE, lanes });
    expect(dropAt(shown, point, { x: X, y: 411 }).edit).toMatchObject({ value: 2 });
    expect(dropAt(shown, point, { x: X, y: 430 }).edit).toBeNull();
  });

  it("changes nothing at the value it has", () => {
    expect(edit(point, X, 430)).toBeNull();
  });
});

it("the ground does not move", () => {
  expect(dragOf(MAP, { on: "ground" }, undefined, { x: 0, y: 0 })).toBeNull();
});

describe("dragging an arrow", () => {
  const flows = [{ id: "f", from: "a", to: "e", label: "" }];
  const lanes = OUTLINE.lanes.map((lane) => (lane.id === "do" ? { ...lane, kind: { kind: "process" as const, flows } } : lane));
  const map = model(CARDS, { ...OUTLINE, lanes });
  const grabbed = (id: string, edge: "from" | "to" | null) =>
    dragOf(map, { on: "card", card: id, edge }, CARDS.find((one) => one.id === id), { x: 0, y: 0 });
  const over = (id: string) => {
    const rect = map.cardRect(id);
    return { x: (rect?.x ?? 0) + 5, y: (rect?.y ?? 0) + 5 };
  };

  it("begins at the right edge of a box and ends on another that it does not lead to yet", () => {
    const drag = grabbed("a", "to");
    if (drag?.of !== "flow") throw new Error("an arrow");
    expect(dropAt(map, drag, over("b")).edit).toEqual({ edit: "addFlow", from: "a", to: "b", label: "" });
    expect(dropAt(map, drag, over("e")).edit).toBeNull();
    expect(dropAt(map, drag, over("a")).edit).toBeNull();
    expect(dropAt(map, drag, { x: 250, y: 360 }).edit).toBeNull();
  });

  it("leaves the rest of a box for moving it", () => {
    expect(grabbed("a", "from")?.of).toBe("card");
    expect(grabbed("a", null)?.of).toBe("card");
  });
});
