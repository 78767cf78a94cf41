import { t } from "../../i18n/en";
import { withWorkspace, type Action } from "../action";

export const personas: Action = {
  id: "workspace.personas",
  label: () => t.actions.personas,
  icon: "users",
  where: "window",
  enabled: withWorkspace,
  run: (app) => {
    app.session.dialog = { is: "personas" };
  },
};
