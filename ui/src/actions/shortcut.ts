// Keys as text (`Mod+Shift+Z`), matched against events and written as the platform writes them.

/** What a shortcut reads of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Which key `Mod` is. */
export type Modifier = "ctrl" | "cmd";

/** A shortcut in its parts. */
export interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

/** Signs that stand on differently shifted keys from layout to layout: their shift key is not compared. */
const SIGNS = new Set(["+", "-", "=", "?", "/", ".", ","]);

export function matches(shortcut: string, press: KeyPress, modifier: Modifier): boolean {
  const chord = chordOf(shortcut);
  const mod = modifier === "cmd" ? press.metaKey : press.ctrlKey;
  const other = modifier === "cmd" ? press.ctrlKey : press.metaKey;
  if (mod !== chord.mod || other || press.altKey !== chord.alt) return false;
  if (!SIGNS.has(chord.key) && press.shiftKey !== chord.shift) return false;
  return chord.key === press.key.toLowerCase() || isDigit(chord.key, press);
}

/** The keys to show, one text per key cap. */
export function keyCaps(shortcut: string, modifier: Modifier): string[] {
  const chord = chordOf(shortcut);
  const mac = modifier === "cmd";
  return [
    ...(chord.mod ? [mac ? "⌘" : "Ctrl"] : []),
    ...(chord.alt ? [mac ? "⌥" : "Alt"] : []),
    ...(chord.shift ? [mac ? "⇧" : "Shift"] : []),
    CAPS[chord.key] ?? (chord.key.length > 1 ? shortcut.split("+").at(-1) ?? "" : chord.key.toUpperCase()),
  ];
}

/** The keys in one text, for tooltips and `aria-keyshortcuts`. */
export function keyText(shortcut: string, modifier: Modifier): string {
  return keyCaps(shortcut, modifier).join(modifier === "cmd" ? "" : "+");
}

export function modifierOf(platform: string): Modifier {
  return /mac|darwin|iphone|ipad/i.test(platform) ? "cmd" : "ctrl";
}

const CAPS: Readonly<Record<string, string>> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  escape: "Esc",
  delete: "Del",
  pageup: "Page up",
  pagedown: "Page down",
  "-": "−",
};

export function chordOf(shortcut: string): Chord {
  const parts = shortcut.endsWith("++") ? [...shortcut.slice(0, -2).split("+"), "+"] : shortcut.split("+");
  const key = parts.pop() ?? "";
  return {
    mod: parts.includes("Mod"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
    key: key.toLowerCase(),
  };
}

/** Layouts that need shift for digits still send the key's code. */
function isDigit(key: string, press: KeyPress): boolean {
  return /^\d$/.test(key) && (press.code === `Digit${key}` || press.code === `Numpad${key}`);
}
