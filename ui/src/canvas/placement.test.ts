import { describe, expect, it } from "vitest";

import type { Rect, Shape, Stick } from "../ipc/types";
import { ItemMirror } from "../state/scene.svelte";
import { model } from "./fixture";
import { labelPlacement, newCardPlacement, placementOf } from "./placement";

function text(y: number, ...lines: string[]): Shape {
  return {
    ...{ shape: "text", origin: { x: 10, y }, width: 120, color: "#111111", align: "start", direction: "ltr", fallback: [] },
    style: { size: 13, lineHeight: 18, weight: 400, tracking: 0, figures: "proportional" as const },
    lines: lines.map((line) => ({ text: line, x: 0, width: 60, baseline: 13 })),
  };
}

function placed(id: string, shapes: Shape[], rect: Rect = { x: 196, y: 209, w: 146, h: 51 }, stick: Stick = "none") {
  return { item: new ItemMirror({ id, rect, shapes, link: null }), rect, stick };
}

describe("the field", () => {
  it("covers the card, with the text where it is drawn", () => {
    const placement = placementOf(placed("card/a", [text(7, "Reads test ", "reports")]), "Reads test reports");
    expect(placement?.frame).toEqual({ x: 196, y: 209, w: 146, h: 51 });
    expect(placement?.padding).toEqual({ top: 7, right: 16, bottom: 8, left: 10 });
  });

  it("takes the text that says the words, else the one in the title's place", () => {
    const step = placed("step/a", [text(2, "7"), text(9, "Choose")]);
    expect(placementOf(step, "Choose")?.frame.y).toBe(209 + 9 - 4);
    expect(placementOf(step, "Choos")?.frame.y).toBe(209 + 9 - 4);
    const lane = placed("lane/a", [text(0, "Thoughts"), text(18, "What she says")]);
    expect(placementOf(lane, "Though")?.frame.y).toBe(209 - 4);
  });

  it("has no place on an item without text", () => {
    expect(placementOf(placed("header/scenario", []), "")).toBeNull();
    expect(placementOf(placed("point/a/b/c", [text(0, "+1")]), "")).toBeNull();
  });

  it("stands at the end of the stack for a new card", () => {
    const map = model();
    const bottom = (card: string) => {
      const rect = map.cardRect(card);
      return rect && rect.y + rect.h;
    };
    expect(newCardPlacement(map, bottom, { lane: "do", step: "s1" })?.frame).toMatchObject({ x: 196, y: 289 });
    expect(newCardPlacement(map, bottom, { lane: "pain", step: "s1" })?.frame).toMatchObject({ x: 196, y: 309 });
    expect(newCardPlacement(map, bottom, { lane: "gone", step: "s1" })).toBeNull();
  });

  it("stands above a point whose words are not drawn", () => {
    const { frame } = labelPlacement({ x: 300, y: 400 }, "none");
    expect(frame.x + frame.w / 2).toBe(300);
    expect(frame.y + frame.h).toBeLessThan(400);
  });
});
