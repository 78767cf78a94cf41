import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const palette: Action = {
  id: "view.palette",
  label: () => t.actions.palette,
  icon: "search",
  shortcuts: ["Mod+K", "Mod+Shift+P"],
  where: "window",
  inText: true,
  enabled: always,
  run: (app) => {
    app.session.dialog = { is: "palette" };
  },
};
