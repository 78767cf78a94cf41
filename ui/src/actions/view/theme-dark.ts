import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const themeDark: Action = {
  id: "view.themeDark",
  label: () => t.actions.themeDark,
  full: () => t.is(t.top.theme, t.actions.themeDark),
  icon: "moon",
  where: "window",
  enabled: always,
  checked: (app) => app.session.theme === "dark",
  run: (app) => app.setTheme("dark"),
};
