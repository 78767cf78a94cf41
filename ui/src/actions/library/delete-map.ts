import { t } from "../../i18n/en";
import type { Action } from "../action";
import { openMap } from "./open-map";

export const deleteMap: Action = {
  id: "library.delete",
  label: () => t.actions.deleteMap,
  icon: "trash",
  where: "window",
  enabled: (app) => openMap(app) !== undefined && app.workspace?.readOnly === null,
  run: async (app) => {
    const map = openMap(app);
    if (map) await app.edit({ edit: "deleteMap", map: map.id });
  },
};
