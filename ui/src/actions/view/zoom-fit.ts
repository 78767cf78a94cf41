import { t } from "../../i18n/en";
import type { Action } from "../action";

export const zoomFit: Action = {
  id: "view.zoomFit",
  label: () => t.actions.zoomFit,
  icon: "maximize",
  shortcuts: ["Mod+1"],
  where: "window",
  inText: true,
  enabled: (app) => app.session.controls !== null,
  run: (app) => app.session.controls?.fit(),
};
