import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const newWorkspace: Action = {
  id: "workspace.new",
  label: () => t.actions.newWorkspace,
  icon: "files",
  shortcuts: ["Mod+Shift+N"],
  where: "window",
  inText: true,
  enabled: always,
  run: (app) => {
    app.session.dialog = { is: "newMap", into: "newWorkspace" };
  },
};
