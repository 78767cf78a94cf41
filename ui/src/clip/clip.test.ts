import { describe, expect, it } from "vitest";

import { CARDS, GRID, OUTLINE, card, model } from "../canvas/fixture";
import { cardLanes, clipOf, clipOfLines, clipOfTable, tableOf, turned } from "./clip";
import { firstCell, placed } from "./place";

const MAP = model();

function freshIds(): () => string {
  let next = 0;
  return () => `n${(next += 1)}`;
}

describe("a clip of cards", () => {
  it("has their places relative to each other", () => {
    const clip = clipOf(MAP, CARDS.toReversed());
    expect(clip.cards.map(({ row, column, steps, text }) => [row, column, steps, text])).toEqual([
      [0, 0, 1, "text of a"],
      [0, 0, 1, "text of b"],
      [0, 1, 3, "text of wide"],
      [0, 4, 1, "text of e"],
      [1, 2, 1, "text of p"],
    ]);
    expect(clipOf(MAP, [card("p", "pain", "s3")]).cards[0]).toMatchObject({ row: 0, column: 0 });
  });

  it("is a table with the cards of a cell as lines", () => {
    expect(tableOf(clipOf(MAP, CARDS))[0]).toEqual(["text of a\ntext of b", "text of wide", "", "", "text of e"]);
    expect(tableOf(turned(clipOfTable([["a", "b"], ["", "c"]])))).toEqual([["a", ""], ["b", "c"]]);
  });

  it("goes back to where it came from", () => {
    const clip = clipOf(MAP, CARDS);
    const { edit, left } = placed(MAP, clip, { lane: "do", step: "s1" }, freshIds());
    expect(left).toEqual([]);
    const places = edit?.cards.map(({ laneOffset, stepOffset, steps, text }) => [laneOffset, stepOffset, steps, text]);
    expect(places).toEqual(clip.cards.map(({ row, column, steps, text }) => [row, column, steps, text]));
    expect(edit).toMatchObject({ edit: "pasteCards", lane: "do", step: "s1", before: null });
  });
});

describe("pasting", () => {
  const lanes = [...OUTLINE.lanes, { ...OUTLINE.lanes[1]!, id: "last" }];
  const grid = { ...GRID, rows: [...GRID.rows, { ...GRID.rows[0]!, lane: "last", y: 600 }] };
  const wide = model(CARDS, { ...OUTLINE, lanes }, grid);

  it("passes over lanes that take no cards", () => {
    expect(cardLanes(wide)).toEqual(["do", "pain", "last"]);
    const { edit } = placed(wide, clipOfTable([["a"], ["b"]]), { lane: "pain", step: "s2" }, freshIds());
    expect(edit?.cards.map((one) => one.laneOffset)).toEqual([0, 3]);
  });

  it("says what lies beyond the map", () => {
    const { edit, ids, left } = placed(wide, clipOfTable([["a", "b"], ["c", "d"]]), { lane: "last", step: "s5" }, freshIds());
    expect(edit?.cards.map((one) => one.text)).toEqual(["a"]);
    expect(ids).toEqual(["n1"]);
    expect(left.map((one) => one.text)).toEqual(["b", "c", "d"]);
  });

  it("puts lines into one cell", () => {
    const { edit } = placed(wide, clipOfLines(["a", "b"]), { lane: "do", step: "s2" }, freshIds());
    expect(edit?.cards.map(({ laneOffset, stepOffset }) => [laneOffset, stepOffset])).toEqual([[0, 0], [0, 0]]);
  });

  it("begins at the cursor, or at the nearest lane that takes cards", () => {
    expect(firstCell(wide, { lane: "pain", step: "s3" })).toEqual({ lane: "pain", step: "s3" });
    expect(firstCell(wide, { lane: "mood", step: "s3" })).toEqual({ lane: "last", step: "s3" });
    expect(firstCell(MAP, { lane: "via" })).toEqual({ lane: "pain", step: "s1" });
    expect(firstCell(wide, {})).toEqual({ lane: "do", step: "s1" });
    expect(firstCell(model([], { ...OUTLINE, lanes: [] }), {})).toBeNull();
  });
});
