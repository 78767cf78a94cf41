import { describe, expect, it } from "vitest";

import { keyMeaning } from "./keys";
import type { Place } from "./places";

const CELL: Place = { at: "cell", lane: "do", step: "s1", entry: null };
const PRESS = { isComposing: false, mod: false, shift: false, alt: false };
const meaning = (key: string, more: Partial<typeof PRESS> = {}, onEmotion = false) =>
  keyMeaning({ ...PRESS, ...more, key }, CELL, onEmotion);

describe("keys on the canvas", () => {
  it("walk, open and leave", () => {
    expect(meaning("ArrowLeft")).toEqual({ do: "walk", walk: "left" });
    expect(meaning("Tab", { shift: true })).toEqual({ do: "walk", walk: "previous" });
    expect(meaning("End", { mod: true })).toEqual({ do: "walk", walk: "mapEnd" });
    expect(meaning("Enter")).toEqual({ do: "open" });
    expect(meaning("F2")).toEqual({ do: "editWords" });
    expect(meaning("Escape")).toEqual({ do: "escape" });
  });

  it("start writing with a letter, also through an input method", () => {
    for (const key of ["a", "É", "漢", "Process", "Dead"]) expect(meaning(key)).toEqual({ do: "type" });
    expect(meaning("a", { isComposing: true })).toEqual({ do: "type" });
  });

  it("type a value with a digit on an emotion lane", () => {
    expect(meaning("3", {}, true)).toEqual({ do: "typeValue", first: "3" });
    expect(meaning("-", {}, true)).toEqual({ do: "typeValue", first: "-" });
    expect(meaning("a", {}, true)).toEqual({ do: "type" });
    expect(meaning("3")).toEqual({ do: "type" });
  });

  it("leave to the actions what is theirs", () => {
    for (const key of ["ArrowLeft", "z", "d", "Enter"]) expect(meaning(key, { mod: true })).toBeNull();
    for (const key of ["ArrowLeft", "a"]) expect(meaning(key, { alt: true })).toBeNull();
    for (const key of ["Delete", "F6", " ", "Shift"]) expect(meaning(key)).toBeNull();
    expect(meaning("ArrowRight", { shift: true })).toBeNull();
  });
});
