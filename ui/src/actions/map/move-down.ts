import { m } from "../../i18n/map";
import type { Action } from "../action";
import { canMove, move } from "./run-move";

export const moveDown: Action = {
  id: "map.moveDown",
  label: () => m.moveDown,
  icon: "arrow-down",
  shortcuts: ["Mod+ArrowDown", "Alt+ArrowDown"],
  where: "canvas",
  enabled: (app) => canMove(app, "down"),
  run: (app) => move(app, "down"),
};
