import { hasValues } from "../../canvas/lane-kinds";
import type { Edit } from "../../ipc/types";
import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { pictureAt } from "../../canvas/pictures";
import { editable } from "./chosen";

/** Deletes what is selected. Of a value, a gap is left; of a cell of channels, the uses go, of one of numbers, both. */
export const deleteChosen: Action = {
  id: "map.delete",
  label: (app) => {
    const { selection, selectedCards } = app.session;
    switch (selection.is) {
      case "map":
      case "cards":
        return m.deleteCards(selectedCards.length);
      case "phase":
        return m.deletePhase;
      case "step":
        return m.deleteStep;
      case "lane":
        return m.deleteLane;
      case "path":
        return m.deletePath;
      case "value":
        return m.clearValue;
      case "use":
        return m.clearChannels;
      case "number":
        return m.clearNumber;
      case "picture":
        return m.removePicture;
    }
  },
  icon: "trash",
  shortcuts: ["Delete", "Backspace"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && editsFor(app).length > 0,
  run: async (app) => {
    for (const edit of editsFor(app)) await app.edit(edit);
    app.session.controls?.focus();
  },
};

/** One edit, but for channels: one per use. */
export function editsFor(app: App): Edit[] {
  const { selection } = app.session;
  switch (selection.is) {
    case "map":
      return [];
    case "cards":
      return deleteCards(selection.cards);
    case "phase":
      return [{ edit: "deletePhase", phase: selection.phase }];
    case "step":
      return [{ edit: "deleteStep", step: selection.step }];
    case "lane":
      return [{ edit: "deleteLane", lane: selection.lane }];
    case "path":
      return [{ edit: "deletePath", path: selection.path }];
    case "value":
      return clearValue(app, selection);
    case "use":
      return clearUses(app, selection);
    case "number":
      return clearNumber(app, selection);
    case "picture":
      return removePicture(app, selection);
  }
}

function deleteCards(cards: readonly string[]): Edit[] {
  const [only] = cards;
  if (only === undefined) return [];
  return [cards.length === 1 ? { edit: "deleteCard", card: only } : { edit: "deleteCards", cards: [...cards] }];
}

function clearValue(app: App, { lane, step, persona }: { lane: string; step: string; persona: string | null }): Edit[] {
  const kind = app.document?.lane(lane)?.kind;
  const values = hasValues(kind) ? kind.values : [];
  const stored = values.find((one) => one.step === step && one.persona === persona)?.value ?? null;
  return stored === null ? [] : [{ edit: "setValue", lane, step, persona, value: null }];
}

function clearNumber(app: App, { lane, step }: { lane: string; step: string }): Edit[] {
  const kind = app.document?.lane(lane)?.kind;
  const stored = kind?.kind === "metric" && kind.numbers.some((one) => one.step === step);
  return stored ? [{ edit: "setMetricValue", lane, step, value: null, target: null }] : [];
}

function clearUses(app: App, { lane, step }: { lane: string; step: string }): Edit[] {
  const kind = app.document?.lane(lane)?.kind;
  const uses = kind?.kind === "channel" ? kind.uses.filter((use) => use.step === step) : [];
  return uses.map(({ channel }) => ({ edit: "useChannel", lane, step, channel, usage: null }));
}

function removePicture(app: App, { lane, step }: { lane: string; step: string }): Edit[] {
  const board = app.document?.lane(lane);
  return board && pictureAt(board, step) ? [{ edit: "removePicture", lane, step }] : [];
}
