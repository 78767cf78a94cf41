import { m } from "../../i18n/map";
import type { Action } from "../action";
import { canMove, move } from "./run-move";

export const moveRight: Action = {
  id: "map.moveRight",
  label: () => m.moveRight,
  icon: "arrow-right",
  shortcuts: ["Mod+ArrowRight", "Alt+ArrowRight"],
  where: "canvas",
  enabled: (app) => canMove(app, "right"),
  run: (app) => move(app, "right"),
};
