import { m } from "../../i18n/map";
import type { LaneKindView } from "../../ipc/types";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { chosenCell, editable } from "./chosen";

/** What a guiding question is for: an empty cell of a lane of cards, or, without a step, a lane. */
function subject(app: App): { readonly lane: string; readonly step: string | null } | null {
  const map = editable(app);
  const { selection } = app.session;
  if (!map) return null;
  if (selection.is === "lane") {
    const kind = map.lane(selection.lane)?.kind.kind;
    return kind === undefined || kind === "divider" ? null : { lane: selection.lane, step: null };
  }
  const cell = selection.is === "map" ? chosenCell(app) : null;
  const kind = cell ? map.lane(cell.lane)?.kind : undefined;
  return cell && kind && asks(kind, cell.step) && map.cardsAt(cell.lane, cell.step).length === 0 ? cell : null;
}

/** Whether an empty cell of such a lane shows its question: between the boxes of a process run arrows. */
function asks(kind: LaneKindView, step: string): boolean {
  return kind.kind === "image" ? kind.pictures.every((picture) => picture.step !== step) : kind.kind !== "process";
}

/** Asks for the guiding question of an empty cell or a lane. */
export const ask: Action = {
  id: "map.ask",
  label: () => m.ask,
  icon: "message",
  where: "canvas",
  enabled: (app) => subject(app) !== null,
  run: (app) => {
    const found = subject(app);
    if (found) app.session.dialog = { is: "question", ...found };
  },
};
