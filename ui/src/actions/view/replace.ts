import { t } from "../../i18n/en";
import { withEditableMap, type Action } from "../action";

export const replace: Action = {
  id: "view.replace",
  label: () => t.actions.replace,
  icon: "pencil",
  shortcuts: ["Mod+H", "Mod+Alt+F"],
  where: "window",
  inText: true,
  enabled: withEditableMap,
  run: (app) => {
    app.session.find = { for: "replacing" };
  },
};
