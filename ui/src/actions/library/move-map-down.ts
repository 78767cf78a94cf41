import { t } from "../../i18n/en";
import type { Action } from "../action";
import { movedBy } from "./open-map";

export const moveMapDown: Action = {
  id: "library.moveMapDown",
  label: () => t.actions.moveMapDown,
  icon: "arrow-down",
  where: "window",
  enabled: (app) => movedBy(app, 1) !== undefined,
  run: async (app) => {
    const move = movedBy(app, 1);
    if (move) await app.edit({ edit: "moveMap", ...move });
  },
};
