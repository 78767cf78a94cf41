import { describe, expect, it } from "vitest";

import { CARDS, model } from "./fixture";
import type { CellPlace } from "./places";
import { cardsBetween, inReadingOrder } from "./range";

const MAP = model();
const cell = (lane: string, step: string, entry: string | null = null): CellPlace => ({ at: "cell", lane, step, entry });

describe("the cards between two places", () => {
  it("are those of the block of cells, however it was drawn", () => {
    expect(cardsBetween(MAP, cell("do", "s1", "a"), cell("pain", "s3", "p"))).toEqual(["a", "b", "wide", "p"]);
    expect(cardsBetween(MAP, cell("pain", "s3", "p"), cell("do", "s1", "a"))).toEqual(["a", "b", "wide", "p"]);
    expect(cardsBetween(MAP, cell("pain", "s1"), cell("pain", "s2"))).toEqual([]);
  });

  it("are those of the stack within a cell", () => {
    expect(cardsBetween(MAP, cell("do", "s1", "a"), cell("do", "s1", "b"))).toEqual(["a", "b"]);
    expect(cardsBetween(MAP, cell("do", "s1", "b"), cell("do", "s1", "b"))).toEqual(["b"]);
  });

  it("reach as far as a card at the end of the block", () => {
    expect(cardsBetween(MAP, cell("do", "s2", "wide"), cell("pain", "s2"))).toEqual(["wide", "p"]);
  });

  it("have an order: lane by lane, step by step, down the stack", () => {
    expect(inReadingOrder(MAP, CARDS.toReversed()).map(({ id }) => id)).toEqual(["a", "b", "wide", "e", "p"]);
  });
});
