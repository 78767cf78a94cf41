import { t } from "../../i18n/en";
import { always, type Action } from "../action";
import { openPath } from "./flows";

export const open: Action = {
  id: "workspace.open",
  label: () => t.actions.open,
  icon: "folder-open",
  shortcuts: ["Mod+O"],
  where: "window",
  inText: true,
  enabled: always,
  run: async (app) => {
    const [path] = (await app.attempt(() => app.host.pickPath("open", null, "laneway"))) ?? [];
    if (path !== undefined) await openPath(app, path);
  },
};
