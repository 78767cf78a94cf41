import { m } from "../../i18n/map";
import type { Action } from "../action";
import { addLaneAfter } from "./add";
import { editable, laneInReach } from "./chosen";

export const addLane: Action = {
  id: "map.addLane",
  label: () => m.addLane,
  icon: "plus",
  where: "canvas",
  enabled: (app) => editable(app) !== null,
  run: (app) => addLaneAfter(app, laneInReach(app)?.id ?? null),
};
