import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const openSample: Action = {
  id: "workspace.sample",
  label: () => t.actions.sample,
  icon: "map-2",
  where: "window",
  enabled: always,
  run: async (app) => {
    await app.flush();
    const opened = await app.busyWith(t.opening, () => app.host.openSample());
    if (opened) await app.enter(opened);
  },
};
