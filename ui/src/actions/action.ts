// What the user can do, each once: menu, toolbar, context menu and keys all run the same action.

import type { IconName } from "../parts/icons";
import type { App } from "../state/app.svelte";

export interface Action {
  readonly id: string;
  /** The words in menus and tooltips. */
  label(app: App): string;
  /** The words where no menu around them says what they are about. */
  full?(app: App): string;
  readonly icon?: IconName;
  /** Keys such as `Mod+Shift+Z`; `Mod` is Ctrl, and Cmd on a Mac. The first one is shown. */
  readonly shortcuts?: readonly string[];
  /** Where the keys work: anywhere in the window, or only while the canvas has the focus. */
  readonly where: "window" | "canvas";
  /** Whether the keys work while text is being edited too. */
  readonly inText?: boolean;
  /** Keys that the page hears by itself, as events of the clipboard, or the canvas: they are only shown. */
  readonly heard?: "byPage" | "byCanvas";
  enabled(app: App): boolean;
  /** Whether it is what is chosen now, for actions that choose. */
  checked?(app: App): boolean;
  run(app: App): void | Promise<void>;
}

/** For actions that can always be done. */
export const always = (): boolean => true;
/** For actions that need a workspace. */
export const withWorkspace = (app: App): boolean => app.workspace !== null;
/** For actions that need a map on the canvas. */
export const withMap = (app: App): boolean => app.document !== null;
/** For actions that change the open map. */
export const withEditableMap = (app: App): boolean => app.document !== null && app.canEdit;
/** For actions that change the workspace. */
export const withEditableWorkspace = (app: App): boolean => app.workspace !== null && app.workspace.readOnly === null;
