import { t } from "../../i18n/en";
import type { Action } from "../action";
import { openMap } from "./open-map";

export const setFuture: Action = {
  id: "library.setFuture",
  label: () => t.actions.setFuture,
  full: () => t.is(t.top.state, t.actions.setFuture),
  where: "window",
  enabled: (app) => openMap(app) !== undefined && app.workspace?.readOnly === null,
  checked: (app) => openMap(app)?.state === "future",
  run: async (app) => {
    const map = openMap(app);
    if (map) await app.edit({ edit: "setMapState", map: map.id, state: "future" });
  },
};
