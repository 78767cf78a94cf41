import { describe, expect, it } from "vitest";

import { dropAt, type CardDrag } from "./drag";
import { withOthers, type CardsDrag } from "./drag-cards";
import { CARDS, model } from "./fixture";

const MAP = model();
const X = 269;
const PITCH = 154;

function one(id: string): CardDrag {
  const card = CARDS.find((other) => other.id === id);
  if (!card) throw new Error("no such card");
  return { of: "card", card, column: 0 };
}

function grab(...ids: [string, ...string[]]): CardsDrag {
  const drag = withOthers(MAP, one(ids[0]), CARDS.filter((card) => ids.includes(card.id)));
  if (!drag) throw new Error("not several");
  return drag;
}

describe("several cards", () => {
  it("go along with the one that is grabbed, which comes first", () => {
    expect(grab("b", "a", "p").cards.map((card) => card.id)).toEqual(["b", "a", "p"]);
    expect(withOthers(MAP, one("e"), CARDS.slice(0, 2))).toBeNull();
    expect(withOthers(MAP, one("a"), CARDS.slice(0, 1))).toBeNull();
  });

  it("keep their places relative to it", () => {
    const drop = dropAt(MAP, grab("a", "p"), { x: X + PITCH, y: 220 });
    expect(drop.edit).toEqual({ edit: "moveCards", cards: ["a", "p"], lane: "do", step: "s2", before: "wide" });
    expect(drop.cells.map(({ x, y }) => [x, y])).toEqual([[192 + PITCH, 204], [192 + 3 * PITCH, 304]]);
  });

  it("find no place where one of them would leave the map or the lanes of cards", () => {
    expect(dropAt(MAP, grab("a", "e"), { x: X + PITCH, y: 220 }).edit).toBeNull();
    expect(dropAt(MAP, grab("a", "p"), { x: X, y: 320 }).edit).toBeNull();
    expect(dropAt(MAP, grab("a", "b"), { x: X, y: 10 }).edit).toBeNull();
  });

  it("change nothing where they stand already", () => {
    expect(dropAt(MAP, grab("a", "b"), { x: X, y: 220 }).edit).toBeNull();
    expect(dropAt(MAP, grab("a", "b"), { x: X, y: 320 }).edit).toMatchObject({ lane: "pain", step: "s1" });
  });
});
