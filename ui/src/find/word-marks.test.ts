import { describe, expect, it } from "vitest";

import type { Hit, MapText } from "./find";
import { hitsByItem, wordMarks } from "./word-marks";

const card = (text: string): MapText => ({
  target: { target: "card", card: "c" },
  place: { at: "cell", lane: "l", step: "s", entry: "c" },
  text,
});

const hit = (text: MapText, start: number, end: number): Hit => ({ in: text, start, end });

/** The marked words of one text among those that are drawn. */
function marked(text: MapText, start: number, end: number, drawn: string[]): string[] {
  const found = hitsByItem([hit(text, start, end)]).values().next().value ?? [];
  return wordMarks(found, drawn, null).map((mark) => (drawn[mark.block] ?? "").slice(mark.start, mark.end));
}

describe("words that are marked", () => {
  it("are found again where lines are broken and spaces fall away", () => {
    expect(marked(card("Compares  two tents at home"), 14, 19, ["Compares two\ntents at home"])).toEqual(["tents"]);
    expect(marked(card("two tents"), 0, 9, ["two\ntents"])).toEqual(["two\ntents"]);
    expect(marked(card("Zelt 🏕 kaufen"), 8, 14, ["Zelt 🏕\nkaufen"])).toEqual(["kaufen"]);
  });

  it("are marked as far as they are drawn", () => {
    expect(marked(card("a long story of tents"), 0, 12, ["a long st…"])).toEqual(["a long st"]);
    expect(marked(card("a long story of tents"), 16, 21, ["a long st…"])).toEqual([]);
    expect(marked(card("tents"), 0, 5, ["…"])).toEqual([]);
  });

  it("are those of the text itself, not of what is drawn beside it", () => {
    const lane = { place: { at: "lane", lane: "l" }, text: "Tent" } as const;
    const title: MapText = { ...lane, target: { target: "lane", lane: "l" } };
    const second: MapText = { ...lane, target: { target: "laneSubtitle", lane: "l" } };
    const hits = [hit(title, 0, 4), hit(second, 0, 4)];
    const [found] = hitsByItem(hits).values();
    expect(wordMarks(found ?? [], ["Tent", "Tent"], hits[1] ?? null)).toEqual([
      { block: 0, start: 0, end: 4, now: false },
      { block: 1, start: 0, end: 4, now: true },
    ]);
    expect(marked(card("tent"), 0, 4, ["Another shop", "tent"])).toEqual(["tent"]);
    expect(marked(card("gone"), 0, 4, ["tent"])).toEqual([]);
  });

  it("are gathered by the item that draws them", () => {
    const owner: MapText = { target: { target: "lens", field: "owner" }, place: { at: "title" }, text: "Ann" };
    expect([...hitsByItem([hit(card("x x"), 0, 1), hit(owner, 0, 3), hit(card("x x"), 2, 3)]).keys()]).toEqual(["card/c", "foot/owner"]);
  });
});
