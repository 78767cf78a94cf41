import { describe, expect, it } from "vitest";

import type { Target } from "./hit";
import { IDLE, edgePan, nextPointer, type PointerEffect, type PointerInput, type PointerState } from "./pointer";

const CARD: Target = { on: "card", card: "a", edge: null };
const DOWN = {
  on: "down",
  at: { x: 100, y: 100 },
  button: "main",
  target: CARD,
  modifiers: { mod: false, shift: false },
  device: "mouse",
  clicks: 1,
  space: false,
} as const satisfies PointerInput;

function run(...inputs: PointerInput[]): { state: PointerState; effects: PointerEffect[] } {
  let state: PointerState = IDLE;
  const effects: PointerEffect[] = [];
  for (const input of inputs) {
    const [next, more] = nextPointer(state, input);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

const did = (effects: readonly PointerEffect[]) => effects.map((effect) => effect.do);

describe("the pointer", () => {
  it("captures on press, so that a drag outside the window still ends", () => {
    expect(did(run(DOWN).effects)).toEqual(["capture"]);
  });

  it("clicks where it moved less than the threshold", () => {
    const { state, effects } = run(DOWN, { on: "move", at: { x: 102, y: 102 } }, { on: "up", at: { x: 102, y: 102 } });
    expect(state).toBe(IDLE);
    expect(effects.at(-1)).toMatchObject({ do: "click", target: CARD, clicks: 1 });
  });

  it("drags where it moved further, from where it was pressed", () => {
    const { effects } = run(
      DOWN,
      { on: "move", at: { x: 105, y: 100 } },
      { on: "move", at: { x: 160, y: 100 } },
      { on: "up", at: { x: 160, y: 100 } },
    );
    expect(did(effects)).toEqual(["capture", "dragStart", "dragMove", "drop"]);
    expect(effects[1]).toMatchObject({ from: { x: 100, y: 100 }, target: CARD });
  });

  it("drops nothing after it was cancelled", () => {
    const { state, effects } = run(
      DOWN,
      { on: "move", at: { x: 160, y: 100 } },
      { on: "cancel" },
      { on: "up", at: { x: 160, y: 100 } },
    );
    expect(state).toBe(IDLE);
    expect(did(effects)).toEqual(["capture", "dragStart", "dragCancel"]);
  });

  it("does nothing on cancelling a press", () => {
    expect(did(run(DOWN, { on: "cancel" }).effects)).toEqual(["capture"]);
  });

  it("pans with the middle button and with space", () => {
    for (const down of [
      { ...DOWN, button: "middle" as const },
      { ...DOWN, space: true },
    ]) {
      const { effects } = run(down, { on: "move", at: { x: 90, y: 130 } }, { on: "up", at: { x: 90, y: 130 } });
      expect(effects.slice(1)).toEqual([{ do: "pan", dx: 10, dy: -30 }]);
    }
  });

  it("ignores a second button during a drag", () => {
    const { state } = run(DOWN, { on: "move", at: { x: 160, y: 100 } }, { ...DOWN, button: "middle" });
    expect(state.is).toBe("dragging");
  });
});

describe("a drag near an edge", () => {
  it("moves the view, faster the nearer", () => {
    const size = { width: 800, height: 600 };
    expect(edgePan({ x: 400, y: 300 }, size)).toEqual({ x: 0, y: 0 });
    expect(edgePan({ x: -20, y: 300 }, size).x).toBe(-18);
    const near = edgePan({ x: 790, y: 590 }, size);
    expect(near.x).toBeGreaterThan(0);
    expect(near.x).toBeLessThan(18);
    expect(near.y).toBe(near.x);
  });
});
