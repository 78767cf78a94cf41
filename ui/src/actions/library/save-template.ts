import { t } from "../../i18n/en";
import { withMap, type Action } from "../action";

export const saveTemplate: Action = {
  id: "library.saveTemplate",
  label: () => t.actions.saveTemplate,
  icon: "file-export",
  where: "window",
  enabled: withMap,
  run: (app) => {
    app.session.dialog = { is: "saveTemplate", lane: null };
  },
};
