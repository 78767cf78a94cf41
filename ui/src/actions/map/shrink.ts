import { m } from "../../i18n/map";
import type { Action } from "../action";
import { stretch, stretchEdit } from "./stretch";

export const shrink: Action = {
  id: "map.shrink",
  label: () => m.shrink,
  icon: "arrow-left",
  shortcuts: ["Mod+Shift+ArrowLeft", "Alt+Shift+ArrowLeft"],
  where: "canvas",
  enabled: (app) => stretchEdit(app, -1) !== null,
  run: (app) => stretch(app, -1),
};
