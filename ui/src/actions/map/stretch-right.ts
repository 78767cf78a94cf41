import { m } from "../../i18n/map";
import type { Action } from "../action";
import { stretch, stretchEdit } from "./stretch";

export const stretchRight: Action = {
  id: "map.stretch",
  label: () => m.stretch,
  icon: "arrow-right",
  shortcuts: ["Mod+Shift+ArrowRight", "Alt+Shift+ArrowRight"],
  where: "canvas",
  enabled: (app) => stretchEdit(app, 1) !== null,
  run: (app) => stretch(app, 1),
};
