import type { PathView } from "../../ipc/types";
import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { editable } from "./chosen";

/** Hides the selected path, or shows it again. */
export const togglePath: Action = {
  id: "map.togglePath",
  label: (app) => (chosenPath(app)?.visibility === "hidden" ? m.showPath : m.hidePath),
  icon: "eye",
  where: "canvas",
  enabled: (app) => editable(app) !== null && chosenPath(app) !== undefined,
  run: async (app) => {
    const path = chosenPath(app);
    if (!path) return;
    const visibility = path.visibility === "hidden" ? "shown" : "hidden";
    await app.edit({ edit: "setPathVisibility", paths: [path.id], visibility });
  },
};

function chosenPath(app: App): PathView | undefined {
  const { selection } = app.session;
  return selection.is === "path" ? app.document?.outline.paths.find((path) => path.id === selection.path) : undefined;
}
