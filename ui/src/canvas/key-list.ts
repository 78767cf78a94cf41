// Every key and gesture of the canvas that is not an action's, for the sheet of shortcuts. A test holds it against
// what the keys do.

import type { m } from "../i18n/map";
import type { EditKey } from "./editing";
import type { KeyMeaning } from "./keys";

export type KeyGroup = "walk" | "select" | "write" | "writing" | "pointer";

/** What a line says, by its name among the words. */
export type KeyWord = keyof typeof m.keys;

export type KeyLine =
  /** Keys on the map. `Letter` and `Digit` stand for all of their kind. */
  | { readonly of: "map"; readonly group: KeyGroup; readonly word: KeyWord; readonly does: KeyMeaning["do"]; readonly keys: readonly string[] }
  /** Keys in a text that is edited; those that nobody takes are the field's own. */
  | { readonly of: "field"; readonly group: KeyGroup; readonly word: KeyWord; readonly does: EditKey | null; readonly keys: readonly string[] }
  /** What the pointer does, with the keys held meanwhile. */
  | { readonly of: "pointer"; readonly group: KeyGroup; readonly word: KeyWord; readonly keys: readonly string[] };

export const KEY_GROUPS: readonly KeyGroup[] = ["walk", "select", "write", "writing", "pointer"];

/** Gestures, with the keys that are held meanwhile. */
const GESTURES = {
  click: ["Click"],
  clickAgain: ["Double click"],
  clickToggle: ["Shift+Click", "Mod+Click"],
  frame: ["Drag"],
  frameMore: ["Shift+Drag", "Mod+Drag"],
  dragCards: ["Drag"],
  dragPicture: ["Drag"],
  dragEdge: ["Drag"],
  dragFlow: ["Drag"],
  dragPoint: ["Drag"],
  dragSide: ["Drag"],
  clickSide: ["Double click"],
  pan: ["Space+Drag", "Middle button"],
  scroll: ["Wheel"],
  scrollAside: ["Shift+Wheel"],
  scrollZoom: ["Mod+Wheel"],
  menu: ["Right button", "Menu", "Shift+F10"],
} as const;

export const KEY_LINES: readonly KeyLine[] = [
  onMap("walk", "arrows", "walk", ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]),
  onMap("walk", "next", "walk", ["Tab"]),
  onMap("walk", "previous", "walk", ["Shift+Tab"]),
  onMap("walk", "rowEnds", "walk", ["Home", "End"]),
  onMap("walk", "mapEnds", "walk", ["Mod+Home", "Mod+End"]),
  onMap("walk", "page", "page", ["PageUp", "PageDown"]),
  onMap("walk", "pageAside", "page", ["Alt+PageUp", "Alt+PageDown"]),
  onMap("walk", "escape", "escape", ["Escape"]),
  onMap("walk", "fit", "fit", ["Shift+1"]),
  onMap("select", "extend", "extend", ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"]),
  onMap("select", "extendRow", "extend", ["Shift+Home", "Shift+End"]),
  onMap("select", "extendMap", "extend", ["Mod+Shift+Home", "Mod+Shift+End"]),
  onMap("write", "open", "open", ["Enter"]),
  onMap("write", "editWords", "editWords", ["F2"]),
  onMap("write", "type", "type", ["Letter"]),
  onMap("write", "typeValue", "typeValue", ["Digit"]),
  inField("leaveField", "leave", ["Escape", "Mod+Enter"]),
  inField("giveUpField", "giveUp", ["Escape"]),
  inField("lineBreak", null, ["Enter"]),
  inField("nextField", "next", ["Tab"]),
  inField("previousField", "previous", ["Shift+Tab"]),
  inField("undoField", "undo", ["Mod+Z"]),
  inField("redoField", "redo", ["Mod+Shift+Z", "Mod+Y"]),
  ...(["click", "clickAgain", "clickToggle", "frame", "frameMore", "dragCards", "dragPicture", "dragEdge", "dragFlow", "dragPoint", "dragSide", "clickSide"] as const).map(byPointer),
  ...(["pan", "scroll", "scrollAside", "scrollZoom", "menu"] as const).map(byPointer),
];

function onMap(group: KeyGroup, word: KeyWord, does: KeyMeaning["do"], keys: readonly string[]): KeyLine {
  return { of: "map", group, word, does, keys };
}

function inField(word: KeyWord, does: EditKey | null, keys: readonly string[]): KeyLine {
  return { of: "field", group: "writing", word, does, keys };
}

function byPointer(word: keyof typeof GESTURES): KeyLine {
  return { of: "pointer", group: "pointer", word, keys: GESTURES[word] };
}
