import { m } from "../../i18n/map";
import type { Action } from "../action";
import { editable, laneInReach } from "./chosen";

export const toggleFold: Action = {
  id: "map.toggleFold",
  label: (app) => (laneInReach(app)?.fold === "collapsed" ? m.open : m.collapse),
  icon: "chevron-right",
  shortcuts: ["Mod+."],
  where: "canvas",
  enabled: (app) => editable(app) !== null && laneInReach(app) !== undefined,
  run: async (app) => {
    const lane = laneInReach(app);
    if (lane) await app.edit({ edit: "foldLane", lane: lane.id, fold: lane.fold === "collapsed" ? "open" : "collapsed" });
  },
};
