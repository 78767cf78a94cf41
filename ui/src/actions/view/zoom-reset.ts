import { t } from "../../i18n/en";
import type { Action } from "../action";

export const zoomReset: Action = {
  id: "view.zoomReset",
  label: () => t.actions.zoomReset,
  icon: "square",
  shortcuts: ["Mod+0"],
  where: "window",
  inText: true,
  enabled: (app) => app.session.controls !== null,
  run: (app) => app.session.controls?.zoomTo(1),
};
