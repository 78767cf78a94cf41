import { m } from "../../i18n/map";
import { withMap, type Action } from "../action";
import { laneInReach } from "./chosen";

/** Saves the lane in reach as a set of its own. */
export const saveLaneTemplate: Action = {
  id: "map.saveLaneTemplate",
  label: () => m.saveLaneTemplate,
  icon: "file-export",
  where: "canvas",
  enabled: (app) => withMap(app) && laneInReach(app) !== undefined,
  run: (app) => {
    app.session.dialog = { is: "saveTemplate", lane: laneInReach(app)?.id ?? null };
  },
};
