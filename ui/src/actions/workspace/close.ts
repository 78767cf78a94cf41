import { t } from "../../i18n/en";
import { withWorkspace, type Action } from "../action";

export const closeWorkspace: Action = {
  id: "workspace.close",
  label: () => t.actions.close,
  icon: "x",
  shortcuts: ["Mod+W"],
  where: "window",
  inText: true,
  enabled: withWorkspace,
  run: (app) => app.attempt(() => app.close()),
};
