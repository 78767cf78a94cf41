import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const themeLight: Action = {
  id: "view.themeLight",
  label: () => t.actions.themeLight,
  full: () => t.is(t.top.theme, t.actions.themeLight),
  icon: "sun",
  where: "window",
  enabled: always,
  checked: (app) => app.session.theme === "light",
  run: (app) => app.setTheme("light"),
};
