import { describe, expect, it } from "vitest";

import { keyMeaning, type Ground } from "./keys";

const PRESS = { code: "", isComposing: false, mod: false, shift: false, alt: false };
const meaning = (key: string, more: Partial<typeof PRESS> = {}, ground: Ground = "cell") =>
  keyMeaning({ ...PRESS, ...more, key }, ground);

describe("keys on the canvas", () => {
  it("walk, open and leave", () => {
    expect(meaning("ArrowLeft")).toEqual({ do: "walk", walk: "left" });
    expect(meaning("Tab", { shift: true })).toEqual({ do: "walk", walk: "previous" });
    expect(meaning("End", { mod: true })).toEqual({ do: "walk", walk: "mapEnd" });
    expect(meaning("Enter")).toEqual({ do: "open" });
    expect(meaning("F2")).toEqual({ do: "editWords" });
    expect(meaning("Escape")).toEqual({ do: "escape" });
  });

  it("select with Shift, and go by what is in view", () => {
    expect(meaning("ArrowRight", { shift: true })).toEqual({ do: "extend", walk: "right" });
    expect(meaning("Home", { shift: true, mod: true })).toEqual({ do: "extend", walk: "mapStart" });
    expect(meaning("PageDown")).toEqual({ do: "page", to: "down" });
    expect(meaning("PageUp", { alt: true })).toEqual({ do: "page", to: "left" });
    expect(meaning("PageUp", { mod: true })).toBeNull();
  });

  it("start writing with a letter, also through an input method", () => {
    for (const key of ["a", "É", "漢", "Process", "Dead"]) expect(meaning(key)).toEqual({ do: "type" });
    expect(meaning("a", { isComposing: true })).toEqual({ do: "type" });
  });

  it("type a value with a digit on an emotion lane", () => {
    expect(meaning("3", {}, "emotion")).toEqual({ do: "typeValue", first: "3" });
    expect(meaning("-", {}, "emotion")).toEqual({ do: "typeValue", first: "-" });
    expect(meaning("a", {}, "emotion")).toEqual({ do: "type" });
    expect(meaning("3")).toEqual({ do: "type" });
  });

  it("leave single letters to the actions on headings, and m on an emotion lane", () => {
    expect(meaning("m", {}, "heading")).toBeNull();
    expect(meaning("m", {}, "emotion")).toBeNull();
    expect(meaning("m")).toEqual({ do: "type" });
  });

  it("leave to the actions what is theirs", () => {
    for (const key of ["ArrowLeft", "z", "d", "Enter"]) expect(meaning(key, { mod: true })).toBeNull();
    for (const key of ["ArrowLeft", "a"]) expect(meaning(key, { alt: true })).toBeNull();
    for (const key of ["Delete", "F6", " ", "Shift"]) expect(meaning(key)).toBeNull();
    expect(meaning("!", { shift: true, code: "Digit1" })).toEqual({ do: "fit" });
  });
});
