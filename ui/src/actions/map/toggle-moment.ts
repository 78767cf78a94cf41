import { m } from "../../i18n/map";
import type { Action } from "../action";
import { editable, stepInReach } from "./chosen";

export const toggleMoment: Action = {
  id: "map.toggleMoment",
  label: () => m.momentToggle,
  icon: "star",
  shortcuts: ["M", "Mod+M"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && stepInReach(app) !== undefined,
  checked: (app) => stepInReach(app)?.moment === "truth",
  run: async (app) => {
    const step = stepInReach(app);
    if (step) await app.edit({ edit: "setMoment", step: step.id, moment: step.moment === "truth" ? "ordinary" : "truth" });
  },
};
