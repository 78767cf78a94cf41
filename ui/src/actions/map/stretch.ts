// Stretching a card over the next step, and back.

import type { Edit } from "../../ipc/types";
import type { App } from "../../state/app.svelte";
import { chosenCard, editable } from "./chosen";

/** The edit that lets the selected card end one step later or earlier; `null` where it cannot. */
export function stretchEdit(app: App, by: 1 | -1): Edit | null {
  const document = editable(app);
  const card = chosenCard(app);
  if (!document || !card || (by === -1 && card.from === card.to)) return null;
  const to = document.steps[document.steps.findIndex((step) => step.id === card.to) + by];
  return to ? { edit: "spanCard", card: card.id, from: card.from, to: to.id } : null;
}

export async function stretch(app: App, by: 1 | -1): Promise<void> {
  const edit = stretchEdit(app, by);
  if (edit) await app.edit(edit);
}
