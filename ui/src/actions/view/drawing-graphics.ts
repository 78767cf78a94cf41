import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const drawingGraphics: Action = {
  id: "view.drawingGraphics",
  label: () => t.actions.drawingGraphics,
  where: "window",
  enabled: always,
  checked: (app) => app.session.drawing === "graphics",
  run: (app) => app.setDrawing("graphics"),
};
