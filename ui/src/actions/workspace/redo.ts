import { t } from "../../i18n/en";
import type { Action } from "../action";

export const redo: Action = {
  id: "edit.redo",
  label: (app) => t.actions.redo(app.workspace?.redo ?? null),
  icon: "arrow-forward-up",
  shortcuts: ["Mod+Shift+Z", "Mod+Y"],
  where: "window",
  enabled: (app) => app.workspace?.redo != null && app.workspace.readOnly === null,
  run: (app) => app.redo(),
};
