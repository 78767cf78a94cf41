import { describe, expect, it } from "vitest";

import { keyCaps, keyText, matches, modifierOf, type KeyPress } from "./shortcut";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe("a shortcut", () => {
  it("reads Ctrl, and Cmd on a Mac", () => {
    expect(matches("Mod+Z", press("z", { ctrlKey: true }), "ctrl")).toBe(true);
    expect(matches("Mod+Z", press("z", { metaKey: true }), "cmd")).toBe(true);
    expect(matches("Mod+Z", press("z", { metaKey: true }), "ctrl")).toBe(false);
    expect(matches("Mod+Z", press("z", { ctrlKey: true }), "cmd")).toBe(false);
  });

  it("tells Shift and Alt apart", () => {
    expect(matches("Mod+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true }), "ctrl")).toBe(true);
    expect(matches("Mod+Z", press("Z", { ctrlKey: true, shiftKey: true }), "ctrl")).toBe(false);
    expect(matches("Alt+ArrowUp", press("ArrowUp", { altKey: true }), "ctrl")).toBe(true);
    expect(matches("ArrowUp", press("ArrowUp", { altKey: true }), "ctrl")).toBe(false);
  });

  it("finds signs wherever the layout has them", () => {
    expect(matches("Mod++", press("+", { ctrlKey: true, shiftKey: true }), "ctrl")).toBe(true);
    expect(matches("Mod++", press("+", { ctrlKey: true }), "ctrl")).toBe(true);
    expect(matches("Mod+-", press("-", { ctrlKey: true }), "ctrl")).toBe(true);
  });

  it("finds digits on layouts that need Shift for them", () => {
    expect(matches("Mod+0", press("à", { ctrlKey: true, code: "Digit0" }), "ctrl")).toBe(true);
  });

  it("is written as the platform writes it", () => {
    expect(keyText("Mod+Shift+Z", "ctrl")).toBe("Ctrl+Shift+Z");
    expect(keyText("Mod+Shift+Z", "cmd")).toBe("⌘⇧Z");
    expect(keyCaps("Mod++", "ctrl")).toEqual(["Ctrl", "+"]);
  });

  it("knows a Mac", () => {
    expect(["macos", "linux", "windows"].map(modifierOf)).toEqual(["cmd", "ctrl", "ctrl"]);
  });
});
