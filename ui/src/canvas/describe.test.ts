import { describe, expect, it } from "vitest";

import { cellWords, laneWords, stepWords } from "./describe";
import { OUTLINE, card, model } from "./fixture";

const MAP = model();
const words = (lane: string, step: string, entry: string | null) => cellWords(MAP, { channels: [{ id: "c1", name: "Store", icon: null }], touchpoints: [] }, { at: "cell", lane, step, entry });

describe("the map in words", () => {
  it("names steps with their number and phase", () => {
    expect(stepWords(MAP, "s4")).toBe("Step 4 s4, Phase p2");
  });

  it("says the name of a card's touchpoint before its words", () => {
    const lanes = OUTLINE.lanes.map((lane) => (lane.id === "do" ? { ...lane, kind: { kind: "touchpoint" as const } } : lane));
    const cards = [{ ...card("a", "do", "s1"), touchpoint: "t1" }];
    const registry = { channels: [], touchpoints: [{ id: "t1", name: "Till", channel: null, icon: null }] };
    const place = { at: "cell" as const, lane: "do", step: "s1", entry: "a" };
    expect(cellWords(model(cards, { ...OUTLINE, lanes }), registry, place)).toBe("Till, text of a");
  });

  it("says which card of how many, and over which steps", () => {
    expect(words("do", "s1", "b")).toBe("text of b, 2 of 2");
    expect(words("do", "s3", "wide")).toBe("text of wide, steps 2 to 4");
    expect(words("pain", "s1", null)).toBe("empty");
  });

  it("says whose value it is, and that a gap is no value", () => {
    expect(words("mood", "s1", "camper")).toBe("Weekend camper: +1.0, Curious");
    expect(words("mood", "s2", "expert")).toBe("Gear enthusiast: no value");
  });

  it("names channels and how they are used", () => {
    const lanes = OUTLINE.lanes.map((lane) =>
      lane.id === "via" ? { ...lane, kind: { kind: "channel" as const, uses: [{ step: "s1", channel: "c1", usage: "main" as const }] } } : lane,
    );
    const map = model([], { ...OUTLINE, lanes });
    expect(cellWords(map, { channels: [{ id: "c1", name: "Store", icon: null }], touchpoints: [] }, { at: "cell", lane: "via", step: "s1", entry: null })).toBe("Store, main");
    expect(words("via", "s1", null)).toBe("no channel");
  });

  it("says that a lane is collapsed", () => {
    const [lane] = OUTLINE.lanes;
    expect(lane && laneWords({ ...lane, fold: "collapsed" })).toBe("do, collapsed");
  });
});
