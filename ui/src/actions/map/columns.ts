// What can be done with columns beyond adding and moving them: their width, and where one phase ends and the next begins.

import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { PhaseView } from "../../ipc/types";
import type { Action } from "../action";
import { editable, phaseInReach, phaseOfStep, stepInReach } from "./chosen";

/** How much wider or narrower one go makes a column, in px at 100 %. */
const STRIDE = 24;

export const fitColumns: Action = {
  id: "map.fitColumns",
  label: () => m.fitColumns,
  where: "canvas",
  enabled: (app) => editable(app) !== null,
  run: async (app) => {
    if (app.document) await app.edit({ edit: "fitColumns", map: app.document.map });
  },
};

/** Gives the step in reach the width that its words would like. */
export const fitStep: Action = {
  id: "map.fitStep",
  label: () => m.fitStep,
  where: "canvas",
  enabled: (app) => editable(app) !== null && stepInReach(app) !== undefined,
  run: async (app) => {
    const step = stepInReach(app);
    if (step && app.document) await app.edit({ edit: "fitColumns", map: app.document.map, steps: [step.id] });
  },
};

export const widenStep: Action = {
  id: "map.widenStep",
  label: () => m.widenStep,
  where: "canvas",
  enabled: (app) => editable(app) !== null && stepInReach(app) !== undefined,
  run: (app) => widen(app, STRIDE),
};

export const narrowStep: Action = {
  id: "map.narrowStep",
  label: () => m.narrowStep,
  where: "canvas",
  enabled: (app) => editable(app) !== null && stepInReach(app) !== undefined,
  run: (app) => widen(app, -STRIDE),
};

export const foldPhase: Action = {
  id: "map.foldPhase",
  label: (app) => (phaseInReach(app)?.fold === "collapsed" ? m.openPhase : m.collapsePhase),
  where: "canvas",
  enabled: (app) => editable(app) !== null && phaseInReach(app) !== undefined,
  run: async (app) => {
    const phase = phaseInReach(app);
    if (phase) await app.edit({ edit: "foldPhase", phase: phase.id, fold: phase.fold === "collapsed" ? "open" : "collapsed" });
  },
};

export const mergePhases: Action = {
  id: "map.mergePhases",
  label: (app) => m.mergePhase(nextPhase(app)?.title || m.noTitle),
  where: "canvas",
  enabled: (app) => editable(app) !== null && nextPhase(app) !== undefined,
  run: async (app) => {
    const [phase, next] = [phaseInReach(app), nextPhase(app)];
    if (phase && next) await app.edit({ edit: "mergePhases", first: phase.id, second: next.id });
  },
};

export const splitPhase: Action = {
  id: "map.splitPhase",
  label: () => m.splitPhase,
  where: "canvas",
  enabled: (app) => editable(app) !== null && stepThatSplits(app) !== undefined,
  run: async (app) => {
    const step = stepThatSplits(app);
    if (step) await app.edit({ edit: "splitPhase", step, title: "" });
  },
};

async function widen(app: App, by: number): Promise<void> {
  const step = stepInReach(app);
  const column = app.document?.grid.columns.find((one) => one.step === step?.id);
  if (step && column) await app.edit({ edit: "setStepWidth", steps: [step.id], ownWidth: column.width + by });
}

function nextPhase(app: App): PhaseView | undefined {
  const phases = app.document?.outline.phases ?? [];
  const phase = phaseInReach(app);
  return phase && phases[phases.indexOf(phase) + 1];
}

/** The step in reach, where its phase has steps before it. */
function stepThatSplits(app: App): string | undefined {
  const step = stepInReach(app);
  const phase = step && app.document ? phaseOfStep(app.document, step.id) : undefined;
  return step && phase && phase.steps[0]?.id !== step.id ? step.id : undefined;
}
