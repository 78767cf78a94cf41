import { t } from "../../i18n/en";
import type { Action } from "../action";

export const zoomIn: Action = {
  id: "view.zoomIn",
  label: () => t.actions.zoomIn,
  icon: "plus",
  shortcuts: ["Mod++", "Mod+="],
  where: "window",
  inText: true,
  enabled: (app) => app.session.controls !== null,
  run: (app) => app.session.controls?.zoomIn(),
};
