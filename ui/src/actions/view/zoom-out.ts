import { t } from "../../i18n/en";
import type { Action } from "../action";

export const zoomOut: Action = {
  id: "view.zoomOut",
  label: () => t.actions.zoomOut,
  icon: "minus",
  shortcuts: ["Mod+-"],
  where: "window",
  inText: true,
  enabled: (app) => app.session.controls !== null,
  run: (app) => app.session.controls?.zoomOut(),
};
