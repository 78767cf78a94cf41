// The list of shortcuts: what the actions say, and what the canvas does by itself.

import { actions } from "../actions";
import type { Action } from "../actions/action";
import { keyCaps, type Modifier } from "../actions/shortcut";
import { KEY_GROUPS, KEY_LINES } from "../canvas/key-list";
import { t } from "../i18n/en";
import { m } from "../i18n/map";
import type { App } from "../state/app.svelte";

export interface ShortcutLine {
  readonly label: string;
  /** Each of these does it; one text per key cap. */
  readonly ways: readonly (readonly string[])[];
}

export interface ShortcutGroup {
  readonly title: string;
  readonly lines: readonly ShortcutLine[];
}

export function shortcutGroups(app: App, modifier: Modifier): ShortcutGroup[] {
  const ofActions = (where: Action["where"]) =>
    actions
      .filter((action) => action.where === where && action.shortcuts && action.heard !== "byCanvas")
      .map((action) => line((action.full ?? action.label)(app), action.shortcuts ?? [], modifier));
  const ofCanvas = KEY_GROUPS.map((group) => ({
    title: m.keyGroups[group],
    lines: KEY_LINES.filter((one) => one.group === group).map((one) => line(m.keys[one.word], one.keys, modifier)),
  }));
  return [
    { title: t.shortcuts.groups.window, lines: ofActions("window") },
    { title: t.shortcuts.groups.canvas, lines: ofActions("canvas") },
    ...ofCanvas,
  ];
}

/** Keys that look alike, such as a plus on two places of the keyboard, are said once. */
function line(label: string, shortcuts: readonly string[], modifier: Modifier): ShortcutLine {
  const ways = shortcuts.map((shortcut) => keyCaps(shortcut, modifier));
  const looks = ways.map((caps) => caps.join(" "));
  return { label, ways: ways.filter((_, index) => looks.indexOf(looks[index] ?? "") === index) };
}
