import { m } from "../../i18n/map";
import type { Action } from "../action";
import { canMove, move } from "./run-move";

export const moveUp: Action = {
  id: "map.moveUp",
  label: () => m.moveUp,
  icon: "arrow-up",
  shortcuts: ["Mod+ArrowUp", "Alt+ArrowUp"],
  where: "canvas",
  enabled: (app) => canMove(app, "up"),
  run: (app) => move(app, "up"),
};
