import { t } from "../../i18n/en";
import type { Action } from "../action";

export const newMap: Action = {
  id: "map.new",
  label: () => t.actions.newMap,
  icon: "plus",
  shortcuts: ["Mod+N"],
  where: "window",
  inText: true,
  enabled: (app) => app.workspace?.readOnly == null,
  run: (app) => {
    app.session.dialog = { is: "newMap", into: app.workspace ? "workspace" : "newWorkspace" };
  },
};
