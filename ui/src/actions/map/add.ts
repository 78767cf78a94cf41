// Adding phases, steps and lanes behind others; the title of the new one is open for writing at once.

import type { LaneRole, NewLane, NewLaneKind } from "../../ipc/types";
import type { App } from "../../state/app.svelte";
import { after, editable, phaseOfStep } from "./chosen";

export async function addStepAfter(app: App, step: string): Promise<void> {
  const document = editable(app);
  const phase = document && phaseOfStep(document, step);
  if (phase) await addStepTo(app, phase.id, after(phase.steps, step));
}

/** Adds a step to a phase, in front of another or at its end. */
export async function addStepTo(app: App, phase: string, before: string | null): Promise<void> {
  const reply = await app.edit({ edit: "addStep", phase, title: "", before });
  if (!reply?.created) return;
  app.session.selection = { is: "step", step: reply.created };
  app.session.controls?.write({ target: "step", step: reply.created });
}

/** Adds a phase with a first step behind another, or at the end. */
export async function addPhaseAfter(app: App, phase: string | null): Promise<void> {
  const document = editable(app);
  if (!document) return;
  const before = phase === null ? null : after(document.outline.phases, phase);
  const reply = await app.edit({ edit: "addPhase", map: document.map, title: "", firstStep: "one", before });
  if (!reply?.created) return;
  app.session.selection = { is: "phase", phase: reply.created };
  app.session.controls?.write({ target: "phase", phase: reply.created });
}

/** Adds a lane below another, or at the end; for text where nothing else is said. */
export async function addLaneAfter(
  app: App,
  lane: string | null,
  { kind, role }: { kind: NewLaneKind; role: LaneRole } = { kind: "text", role: "other" },
): Promise<void> {
  const document = editable(app);
  if (!document) return;
  const before = lane === null ? null : after(document.outline.lanes, lane);
  const reply = await app.edit({ edit: "addLane", map: document.map, kind, role, title: "", before });
  if (!reply?.created) return;
  app.session.selection = { is: "lane", lane: reply.created };
  app.session.controls?.write({ target: "lane", lane: reply.created });
}

/** Asks for a template whose lanes go below that lane, or to the end. */
export function openAddLanes(app: App, below: string | null): void {
  app.session.dialog = { is: "addLanes", below };
}

/** Adds lanes with all that they bring along below another, or at the end. */
export async function addLanesAfter(app: App, lane: string | null, lanes: readonly NewLane[]): Promise<void> {
  const document = editable(app);
  if (!document || lanes.length === 0) return;
  const before = lane === null ? null : after(document.outline.lanes, lane);
  const reply = await app.edit({ edit: "addLanes", map: document.map, lanes: [...lanes], before });
  if (!reply?.created) return;
  app.session.selection = { is: "lane", lane: reply.created };
  app.session.controls?.reveal(`lane/${reply.created}`);
}

/** Begins a card in a cell, below the card that is selected there. */
export function addCardIn(app: App, cell: { lane: string; step: string }, below: string | null): void {
  const document = editable(app);
  if (!document) return;
  const above = below === null ? null : after(document.cardsAt(cell.lane, cell.step), below);
  app.session.controls?.writeCard(cell, above);
}
