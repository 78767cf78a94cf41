// What an action on the map is about: the selection, the cursor, and what stands around them.

import { takesCards } from "../../canvas/lane-kinds";
import type { CardView, LaneView, PhaseView, StepView } from "../../ipc/types";
import type { App } from "../../state/app.svelte";
import type { OpenDocument } from "../../state/document.svelte";
import type { Cell } from "../../state/session.svelte";

/** The map that can be changed now. */
export function editable(app: App): OpenDocument | null {
  return app.canEdit ? app.document : null;
}

export function chosenCards(app: App): CardView[] {
  return app.session.selectedCards.flatMap((id) => app.document?.cards.get(id) ?? []);
}

/** The card that is selected alone. */
export function chosenCard(app: App): CardView | undefined {
  const cards = chosenCards(app);
  return cards.length === 1 ? cards[0] : undefined;
}

/** The cell that the cursor stands in, where it takes cards. */
export function chosenCell(app: App): Cell | null {
  const { cursor } = app.session;
  const lane = cursor && app.document?.lane(cursor.lane);
  return takesCards(lane ?? undefined) ? cursor : null;
}

/** The step that is selected, or in whose column the cursor stands. */
export function stepInReach(app: App): StepView | undefined {
  const { selection, cursor } = app.session;
  const id = selection.is === "step" ? selection.step : cursor?.step;
  return id === undefined ? undefined : app.document?.step(id);
}

export function phaseOfStep(document: OpenDocument, step: string): PhaseView | undefined {
  return document.outline.phases.find((phase) => phase.steps.some((one) => one.id === step));
}

/** The phase that is selected, or in which the cursor stands; the last one where there is neither. */
export function phaseInReach(app: App): PhaseView | undefined {
  const { document } = app;
  const { selection } = app.session;
  if (!document) return undefined;
  if (selection.is === "phase") return document.outline.phases.find((phase) => phase.id === selection.phase);
  const step = stepInReach(app);
  return (step && phaseOfStep(document, step.id)) ?? document.outline.phases.at(-1);
}

/** The lane that is selected, or in which the cursor stands. */
export function laneInReach(app: App): LaneView | undefined {
  const { selection, cursor } = app.session;
  const id = selection.is === "lane" ? selection.lane : cursor?.lane;
  return id === undefined ? undefined : app.document?.lane(id);
}

/** The thing behind another in a row of things; `null` at the end. */
export function after<T extends { readonly id: string }>(things: readonly T[], id: string): string | null {
  const index = things.findIndex((thing) => thing.id === id);
  return index < 0 ? null : (things[index + 1]?.id ?? null);
}
