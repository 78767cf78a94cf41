// What a menu holds.

import type { Action } from "../actions/action";
import type { IconName } from "./icons";

/** An entry that is not an action: it stands for one thing, such as a map or a recent file. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  run(): void | Promise<unknown>;
}

export type MenuPart =
  | { readonly is: "action"; readonly action: Action }
  | { readonly is: "entry"; readonly entry: Entry }
  | { readonly is: "sub"; readonly label: string; readonly icon?: IconName; readonly parts: readonly MenuPart[] }
  | { readonly is: "line" }
  /** Words about the entries above. */
  | { readonly is: "note"; readonly text: string };

export const line: MenuPart = { is: "line" };

export function note(text: string): MenuPart {
  return { is: "note", text };
}

export function action(action: Action): MenuPart {
  return { is: "action", action };
}

export function entry(entry: Entry): MenuPart {
  return { is: "entry", entry };
}
