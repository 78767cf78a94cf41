import { m } from "../../i18n/map";
import type { Action } from "../action";
import { addPhaseAfter } from "./add";
import { editable, phaseInReach } from "./chosen";

export const addPhase: Action = {
  id: "map.addPhase",
  label: () => m.addPhase,
  icon: "plus",
  where: "canvas",
  enabled: (app) => editable(app) !== null,
  run: (app) => addPhaseAfter(app, phaseInReach(app)?.id ?? null),
};
