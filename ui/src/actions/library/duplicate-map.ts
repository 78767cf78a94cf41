import { t } from "../../i18n/en";
import type { Action } from "../action";
import { openMap } from "./open-map";

export const duplicateMap: Action = {
  id: "library.duplicate",
  label: () => t.actions.duplicateMap,
  icon: "copy",
  where: "window",
  enabled: (app) => openMap(app) !== undefined && app.workspace?.readOnly === null,
  run: async (app) => {
    const map = openMap(app);
    const reply = map && (await app.edit({ edit: "duplicateMap", map: map.id }));
    if (reply?.created) await app.openMap(reply.created);
  },
};
