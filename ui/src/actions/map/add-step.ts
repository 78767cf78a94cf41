import { m } from "../../i18n/map";
import type { Action } from "../action";
import { addStepAfter, addStepTo } from "./add";
import { editable, phaseInReach, stepInReach } from "./chosen";

export const addStep: Action = {
  id: "map.addStep",
  label: () => m.addStep,
  icon: "plus",
  shortcuts: ["Mod+Shift+Enter"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && phaseInReach(app) !== undefined,
  run: (app) => {
    const phase = phaseInReach(app);
    const step = app.session.selection.is === "phase" ? undefined : stepInReach(app);
    if (step) return addStepAfter(app, step.id);
    return phase && addStepTo(app, phase.id, null);
  },
};
