// From a key to an action.

import type { App } from "../state/app.svelte";
import type { Action } from "./action";
import { matches, type KeyPress, type Modifier } from "./shortcut";

/** Where the focus is when a key comes. */
export interface Focus {
  readonly inText: boolean;
  readonly onCanvas: boolean;
  readonly inDialog: boolean;
}

/** The action that a key means, if any can be done now. */
export function actionFor(
  actions: readonly Action[],
  press: KeyPress,
  modifier: Modifier,
  focus: Focus,
  app: App,
): Action | undefined {
  if (focus.inDialog) return undefined;
  return actions.find(
    (action) =>
      action.heard === undefined &&
      (action.where === "window" || focus.onCanvas) &&
      (!focus.inText || action.inText === true) &&
      (action.shortcuts ?? []).some((shortcut) => matches(shortcut, press, modifier)) &&
      action.enabled(app),
  );
}

/** Where an element stands, as the dispatcher needs it. */
export function focusOf(target: EventTarget | null, inDialog: boolean): Focus {
  const element = target instanceof Element ? target : null;
  const editable = element?.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]:not([contenteditable='false'])");
  // A field in which nothing was typed yet leaves undo to the map.
  const inText = Boolean(editable) && !editable?.hasAttribute("data-untouched");
  return { inText, onCanvas: Boolean(element?.closest("[data-canvas]")), inDialog };
}
