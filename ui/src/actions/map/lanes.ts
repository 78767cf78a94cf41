// What can be done with lanes and steps as they are shown: hide them, show all again, keep a lane in sight.

import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { editable, laneInReach, stepInReach } from "./chosen";

export const hideLane: Action = {
  id: "map.hideLane",
  label: () => m.hideLane,
  icon: "eye-off",
  where: "canvas",
  enabled: (app) => editable(app) !== null && laneInReach(app) !== undefined,
  run: async (app) => {
    const lane = laneInReach(app);
    if (lane) await app.edit({ edit: "setLaneVisibility", lanes: [lane.id], visibility: "hidden" });
  },
};

export const hideStep: Action = {
  id: "map.hideStep",
  label: () => m.hideStep,
  icon: "eye-off",
  where: "canvas",
  enabled: (app) => editable(app) !== null && stepInReach(app) !== undefined,
  run: async (app) => {
    const step = stepInReach(app);
    if (step) await app.edit({ edit: "setStepVisibility", steps: [step.id], visibility: "hidden" });
  },
};

/** Hides the lane or the step that is selected. */
export const hideChosen: Action = {
  id: "map.hide",
  label: (app) => (app.session.selection.is === "step" ? m.hideStep : m.hideLane),
  icon: "eye-off",
  shortcuts: ["Mod+Shift+H"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && ["lane", "step"].includes(app.session.selection.is),
  run: (app) => (app.session.selection.is === "step" ? hideStep : hideLane).run(app),
};

export const showAll: Action = {
  id: "map.showAll",
  label: (app) => m.showAll(hiddenCount(app)),
  icon: "eye",
  shortcuts: ["Mod+Shift+U"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && hiddenCount(app) > 0,
  run: async (app) => {
    if (app.document) await app.edit({ edit: "showAll", map: app.document.map });
  },
};

export const freezeLane: Action = {
  id: "map.freezeLane",
  label: (app) => (laneInReach(app)?.freeze === "frozen" ? m.unfreezeLane : m.freezeLane),
  icon: "pin",
  shortcuts: ["Mod+Shift+F"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && laneInReach(app) !== undefined,
  run: async (app) => {
    const lane = laneInReach(app);
    if (lane) await app.edit({ edit: "freezeLane", lane: lane.id, freeze: lane.freeze === "frozen" ? "free" : "frozen" });
  },
};

/** How many steps and lanes of the open map are hidden. */
function hiddenCount(app: App): number {
  const { hiddenLanes = [], hiddenSteps = [] } = app.document?.grid ?? {};
  return hiddenLanes.length + hiddenSteps.length;
}
