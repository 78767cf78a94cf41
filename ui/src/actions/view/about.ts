import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const about: Action = {
  id: "view.about",
  label: () => t.actions.about,
  icon: "info-circle",
  where: "window",
  enabled: always,
  run: (app) => {
    app.session.dialog = { is: "about" };
  },
};
