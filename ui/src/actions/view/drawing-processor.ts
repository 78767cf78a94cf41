import { t } from "../../i18n/en";
import { always, type Action } from "../action";

export const drawingProcessor: Action = {
  id: "view.drawingProcessor",
  label: () => t.actions.drawingProcessor,
  where: "window",
  enabled: always,
  checked: (app) => app.session.drawing === "processor",
  run: (app) => app.setDrawing("processor"),
};
