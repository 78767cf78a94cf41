import { t } from "../../i18n/en";
import type { Action } from "../action";

export const findPrevious: Action = {
  id: "view.findPrevious",
  label: () => t.find.previous,
  icon: "arrow-up",
  shortcuts: ["Shift+F3", "Mod+Shift+G"],
  where: "window",
  inText: true,
  enabled: (app) => app.session.find !== null && app.finder.hits.length > 0,
  run: (app) => app.finder.step(-1),
};
