import { m } from "../../i18n/map";
import type { Action } from "../action";
import { openAddLanes } from "./add";
import { editable, laneInReach } from "./chosen";

/** Adds the lanes of a template below the one in reach. */
export const addLanesFrom: Action = {
  id: "map.addLanesFrom",
  label: () => m.addLanesFrom,
  icon: "files",
  where: "canvas",
  enabled: (app) => editable(app) !== null,
  run: (app) => openAddLanes(app, laneInReach(app)?.id ?? null),
};
