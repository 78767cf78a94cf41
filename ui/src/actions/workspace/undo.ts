import { t } from "../../i18n/en";
import type { Action } from "../action";

export const undo: Action = {
  id: "edit.undo",
  label: (app) => t.actions.undo(app.workspace?.undo ?? null),
  icon: "arrow-back-up",
  shortcuts: ["Mod+Z"],
  where: "window",
  enabled: (app) => app.workspace?.undo != null && app.workspace.readOnly === null,
  run: (app) => app.undo(),
};
