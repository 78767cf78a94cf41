import { m } from "../../i18n/map";
import type { Action } from "../action";
import { canMove, move } from "./run-move";

/** Raises a value by five steps of its scale. */
export const raise: Action = {
  id: "map.raise",
  label: () => m.raise,
  icon: "arrow-up",
  shortcuts: ["Mod+Shift+ArrowUp", "Alt+Shift+ArrowUp"],
  where: "canvas",
  enabled: (app) => app.session.selection.is === "value" && canMove(app, "up", 5),
  run: (app) => move(app, "up", 5),
};
