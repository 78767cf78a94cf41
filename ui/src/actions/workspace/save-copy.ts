import { t } from "../../i18n/en";
import { withWorkspace, type Action } from "../action";
import { fileName } from "./flows";

export const saveCopy: Action = {
  id: "workspace.saveCopy",
  label: () => t.actions.saveCopy,
  icon: "copy",
  shortcuts: ["Mod+Shift+S"],
  where: "window",
  inText: true,
  enabled: withWorkspace,
  run: async (app) => {
    await app.flush();
    const suggested = fileName(app.workspace?.name ?? t.app);
    const [path] = (await app.attempt(() => app.host.pickPath("saveCopy", suggested, "laneway"))) ?? [];
    if (path === undefined) return;
    const saved = await app.busyWith(t.copying, () => app.host.saveCopy(path));
    if (saved !== undefined) app.session.notify("info", t.copySaved(saved));
  },
};
