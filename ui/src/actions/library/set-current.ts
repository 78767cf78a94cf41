import { t } from "../../i18n/en";
import type { Action } from "../action";
import { openMap } from "./open-map";

export const setCurrent: Action = {
  id: "library.setCurrent",
  label: () => t.actions.setCurrent,
  full: () => t.is(t.top.state, t.actions.setCurrent),
  where: "window",
  enabled: (app) => openMap(app) !== undefined && app.workspace?.readOnly === null,
  checked: (app) => openMap(app)?.state === "current",
  run: async (app) => {
    const map = openMap(app);
    if (map) await app.edit({ edit: "setMapState", map: map.id, state: "current" });
  },
};
