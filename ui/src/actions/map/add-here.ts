import { m } from "../../i18n/map";
import type { Action } from "../action";
import { addLaneAfter, addPhaseAfter, addStepAfter } from "./add";
import { editable } from "./chosen";

/** Adds another of what is selected: a step behind a step, a phase behind a phase, a lane below a lane. */
export const addHere: Action = {
  id: "map.addHere",
  label: (app) => {
    switch (app.session.selection.is) {
      case "phase":
        return m.addPhaseHere;
      case "lane":
        return m.addLaneHere;
      default:
        return m.addStepHere;
    }
  },
  icon: "plus",
  shortcuts: ["Mod+Enter", "Insert"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && ["phase", "step", "lane"].includes(app.session.selection.is),
  run: (app) => {
    const { selection } = app.session;
    if (selection.is === "phase") return addPhaseAfter(app, selection.phase);
    if (selection.is === "step") return addStepAfter(app, selection.step);
    return selection.is === "lane" ? addLaneAfter(app, selection.lane) : undefined;
  },
};
