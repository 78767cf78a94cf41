import { t } from "../../i18n/en";
import { withMap, type Action } from "../action";

export const exportMap: Action = {
  id: "map.export",
  label: () => t.actions.export,
  icon: "file-export",
  shortcuts: ["Mod+E"],
  where: "window",
  inText: true,
  enabled: withMap,
  run: async (app) => {
    await app.flush();
    app.session.dialog = { is: "export" };
  },
};
