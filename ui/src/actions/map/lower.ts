import { m } from "../../i18n/map";
import type { Action } from "../action";
import { canMove, move } from "./run-move";

/** Lowers a value by five steps of its scale. */
export const lower: Action = {
  id: "map.lower",
  label: () => m.lower,
  icon: "arrow-down",
  shortcuts: ["Mod+Shift+ArrowDown", "Alt+Shift+ArrowDown"],
  where: "canvas",
  enabled: (app) => app.session.selection.is === "value" && canMove(app, "down", 5),
  run: (app) => move(app, "down", 5),
};
