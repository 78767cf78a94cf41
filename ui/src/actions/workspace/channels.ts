import { t } from "../../i18n/en";
import { withWorkspace, type Action } from "../action";

export const channels: Action = {
  id: "workspace.channels",
  label: () => t.actions.channels,
  icon: "route",
  where: "window",
  enabled: withWorkspace,
  run: (app) => {
    app.session.dialog = { is: "channels" };
  },
};
