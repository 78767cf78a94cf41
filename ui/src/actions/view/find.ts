import { t } from "../../i18n/en";
import { withMap, type Action } from "../action";

export const find: Action = {
  id: "view.find",
  label: () => t.actions.find,
  icon: "search",
  shortcuts: ["Mod+F"],
  where: "window",
  inText: true,
  enabled: withMap,
  run: (app) => {
    app.session.find = { for: app.session.find?.for ?? "words" };
  },
};
