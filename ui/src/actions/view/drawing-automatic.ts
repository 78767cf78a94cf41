import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const drawingAutomatic: Action = {
  id: "view.drawingAutomatic",
  label: () => t.actions.drawingAutomatic,
  where: "window",
  enabled: always,
  checked: (app) => app.session.drawing === "automatic",
  run: (app) => app.setDrawing("automatic"),
};
