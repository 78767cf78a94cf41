import { m } from "../../i18n/map";
import type { Action } from "../action";
import { addCardIn } from "./add";
import { chosenCard, chosenCell, editable } from "./chosen";

export const addCard: Action = {
  id: "map.addCard",
  label: (app) => {
    const cell = chosenCell(app);
    const lane = cell && app.document?.lane(cell.lane);
    return m.addCardOf(lane?.role ?? "other");
  },
  icon: "plus",
  shortcuts: ["Mod+Enter", "Insert"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && chosenCell(app) !== null,
  run: (app) => {
    const cell = chosenCell(app);
    if (cell) addCardIn(app, cell, chosenCard(app)?.id ?? null);
  },
};
