import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { chosenCards, editable } from "./chosen";

/** Adds a path over the steps of what is selected; on the map it waits for more. */
export const addPath: Action = {
  id: "map.addPath",
  label: () => m.addPath,
  icon: "plus",
  where: "canvas",
  enabled: (app) => editable(app) !== null,
  run: async (app) => {
    const document = editable(app);
    if (!document) return;
    const kind = document.outline.paths.length === 0 ? "main" : "variant";
    const stops = stepsOf(app);
    const made = { map: document.map, name: "", kind, before: null } as const;
    const reply = await app.edit({ edit: "addPath", ...made, stops });
    if (!reply?.created) return;
    app.session.selection = { is: "path", path: reply.created };
    app.session.controls?.write({ target: "path", path: reply.created });
  },
};

/** The steps of the selected cards, or the selected step; in the order of the map. */
function stepsOf(app: App): string[] {
  const { selection } = app.session;
  const chosen = new Set(selection.is === "step" ? [selection.step] : chosenCards(app).map((card) => card.from));
  return (app.document?.steps ?? []).map((step) => step.id).filter((step) => chosen.has(step));
}
