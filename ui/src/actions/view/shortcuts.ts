import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const shortcuts: Action = {
  id: "view.shortcuts",
  label: () => t.actions.shortcuts,
  icon: "keyboard",
  shortcuts: ["Mod+/", "F1"],
  where: "window",
  inText: true,
  enabled: always,
  run: (app) => {
    app.session.dialog = { is: "shortcuts" };
  },
};
