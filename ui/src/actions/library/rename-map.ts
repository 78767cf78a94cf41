import { t } from "../../i18n/en";
import type { Action } from "../action";
import { openMap } from "./open-map";

export const renameMap: Action = {
  id: "library.rename",
  label: () => t.actions.renameMap,
  icon: "pencil",
  where: "window",
  enabled: (app) => openMap(app) !== undefined && app.workspace?.readOnly === null,
  run: (app) => {
    app.session.renaming = openMap(app)?.id ?? null;
  },
};
