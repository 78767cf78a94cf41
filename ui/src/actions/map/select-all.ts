import { rowOf } from "../../canvas/places";
import { cardsOf, type Block } from "../../canvas/range";
import { SceneModel } from "../../canvas/scene-model";
import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { OpenDocument } from "../../state/document.svelte";
import type { Action } from "../action";
import { laneInReach } from "./chosen";

/** Selects the cards of the lane, step or phase; where they are selected already, all of the map. */
export const selectAll: Action = {
  id: "map.selectAll",
  label: () => m.selectAll,
  icon: "square",
  shortcuts: ["Mod+A"],
  where: "canvas",
  enabled: (app) => app.document !== null && app.document.cards.size > 0 && app.session.density === "edit",
  run: (app) => {
    const cards = cardsToSelect(app);
    if (cards.length > 0) app.session.controls?.select(cards);
  },
};

/** The cards around, or all of the map where all those are selected. */
export function cardsToSelect(app: App): string[] {
  const { document } = app;
  if (!document) return [];
  const around = cardsAround(app);
  const chosen = new Set(app.session.selectedCards);
  return around.some((card) => !chosen.has(card)) ? around : cardsOf(new SceneModel(document), WHOLE);
}

/** The cards of the lane, step or phase that is selected or under the cursor; without one all of the map. */
export function cardsAround(app: App): string[] {
  const { document } = app;
  if (!document) return [];
  const model = new SceneModel(document);
  return cardsOf(model, blockAround(app, document, model));
}

const WHOLE: Block = { top: 0, bottom: Number.POSITIVE_INFINITY, left: 0, right: Number.POSITIVE_INFINITY };

function blockAround(app: App, document: OpenDocument, model: SceneModel): Block {
  const { selection } = app.session;
  if (selection.is === "step") return columns(document, [selection.step]);
  if (selection.is === "phase") {
    const phase = document.outline.phases.find((one) => one.id === selection.phase);
    return columns(document, (phase?.steps ?? []).map((step) => step.id));
  }
  const row = rowOf(model, laneInReach(app)?.id ?? "");
  return row < 0 ? WHOLE : { ...WHOLE, top: row, bottom: row };
}

function columns(document: OpenDocument, steps: readonly string[]): Block {
  const numbers = steps.map((step) => document.stepNumber(step) - 1);
  return { ...WHOLE, left: Math.min(...numbers), right: Math.max(...numbers) };
}
