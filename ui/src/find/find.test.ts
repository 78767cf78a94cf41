import { describe, expect, it } from "vitest";

import { CARDS, OUTLINE, card, model } from "../canvas/fixture";
import { hitsOf, nextAfter, replaced, textsOf, type FindOptions } from "./find";

const ANY: FindOptions = { letterCase: "any", words: "parts" };
const MAP = model(CARDS);
const TEXTS = textsOf(MAP, CARDS);
const of = (text: string) => textsOf(model([{ ...card("x", "do", "s1"), text }]), [{ ...card("x", "do", "s1"), text }]);
const found = (text: string, query: string, options: Partial<FindOptions> = {}) =>
  hitsOf(of(text), query, { ...ANY, ...options }).filter((hit) => hit.in.target.target === "card").map(({ start, end }) => text.slice(start, end));

describe("the texts of a map", () => {
  it("come in reading order, with everything that can be read on it", () => {
    expect(TEXTS.map(({ text }) => text)).toEqual([
      ...["Buy a tent", "A family buys a tent.", "A dry tent.", "", "p1", "s1", "s2", "s3", "p2", "s4", "s5"],
      ...["do", "", "text of a", "text of b", "text of wide", "text of e", "pain", "", "text of p", "mood", "", "Curious", "via", ""],
    ]);
    expect(TEXTS.find(({ text }) => text === "Curious")?.place).toEqual({ at: "cell", lane: "mood", step: "s1", entry: "camper" });
  });
});

describe("finding", () => {
  it("goes by letters, whatever their case and signs", () => {
    expect(found("Tent, tents and TENT (2.0)", "tent")).toEqual(["Tent", "tent", "TENT"]);
    expect(found("Tent, tents and TENT (2.0)", "tent", { letterCase: "same" })).toEqual(["tent"]);
    expect(found("a.b axb (2.0)", "a.b")).toEqual(["a.b"]);
    expect(found("x (2.0)/y-z", "(2.0)/y-z")).toEqual(["(2.0)/y-z"]);
    expect(found("ÄRGER", "ärger")).toEqual(["ÄRGER"]);
    expect(found("text", "")).toEqual([]);
  });

  it("goes by whole words on wish, in any script", () => {
    expect(found("tent tents tent", "tent", { words: "whole" })).toEqual(["tent", "tent"]);
    expect(found("Über überall", "über", { words: "whole" })).toEqual(["Über"]);
  });
});

describe("replacing", () => {
  it("changes every text once, from its end", () => {
    const hits = hitsOf(TEXTS, "tent", ANY);
    expect(replaced(hits, "canoe").map(({ text }) => text)).toEqual(["Buy a canoe", "A family buys a canoe.", "A dry canoe."]);
    const twice = hitsOf(of("one one"), "one", ANY);
    expect(replaced(twice, "$&three")).toEqual([{ target: { target: "card", card: "x" }, text: "$&three $&three" }]);
  });

  it("goes on behind what was put in", () => {
    const before = hitsOf(of("one one"), "one", ANY);
    const [first] = before;
    if (!first) throw new Error("not found");
    const texts = of("one more one");
    const hits = hitsOf(texts, "one", ANY);
    expect(hits[nextAfter(hits, texts, first, "one more")]?.start).toBe(9);
    expect(nextAfter([], texts, first, "x")).toBe(0);
  });

  it("reaches the subtitles of lanes and the owner of the map", () => {
    const [lane, ...others] = OUTLINE.lanes;
    if (!lane) throw new Error("the fixture has lanes");
    const outline = { ...OUTLINE, owner: "Ann Tent", lanes: [{ ...lane, subtitle: "Before the tent" }, ...others] };
    const hits = hitsOf(textsOf(model([], outline), []), "tent", ANY);
    expect(replaced(hits, "canoe").slice(3)).toEqual([
      { target: { target: "lens", field: "owner" }, text: "Ann canoe" },
      { target: { target: "laneSubtitle", lane: lane.id }, text: "Before the canoe" },
    ]);
  });

  it("leaves a map without the words alone", () => {
    expect(replaced(hitsOf(textsOf(model([], OUTLINE), []), "zebra", ANY), "x")).toEqual([]);
  });
});
