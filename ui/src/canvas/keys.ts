// What a key means while the keyboard is on the canvas and no text is being edited. Keys of actions (delete, move,
// add …) belong to the actions themselves.

import type { Paging, Walk } from "./walk";

export interface CanvasKeyPress {
  readonly key: string;
  /** The key's place on the keyboard. */
  readonly code: string;
  readonly isComposing: boolean;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What the cursor stands on, as far as letters are concerned: headings take none, so that single keys can be actions. */
export type Ground = "heading" | "cell" | "emotion" | "metric";

/** What to do. */
export type KeyMeaning =
  | { readonly do: "walk"; readonly walk: Walk }
  /** Walks by as much as is in view. */
  | { readonly do: "page"; readonly to: Paging }
  /** Walks, and selects what lies between where that began and where it leads. */
  | { readonly do: "extend"; readonly walk: Walk }
  /** Opens what the cursor stands on: its text, its value, its channels. */
  | { readonly do: "open" }
  /** Edits the words of what the cursor stands on. */
  | { readonly do: "editWords" }
  /** Begins to write in place of what stands there; the key itself goes on to the field as its first letter. */
  | { readonly do: "type" }
  /** Begins to type a value with this character. */
  | { readonly do: "typeValue"; readonly first: string }
  | { readonly do: "fit" }
  | { readonly do: "escape" };

const WALKS: Readonly<Record<string, Walk>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "rowStart",
  End: "rowEnd",
};

/** Of these, Alt makes sideways what goes up and down. */
const PAGES: Readonly<Record<string, { readonly plain: Paging; readonly alt: Paging }>> = {
  PageUp: { plain: "up", alt: "left" },
  PageDown: { plain: "down", alt: "right" },
};

const CORNERS: Readonly<Record<string, Walk>> = { Home: "mapStart", End: "mapEnd" };

export function keyMeaning(press: CanvasKeyPress, ground: Ground | null): KeyMeaning | null {
  const { key, shift } = press;
  const page = PAGES[key];
  if (page && !press.mod && !shift) return { do: "page", to: press.alt ? page.alt : page.plain };
  if (press.alt || page) return null;
  const walk = press.mod ? CORNERS[key] : WALKS[key];
  if (walk) return { do: shift ? "extend" : "walk", walk };
  if (press.mod) return null;
  if (shift && press.code === "Digit1") return { do: "fit" };
  return plainMeaning(press, ground);
}

function plainMeaning(press: CanvasKeyPress, ground: Ground | null): KeyMeaning | null {
  switch (press.key) {
    case "Tab":
      return { do: "walk", walk: press.shift ? "previous" : "next" };
    case "Enter":
      return press.shift ? null : { do: "open" };
    case "F2":
      return press.shift ? null : { do: "editWords" };
    case "Escape":
      return press.shift ? null : { do: "escape" };
    default:
      return ground && ground !== "heading" && writes(press) ? typing(press.key, ground) : null;
  }
}

/** On an emotion lane, digits are a value and `m` belongs to the action that marks a moment of truth; so on a metric. */
function typing(key: string, ground: Exclude<Ground, "heading">): KeyMeaning | null {
  if (ground === "cell") return { do: "type" };
  if (/^[\d+\-−.,]$/.test(key)) return { do: "typeValue", first: key };
  return key.toLowerCase() === "m" || ground === "metric" ? null : { do: "type" };
}

/** Whether the key writes a character, or starts an input method that will. Space is a handle for panning. */
function writes(press: CanvasKeyPress): boolean {
  if (press.key === " ") return false;
  return press.isComposing || press.key === "Process" || press.key === "Dead" || [...press.key].length === 1;
}
