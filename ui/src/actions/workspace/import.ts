import { t } from "../../i18n/en";
import type { Action } from "../action";

export const importFiles: Action = {
  id: "workspace.import",
  label: () => t.actions.import,
  icon: "file-import",
  shortcuts: ["Mod+I"],
  where: "window",
  inText: true,
  enabled: (app) => app.workspace?.readOnly == null,
  run: async (app) => {
    const paths = (await app.attempt(() => app.host.pickPath("import", null, null))) ?? [];
    if (paths.length > 0) app.session.dialog = { is: "import", paths };
  },
};
