import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { begun, editKey, editOf, fieldText, itemOf, previewOf, Throttle, wordsAt, type Writing } from "./editing";
import { CARDS, OUTLINE } from "./fixture";

const CARD: Writing = { is: "text", target: { target: "card", card: "a" }, before: "old" };
const TITLE: Writing = { is: "text", target: { target: "title" }, before: "Map" };
const NEW: Writing = { is: "newCard", id: "n", cell: { lane: "do", step: "s2" }, above: null };
const KEY = { isComposing: false, mod: false, shift: false };

describe("leaving a text", () => {
  it("makes one edit, and none where nothing changed", () => {
    expect(editOf({ ...begun(CARD), text: "new" }, "map")).toEqual({ edit: "setCardText", card: "a", text: "new" });
    expect(editOf(begun(CARD), "map")).toBeNull();
    expect(editOf({ ...begun(TITLE), text: "M" }, "map")).toEqual({ edit: "renameMap", map: "map", title: "M" });
  });

  it("adds a new card only if something was written", () => {
    expect(editOf({ ...begun(NEW), text: "x" }, "map")).toEqual({ edit: "addCard", id: "n", lane: "do", step: "s2", text: "x", before: null });
    expect(editOf({ ...begun(NEW), text: " \n" }, "map")).toBeNull();
  });

  it("keeps an emptied card: only deleting deletes", () => {
    expect(editOf({ ...begun(CARD), text: "" }, "map")).toMatchObject({ edit: "setCardText", text: "" });
  });
});

describe("keys in a text", () => {
  it("Enter leaves a title and breaks the line of a card", () => {
    expect(editKey(begun(TITLE), { ...KEY, key: "Enter" })).toBe("leave");
    expect(editKey(begun(CARD), { ...KEY, key: "Enter" })).toBeNull();
    expect(editKey(begun(CARD), { ...KEY, key: "Enter", mod: true })).toBe("leave");
  });

  it("Tab goes on, Escape leaves, Mod+Z undoes within the text", () => {
    expect(editKey(begun(CARD), { ...KEY, key: "Tab" })).toBe("next");
    expect(editKey(begun(CARD), { ...KEY, key: "Tab", shift: true })).toBe("previous");
    expect(editKey(begun(CARD), { ...KEY, key: "Escape" })).toBe("leave");
    expect(editKey(begun(CARD), { ...KEY, key: "z", mod: true })).toBe("undo");
    expect(editKey(begun(CARD), { ...KEY, key: "Z", mod: true, shift: true })).toBe("redo");
  });

  it("Escape brings back what a letter was typed over", () => {
    expect(editKey(begun(CARD, "typedOver"), { ...KEY, key: "Escape" })).toBe("giveUp");
    expect(editKey(begun(NEW, "typedOver"), { ...KEY, key: "Escape" })).toBe("leave");
  });

  it("belong to the input method while it composes", () => {
    const composing = { ...begun(TITLE), composing: true };
    for (const key of ["Enter", "Escape", "Tab"]) {
      expect(editKey(composing, { ...KEY, key })).toBeNull();
      expect(editKey(begun(TITLE), { ...KEY, key, isComposing: true })).toBeNull();
    }
    expect(editKey(begun(TITLE), { ...KEY, key: "Process" })).toBeNull();
  });
});

describe("what is written", () => {
  it("is drawn where it will stand", () => {
    expect(previewOf({ ...begun(NEW), text: "x" })).toEqual({ preview: "newCard", id: "n", lane: "do", step: "s2", before: null, text: "x" });
    expect(previewOf({ ...begun(CARD), text: "x" })).toEqual({ preview: "text", target: CARD.target, text: "x" });
    expect(itemOf(NEW)).toBe("card/n");
    expect(itemOf({ is: "text", target: { target: "valueLabel", lane: "l", step: "s", persona: null }, before: "" })).toBe("point/l/s/-");
  });

  it("loses the web view's last line feed and nothing else", () => {
    expect(fieldText("a\nb\n", false)).toBe("a\nb");
    expect(fieldText("a\n\n", false)).toBe("a\n");
    expect(fieldText("a\r\nb", true)).toBe("a b");
  });

  it("begins with the words that stand there", () => {
    const card = (id: string) => CARDS.find((one) => one.id === id);
    expect(wordsAt(OUTLINE, card, { target: "card", card: "a" })).toBe("text of a");
    expect(wordsAt(OUTLINE, card, { target: "valueLabel", lane: "mood", step: "s1", persona: "camper" })).toBe("Curious");
    expect(wordsAt(OUTLINE, card, { target: "valueLabel", lane: "mood", step: "s2", persona: "camper" })).toBeNull();
    expect(wordsAt(OUTLINE, card, { target: "step", step: "gone" })).toBeNull();
  });
});

describe("the throttle", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("does the newest request, that long after the first", () => {
    const done: number[] = [];
    const throttle = new Throttle(350);
    throttle.request(() => done.push(1));
    vi.advanceTimersByTime(300);
    throttle.request(() => done.push(2));
    vi.advanceTimersByTime(60);
    expect(done).toEqual([2]);
    throttle.request(() => done.push(3));
    throttle.cancel();
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([2]);
  });
});
