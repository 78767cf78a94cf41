import type { Edit } from "../../ipc/types";
import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { Selection } from "../../state/session.svelte";
import type { Action } from "../action";
import { editable } from "./chosen";

export const duplicateChosen: Action = {
  id: "map.duplicate",
  label: () => m.duplicate,
  icon: "copy",
  shortcuts: ["Mod+D"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && editFor(app.session.selection) !== null,
  run: async (app) => {
    const { selection } = app.session;
    const edit = editFor(selection);
    const reply = edit && (await app.edit(edit));
    if (edit && reply?.created) choose(app, selection, edit.edit === "duplicateCards" ? (edit.ids ?? []) : [reply.created]);
  },
};

function editFor(selection: Selection): Edit | null {
  switch (selection.is) {
    case "cards": {
      const cards = [...selection.cards];
      return { edit: "duplicateCards", cards, ids: cards.map(() => crypto.randomUUID()) };
    }
    case "phase":
      return { edit: "duplicatePhase", phase: selection.phase };
    case "step":
      return { edit: "duplicateStep", step: selection.step };
    case "lane":
      return { edit: "duplicateLane", lane: selection.lane };
    case "path":
      return { edit: "duplicatePath", path: selection.path };
    case "map":
    case "value":
    case "use":
    case "number":
    case "picture":
      return null;
  }
}

/** Goes on with the copies. */
function choose(app: App, selection: Selection, made: readonly string[]): void {
  const [id] = made;
  if (id === undefined) return;
  if (selection.is === "cards") app.session.selection = { is: "cards", cards: made };
  if (selection.is === "phase") app.session.selection = { is: "phase", phase: id };
  if (selection.is === "step") app.session.selection = { is: "step", step: id };
  if (selection.is === "path") app.session.selection = { is: "path", path: id };
  if (selection.is === "lane") app.session.selection = { is: "lane", lane: id };
}
