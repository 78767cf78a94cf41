import { m } from "../../i18n/map";
import type { Action } from "../action";
import { canMove, move } from "./run-move";

export const moveLeft: Action = {
  id: "map.moveLeft",
  label: () => m.moveLeft,
  icon: "arrow-left",
  shortcuts: ["Mod+ArrowLeft", "Alt+ArrowLeft"],
  where: "canvas",
  enabled: (app) => canMove(app, "left"),
  run: (app) => move(app, "left"),
};
