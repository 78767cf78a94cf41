import { t } from "../../i18n/en";
import { withMap, type Action } from "../action";

export const editView: Action = {
  id: "view.edit",
  label: () => t.actions.edit,
  icon: "pencil",
  where: "window",
  enabled: withMap,
  checked: (app) => app.session.density === "edit",
  run: (app) => app.setDensity("edit"),
};
