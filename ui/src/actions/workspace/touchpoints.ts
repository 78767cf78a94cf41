import { t } from "../../i18n/en";
import { withWorkspace, type Action } from "../action";

export const touchpoints: Action = {
  id: "workspace.touchpoints",
  label: () => t.actions.touchpoints,
  icon: "hand-finger",
  where: "window",
  enabled: withWorkspace,
  run: (app) => {
    app.session.dialog = { is: "touchpoints" };
  },
};
