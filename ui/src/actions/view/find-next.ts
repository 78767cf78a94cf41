import { t } from "../../i18n/en";
import type { Action } from "../action";

export const findNext: Action = {
  id: "view.findNext",
  label: () => t.find.next,
  icon: "arrow-down",
  shortcuts: ["F3", "Mod+G"],
  where: "window",
  inText: true,
  enabled: (app) => app.session.find !== null && app.finder.hits.length > 0,
  run: (app) => app.finder.step(1),
};
