// What the four moving actions have in common.

import type { App } from "../../state/app.svelte";
import { editable } from "./chosen";
import { moveEdit, type Direction, type Stride } from "./move";

export function canMove(app: App, to: Direction, stride: Stride = 1): boolean {
  const document = editable(app);
  return document !== null && moveEdit(document, app.session.selection, to, stride) !== null;
}

/** Moves what is selected; the selection, and so the cursor, goes along. */
export async function move(app: App, to: Direction, stride: Stride = 1): Promise<void> {
  const document = editable(app);
  const { selection } = app.session;
  const edit = document && moveEdit(document, selection, to, stride);
  if (!edit || !(await app.edit(edit))) return;
  // A new object, so that the canvas goes where the thing stands now.
  app.session.selection = { ...selection };
}
