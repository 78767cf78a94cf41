import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const themeSystem: Action = {
  id: "view.themeSystem",
  label: () => t.actions.themeSystem,
  full: () => t.is(t.top.theme, t.actions.themeSystem),
  icon: "device-desktop",
  where: "window",
  enabled: always,
  checked: (app) => app.session.theme === "system",
  run: (app) => app.setTheme("system"),
};
