import { t } from "../../i18n/en";
import type { Action } from "../action";

export const editView: Action = {
  id: "view.edit",
  label: () => t.actions.edit,
  icon: "pencil",
  shortcuts: ["Escape"],
  where: "window",
  enabled: (app) => app.session.density === "present",
  checked: (app) => app.session.density === "edit",
  run: (app) => app.setDensity("edit"),
};
