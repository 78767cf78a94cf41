import { describe, expect, it } from "vitest";

import { chordOf } from "../actions/shortcut";
import { m } from "../i18n/map";
import { begun, editKey, type Writing } from "./editing";
import { KEY_GROUPS, KEY_LINES, type KeyLine } from "./key-list";
import { keyMeaning, type CanvasKeyPress, type Ground } from "./keys";

const STANDS_FOR: Readonly<Record<string, string>> = { Letter: "a", Digit: "3" };
const GROUNDS: readonly Ground[] = ["heading", "cell", "emotion"];
const KEYS = [
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Tab", "Enter", "F2"],
  ...["F1", "F3", "Escape", "Delete", "Backspace", "Insert", "Letter", "Digit", " "],
];
const CARD: Writing = { is: "text", target: { target: "card", card: "a" }, before: "old" };

/** A key with its modifiers, as the canvas hears it. */
function press(shortcut: string): CanvasKeyPress {
  const { mod, shift, alt } = chordOf(shortcut);
  const name = shortcut.split("+").at(-1) ?? "";
  const key = STANDS_FOR[name] ?? name;
  return { key, code: key === "1" ? "Digit1" : "", isComposing: false, mod, shift, alt };
}

function meanings(shortcut: string): string[] {
  return GROUNDS.flatMap((ground) => keyMeaning(press(shortcut), ground)?.do ?? []);
}

const onMap = KEY_LINES.flatMap((line) => (line.of === "map" ? [line] : []));
const inField = KEY_LINES.flatMap((line) => (line.of === "field" ? [line] : []));

describe("the sheet of shortcuts", () => {
  it("says what the keys do", () => {
    for (const line of onMap) for (const key of line.keys) expect(meanings(key), key).toContain(line.does);
  });

  it("has every key that does something", () => {
    const listed = new Set(onMap.flatMap((line) => line.keys.map((key) => `${line.does} ${key}`)));
    const held = ["", "Shift+", "Mod+", "Mod+Shift+", "Alt+", "Alt+Shift+"];
    // A letter or digit writes with Shift as well.
    const chords = held.flatMap((modifiers) => KEYS.map((key) => modifiers + key)).filter((chord) => !/^Shift\+(Letter|Digit)$/.test(chord));
    for (const chord of chords) {
      // A digit writes wherever a letter does.
      const done = meanings(chord).filter((does) => !(chord === "Digit" && does === "type"));
      for (const does of done) expect(listed, chord).toContain(`${does} ${chord}`);
    }
  });

  it("says what keys do in a text", () => {
    for (const line of inField) {
      const editing = begun(CARD, line.does === "giveUp" ? "typedOver" : "opened");
      for (const key of line.keys) expect(editKey(editing, press(key)), key).toBe(line.does);
    }
  });

  it("has every key that a text takes", () => {
    const keys = new Set(inField.flatMap((line) => (line.does ? [line.does] : [])));
    expect([...keys].sort()).toEqual(["giveUp", "leave", "next", "previous", "redo", "undo"]);
  });

  it("has words for every line, each once, and no group without lines", () => {
    const words = KEY_LINES.map((line: KeyLine) => line.word);
    expect([...words].sort()).toEqual(Object.keys(m.keys).sort());
    for (const group of KEY_GROUPS) expect(KEY_LINES.some((line) => line.group === group), group).toBe(true);
  });
});
