import { t } from "../../i18n/en";
import { withEditableWorkspace, type Action } from "../action";

export const renameWorkspace: Action = {
  id: "workspace.rename",
  label: () => t.actions.renameWorkspace,
  icon: "pencil",
  where: "window",
  enabled: withEditableWorkspace,
  run: (app) => {
    app.session.renamingWorkspace = true;
  },
};
