import { t } from "../../i18n/en";
import { withMap, type Action } from "../action";

export const present: Action = {
  id: "view.present",
  label: () => t.actions.present,
  icon: "presentation",
  shortcuts: ["Mod+P", "F5"],
  where: "window",
  inText: true,
  enabled: withMap,
  checked: (app) => app.session.density === "present",
  run: (app) => app.setDensity(app.session.density === "present" ? "edit" : "present"),
};
